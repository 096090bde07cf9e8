"""An office, its variables, a file name: the workbook is written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from qgis.PyQt.QtCore import QDate, Qt

from sozialmonitoring_plugin.gui.delivery_template.dialog import DeliveryTemplateDialog
from sozialmonitoring_plugin.store.documents import PROFILE
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

from .conftest import said, settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(filled: Monitoring, open_dialog: Callable) -> DeliveryTemplateDialog:
    return open_dialog(DeliveryTemplateDialog)


def test_the_variables_of_an_office_are_ticked(
    filled: Monitoring, open_dialog: Callable, tmp_path: Path
) -> None:
    tableau = tmp_path / "offices.json"
    offices = {"rent": "Wohnamt", "pupils": "Schulamt", "schools": "Schulamt"}
    variables = [{"id": name, "title": name, "source": office} for name, office in offices.items()]
    tableau.write_text(json.dumps({"variables": variables, "indicators": []}), encoding="utf-8")
    load_tableau(filled, tableau)
    dialog = open_dialog(DeliveryTemplateDialog)

    dialog.form.source_box.setCurrentText("Schulamt")
    assert dialog.form.variables == ("pupils", "schools")
    dialog.form.source_box.setCurrentText("Wohnamt")
    assert dialog.form.variables == ("rent",)
    dialog.form.source_box.setEditText("Nobody")
    assert dialog.form.variables == ()


def test_the_workbook_is_written_and_its_profile_kept(
    qtbot, dialog: DeliveryTemplateDialog, filled: Monitoring, tmp_path: Path
) -> None:
    form = dialog.form
    form.source_box.setEditText("Jugendamt")
    form.date_edit.setDate(QDate(2024, 12, 31))
    form.place_box.setCurrentIndex(form.place_box.findData("1"))
    form.variable_list.item(0).setCheckState(Qt.CheckState.Checked)
    assert Path(form.output_widget.filePath()).name == "Jugendamt_2024-12-31.xlsx"
    form.output_widget.setFilePath(str(tmp_path / "template.xlsx"))

    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    sheet = openpyxl.load_workbook(tmp_path / "template.xlsx").worksheets[0]
    assert [sheet.cell(row, 2).value for row in (10, 11, 12)] == ["Altdorf", "Neudorf", "Summe"]
    assert "template.xlsx" in said(dialog.message_bar)
    assert len(filled.documents(PROFILE)) == 1


def test_what_is_missing_is_told(qtbot, dialog: DeliveryTemplateDialog) -> None:
    dialog.form.source_box.setEditText("Nobody")
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert "Tick the variables" in said(dialog.message_bar)


def test_the_same_as_a_command(dialog: DeliveryTemplateDialog) -> None:
    dialog.form.source_box.setEditText("Jugendamt")
    dialog.form.variable_list.item(0).setCheckState(Qt.CheckState.Checked)
    command = dialog.call().text(windows=False)
    assert command.startswith("qgis_process run sozialmonitoring:deliverytemplate")
    assert "--SOURCE=Jugendamt" in command


def test_a_file_that_was_chosen_stays(dialog: DeliveryTemplateDialog, tmp_path: Path) -> None:
    chosen = str(tmp_path / "mine.xlsx")
    dialog.form.output_widget.setFilePath(chosen)
    dialog.form.source_box.setEditText("Jugendamt")
    dialog.form.date_edit.setDate(QDate(2023, 12, 31))
    assert dialog.form.output_widget.filePath() == chosen
