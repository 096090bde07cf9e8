"""What a person has ordered is given up only where they say so, and never in place of a colleague's."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox

from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.gui.export_booklets.dialog import ExportBookletsDialog
from sozialmonitoring_plugin.store.documents import BOOKLET
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.booklet_contents import keep_contents, load_contents, remove_contents
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from tests.gui.conftest import TABLEAU, choose, said, settle

OPEN, CHECK = Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, dialog: ExportBookletsDialog) -> list[str]:
    """The questions, all answered No."""
    questions: list[str] = []
    monkeypatch.setattr(QMessageBox, "question", lambda *args: questions.append(args[2]) or NO)
    return questions


@pytest.fixture
def agree(monkeypatch: pytest.MonkeyPatch, asked: list[str]) -> Callable[[], None]:
    """From now on every answer is Yes."""

    def answer(*args: object) -> object:
        asked.append(str(args[2]))
        return YES

    return lambda: monkeypatch.setattr(QMessageBox, "question", answer)


def test_another_monitoring_is_chosen_only_where_changes_may_go(
    qtbot, dialog: ExportBookletsDialog, filled: Monitoring, tmp_path: Path, asked: list[str], agree: Callable
) -> None:
    other = tmp_path / "other.gpkg"
    shutil.copyfile(filled.path, other)
    path = dialog.form.monitoring_widget
    qtbot.keyClicks(dialog.form.title_edit, "Mein Bericht")
    path.setFilePath(str(other))
    assert len(asked) == 1
    assert (path.filePath(), dialog.contents.title) == (str(filled.path), "Mein Bericht")
    assert dialog.choice.path == filled.path
    agree()
    path.setFilePath(str(other))
    assert (dialog.choice.path, dialog.contents.title) == (other, "")
    assert len(asked) == 2


def test_a_mistyped_path_leaves_the_inputs_as_they_are(
    qtbot, dialog: ExportBookletsDialog, filled: Monitoring, asked: list[str]
) -> None:
    qtbot.keyClicks(dialog.form.title_edit, "Mein Bericht")
    before = dialog.contents
    dialog.form.monitoring_widget.setFilePath("/nowhere.gpkg")
    settle(qtbot, dialog)
    assert dialog.panel.planned is None
    dialog.reject()
    assert (dialog.isVisible(), len(asked)) == (True, 1), "asked when closing, not while typing"
    dialog.form.monitoring_widget.setFilePath(str(filled.path))
    settle(qtbot, dialog)
    assert dialog.contents == before
    assert dialog.panel.planned is not None
    assert len(asked) == 1


def test_contents_that_cannot_be_read_are_not_taken_for_those_that_are_shown(
    qtbot, dialog: ExportBookletsDialog, filled: Monitoring
) -> None:
    dialog.menu.keep("Bericht")
    filled.change_documents(BOOKLET, filled.revision, {"Neuer": '{"version": 9}'})
    dialog.choice.refresh()
    choose(dialog.form.contents_box, "stored:Neuer")
    assert "newer release" in said(dialog.message_bar)
    assert (dialog.menu.name, dialog.form.contents_box.currentText()) == ("Bericht", "Bericht")
    qtbot.keyClicks(dialog.form.title_edit, "X")
    dialog.form.save_button.click()
    assert load_contents(filled, "Bericht").title == "X"
    assert filled.documents(BOOKLET)["Neuer"] == '{"version": 9}'


def test_what_a_colleague_saved_meanwhile_is_replaced_only_where_one_says_so(
    qtbot, dialog: ExportBookletsDialog, filled: Monitoring, asked: list[str], agree: Callable
) -> None:
    dialog.menu.keep("Bericht")
    theirs = replace(load_contents(filled, "Bericht"), title="Kollegin")
    keep_contents(filled, "Bericht", theirs, replace=True)
    qtbot.keyClicks(dialog.form.title_edit, "Ich")
    dialog.form.save_button.click()
    assert asked == [
        "Somebody else has changed or deleted the contents “Bericht”. Replace them by what is shown here?"
    ]
    assert load_contents(filled, "Bericht") == theirs
    assert dialog.menu.is_changed
    agree()
    dialog.form.save_button.click()
    assert load_contents(filled, "Bericht").title == "Ich"


def test_what_a_colleague_saved_is_shown_where_nothing_was_changed_here(
    qtbot, dialog: ExportBookletsDialog, filled: Monitoring
) -> None:
    dialog.menu.keep("Bericht")
    keep_contents(filled, "Bericht", Contents("Kollegin", parts=(Part(PartKind.COVER),)), replace=True)
    dialog.choice.rewritten.emit()
    assert (dialog.menu.name, dialog.contents.title) == ("Bericht", "Kollegin")
    assert not dialog.menu.is_changed


def test_a_name_that_a_colleague_deleted_leaves_the_box_but_not_the_window(
    dialog: ExportBookletsDialog, filled: Monitoring
) -> None:
    dialog.menu.keep("Bericht")
    before = dialog.contents
    remove_contents(filled, "Bericht")
    dialog.choice.rewritten.emit()
    assert dialog.menu.name == ""
    assert dialog.form.contents_box.findData("stored:Bericht") < 0
    assert dialog.contents == before
    assert dialog.menu.is_changed


def test_a_new_indicator_comes_to_the_tree_beside_what_was_changed(
    qtbot, dialog: ExportBookletsDialog, filled: Monitoring, tmp_path: Path
) -> None:
    dialog.menu.keep("Bericht")
    qtbot.keyClicks(dialog.form.title_edit, "Ich")
    more = {
        **TABLEAU,
        "indicators": [*TABLEAU["indicators"], {"id": "neu", "title": "Neu", "numerator": "arbeitslose"}],
    }
    (tmp_path / "more.json").write_text(json.dumps(more), encoding="utf-8")
    load_tableau(filled, tmp_path / "more.json")
    dialog.choice.rewritten.emit()
    (rows,) = (line.rows for line in dialog.tree.model.draft.lines if line.is_theme)
    assert [(row.name, row.is_ticked) for row in rows] == [("ew", True), ("al", True), ("neu", False)]
    assert dialog.contents.title == "Ich"
    dialog.form.save_button.click()
    assert not dialog.menu.is_changed
    assert load_contents(filled, "Bericht").indicators == ("ew", "al")


def test_empty_themes_are_a_change_and_said_when_they_are_not_stored(
    dialog: ExportBookletsDialog, filled: Monitoring, asked: list[str]
) -> None:
    dialog.menu.keep("Bericht")
    dialog.form.theme_button.click()
    dialog.tree.model.setData(dialog.tree.current, "Geld")
    dialog.reject()
    assert (dialog.isVisible(), len(asked)) == (True, 1)
    dialog.form.save_button.click()
    assert said(dialog.message_bar) == "Themes without ticked indicators are not stored: Geld"
    assert len(load_contents(filled, "Bericht").themes) == 1


def test_the_order_of_what_is_not_ticked_is_a_change(dialog: ExportBookletsDialog) -> None:
    model = dialog.tree.model
    for line in (0, 1):
        model.setData(model.index(line, 0), OPEN, CHECK)
    dialog.menu.keep("Bericht")
    model.step(model.index(0, 0), +1)
    assert dialog.menu.is_changed
    model.step(model.index(1, 0), -1)
    assert not dialog.menu.is_changed


def test_a_monitoring_that_vanishes_is_told(qtbot, dialog: ExportBookletsDialog, filled: Monitoring) -> None:
    filled.path.rename(filled.path.with_suffix(".away"))
    box = dialog.form.date_box
    with qtbot.capture_exceptions() as raised:
        box.setCurrentIndex(box.count() - 1)
        dialog.choice.changed.emit()
        dialog.choice.rewritten.emit()
        settle(qtbot, dialog)
    assert raised == []
    assert "county.gpkg" in said(dialog.message_bar)
