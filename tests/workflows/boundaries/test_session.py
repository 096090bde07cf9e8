"""A draft changes gesture by gesture: wholly, or not at all and with a reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.drafting import DraftArea, Gesture, standing
from sozialmonitoring_plugin.core.boundaries.ground_rules import EditRefusedError, GroundRules
from sozialmonitoring_plugin.core.boundaries.rings import edges_of, shape_of_edges
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.layers.boundaries.line_edits import split
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, merge, new_area
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession
from sozialmonitoring_plugin.workflows.boundaries.session_parts import MemoryLog, SessionChange

from .conftest import box, squares

STRIP = box(90_000, 100_000, 100_000, 200_000)
"""The ten metres of 11 along 12: 1,000 m²."""


def give_strip(session: DraftSession) -> Gesture:
    return session.apply(give(session.partition, session.rules, STRIP, "12"), "give")


def test_a_gesture_moves_both_neighbours_and_says_what_moved(session: DraftSession) -> None:
    gesture = give_strip(session)
    assert [(move.from_key, move.to_key, move.square_metres) for move in gesture.moves] == [
        ("11", "12", 1000.0)
    ]
    assert session.partition.shape("11").square_metres == 9000
    assert session.partition.shape("12").square_metres == 11000
    assert gesture.keys == ("11", "12", "21"), "21 gets the node where the new boundary ends on its outline"


def test_undo_and_redo_are_gestures_too_and_nothing_is_forgotten(session: DraftSession) -> None:
    give_strip(session)
    after = session.partition.shapes
    session.undo()
    assert session.partition.shapes == squares()
    assert (session.can_undo, session.can_redo) == (False, True)
    session.redo()
    assert session.partition.shapes == after
    session.undo()
    assert [(one.number, one.tool, one.undoes) for one in session.gestures] == [
        (1, "give", 0), (2, "undo", 1), (3, "redo", 2), (4, "undo", 3),
    ]  # fmt: skip
    assert standing(session.gestures) == ()
    with pytest.raises(EditRefusedError, match="nothing to undo"):
        session.undo()


def test_a_new_gesture_ends_what_could_be_done_again(session: DraftSession) -> None:
    give_strip(session)
    session.undo()
    session.rename("11", "Nord")
    assert not session.can_redo


def test_a_preview_tells_the_same_and_changes_nothing(session: DraftSession) -> None:
    change = give(session.partition, session.rules, STRIP, "12")
    told = []
    session.subscribe(told.append)
    preview = session.preview(change)
    assert preview.refusal is None
    assert session.partition.shapes == squares()
    assert (session.gestures, told) == ((), [])
    assert session.apply(change, "give").moves == preview.moves


def test_ground_does_not_cross_the_municipal_outline(session: DraftSession) -> None:
    whole = Change.of(squares(), {**squares(), "11": box(0, 0, 100_000, 200_000), "21": None})
    assert isinstance(session.preview(whole).refusal, EditRefusedError)
    with pytest.raises(EditRefusedError, match="different municipalities"):
        session.apply(whole, "merge")
    assert session.partition.shapes == squares()


def test_ground_does_not_come_from_nowhere(session: DraftSession) -> None:
    wider = box(-10_000, 100_000, 100_000, 200_000)
    with pytest.raises(EditRefusedError, match="outline of all areas together"):
        session.apply(Change.of({"11": squares()["11"]}, {"11": wider}), "give")


def test_a_locked_area_keeps_its_ground_and_may_get_a_node(session: DraftSession) -> None:
    change = give(session.partition, session.rules, STRIP, "12")
    session.lock(["12"])
    with pytest.raises(EditRefusedError, match="12 is locked"):
        session.apply(change, "give")
    session.lock_all_but(["11", "12"])
    session.apply(change, "give")
    assert session.partition.shape("21").doubled_area == squares()["21"].doubled_area


def test_locks_hold_against_undo(session: DraftSession) -> None:
    give_strip(session)
    session.lock(["11"])
    with pytest.raises(EditRefusedError, match="11 is locked"):
        session.undo()
    assert session.can_undo
    session.unlock(["11"])
    session.undo()
    assert session.partition.shapes == squares()


def test_a_new_area_belongs_where_its_ground_came_from(session: DraftSession) -> None:
    key = session.new_key("1b")
    assert key == "14", "the number after 13, the only sister"
    region = box(250_000, 100_000, 300_000, 200_000)
    gesture = session.apply(new_area(session.partition, session.rules, region, key), "new")
    assert session.areas["14"] == DraftArea("14", "14", "1b")
    assert gesture.areas_before == {"14": None}
    session.undo()
    assert "14" not in session.areas
    assert session.new_key("1b") == "15", "a key that was another's is not given again"


def test_a_split_area_takes_the_name_it_is_given(session: DraftSession) -> None:
    change = split(session.partition, session.rules, "13", [(250_000, 90_000), (250_000, 210_000)], "14")
    session.apply(change, "split", [DraftArea("14", "Am Anger", "1b")])
    assert session.areas["14"].name == "Am Anger"
    assert session.partition.shape("14").square_metres == 5000


def test_a_merged_area_vanishes_with_its_name(session: DraftSession) -> None:
    gesture = session.apply(merge(session.partition, session.rules, "11", "12"), "merge")
    assert "11" not in session.areas
    assert gesture.areas_after == {"11": None}
    session.undo()
    assert session.areas["11"].name == "Q 11"


def test_an_area_may_change_its_parent_inside_its_municipality_only(session: DraftSession) -> None:
    session.assign("13", "1a")
    assert session.areas["13"].parent == "1a"
    with pytest.raises(EditRefusedError, match="another municipality"):
        session.assign("13", "2a")
    with pytest.raises(EditRefusedError, match="needs a name"):
        session.rename("13", " ")


def test_what_cannot_be_kept_does_not_happen(make_session: Callable[..., DraftSession]) -> None:
    class FullDisk(MemoryLog):
        def append(self, gesture: Gesture) -> None:
            raise UserError("The disk is full.")

    session = make_session(FullDisk())
    told: list[SessionChange] = []
    session.subscribe(told.append)
    with pytest.raises(UserError, match="disk is full"):
        give_strip(session)
    assert session.partition.shapes == squares()
    assert (session.gestures, session.can_undo, told) == ((), False, [])


def test_whoever_watches_is_told_once_for_each_gesture(session: DraftSession) -> None:
    told: list[SessionChange] = []
    stop = session.subscribe(told.append)
    gesture = give_strip(session)
    session.lock(["11"])
    stop()
    session.unlock(["11"])
    assert told == [SessionChange(gesture, gesture.keys), SessionChange(None, ())]


def test_a_node_rounded_beside_a_locked_outline_is_no_move(make_session: Callable[..., DraftSession]) -> None:
    # The boundary to 21 rises by 37 mm on 50 m, so that a new node on it lies a little beside it.
    left, right, rise = (0, 100_000), (100_000, 100_000), (50_000, 100_037)
    shapes = squares()
    shapes["11"] = shape_of_edges(edges_of([left, rise, right, (100_000, 200_000), (0, 200_000)]))
    shapes["21"] = shape_of_edges(edges_of([(0, 0), (100_000, 0), right, rise, left]))
    session = make_session(base=shapes, shapes=shapes)
    session.lock(["21"])
    change = split(session.partition, session.rules, "11", [(23_457, 90_000), (23_457, 210_000)], "19")
    gesture = session.apply(change, "split")
    assert "21" in gesture.keys
    assert [(move.from_key, move.to_key) for move in gesture.moves] == [("11", "19")]


def test_only_an_area_that_is_there_gets_a_name(session: DraftSession) -> None:
    with pytest.raises(EditRefusedError, match="There is no area 99"):
        session.apply(Change(), "rename", [DraftArea("99", "Nirgends", "1a")])
    assert session.gestures == ()
    assert session.areas.keys() == session.partition.shapes.keys()


def test_a_new_area_gets_no_key_that_is_or_was_anothers(make_session: Callable[..., DraftSession]) -> None:
    session = make_session(taken_keys=frozenset({"15"}))
    session.apply(merge(session.partition, session.rules, "12", "11"), "merge")
    line = ((0, 150_000), (200_000, 150_000))
    for key in ("12", "15"):
        change = split(session.partition, session.rules, "11", line, key)
        assert session.preview(change).refusal is not None
        with pytest.raises(EditRefusedError, match=f"The key {key} is or was that of another area"):
            session.apply(change, "split", [DraftArea(key, "Neu", "1a")])
    session.undo()
    session.redo()
    session.undo()
    assert "12" in session.areas, "what comes back is the same area"


@pytest.mark.parametrize("millimetres", [2, 3, 5])
@pytest.mark.parametrize(
    ("key", "locked", "reason"), [("12", "12", "locked"), ("21", "", "outline of a municipality|different")]
)
def test_a_strip_of_two_millimetres_passes_neither_lock_nor_frame(
    session: DraftSession, millimetres: int, key: str, locked: str, reason: str
) -> None:
    session.lock([locked] if locked else [])
    strip = {
        "12": box(100_000 - millimetres, 120_000, 100_000, 150_000),
        "21": box(20_000, 100_000, 50_000, 100_000 + millimetres),
    }[key]
    change = give(session.partition, GroundRules(), strip, key)
    with pytest.raises(EditRefusedError, match=reason):
        session.apply(change, "qgis")
    assert session.partition.shapes == squares()
