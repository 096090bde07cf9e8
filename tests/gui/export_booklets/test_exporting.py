"""Booklets by clicking."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.areas import TOTAL
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.booklets.contents_json import contents_from_json
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Feedback
from sozialmonitoring_plugin.gui.export_booklets import dialog as dialogs
from sozialmonitoring_plugin.gui.export_booklets.dialog import ExportBookletsDialog
from sozialmonitoring_plugin.workflows.booklet_workers.crew import NoWorkersError
from sozialmonitoring_plugin.workflows.booklet_workers.run import HERE
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, export_atlas
from tests.gui.conftest import said

LEFT = Qt.MouseButton.LeftButton
OPEN = Qt.CheckState.Unchecked


def test_everything_is_ticked_at_first(dialog: ExportBookletsDialog) -> None:
    assert dialog.places.ticked == ("1", "2", TOTAL)
    assert dialog.contents.indicators == ("ew", "al")
    assert dialog.form.size_label.text() == "Booklets: 3, with 2 maps each."


def in_this_process(dialog: ExportBookletsDialog) -> None:
    dialog.form.workers_box.setMinimum(HERE)
    dialog.form.workers_box.setValue(HERE)


def written(qtbot, dialog: ExportBookletsDialog) -> None:
    """Press the button and wait until the booklets are there."""
    qtbot.mouseClick(dialog.run_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.is_working, timeout=120_000)


def test_each_municipality_gets_a_booklet_from_workers(
    qtbot, dialog: ExportBookletsDialog, tmp_path: Path
) -> None:
    dialog.show_contents(Contents(parts=(Part(PartKind.COVER),)))
    progress = []
    dialog.progress_bar.valueChanged.connect(progress.append)

    written(qtbot, dialog)

    files = sorted((tmp_path / "booklets").glob("*.pdf"))
    assert len(files) == 3, "two municipalities and the county"
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert max(progress) == 100
    assert said(dialog.message_bar).endswith(": 3")
    assert dialog.isVisible(), "more can be written"


def test_where_no_worker_begins_the_window_does_the_work(
    qtbot, dialog: ExportBookletsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody_works(request: ExportAtlasRequest, feedback: Feedback) -> tuple[Path, ...]:
        if request.workers != HERE:
            raise NoWorkersError("No worker begins.")
        return export_atlas(request, feedback)

    monkeypatch.setattr(dialogs, "export_atlas", nobody_works)
    dialog.show_contents(Contents(parts=(Part(PartKind.COVER),)))
    written(qtbot, dialog)
    assert len(list((tmp_path / "booklets").glob("*.pdf"))) == 3
    assert said(dialog.message_bar).endswith(": 3")


def test_what_a_run_warned_of_is_still_there_when_it_is_over(qtbot, dialog: ExportBookletsDialog) -> None:
    theme = Part(PartKind.THEME, "Alt", ("gone",))
    dialog.show_contents(Contents(parts=(Part(PartKind.COVER), theme)))
    in_this_process(dialog)
    written(qtbot, dialog)
    told = " ".join(item.text() for item in dialog.message_bar.items())
    assert "Die Kennzahl „gone“ der Inhalte steht nicht im Tableau; ihre Seite entfällt." in told


def test_only_the_ticked_municipalities(qtbot, dialog: ExportBookletsDialog) -> None:
    dialog.form.places_list.item(0).setCheckState(OPEN)
    request = dialog.asking.request()
    assert (request.municipalities, request.county) == (("2",), True)
    dialog.form.places_list.item(2).setCheckState(OPEN)
    request = dialog.asking.request()
    assert (request.municipalities, request.county) == (("2",), False)


def test_nothing_ticked_is_told(qtbot, dialog: ExportBookletsDialog) -> None:
    dialog.form.places_all_button.click()
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert said(dialog.message_bar) == "Tick at least one municipality."

    dialog.form.places_all_button.click()
    assert dialog.places.ticked == ("1", "2", TOTAL)
    dialog.form.pdf_box.setChecked(False)
    with pytest.raises(UserError, match="one format"):
        dialog.asking.request()


def test_cancel_keeps_finished_booklets_and_no_half_one(
    qtbot, dialog: ExportBookletsDialog, tmp_path: Path
) -> None:
    def cancel_in_the_second(progress: int) -> None:
        if progress > 60:
            dialog.cancel_button.click()

    in_this_process(dialog)
    dialog.progress_bar.valueChanged.connect(cancel_in_the_second)
    written(qtbot, dialog)

    assert len(list((tmp_path / "booklets").glob("*.pdf"))) == 1
    assert "Cancelled" in said(dialog.message_bar)
    assert dialog.run_button.isEnabled()


def test_a_folder_that_cannot_be_written_is_told(qtbot, dialog: ExportBookletsDialog, tmp_path: Path) -> None:
    (tmp_path / "booklets").write_text("a file, not a folder")
    written(qtbot, dialog)

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
    shape = f"<path d='M0 0{' L9 9' * 4_000}' stroke='black'/>"
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{shape}</svg>"
    logo.write_text(drawing, encoding="utf-8")
    dialog.look.take_file(logo)
    with pytest.raises(UserError, match="Save them under a name"):
        dialog.call()
    dialog.menu.keep("Bericht")
    assert dialog.call().parameters["CONTENTS"] == "Bericht"
