"""Booklets by clicking."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.booklets.contents_json import contents_from_json
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.gui.export_booklets.dialog import ExportBookletsDialog
from tests.gui.conftest import said, settle

LEFT = Qt.MouseButton.LeftButton
OPEN = Qt.CheckState.Unchecked


def test_everything_is_ticked_at_first(dialog: ExportBookletsDialog) -> None:
    assert dialog.places.ticked == ("1", "2")
    assert dialog.contents.indicators == ("ew", "al")
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
    assert said(dialog.message_bar).endswith(": 2")
    assert dialog.isVisible(), "more can be written"


def test_only_the_ticked_municipalities(qtbot, dialog: ExportBookletsDialog) -> None:
    dialog.form.places_list.item(0).setCheckState(OPEN)
    assert dialog.asking.request().municipalities == ("2",)


def test_nothing_ticked_is_told(qtbot, dialog: ExportBookletsDialog) -> None:
    dialog.form.places_all_button.click()
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert said(dialog.message_bar) == "Tick at least one municipality."

    dialog.form.places_all_button.click()
    assert dialog.places.ticked == ("1", "2")
    dialog.form.pdf_box.setChecked(False)
    with pytest.raises(UserError, match="one format"):
        dialog.asking.request()


def test_cancel_keeps_finished_booklets_and_no_half_one(
    qtbot, dialog: ExportBookletsDialog, tmp_path: Path
) -> None:
    def cancel_in_the_second(progress: int) -> None:
        if progress > 60:
            dialog.cancel_button.click()

    dialog.form.workers_box.setValue(1)
    dialog.progress_bar.valueChanged.connect(cancel_in_the_second)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert len(list((tmp_path / "booklets").glob("*.pdf"))) == 1
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
    assert contents_from_json(parameters["CONTENTS"]) == dialog.contents
    assert parameters["MUNICIPALITIES"] == ""  # all
    assert parameters["OUTPUT_FOLDER"] == tmp_path / "booklets"
    assert json.dumps(parameters["RULES"])


def test_stored_contents_are_called_by_their_name(qtbot, dialog: ExportBookletsDialog) -> None:
    dialog.menu.keep("Bericht")
    assert dialog.call().parameters["CONTENTS"] == "Bericht"
    dialog.form.title_edit.setText("")
    qtbot.keyClicks(dialog.form.title_edit, "Anders")
    assert dialog.call().parameters["CONTENTS"].startswith("{"), "changed since"


def test_contents_with_a_logo_are_too_long_for_a_command(
    dialog: ExportBookletsDialog, tmp_path: Path
) -> None:
    logo = tmp_path / "wappen.svg"
    shape = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    logo.write_text(shape + f"<!--{'x' * 20_000}-->", encoding="utf-8")
    dialog.look.take_file(logo)
    with pytest.raises(UserError, match="Save them under a name"):
        dialog.call()
    dialog.menu.keep("Bericht")
    assert dialog.call().parameters["CONTENTS"] == "Bericht"
