"""A click on a column, a row or a text overrules what it was taken for."""

from __future__ import annotations

import json

import pytest
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPushButton

from sozialmonitoring_plugin.core.deliveries.profiles.profile import profile_from_dict
from sozialmonitoring_plugin.core.indicators.tableau import Kind
from sozialmonitoring_plugin.gui.import_delivery.dialog import ImportDeliveryDialog
from sozialmonitoring_plugin.gui.import_delivery.key_rows import How
from sozialmonitoring_plugin.gui.import_delivery.sheet_roles import CellRole
from sozialmonitoring_plugin.store.documents import PROFILE
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import said, settle

LEFT = Qt.MouseButton.LeftButton
TABLE = (
    "Stand: 31.12.2014;;;",
    "Schlüssel;Quartier;Einwohner;Arbeitslose",
    "11;Altdorf;1000;50",
    "12;Neudorf;2222;200",
    "21;Bergheim;3000;2",
    "22;Talheim;4000;-",
    ";Innenstadt;10222;252",
)


def role(dialog: ImportDeliveryDialog, row: int, column: int) -> CellRole:
    assert dialog.insight is not None
    return dialog.insight.roles.role(row, column)


def variables(dialog: ImportDeliveryDialog) -> list[tuple[str, Kind, str]]:
    assert dialog.insight is not None
    return [(one.id, one.kind, one.unit) for one in dialog.insight.look.delivery.variables]


def answer(dialog: ImportDeliveryDialog, text: str) -> QPushButton:
    buttons = dialog.form.questions_area.findChildren(QPushButton)
    return next(button for button in buttons if text in button.text() and button.isVisibleTo(dialog))


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


def test_an_unknown_name_is_given_to_an_area_and_remembered(
    qtbot, understood, monitoring: Monitoring
) -> None:
    dialog = understood(
        "Stand: 31.12.2014;", "Quartier;Einwohner", "Altdorf;1", "Neudorf;2", "Bergheim;3", "Thalhaim;4"
    )
    first = dialog.views.keys.model.row(0)
    assert (first.text, first.how) == ("Thalhaim", How.UNKNOWN)
    assert "(1)" in dialog.form.result_tabs.tabText(1)

    dialog.form.result_tabs.setCurrentWidget(dialog.form.keys_tab)
    dialog.form.keys_view.selectRow(0)
    dialog.form.area_box.setCurrentIndex(dialog.form.area_box.findData("22"))
    qtbot.mouseClick(dialog.form.assign_button, LEFT)
    settle(qtbot, dialog)

    assert dialog.insight.look.profile.aliases == (("Thalhaim", "22"),)
    assert dialog.insight.look.report.counts.matched == 4
    assert dialog.views.keys.open_count == 0

    dialog.form.source_edit.setText("Meldeamt")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    kept = monitoring.documents(PROFILE)
    assert list(kept) == ["Meldeamt"]
    assert '"Thalhaim": "22"' in kept["Meldeamt"]


def test_a_suggestion_is_offered_with_its_score_and_its_place(qtbot, understood) -> None:
    dialog = understood(
        "Stand: 31.12.2014;", "Quartier;Einwohner", "Altdorf;1", "Neudorf;2", "Bergheim;3", "Talhaim;4"
    )
    form = dialog.form
    unknown = dialog.views.keys.model.row(0)
    assert unknown.how is How.UNKNOWN
    assert form.area_box.currentText().startswith("22 Talheim")  # a suggestion with its score and its place
    assert form.area_box.currentText().endswith(", Oststadt")


def test_the_date_is_said_to_be_the_tables_again_once_it_is_cleared(qtbot, understood) -> None:
    dialog = understood(*TABLE)
    dialog.form.date_edit.setDate(QDate(2014, 12, 31))
    settle(qtbot, dialog)

    dialog.form.date_edit.clear()
    settle(qtbot, dialog)

    assert dialog.form.reference_date is None
    assert dialog.form.date_edit.lineEdit().text() == "as the table says"


