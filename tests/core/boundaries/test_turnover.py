"""A node that is put on a slanted edge lies a little beside it, and no ground moves by that."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.boundaries.addresses import AddressBook
from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.moves import moved
from tests.core.boundaries.shapes import outline

FOOT, HEAD = (0, 0), (1_000_000, 333_333)
ON_EDGE = (500_000, 166_667)
"""Half a millimetre beside the middle of the edge: a triangle of a quarter of a square metre."""

BELOW = outline(FOOT, (1_000_000, 0), HEAD)


def moves(before: dict, after: dict) -> dict[tuple[str, str], float]:
    change = Change.of(before, after)
    return {(one.origin, one.to): one.square_metres for one in moved(change, AddressBook.empty()).moves}


def test_a_node_on_the_frame_takes_no_ground_from_nobody() -> None:
    left = outline(FOOT, (500_000, 0), ON_EDGE)
    right = outline((500_000, 0), (1_000_000, 0), HEAD, ON_EDGE)
    found = moves({"1": BELOW, "2": None}, {"1": left, "2": right})
    assert found.keys() == {("1", "2")}
    assert found["1", "2"] == pytest.approx(right.square_metres, abs=0.3)
    assert moves({"1": left, "2": right}, {"1": BELOW, "2": None}).keys() == {("2", "1")}


def test_a_node_on_the_boundary_of_a_neighbour_takes_no_ground_from_it() -> None:
    above, above_with_node = outline(FOOT, HEAD, (0, 333_333)), outline(FOOT, ON_EDGE, HEAD, (0, 333_333))
    left = outline(FOOT, (500_000, 0), ON_EDGE)
    right = outline((500_000, 0), (1_000_000, 0), HEAD, ON_EDGE)
    found = moves({"1": BELOW, "2": None, "3": above}, {"1": left, "2": right, "3": above_with_node})
    assert found.keys() == {("1", "2")}


def test_ground_a_little_wider_than_rounding_does_move() -> None:
    dented = outline(FOOT, (1_000_000, 0), HEAD, (500_000, 166_660))
    assert moves({"1": BELOW}, {"1": dented}).keys() == {("1", "")}
