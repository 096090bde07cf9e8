"""Booklets by clicking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.gui.export_booklets.dialog import ExportBookletsDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring

from .conftest import said, settle

LEFT = Qt.MouseButton.LeftButton
TICKED, OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture
def dialog(filled: Monitoring, open_dialog: Callable, tmp_path: Path) -> ExportBookletsDialog:
    dialog = open_dialog(ExportBookletsDialog)
    dialog.form.folder_widget.setFilePath(str(tmp_path / "booklets"))
    return dialog


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_everything_is_ticked_at_first(dialog: ExportBookletsDialog) -> None:
    assert dialog.places.ticked == ("1", "2")
    assert dialog.indicators.ticked == ("ew", "al")
    assert dialog.form.size_label.text() == "2 booklets with 2 maps each."


def test_each_municipality_gets_a_booklet(qtbot, dialog: ExportBookletsDialog, tmp_path: Path) -> None:
    progress = []
    dialog.progress_bar.valueChanged.connect(progress.append)

    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    files = sorted((tmp_path / "booklets").glob("*.pdf"))
    assert len(files) == 2
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert max(progress) == 100
    assert said(dialog.desk.messages).endswith(": 2")


def test_only_the_ticked_in_the_order_they_were_dragged_to(qtbot, dialog: ExportBookletsDialog) -> None:
    dialog.form.places_list.item(0).setCheckState(OPEN)
    dialog.form.indicators_list.setCurrentRow(1)
    dialog.form.indicators_list.setFocus()
    dialog.indicators.move(-1)

    request = dialog.request()
    assert (request.municipalities, request.indicators) == (("2",), ("al", "ew"))


def test_nothing_ticked_is_told(qtbot, dialog: ExportBookletsDialog) -> None:
    qtbot.mouseClick(dialog.form.places_all_button, LEFT)
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert said(dialog.message_bar) == "Tick at least one municipality."

    qtbot.mouseClick(dialog.form.places_all_button, LEFT)
    assert dialog.places.ticked == ("1", "2")


def test_the_pages_of_the_first_booklet_are_shown(
    qtbot, dialog: ExportBookletsDialog, tmp_path: Path
) -> None:
    qtbot.mouseClick(dialog.form.preview_button, LEFT)
    settle(qtbot, dialog)

    assert dialog.pages.count >= 3  # cover, map, table
    assert not dialog.form.page_label.pixmap().isNull()
    assert not (tmp_path / "booklets").exists()


def test_cancel_keeps_finished_booklets_and_no_half_one(
    qtbot, dialog: ExportBookletsDialog, tmp_path: Path
) -> None:
    def cancel_in_the_second(progress: int) -> None:
        if progress > 60:
            dialog.cancel_button.click()

    dialog.progress_bar.valueChanged.connect(cancel_in_the_second)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert len(list((tmp_path / "booklets").glob("*.pdf"))) == 1
    assert len(names(tmp_path / "booklets")) == 1
    assert "Cancelled" in said(dialog.message_bar)
    assert dialog.run_button.isEnabled()


def test_a_folder_that_cannot_be_written_is_told(qtbot, dialog: ExportBookletsDialog, tmp_path: Path) -> None:
    (tmp_path / "booklets").write_text("a file, not a folder")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert "booklets" in said(dialog.message_bar)
    assert dialog.isVisible()


def test_the_same_as_a_command(dialog: ExportBookletsDialog, tmp_path: Path) -> None:
    parameters = dialog.call().parameters
    assert parameters["INDICATORS"] == "ew,al"
    assert parameters["MUNICIPALITIES"] == ""  # all
    assert parameters["OUTPUT_FOLDER"] == tmp_path / "booklets"
