"""Indicators are searched, ticked and taken out; nothing is stored before Save."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox

from sozialmonitoring_plugin.core.indicators.editing import adopted
from sozialmonitoring_plugin.core.indicators.starter.tableau import starter_tableau
from sozialmonitoring_plugin.gui.tableau.dialog import TableauDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.edit_tableau import read_to_edit, store_edited

from ..conftest import said, settle

LEFT = Qt.MouseButton.LeftButton
ANSWER = QMessageBox.StandardButton


def shown(dialog: TableauDialog) -> list[str]:
    """Titles in the tree, in their order."""
    tree = dialog.form.indicator_tree
    themes = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    items = [
        theme.child(row) for theme in themes if not theme.isHidden() for row in range(theme.childCount())
    ]
    return [item.text(0) for item in items if not item.isHidden()]


def tick(dialog: TableauDialog, name: str, ticked: bool = True) -> None:
    state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
    dialog.indicators.tree.item(name).setCheckState(0, state)


def answered(monkeypatch: pytest.MonkeyPatch, answer: QMessageBox.StandardButton) -> list[str]:
    """Answer every question, and keep what was asked."""
    asked: list[str] = []

    def question(parent, title, text, *_buttons) -> QMessageBox.StandardButton:
        asked.append(text)
        return answer

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def test_the_tree_shows_the_county_s_indicators_and_the_catalogue(dialog: TableauDialog) -> None:
    assert shown(dialog)[:2] == ["Einwohner", "Arbeitslosenanteil"]
    assert len(shown(dialog)) == 2 + len(starter_tableau("de").indicators)
    assert dialog.form.use_label.text() == f"2 of {len(shown(dialog))} indicators in use"


def test_a_search_finds_titles_and_ids(dialog: TableauDialog) -> None:
    dialog.indicators.tree.select("kinder")
    dialog.form.search_edit.setText("greying")
    assert "1.19 Greying-Index" in shown(dialog)
    # What is selected stays in sight.
    assert len(shown(dialog)) <= 3


def test_filters_show_what_is_in_use_and_what_is_not(qtbot, dialog: TableauDialog) -> None:
    box = dialog.form.filter_box
    box.setCurrentIndex(box.findData("in_use"))
    assert shown(dialog) == ["Einwohner", "Arbeitslosenanteil"]
    box.setCurrentIndex(box.findData("available"))
    assert "Einwohner" not in shown(dialog)


def test_a_sign_tells_what_is_delivered(dialog: TableauDialog) -> None:
    mine, theirs = dialog.indicators.tree.item("al"), dialog.indicators.tree.item("greying_index")
    assert mine.text(1) == "●"
    assert "Quartier: computable for 2014-12-31 in 4 of 4 areas" in mine.toolTip(0)
    assert theirs.text(1) == "○"
    missing = "not delivered: Einwohner von 80 Jahren und mehr, Einwohner von 65 bis unter 80 Jahren"
    assert f"in 0 of 4 areas<br>{missing}" in theirs.toolTip(0)


def test_a_ticked_indicator_is_stored_with_its_variables(
    qtbot, dialog: TableauDialog, filled: Monitoring
) -> None:
    tick(dialog, "greying_index")
    assert [one.id for one in filled.tableau().indicators] == ["ew", "al"]

    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    stored = filled.tableau()
    assert [one.id for one in stored.indicators] == ["ew", "al", "greying_index"]
    assert {"ew_65_79", "ew_80_plus"} <= set(stored.variable)
    assert "was stored: 3 indicators" in said(dialog.message_bar)
    assert not dialog.draft.is_changed


def test_ticked_and_unticked_again_leaves_nothing(dialog: TableauDialog) -> None:
    tick(dialog, "greying_index")
    tick(dialog, "greying_index", False)
    assert not dialog.draft.is_changed


def test_a_stored_indicator_goes_only_after_a_question_that_says_what_names_it(
    qtbot, dialog: TableauDialog, filled: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = json.dumps({"indicators": [{"id": "al"}]})
    filled.change_documents("index", filled.revision, {"Soziale Lage": text})
    asked = answered(monkeypatch, ANSWER.No)
    tick(dialog, "al", False)
    assert dialog.draft.uses("al")
    assert dialog.indicators.tree.item("al").checkState(0) == Qt.CheckState.Checked
    assert "Take “Arbeitslosenanteil” out" in asked[0]
    assert "index “Soziale Lage”" in asked[0]

    answered(monkeypatch, ANSWER.Yes)
    tick(dialog, "al", False)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert [one.id for one in filled.tableau().indicators] == ["ew"]
    assert filled.dates_of("arbeitslose")  # what was delivered stays


def test_undo_takes_back_and_redo_makes_again(qtbot, dialog: TableauDialog) -> None:
    tick(dialog, "greying_index")
    qtbot.mouseClick(dialog.form.undo_button, LEFT)
    assert not dialog.draft.is_changed
    assert dialog.indicators.tree.item("greying_index").checkState(0) == Qt.CheckState.Unchecked

    qtbot.mouseClick(dialog.form.redo_button, LEFT)
    assert dialog.draft.uses("greying_index")


def test_a_colleague_s_tableau_is_not_overwritten(qtbot, dialog: TableauDialog, filled: Monitoring) -> None:
    read = read_to_edit(filled)
    store_edited(filled, read, adopted(read.tableau, starter_tableau("de"), "anteil_ab_80"))
    tick(dialog, "greying_index")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert said(dialog.message_bar).startswith("The tableau was changed meanwhile")
    assert dialog.draft.uses("greying_index")  # nothing of the work is lost


def test_what_is_not_stored_is_asked_about_before_it_goes(
    dialog: TableauDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    tick(dialog, "greying_index")
    answered(monkeypatch, ANSWER.Cancel)
    dialog.reject()
    assert dialog.isVisible()

    answered(monkeypatch, ANSWER.Discard)
    dialog.reject()
    assert not dialog.isVisible()


def test_another_monitoring_is_opened_only_when_nothing_is_lost(
    dialog: TableauDialog, filled: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    tick(dialog, "greying_index")
    answered(monkeypatch, ANSWER.Cancel)
    dialog.form.monitoring_widget.setFilePath("")
    assert dialog.form.monitoring_widget.filePath() == str(filled.path)
    assert dialog.draft.uses("greying_index")


def test_an_empty_monitoring_offers_the_catalogue(
    qtbot, monitoring: Monitoring, open_dialog: Callable
) -> None:
    dialog = open_dialog(TableauDialog)
    assert len(shown(dialog)) == len(starter_tableau("de").indicators)
    assert "holds no delivery yet" in dialog.form.gap_label.text()
    dialog.draft.take("einwohner")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert [one.id for one in monitoring.tableau().indicators] == ["einwohner"]


def test_without_a_monitoring_there_is_nothing(qtbot, open_dialog: Callable) -> None:
    dialog = open_dialog(TableauDialog)
    assert shown(dialog) == []
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert said(dialog.message_bar) == "Choose a monitoring first."


def test_an_empty_path_shows_nothing_and_the_old_one_everything_again(
    qtbot, dialog: TableauDialog, filled: Monitoring
) -> None:
    dialog.form.monitoring_widget.setFilePath("")
    settle(qtbot, dialog)
    assert shown(dialog) == []
    assert dialog.form.preview_group.isHidden()

    dialog.form.monitoring_widget.setFilePath(str(filled.path))
    settle(qtbot, dialog)
    assert shown(dialog)[:2] == ["Einwohner", "Arbeitslosenanteil"]
    assert dialog.form.value_label.text()
