"""A key or a name that nobody knows is given to an area, or left out on purpose."""

from __future__ import annotations

from sozialmonitoring_plugin.gui.import_delivery.key_rows import How
from sozialmonitoring_plugin.gui.import_delivery.sheet_roles import CellRole
from sozialmonitoring_plugin.store.documents import PROFILE
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import settle
from .conftest import LEFT, TABLE, role


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
