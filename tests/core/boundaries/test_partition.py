"""A partition takes a change whole, or not at all and says why."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.boundaries.change import Change, joined
from sozialmonitoring_plugin.core.boundaries.partition import Partition, PartitionError
from sozialmonitoring_plugin.core.boundaries.rings import Shape, edges_of, shape_of_edges
from tests.core.boundaries.shapes import box, grid, outline


def test_neighbours_know_each_other_by_their_edges() -> None:
    partition = Partition(grid(3, 1))
    assert dict(partition.neighbours("0/1")) == {"0/0": 1, "0/2": 1}
    assert partition.shared("0/0", "0/1") == (((100, 0), (100, 100)),)
    assert partition.across(((100, 0), (100, 100))) == "0/1"
    assert len(partition.frame()) == 8


def test_areas_that_claim_the_same_side_of_an_edge_overlap() -> None:
    with pytest.raises(PartitionError, match="overlap"):
        Partition({"a": box(0, 0, 10, 10), "b": box(0, 0, 20, 10), "c": box(0, 0, 10, 10)})


def test_both_neighbours_move_and_the_whole_keeps_its_area() -> None:
    partition = Partition({"a": box(0, 0, 100, 100), "b": box(100, 0, 200, 100)})
    after = {
        "a": outline((0, 0), (120, 0), (120, 100), (100, 100), (0, 100)),
        "b": outline((120, 0), (200, 0), (200, 100), (120, 100)),
    }
    noded = {
        "a": outline((0, 0), (100, 0), (120, 0), (120, 100), (100, 100), (0, 100)),
        "b": outline((120, 0), (200, 0), (200, 100), (120, 100)),
    }
    whole = partition.doubled_area
    partition.apply(Change.of(partition.shapes, noded))
    assert partition.doubled_area == whole
    assert after["b"] == partition.shape("b")


def test_ground_that_would_be_nobodys_is_refused() -> None:
    partition = Partition(grid(2, 1))
    shrunk = {"0/0": box(0, 0, 90, 100)}
    with pytest.raises(PartitionError, match="gaps or overlaps"):
        partition.apply(Change.of({"0/0": partition.shape("0/0")}, shrunk))
    assert partition.shapes == grid(2, 1)


def test_a_change_made_for_another_state_is_refused() -> None:
    partition = Partition(grid(2, 1))
    with pytest.raises(PartitionError, match="not what it was"):
        partition.apply(Change({"0/0": box(0, 0, 50, 100)}, {"0/0": box(0, 0, 60, 100)}))


def test_undoing_is_the_change_backwards() -> None:
    partition = Partition(grid(2, 1))
    whole = outline((0, 0), (100, 0), (200, 0), (200, 100), (100, 100), (0, 100))
    change = Change.of(partition.shapes, {"0/0": whole, "0/1": None})
    partition.apply(change)
    assert partition.shapes == {"0/0": whole}
    partition.apply(change.inverse)
    assert partition.shapes == grid(2, 1)


def test_changes_one_after_the_other_are_one_change() -> None:
    first = Change.of({"a": box(0, 0, 1, 1)}, {"a": box(0, 0, 2, 1)})
    second = Change.of({"a": box(0, 0, 2, 1)}, {"a": box(0, 0, 1, 1), "b": box(1, 0, 2, 1)})
    assert joined([first, second]) == Change({"b": None}, {"b": box(1, 0, 2, 1)})


def _with_hole(shape: Shape, hole: Shape) -> Shape:
    inwards = ((end, start) for start, end in hole.edges())
    return shape_of_edges([*shape.edges(), *inwards])


def _pinched() -> Shape:
    """Two squares that meet at (100, 100) only."""
    return shape_of_edges([*box(0, 0, 100, 100).edges(), *box(100, 100, 200, 200).edges()])


ISLAND = {"a": box(0, 0, 100, 100), "i": box(500, 500, 600, 600)}


@pytest.mark.parametrize(
    ("before", "change"),
    [
        (ISLAND, Change({"i": ISLAND["i"]}, {"i": None})),
        (ISLAND, Change({"i": ISLAND["i"]}, {"i": ISLAND["a"]})),
        (ISLAND, Change({"i": ISLAND["i"]}, {"i": box(20, 20, 40, 40)})),
        (ISLAND, Change({"n": None}, {"n": box(20, 20, 40, 40)})),
        (ISLAND, Change({"n": None}, {"n": ISLAND["a"]})),
        (ISLAND, Change({"n": None}, {"n": box(900, 900, 950, 950)})),
        (ISLAND, Change({"a": ISLAND["a"]}, {"a": _with_hole(ISLAND["a"], box(20, 20, 40, 40))})),
        (ISLAND, Change({"a": ISLAND["a"]}, {"a": box(0, 0, 90, 90)})),
        ({"p": _pinched()}, Change({"p": _pinched()}, {"p": box(0, 0, 100, 100)})),
        ({"p": _pinched()}, Change({"p": _pinched()}, {"p": shape_of_edges(
            [*box(0, 0, 100, 100).edges(), *edges_of([(100, 100), (190, 100), (190, 200), (100, 200)])])})),
    ],
    ids=[
        "an island is lost", "an island lies on another area", "an island moves into another area",
        "a new area lies in another", "a new area lies on another", "a new area lies outside",
        "a hole belongs to nobody", "one corner alone stays", "a part that touches at a corner is lost",
        "a part that touches at a corner shrinks",
    ],
)  # fmt: skip
def test_outlines_that_close_by_themselves_must_stay(before: dict[str, Shape], change: Change) -> None:
    partition = Partition(before)
    with pytest.raises(PartitionError, match="gaps or overlaps"):
        partition.apply(change)
    assert partition.shapes == before


def test_a_frame_that_touches_itself_may_get_nodes_and_lose_them() -> None:
    partition = Partition({"p": _pinched()})
    lower = edges_of([(0, 0), (100, 0), (100, 40), (100, 100), (0, 100)])
    upper = edges_of([(100, 100), (200, 100), (200, 200), (150, 201), (100, 200)])
    change = Change({"p": _pinched()}, {"p": shape_of_edges([*lower, *upper])})
    partition.apply(change)
    partition.apply(change.inverse)
    assert partition.shapes == {"p": _pinched()}


def test_an_enclave_may_pass_to_the_area_around_it() -> None:
    whole = box(0, 0, 100, 100)
    before = {"a": _with_hole(whole, box(20, 20, 40, 40)), "i": box(20, 20, 40, 40)}
    partition = Partition(before)
    partition.apply(Change(before, {"a": whole, "i": None}))
    assert partition.shapes == {"a": whole}
