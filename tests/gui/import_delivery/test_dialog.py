"""Importing an office's table by clicking."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QMessageBox

from sozialmonitoring_plugin.core.feedback import Feedback, Silence
from sozialmonitoring_plugin.gui.import_delivery import dialog as dialog_module
from sozialmonitoring_plugin.gui.import_delivery.dialog import ImportDeliveryDialog
from sozialmonitoring_plugin.gui.import_delivery.sheet_model import COLOURS
from sozialmonitoring_plugin.gui.import_delivery.sheet_roles import CellRole
from sozialmonitoring_plugin.store.documents import PROFILE
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, ImportResult, import_delivery

from ..conftest import said, settle
from .conftest import LEFT


@pytest.fixture
def dialog(qtbot, monitoring: Monitoring, delivery_file: Path, open_dialog: Callable) -> ImportDeliveryDialog:
    """The dialog with the delivery chosen and understood."""
    dialog = open_dialog(ImportDeliveryDialog)
    dialog.form.file_widget.setFilePath(str(delivery_file))
    settle(qtbot, dialog)
    return dialog


def colour_at(dialog: ImportDeliveryDialog, row: int, column: int) -> str | None:
    brush = dialog.views.sheet.index(row, column).data(Qt.ItemDataRole.BackgroundRole)
    return brush.color().name() if brush else None


def shown_result(dialog: ImportDeliveryDialog) -> list[list[str]]:
    model = dialog.form.result_view.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def headers(dialog: ImportDeliveryDialog) -> list[str]:
    model = dialog.form.result_view.model()
    return [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]


def test_the_sheet_is_coloured_by_what_it_was_taken_for(dialog: ImportDeliveryDialog) -> None:
    assert colour_at(dialog, 0, 0) == COLOURS[CellRole.TITLE]
    assert colour_at(dialog, 2, 2) == COLOURS[CellRole.HEADER]
    assert colour_at(dialog, 3, 0) == COLOURS[CellRole.KEY]
    assert colour_at(dialog, 3, 2) == COLOURS[CellRole.VALUE]
    assert colour_at(dialog, 7, 2) == COLOURS[CellRole.TOTAL]


def test_areas_are_rows_and_variables_are_columns(dialog: ImportDeliveryDialog) -> None:
    shown = shown_result(dialog)

    assert [text.splitlines()[0] for text in headers(dialog)[2:]] == ["Einwohner", "Arbeitslose"]
    assert shown[0] == ["11", "Altdorf", "1,000", "50"]
    assert shown[3] == ["22", "Talheim", "4,000", "–"]


def test_one_value_a_row_is_shown_where_wanted(dialog: ImportDeliveryDialog) -> None:
    dialog.form.long_box.setChecked(True)

    assert shown_result(dialog)[0] == ["11", "Altdorf", "einwohner", "2014-12-31", "1,000", "C4"]


def test_a_chosen_value_shows_its_cell(dialog: ImportDeliveryDialog) -> None:
    dialog.form.result_view.setCurrentIndex(dialog.views.result.index(1, 3))  # Neudorf's unemployed, D5

    current = dialog.form.sheet_view.currentIndex()
    assert (current.row(), current.column(), current.data()) == (4, 3, "200")


def test_the_preview_writes_nothing(dialog: ImportDeliveryDialog, monitoring: Monitoring) -> None:
    assert dialog.views.values.rowCount() == 8
    assert monitoring.deliveries() == ()


def test_import_stores_what_was_shown(qtbot, dialog: ImportDeliveryDialog, monitoring: Monitoring) -> None:
    dialog.form.source_edit.setText("Agentur für Arbeit")
    dialog.form.save_edit.setText("Agentur")

    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    (delivery,) = monitoring.deliveries()
    assert (delivery.source, delivery.observations, delivery.dates) == (
        "Agentur für Arbeit",
        8,
        ("2014-12-31",),
    )
    assert list(monitoring.documents(PROFILE)) == ["Agentur"]
    assert "arbeitslose.csv" in said(dialog.desk.messages)
    assert said(dialog.message_bar) == said(dialog.desk.messages)
    assert dialog.views.values.rowCount() == 8


def test_what_a_colleague_wrote_since_is_shown_before_anything_is_imported(
    qtbot, dialog: ImportDeliveryDialog, monitoring: Monitoring, tmp_path: Path
) -> None:
    def compared() -> bool:
        return not dialog.comparing.preview.is_pending

    qtbot.waitUntil(compared)
    other = tmp_path / "other.csv"
    other.write_text("Schlüssel;Arbeitslose\n11;40\n12;20\n21;30\n22;40\n", encoding="utf-8")
    day = QDate(2014, 12, 31).toPyDate()
    import_delivery(ImportRequest(monitoring, other, reference_date=day), Silence())

    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    qtbot.waitUntil(compared)

    assert [one.file_name for one in monitoring.deliveries()] == ["other.csv"]
    assert "was changed meanwhile" in said(dialog.message_bar)
    changed = [dialog.comparing.model.difference(row)[1] for row in range(dialog.comparing.model.rowCount())]
    assert (changed[0].old.value.number, changed[0].new.value.number) == (40, 50)

    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert [one.file_name for one in monitoring.deliveries()] == ["other.csv", "arbeitslose.csv"]


def test_the_same_file_again_is_noticed_and_only_imported_on_purpose(
    qtbot, dialog: ImportDeliveryDialog, monitoring: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    dialog.preview.ask()
    settle(qtbot, dialog)
    assert "This file was imported before, as delivery 1." in dialog.form.told_label.text()

    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert len(monitoring.deliveries()) == 1

    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert len(monitoring.deliveries()) == 2


def test_a_profile_file_stays_chosen_after_the_import(
    qtbot, dialog: ImportDeliveryDialog, monitoring: Monitoring, tmp_path: Path
) -> None:
    file = tmp_path / "office.json"
    file.write_text(
        '{"level": "quartier", "key": "Schlüssel", "variables": [{"id": "ew", "column": "Einwohner"}]}',
        "utf-8",
    )
    dialog.form.choose_profile_file(str(file))
    settle(qtbot, dialog)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert [delivery.observations for delivery in monitoring.deliveries()] == [4]
    assert dialog.form.profile_box.currentData() == str(file)


def test_what_cannot_be_imported_is_said_and_the_dialog_stays_usable(
    qtbot, dialog: ImportDeliveryDialog, monitoring: Monitoring, delivery_file: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 no workbook")
    dialog.form.file_widget.setFilePath(str(broken))
    settle(qtbot, dialog)

    assert "broken.xlsx" in said(dialog.message_bar)
    assert not dialog.run_button.isEnabled()

    dialog.form.file_widget.setFilePath(str(delivery_file))
    settle(qtbot, dialog)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert len(monitoring.deliveries()) == 1


def test_a_table_that_is_refused_is_still_shown(qtbot, dialog: ImportDeliveryDialog, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.csv"
    foreign.write_text("Schlüssel;Einwohner\n99;1\n98;2\n97;3\n", encoding="utf-8")
    dialog.form.file_widget.setFilePath(str(foreign))
    settle(qtbot, dialog)

    assert dialog.views.sheet.index(1, 0).data() == "99"
    assert dialog.views.values.rowCount() == 0
    assert "foreign.csv" in said(dialog.message_bar)


def test_the_date_is_asked_for_where_the_table_has_none(
    qtbot, dialog: ImportDeliveryDialog, tmp_path: Path
) -> None:
    undated = tmp_path / "undated.csv"
    undated.write_text("Schlüssel;Einwohner\n11;1\n12;2\n21;3\n22;4\n", encoding="utf-8")
    dialog.form.file_widget.setFilePath(str(undated))
    settle(qtbot, dialog)
    assert dialog.views.values.rowCount() == 0

    dialog.form.date_edit.setDate(QDate(2015, 12, 31))
    settle(qtbot, dialog)

    assert dialog.views.values.index(0, 3).data() == "2015-12-31"


def test_cancel_leaves_the_monitoring_as_it_was(
    qtbot, dialog: ImportDeliveryDialog, monitoring: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_module, "import_asked", import_once_cancelled)
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert not dialog.form.isEnabled()

    qtbot.mouseClick(dialog.cancel_button, LEFT)
    settle(qtbot, dialog)

    assert monitoring.deliveries() == ()
    assert "Cancelled" in said(dialog.message_bar)
    assert dialog.form.isEnabled()
    assert dialog.run_button.isEnabled()


def import_once_cancelled(request: ImportRequest, feedback: Feedback, session: object) -> tuple[ImportResult]:
    """A slow office's table: Cancel always comes before the end."""
    while not feedback.isCanceled():
        time.sleep(0.005)
    return (import_delivery(request, feedback),)


def test_a_delivery_is_taken_out_after_a_question(
    qtbot, dialog: ImportDeliveryDialog, monitoring: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    dialog.form.tabs.setCurrentIndex(1)
    dialog.form.deliveries_view.selectRow(0)

    asked = []

    def answer(button: QMessageBox.StandardButton) -> Callable:
        return lambda _parent, _title, text: asked.append(text) or button

    monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.No))
    qtbot.mouseClick(dialog.form.remove_button, LEFT)
    assert len(monitoring.deliveries()) == 1

    monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.Yes))
    qtbot.mouseClick(dialog.form.remove_button, LEFT)
    settle(qtbot, dialog)
    assert monitoring.deliveries() == ()
    assert "arbeitslose.csv" in asked[0]


def test_the_same_as_a_command(
    dialog: ImportDeliveryDialog, monitoring: Monitoring, delivery_file: Path
) -> None:
    dialog.form.source_edit.setText("Agentur für Arbeit")
    dialog.form.save_box.setChecked(False)

    assert dialog.call().text(windows=False) == (
        f"qgis_process run sozialmonitoring:importdelivery --MONITORING={monitoring.path}"
        f" --FILE={delivery_file} '--SOURCE=Agentur für Arbeit'"
    )
