"""The layer shows the session, and what QGIS' own tools do to it becomes a gesture or is taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsFeature, QgsGeometry
from qgis.PyQt.QtCore import QCoreApplication

from sozialmonitoring_plugin.gui.boundaries.workplace import Workplace
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.layers.boundaries.line_edits import split
from sozialmonitoring_plugin.layers.boundaries.region_edits import merge
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession
from sozialmonitoring_plugin.workflows.boundaries.session_parts import DraftState

from ..conftest import said
from .conftest import drawn_by_qgis, feature, same, square_metres, strip_to_12, wkt

WIDER_12 = ((90, 100), (200, 100), (200, 200), (90, 200))


def breathe() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()


def change_12(workplace: Workplace, *corners: tuple[float, float]) -> None:
    number = feature(workplace, "12").id()
    drawn_by_qgis(workplace, lambda: workplace.layer.changeGeometry(number, wkt(*corners)))


def test_a_gesture_is_one_step_of_the_layer(workplace: Workplace) -> None:
    assert workplace.commit(strip_to_12(workplace), "give")
    assert workplace.layer.undoStack().count() == 1
    assert workplace.layer.undoStack().text(0) == "Give and take: 11, 12, 21"
    assert (square_metres(workplace)["11"], square_metres(workplace)["12"]) == (9_000, 11_000)


def test_nothing_is_pending_for_qgis_since_all_is_kept(workplace: Workplace) -> None:
    workplace.commit(strip_to_12(workplace), "give")
    assert workplace.layer.isEditable()
    assert not workplace.layer.isModified()
    workplace.layer.undoStack().undo()
    breathe()
    assert not workplace.layer.isModified()


def test_undo_and_redo_of_the_layer_reach_the_session(workplace: Workplace) -> None:
    workplace.commit(strip_to_12(workplace), "give")
    workplace.layer.undoStack().undo()
    breathe()
    assert [gesture.tool for gesture in workplace.session.gestures] == ["give", "undo"]
    assert square_metres(workplace)["11"] == 10_000
    workplace.layer.undoStack().redo()
    breathe()
    assert workplace.session.partition.shape("11").square_metres == 9_000
    assert same(workplace)


def test_undo_of_the_session_reaches_the_layer(workplace: Workplace) -> None:
    workplace.commit(strip_to_12(workplace), "give")
    assert workplace.undo()
    assert (workplace.layer.undoStack().index(), workplace.layer.undoStack().count()) == (0, 1)
    assert square_metres(workplace)["11"] == 10_000
    assert workplace.redo()
    assert workplace.layer.undoStack().index() == 1
    assert same(workplace)


def test_the_list_of_steps_can_be_jumped_through(workplace: Workplace) -> None:
    workplace.commit(strip_to_12(workplace), "give")
    workplace.guarded(lambda: workplace.session.rename("13", "Anger"))
    change = split(
        workplace.session.partition,
        workplace.session.rules,
        "13",
        [(250_000, 90_000), (250_000, 210_000)],
        "14",
    )
    workplace.commit(change, "split")
    workplace.layer.undoStack().setIndex(0)
    breathe()
    assert workplace.session.areas["13"].name == "Q 13"
    assert "14" not in workplace.session.partition
    assert same(workplace)
    workplace.layer.undoStack().setIndex(3)
    breathe()
    assert workplace.session.areas["13"].name == "Anger"
    assert square_metres(workplace)["14"] == 5_000
    assert same(workplace)


def test_a_vertex_that_qgis_moves_moves_both_neighbours(workplace: Workplace) -> None:
    change_12(workplace, *WIDER_12)
    assert (square_metres(workplace)["11"], square_metres(workplace)["12"]) == (9_000, 11_000)
    assert [gesture.tool for gesture in workplace.session.gestures] == ["qgis"]
    assert workplace.layer.undoStack().count() == 1
    workplace.layer.undoStack().undo()
    breathe()
    assert square_metres(workplace)["11"] == 10_000
    assert same(workplace)


def test_topological_editing_moves_both_itself(workplace: Workplace) -> None:
    west, east = feature(workplace, "11").id(), feature(workplace, "12").id()

    def both() -> None:
        workplace.layer.changeGeometry(west, wkt((0, 100), (90, 100), (90, 200), (0, 200)))
        workplace.layer.changeGeometry(east, wkt(*WIDER_12))

    drawn_by_qgis(workplace, both)
    assert (square_metres(workplace)["11"], square_metres(workplace)["12"]) == (9_000, 11_000)
    assert workplace.layer.undoStack().count() == 1
    assert same(workplace)


@pytest.mark.parametrize(
    ("corners", "reason"),
    [
        (((90, 90), (200, 90), (200, 200), (90, 200)), "different municipalities"),
        (((100, 100), (200, 100), (200, 220), (100, 220)), "outline of all areas"),
        (((100, 100), (200, 200), (200, 100), (100, 200)), "crosses itself"),
    ],
)
def test_what_cannot_be_is_taken_back_with_its_reason(
    workplace: Workplace, told: list[str], corners: tuple[tuple[float, float], ...], reason: str
) -> None:
    workplace.commit(strip_to_12(workplace), "give")
    change_12(workplace, *corners)
    assert len(told) == 1
    assert reason in told[0]
    assert (workplace.layer.undoStack().count(), len(workplace.session.gestures)) == (1, 1)
    assert same(workplace)


def test_a_refused_step_cannot_be_done_again(workplace: Workplace, told: list[str]) -> None:
    change_12(workplace, (100, 100), (200, 200), (200, 100), (100, 200))
    assert told
    assert not workplace.layer.undoStack().canRedo()


def test_a_deleted_feature_comes_back(workplace: Workplace, told: list[str]) -> None:
    number = feature(workplace, "12").id()
    drawn_by_qgis(workplace, lambda: workplace.layer.deleteFeature(number))
    assert "Merge" in told[0]
    assert same(workplace)


def test_an_added_feature_goes(workplace: Workplace, told: list[str]) -> None:
    stranger = QgsFeature(workplace.layer.fields())
    stranger.setGeometry(wkt((10, 110), (20, 110), (20, 120)))
    drawn_by_qgis(workplace, lambda: workplace.layer.addFeature(stranger))
    assert "New Quartier" in told[0]
    assert workplace.layer.featureCount() == 6
    assert same(workplace)


def test_the_attribute_table_renames_an_area(workplace: Workplace) -> None:
    number = feature(workplace, "12").id()
    assert workplace.layer.changeAttributeValue(number, 1, "Am Anger")
    breathe()
    assert workplace.session.areas["12"].name == "Am Anger"
    assert workplace.session.gestures[-1].tool == "rename"
    workplace.layer.undoStack().undo()
    breathe()
    assert workplace.session.areas["12"].name == "Q 12"


def test_the_attribute_table_cannot_change_keys(workplace: Workplace, told: list[str]) -> None:
    number = feature(workplace, "12").id()
    assert workplace.layer.changeAttributeValue(number, 0, "99")
    breathe()
    assert "key of 12 Q 12 stays" in told[0]
    assert same(workplace)


def test_outline_name_and_parent_in_one_step_of_qgis_are_one_gesture(workplace: Workplace) -> None:
    change_13(workplace, "1a")
    assert [gesture.tool for gesture in workplace.session.gestures] == ["qgis"]
    assert (workplace.session.areas["13"].name, workplace.session.areas["13"].parent) == ("Anger", "1a")
    assert square_metres(workplace)["13"] == 11_000
    workplace.layer.undoStack().undo()
    breathe()
    assert (workplace.session.areas["13"].name, workplace.session.areas["13"].parent) == ("Q 13", "1b")
    assert square_metres(workplace)["13"] == 10_000
    assert same(workplace)


def test_a_step_of_qgis_is_taken_over_as_a_whole_or_not_at_all(workplace: Workplace, told: list[str]) -> None:
    change_13(workplace, "2a")
    assert len(told) == 1
    assert "another municipality" in told[0]
    assert workplace.session.gestures == ()
    assert same(workplace)


def change_13(workplace: Workplace, parent: str) -> None:
    layer, number = workplace.layer, feature(workplace, "13").id()

    def all_of_it() -> None:
        layer.changeAttributeValue(number, 1, " Anger ")
        layer.changeGeometry(number, wkt((190, 100), (300, 100), (300, 200), (190, 200)))
        layer.changeAttributeValue(number, 2, parent)

    drawn_by_qgis(workplace, all_of_it)


def test_a_step_of_an_earlier_session_is_undone_and_done_again(
    workplace: Workplace, state: DraftState, desk: Desk
) -> None:
    workplace.commit(strip_to_12(workplace), "give")
    now = workplace.session
    later = DraftSession(replace(state, shapes=now.partition.shapes, areas=now.areas, gestures=now.gestures))
    place = Workplace(desk, later, workplace.surroundings)
    assert place.undo()
    assert square_metres(place)["11"] == 10_000
    assert not later.can_undo
    assert place.redo()
    assert square_metres(place)["11"] == 9_000
    assert place.layer.undoStack().count() == 1
    place.layer.undoStack().undo()
    breathe()
    assert same(place)
    assert square_metres(place)["11"] == 10_000
    place.close()


def test_two_steps_of_qgis_in_one_moment_are_both_taken_over(workplace: Workplace) -> None:
    east, north = feature(workplace, "12").id(), feature(workplace, "22").id()
    workplace.layer.changeGeometry(east, wkt(*WIDER_12))
    workplace.layer.changeGeometry(north, wkt((90, 0), (200, 0), (200, 100), (90, 100)))
    breathe()
    assert (square_metres(workplace)["11"], square_metres(workplace)["21"]) == (9_000, 9_000)
    assert workplace.layer.undoStack().count() == len(workplace.session.gestures) == 1
    assert same(workplace)


def test_a_gesture_of_the_draft_first_takes_over_what_qgis_did(workplace: Workplace) -> None:
    number = feature(workplace, "13").id()
    workplace.layer.changeGeometry(number, wkt((190, 100), (300, 100), (300, 200), (190, 200)))
    workplace.settle()
    assert workplace.commit(strip_to_12(workplace), "give")
    assert [gesture.tool for gesture in workplace.session.gestures] == ["qgis", "give"]
    assert square_metres(workplace)["12"] == 10_000
    assert same(workplace)


def test_a_command_that_a_tool_gives_up_leaves_nothing(workplace: Workplace, told: list[str]) -> None:
    workplace.commit(strip_to_12(workplace), "give")
    workplace.layer.beginEditCommand("a tool")
    workplace.layer.changeGeometry(feature(workplace, "13").id(), wkt((0, 0), (1, 0), (1, 1)))
    workplace.layer.destroyEditCommand()
    breathe()
    assert told == []
    assert len(workplace.session.gestures) == 1
    assert same(workplace)


def test_a_lock_holds_against_ctrl_z(workplace: Workplace, told: list[str]) -> None:
    workplace.commit(strip_to_12(workplace), "give")
    workplace.session.lock(["11"])
    workplace.layer.undoStack().undo()
    breathe()
    assert "11 is locked" in told[0]
    assert workplace.layer.undoStack().index() == 1
    assert square_metres(workplace)["11"] == 9_000
    workplace.session.unlock(["11"])
    workplace.layer.undoStack().undo()
    breathe()
    assert square_metres(workplace)["11"] == 10_000


@pytest.mark.parametrize("ending", ["save", "save and stop", "discard"])
def test_saving_or_discarding_loses_nothing_and_drawing_goes_on(workplace: Workplace, ending: str) -> None:
    layer = workplace.layer
    workplace.commit(strip_to_12(workplace), "give")
    if ending == "discard":
        layer.rollBack()
    else:
        layer.commitChanges(stopEditing=ending == "save and stop")
    breathe()
    assert layer.isEditable()
    assert square_metres(workplace)["11"] == 9_000
    assert same(workplace)
    assert "every step is kept" in said(workplace.desk.messages)
    assert workplace.undo(), "the session knows the steps that the layer forgot"
    assert square_metres(workplace)["11"] == 10_000
    assert workplace.redo()
    assert layer.undoStack().index() == 1
    layer.undoStack().undo()
    breathe()
    assert workplace.session.partition.shape("11").square_metres == 10_000
    assert same(workplace)


def test_merged_areas_come_back_as_the_same_features(workplace: Workplace) -> None:
    number = feature(workplace, "11").id()
    workplace.commit(merge(workplace.session.partition, workplace.session.rules, "11", "12"), "merge")
    assert "11" not in square_metres(workplace)
    workplace.layer.undoStack().undo()
    breathe()
    assert feature(workplace, "11").id() == number
    assert same(workplace)


def test_an_outline_emptied_by_qgis_comes_back(workplace: Workplace, told: list[str]) -> None:
    number = feature(workplace, "12").id()
    drawn_by_qgis(workplace, lambda: workplace.layer.changeGeometry(number, QgsGeometry()))
    assert "Nothing of 12 Q 12 would be left" in told[0]
    assert same(workplace)
