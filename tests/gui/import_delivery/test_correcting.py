"""A click on a column, a row or a text overrules what it was taken for."""

from __future__ import annotations

import json

import pytest
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.deliveries.profiles.profile import profile_from_dict
from sozialmonitoring_plugin.core.indicators.tableau import Kind
from sozialmonitoring_plugin.gui.import_delivery.sheet_roles import CellRole

from ..conftest import said, settle
from .conftest import LEFT, TABLE, role, variables


def test_a_column_is_left_out_and_comes_back_by_undo(qtbot, understood, press) -> None:
    dialog = understood(*TABLE)
    dialog.form.sheet_view.selectColumn(2)

    press(dialog, "leave_column")
    assert [name for name, _, _ in variables(dialog)] == ["arbeitslose"]
    assert role(dialog, 2, 2) is CellRole.LEFT_OUT

    qtbot.mouseClick(dialog.form.undo_button, LEFT)
    settle(qtbot, dialog)
    assert [name for name, _, _ in variables(dialog)] == ["einwohner", "arbeitslose"]

    qtbot.mouseClick(dialog.form.redo_button, LEFT)
    settle(qtbot, dialog)
    assert role(dialog, 2, 2) is CellRole.LEFT_OUT

    qtbot.mouseClick(dialog.form.reset_button, LEFT)
    settle(qtbot, dialog)
    assert role(dialog, 2, 2) is CellRole.VALUE
    assert not dialog.form.reset_button.isEnabled()


def test_ctrl_z_takes_a_correction_back(qtbot, understood, press) -> None:
    dialog = understood(*TABLE)
    dialog.form.sheet_view.selectColumn(2)
    press(dialog, "rate")
    assert variables(dialog)[0] == ("einwohner", Kind.GIVEN, "")

    dialog.activateWindow()
    qtbot.keyClick(dialog.form.sheet_view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.form.sheet_view, Qt.Key.Key_Home)  # no key is held down any more
    settle(qtbot, dialog)

    assert variables(dialog)[0] == ("einwohner", Kind.COUNT, "")


def test_the_bar_shows_what_the_selected_column_is(understood, press) -> None:
    dialog = understood(*TABLE)
    bar = dialog.views.roles
    dialog.form.sheet_view.selectColumn(0)
    assert (bar.action("key").isChecked(), bar.action("count").isChecked()) == (True, False)
    assert "Schlüssel" in dialog.form.spot_label.text()

    dialog.form.sheet_view.selectColumn(2)
    assert (bar.action("count").isChecked(), bar.action("class").isChecked()) == (True, False)

    press(dialog, "class")
    assert variables(dialog)[0] == ("einwohner", Kind.GIVEN, "Klasse")
    assert (bar.action("count").isChecked(), bar.action("class").isChecked()) == (False, True)


def test_two_corrections_in_a_row_are_both_made(qtbot, understood) -> None:
    dialog = understood(*TABLE)
    for column, name in ((2, "rate"), (3, "class")):
        dialog.form.sheet_view.selectColumn(column)
        dialog.views.roles.action(name).trigger()
    settle(qtbot, dialog)

    assert [kind for _, kind, _ in variables(dialog)] == [Kind.GIVEN, Kind.GIVEN]


def test_a_row_is_a_sum(understood, press) -> None:
    dialog = understood(*TABLE)
    assert role(dialog, 6, 1) is CellRole.UNMATCHED
    dialog.form.sheet_view.selectRow(6)

    press(dialog, "total")

    assert role(dialog, 6, 1) is CellRole.TOTAL
    assert dialog.insight.look.profile.totals == ("Innenstadt",)


def test_a_text_means_a_reason(qtbot, understood, press) -> None:
    dialog = understood(*(line.replace("50", "k.A.") for line in TABLE))
    assert role(dialog, 2, 3) is CellRole.QUESTION
    dialog.form.sheet_view.setCurrentIndex(dialog.views.sheet.index(2, 3))

    press(dialog, "means_missing")

    assert role(dialog, 2, 3) is CellRole.VALUE
    assert dialog.insight.look.profile.signs == (("k.A.", "missing"),)


def test_a_correction_that_cannot_be_is_told_and_nothing_changes(understood, press) -> None:
    dialog = understood("Stand: 31.12.2014;", "Schlüssel;Einwohner", "11;1", "12;2", "21;3", "22;4")
    dialog.form.sheet_view.selectColumn(1)

    press(dialog, "leave_column")

    assert "no column of values would be left" in said(dialog.message_bar)
    assert role(dialog, 2, 1) is CellRole.VALUE
    assert not dialog.form.undo_button.isEnabled()


def test_a_sheet_nobody_understands_is_understood_after_three_clicks(qtbot, understood, press) -> None:
    dialog = understood("x;y;z", "Stand 2014;;", "Wo;Nr;Leute", "A;11a;1", "B;12a;2")
    assert dialog.insight.look.refusal is not None
    assert dialog.views.sheet.index(2, 2).data() == "Leute"

    dialog.form.sheet_view.selectRow(2)
    press(dialog, "header")

    assert dialog.corrections.history.current.header == (3, 3)
    assert role(dialog, 2, 2) in (CellRole.HEADER, CellRole.NONE)


def test_a_variable_is_named_in_the_result(qtbot, understood) -> None:
    dialog = understood(*TABLE)
    form = dialog.form
    form.result_view.setCurrentIndex(dialog.views.result.index(0, 3))
    assert (form.title_edit.text(), form.id_edit.text()) == ("Arbeitslose", "arbeitslose")

    form.id_edit.setText("al")
    form.id_edit.editingFinished.emit()
    settle(qtbot, dialog)
    form.kind_box.setCurrentIndex(1)
    form.kind_box.activated.emit(1)
    settle(qtbot, dialog)
    form.unit_edit.setText("%")
    form.unit_edit.editingFinished.emit()
    settle(qtbot, dialog)

    assert variables(dialog) == [("einwohner", Kind.COUNT, ""), ("al", Kind.GIVEN, "%")]


def test_a_corrected_profile_goes_into_the_command(understood, press) -> None:
    dialog = understood(*TABLE)
    dialog.form.sheet_view.selectColumn(2)
    press(dialog, "leave_column")

    given = dialog.call().given

    assert profile_from_dict(json.loads(given["PROFILE"])).variables[0].id == "arbeitslose"


@pytest.mark.parametrize("name", ["print_button", "save_button"])
def test_a_report_can_be_printed_and_saved_once_there_is_one(understood, name) -> None:
    dialog = understood(*TABLE)

    assert getattr(dialog.form, name).isEnabled()