def test_a_row_is_left_out_on_purpose_and_may_come_back(qtbot, understood) -> None:
    dialog = understood(*TABLE)
    dialog.form.result_tabs.setCurrentWidget(dialog.form.keys_tab)
    dialog.form.keys_view.selectRow(0)
    qtbot.mouseClick(dialog.form.leave_button, LEFT)
    settle(qtbot, dialog)
    assert dialog.insight.look.profile.aliases == (("Innenstadt", None),)
    assert role(dialog, 6, 1) is CellRole.LEFT_OUT

    place = dialog.views.keys.model.place_of("Innenstadt")
    dialog.form.keys_view.selectRow(place)
    qtbot.mouseClick(dialog.form.forget_button, LEFT)
    settle(qtbot, dialog)

    assert dialog.insight.look.profile.aliases == ()


def test_every_question_is_answered_where_it_is_asked(qtbot, understood) -> None:
    dialog = understood(
        "Schlüssel;Arbeitslose;Quote in %;Betrag",
        "11;50;12;1.234",
        "12;k.A.;14;2.500",
        "21;2;9;3.125",
        "22;-;10;4.000",
    )
    assert not dialog.run_button.isEnabled()
    assert dialog.form.result_tabs.currentWidget() is dialog.form.questions_tab

    dialog.form.date_edit.setDate(QDate(2014, 12, 31))
    settle(qtbot, dialog)
    qtbot.mouseClick(answer(dialog, "German"), LEFT)
    settle(qtbot, dialog)
    qtbot.mouseClick(answer(dialog, "Rates"), LEFT)
    settle(qtbot, dialog)
    meaning = dialog.form.questions_area.findChild(QComboBox, "answer_meaning")
    meaning.setCurrentIndex(meaning.findData("missing"))
    qtbot.mouseClick(meaning.parent().findChild(QPushButton), LEFT)
    settle(qtbot, dialog)
    source = dialog.form.questions_area.findChild(QLineEdit, "answer_source")
    source.setText("Jobcenter")
    qtbot.mouseClick(source.parent().findChild(QPushButton), LEFT)
    settle(qtbot, dialog)

    assert dialog.insight.look.questions == ()
    assert dialog.run_button.isEnabled()
    assert dialog.form.source_edit.text() == "Jobcenter"
    values = dialog.insight.look.delivery.observations
    assert values.values[values.cells.index("D2")].number == 1234


def test_of_two_rows_for_one_area_one_is_left_out(qtbot, understood) -> None:
    dialog = understood(*TABLE[:3], "11;Altdorf;1001;51", *TABLE[3:])
    assert dialog.insight.look.refusal is not None

    qtbot.mouseClick(answer(dialog, "Leave out row 3"), LEFT)
    settle(qtbot, dialog)

    assert dialog.insight.look.refusal is None
    assert role(dialog, 2, 2) is CellRole.LEFT_OUT
    seen = dialog.insight.look.delivery.observations
    assert seen.values[seen.cells.index("C4")].number == 1001
    assert "C3" not in seen.cells


def test_the_next_year_asks_nothing(qtbot, understood, monitoring: Monitoring, tmp_path) -> None:
    dialog = understood(*TABLE)
    dialog.form.source_edit.setText("Meldeamt")
    dialog.form.sheet_view.selectRow(6)
    dialog.views.roles.action("total").trigger()
    settle(qtbot, dialog)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    following = tmp_path / "following.csv"
    lines = [line.replace("2014", "2015").replace("50", "60") for line in TABLE]
    following.write_text("\n".join(lines) + "\n", encoding="utf-8")
    dialog.form.source_edit.clear()
    dialog.form.file_widget.setFilePath(str(following))
    settle(qtbot, dialog)

    assert dialog.insight.look.questions == ()
    assert "Meldeamt" in dialog.form.told_label.text()
    assert role(dialog, 6, 1) is CellRole.TOTAL


def test_what_would_change_is_counted_before_the_import(qtbot, understood, tmp_path) -> None:
    dialog = understood(*TABLE)
    dialog.form.source_edit.setText("Meldeamt")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    corrected = tmp_path / "corrected.csv"
    corrected.write_text("\n".join(line.replace(";200", ";201") for line in TABLE) + "\n", encoding="utf-8")
    dialog.form.file_widget.setFilePath(str(corrected))
    settle(qtbot, dialog)
    qtbot.waitUntil(lambda: not dialog.comparing.preview.is_pending)

    shown = [dialog.comparing.model.index(0, column).data() for column in range(6)]
    assert shown == ["12 Neudorf", "Arbeitslose", "2014-12-31", "200", "201", "D4"]
    assert dialog.form.replaces_box.findData("1") > 0


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
