"""Drafts are begun, drawn in, copied, handed in, reviewed, released and deleted from one window."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsVectorLayer
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QInputDialog, QMessageBox

from sozialmonitoring_plugin.core.boundaries.drafting import Status
from sozialmonitoring_plugin.core.boundaries.rings import edges_of, shape_of_edges
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.gui.boundaries.drafts.dialog import DraftsDialog
from sozialmonitoring_plugin.gui.boundaries.drafts.new_draft import NewDraftDialog, free_title
from sozialmonitoring_plugin.gui.boundaries.drafts.release_dialog import ReleaseDialog
from sozialmonitoring_plugin.gui.boundaries.drafts.remark_dialog import RemarkDialog
from sozialmonitoring_plugin.gui.boundaries.drawing import Drawing
from sozialmonitoring_plugin.gui.boundaries.left_behind import clear_left, left_layers
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.layers.boundaries.region_edits import give
from sozialmonitoring_plugin.store.drafts.holding import Hold, holder_of
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.boundaries.drafts import BranchRequest, branch_draft, list_drafts
from sozialmonitoring_plugin.workflows.boundaries.release import ReleaseRequest, release_draft
from sozialmonitoring_plugin.workflows.boundaries.review import hand_in, review

from ..conftest import said, settle

EAST, NORTH = 300_000_000, 5_650_000_000


@pytest.fixture
def draft(monitoring: Monitoring) -> Path:
    return branch_draft(BranchRequest(monitoring, "Szenario A"))


@pytest.fixture
def drawing(desk: Desk) -> Iterator[Drawing]:
    yield Drawing.at(desk)
    desk.staying.close()


@pytest.fixture
def dialog(drawing: Drawing, open_dialog: Callable) -> DraftsDialog:
    made = open_dialog(DraftsDialog)
    assert isinstance(made, DraftsDialog)
    return made


def answer(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], result: int, fill: Callable = bool) -> None:
    """Let dialogs of a kind be filled in and answered at once."""

    def exec_(self: QDialog) -> int:
        fill(self)
        return result

    monkeypatch.setattr(kind, "exec", exec_)


def lines(dialog: DraftsDialog) -> list[list[str]]:
    model = dialog.model
    return [[model.index(row, column).data() for column in (0, 2, 3, 4)] for row in range(model.rowCount())]


def draw(qtbot, dialog: DraftsDialog) -> None:
    dialog.run_button.click()
    settle(qtbot, dialog)


def strip_to_12(drawing: Drawing) -> None:
    """A hundred metres of 11 along 12 pass to 12, which lies north of it."""
    place = drawing.workplace
    strip = shape_of_edges(
        edges_of(
            [
                (EAST, NORTH + 900_000),
                (EAST + 1_000_000, NORTH + 900_000),
                (EAST + 1_000_000, NORTH + 1_000_000),
                (EAST, NORTH + 1_000_000),
            ]
        )
    )
    assert place.commit(give(place.session.partition, place.session.rules, strip, "12"), "give")


def test_without_drafts_there_is_one_thing_to_do(monitoring: Monitoring, dialog: DraftsDialog) -> None:
    assert lines(dialog) == []
    assert dialog.form.new_button.isEnabled()
    assert not dialog.run_button.isEnabled()
    assert not dialog.form.release_button.isEnabled()
    assert "begin a new one" in dialog.form.remark_label.text()


def test_a_new_draft_is_branched_and_opened(
    qtbot, monitoring: Monitoring, dialog: DraftsDialog, drawing: Drawing, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, NewDraftDialog, 1)
    dialog.form.new_button.click()
    qtbot.waitUntil(lambda: drawing.workplace is not None, timeout=20_000)
    assert drawing.path == monitoring.path.parent / "county.drafts" / "Scenario-A.gpkg"
    assert lines(dialog) == [["Scenario A", "01.01.2014", "being drawn", "0"]]
    assert drawing.workplace.layer.isEditable()
    assert len(left_layers(dialog.desk.project)) == 1


def test_titles_of_scenarios_go_on_in_the_alphabet() -> None:
    assert free_title(["Scenario A", "Scenario B", "mine"]) == "Scenario C"


def test_what_was_drawn_is_there_when_the_draft_is_opened_again(
    qtbot, draft: Path, dialog: DraftsDialog, drawing: Drawing
) -> None:
    draw(qtbot, dialog)
    strip_to_12(drawing)
    drawing.dock.close()
    assert drawing.workplace is None
    assert dialog.desk.project.mapLayers() == {}
    dialog.refresh()
    assert lines(dialog)[0][3] == "1"
    draw(qtbot, dialog)
    assert drawing.workplace.session.partition.shape("12").square_metres == 1_100_000
    assert [gesture.tool for gesture in drawing.workplace.session.gestures] == ["give"]


def test_two_drafts_are_never_open_at_once(
    qtbot, monitoring: Monitoring, draft: Path, dialog: DraftsDialog, drawing: Drawing
) -> None:
    other = branch_draft(BranchRequest(monitoring, "Szenario B"))
    draw(qtbot, dialog)
    first = drawing.workplace
    dialog.refresh(other)
    draw(qtbot, dialog)
    assert drawing.path == other
    assert drawing.workplace is not first
    assert len(left_layers(dialog.desk.project)) == 1


def test_a_draft_that_somebody_else_draws_in_is_refused_with_their_name(
    qtbot, draft: Path, dialog: DraftsDialog, drawing: Drawing
) -> None:
    hold = Hold.take(draft)
    try:
        draw(qtbot, dialog)
        assert drawing.workplace is None
        assert "has the draft Szenario-A open" in said(dialog.message_bar)
        dialog.form.look_button.click()
        settle(qtbot, dialog)
        assert drawing.workplace.is_read_only
        assert not drawing.workplace.layer.isEditable()
        assert "only looked at" in said(dialog.desk.messages)
        dialog.refresh(draft)
        form = dialog.form
        assert "since" in form.remark_label.text()
        assert "T" not in form.remark_label.text().split("since")[1].split(":")[0], "the time of this place"
        for button in (form.hand_in_button, form.release_button, form.delete_button):
            assert not button.isEnabled()
        assert form.copy_button.isEnabled()
        drawing.end()
        assert "only looked at" not in said(dialog.desk.messages)
    finally:
        hold.release()


def accept(draft: Path) -> None:
    hand_in(draft)
    review(draft, "Niemand sonst im Haus", accepted=True)


def test_a_copy_is_a_scenario_of_its_own(
    draft: Path, monitoring: Monitoring, dialog: DraftsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Variante", True))
    dialog.form.copy_button.click()
    assert [line[0] for line in lines(dialog)] == ["Szenario A", "Variante"]
    assert dialog.chosen.info.title == "Variante"


def test_a_draft_is_handed_in_while_it_is_open_here(
    qtbot, draft: Path, dialog: DraftsDialog, drawing: Drawing, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(qtbot, dialog)
    strip_to_12(drawing)
    answer(monkeypatch, RemarkDialog, 1, lambda one: one.remark_edit.setPlainText("Bitte ansehen"))
    dialog.form.hand_in_button.click()
    assert drawing.workplace is None
    assert lines(dialog)[0][2] == "in review"
    assert "Bitte ansehen" in dialog.form.remark_label.text()
    assert not dialog.form.hand_in_button.isEnabled()
    draw(qtbot, dialog)
    assert drawing.workplace.is_read_only


@pytest.mark.parametrize(("result", "status"), [(1, "reviewed"), (2, "being drawn")])
def test_a_review_accepts_or_sends_back(
    draft: Path, dialog: DraftsDialog, monkeypatch: pytest.MonkeyPatch, result: int, status: str
) -> None:
    hand_in(draft)
    dialog.refresh()
    answer(monkeypatch, RemarkDialog, result, lambda one: one.remark_edit.setPlainText("Gesehen"))
    dialog.form.review_button.click()
    assert lines(dialog)[0][2] == status
    assert "Gesehen" in dialog.form.remark_label.text()


def test_a_draft_in_review_can_be_drawn_in_again(draft: Path, dialog: DraftsDialog) -> None:
    hand_in(draft)
    dialog.refresh()
    dialog.form.reopen_button.click()
    assert lines(dialog)[0][2] == "being drawn"


def test_a_release_says_first_what_it_writes(
    qtbot, draft: Path, monitoring: Monitoring, dialog: DraftsDialog, drawing: Drawing,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    draw(qtbot, dialog)
    strip_to_12(drawing)
    drawing.end()
    assert not dialog.form.release_button.isEnabled()
    assert "released after a review" in dialog.form.remark_label.text()
    accept(draft)
    dialog.refresh()
    asked: list[str] = []

    def fill(one: ReleaseDialog) -> None:
        asked.append(one.summary_label.text())
        assert one.button_box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        one.day_edit.setDate(QDate(2025, 1, 1))
        one.title_edit.setText("2025")

    answer(monkeypatch, ReleaseDialog, 1, fill)
    dialog.form.release_button.click()
    qtbot.waitUntil(lambda: len(monitoring.versions()) == 2, timeout=20_000)
    settle(qtbot, dialog)
    assert re.search(r"Areas with another outline: 2 \(11 \w.*, 12 \w.*\)", asked[0])
    assert "Steps in the journal that will be kept: 1" in asked[0]
    assert monitoring.versions()[-1].valid_from == date(2025, 1, 1)
    assert list_drafts(monitoring)[0].info.status is Status.RELEASED
    assert lines(dialog)[0][2] == "released"
    assert not dialog.form.release_button.isEnabled()
    assert "“2025” is released" in said(dialog.message_bar)


def test_a_draft_without_changes_is_not_released(
    qtbot, draft: Path, dialog: DraftsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept(draft)
    dialog.refresh()
    enabled: list[bool] = []
    button = QDialogButtonBox.StandardButton.Ok
    answer(
        monkeypatch, ReleaseDialog, 0, lambda one: enabled.append(one.button_box.button(button).isEnabled())
    )
    dialog.form.release_button.click()
    qtbot.waitUntil(lambda: enabled != [], timeout=20_000)
    assert enabled == [False]


def test_a_draft_of_an_older_version_is_carried_over(
    qtbot, draft: Path, monitoring: Monitoring, dialog: DraftsDialog, drawing: Drawing
) -> None:
    draw(qtbot, dialog)
    strip_to_12(drawing)
    drawing.end()
    other = branch_draft(BranchRequest(monitoring, "Ost"))
    dialog.refresh(other)
    draw(qtbot, dialog)
    drawing.workplace.guarded(lambda: drawing.workplace.session.rename("21", "Berg"))
    drawing.end()
    accept(other)
    release_draft(ReleaseRequest(monitoring, other, date(2025, 1, 1), "2025"), Silence())
    dialog.choice.refresh()
    dialog.refresh(draft)
    assert "carry the draft over" in dialog.form.remark_label.text()
    assert not dialog.form.release_button.isEnabled()
    dialog.form.carry_button.click()
    qtbot.waitUntil(lambda: len(lines(dialog)) == 3, timeout=20_000)
    assert dialog.chosen.info.base.title == "2025"


def test_a_deleted_draft_is_gone(
    qtbot, draft: Path, dialog: DraftsDialog, drawing: Drawing, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(qtbot, dialog)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    dialog.form.delete_button.click()
    assert not draft.exists()
    assert lines(dialog) == []


def test_a_file_that_is_no_draft_is_listed_with_its_reason(
    monitoring: Monitoring, draft: Path, dialog: DraftsDialog
) -> None:
    broken = draft.with_name("Aaa.gpkg")
    broken.write_bytes(b"nothing")
    dialog.refresh(broken)
    assert lines(dialog)[0][:3] == ["Aaa", "", "cannot be read"]
    assert dialog.form.remark_label.text()
    assert not dialog.run_button.isEnabled()


def test_a_crashed_session_is_told_of_when_its_draft_is_opened(
    qtbot, draft: Path, dialog: DraftsDialog, drawing: Drawing
) -> None:
    draw(qtbot, dialog)
    strip_to_12(drawing)
    # The lock file as a crash leaves it: a text that nobody locks.
    told = Path(f"{draft}.lock").read_text("utf-8")
    drawing.end()
    Path(f"{draft}.lock").write_text(told, "utf-8")
    draw(qtbot, dialog)
    assert "All 1 steps are saved" in said(dialog.desk.messages)


def test_a_saved_project_does_not_pretend_to_be_drawn_in(
    qtbot, draft: Path, dialog: DraftsDialog, drawing: Drawing, tmp_path: Path
) -> None:
    desk = dialog.desk
    draw(qtbot, dialog)
    strip_to_12(drawing)
    own = QgsVectorLayer("Point", "own", "memory")
    desk.project.addMapLayer(own)
    assert desk.project.write(str(tmp_path / "project.qgz"))
    desk.project.clear()
    assert drawing.workplace is None

    assert desk.project.read(str(tmp_path / "project.qgz"))
    opened: list[Path] = []
    clear_left(desk.project, desk.messages, opened.append)
    assert [layer.name() for layer in desk.project.mapLayers().values()] == ["own"]
    assert desk.project.layerTreeRoot().findGroups() == []
    assert "draft “Szenario A”" in said(desk.messages)

    drawing.open_again(draft)
    qtbot.waitUntil(lambda: drawing.workplace is not None, timeout=20_000)
    assert len(drawing.workplace.session.gestures) == 1


def test_a_draft_that_is_read_when_the_plugin_goes_is_free(qtbot, draft: Path, desk: Desk) -> None:
    drawing = Drawing.at(desk)
    drawing.open_again(draft)
    desk.staying.close()
    qtbot.waitUntil(lambda: not QgsApplication.taskManager().activeTasks(), timeout=20_000)
    assert drawing.workplace is None
    assert holder_of(draft) is None


def test_a_draft_that_was_read_to_its_end_and_dropped_is_free(draft: Path, drawing: Drawing) -> None:
    read = drawing.reading(None, draft)(Silence())
    assert holder_of(draft) is not None
    drawing.drop()
    drawing.begin(read)
    assert drawing.workplace is None
    assert holder_of(draft) is None


def test_a_dialog_that_is_cancelled_while_it_reads_leaves_the_draft_free(
    qtbot, draft: Path, dialog: DraftsDialog, drawing: Drawing
) -> None:
    dialog.run_button.click()
    dialog.cancel()
    settle(qtbot, dialog)
    assert drawing.workplace is None
    assert holder_of(draft) is None


def test_drawing_on_in_a_draft_that_is_open_shows_its_dock(
    qtbot, draft: Path, dialog: DraftsDialog, drawing: Drawing
) -> None:
    draw(qtbot, dialog)
    first = drawing.workplace
    drawing.dock.hide()
    drawing.open_again(draft)
    assert drawing.workplace is first
    assert not drawing.dock.isHidden()
    assert said(drawing._desk.messages) == ""


def test_what_is_drawn_is_the_current_layer(
    qtbot, draft: Path, dialog: DraftsDialog, drawing: Drawing, desk: Desk
) -> None:
    draw(qtbot, dialog)
    assert desk.canvas.currentLayer() is drawing.workplace.layer


def test_nothing_stays_in_the_window_when_the_plugin_goes(
    qtbot, draft: Path, dialog: DraftsDialog, desk: Desk
) -> None:
    draw(qtbot, dialog)
    desk.staying.close()
    assert desk.project.mapLayers() == {}
    Hold.take(draft).release()
