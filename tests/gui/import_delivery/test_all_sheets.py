"""A workbook with a sheet for each year goes in by one click."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from sozialmonitoring_plugin.gui.import_delivery.dialog import ImportDeliveryDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import said, settle
from .conftest import LEFT


@pytest.fixture
def dialog(qtbot, monitoring: Monitoring, open_dialog: Callable, tmp_path: Path) -> ImportDeliveryDialog:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for year in (2013, 2014):
        sheet = book.create_sheet(str(year))
        for row in (
            ["Schlüssel", f"Arbeitslose 31.12.{year}"],
            ["11", 50],
            ["12", 200],
            ["21", 2],
            ["22", 7],
        ):
            sheet.append(row)
    path = tmp_path / "years.xlsx"
    book.save(path)
    opened = open_dialog(ImportDeliveryDialog)
    opened.form.file_widget.setFilePath(str(path))
    settle(qtbot, opened)
    return opened


def choose(qtbot, dialog: ImportDeliveryDialog, sheet: str) -> None:
    dialog.form.sheet_box.setCurrentIndex(dialog.form.sheet_box.findData(sheet))
    settle(qtbot, dialog)


def test_all_sheets_are_offered_and_imported_together(
    qtbot, dialog: ImportDeliveryDialog, monitoring: Monitoring
) -> None:
    choose(qtbot, dialog, "*")
    assert "'--SHEET=*'" in dialog.call().text()
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert [(one.sheet, one.dates) for one in monitoring.deliveries()] == [
        ("2013", ("2013-12-31",)),
        ("2014", ("2014-12-31",)),
    ]
    assert monitoring.revision == 1
    assert "Deliveries 1, 2, one for each sheet: 8 values" in said(dialog.message_bar)


def test_the_sheet_that_is_new_is_added_without_a_question(
    qtbot, dialog: ImportDeliveryDialog, monitoring: Monitoring
) -> None:
    choose(qtbot, dialog, "2014")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    choose(qtbot, dialog, "*")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert [one.sheet for one in monitoring.deliveries()] == ["2014", "2013"]


def test_after_an_import_there_is_nothing_to_import(
    qtbot, dialog: ImportDeliveryDialog, monitoring: Monitoring
) -> None:
    """The corrections are gone then: a second click would import another reading of the same file."""
    for _ in range(2):
        qtbot.mouseClick(dialog.run_button, LEFT)
        settle(qtbot, dialog)
    assert len(monitoring.deliveries()) == 1
    assert not dialog.run_button.isEnabled()
