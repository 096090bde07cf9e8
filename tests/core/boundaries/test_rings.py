"""Edges become outlines: what two areas share cancels out, touching rings stay apart."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.boundaries.rings import (
    doubled_area,
    edges_of,
    net_edges,
    shape_of_edges,
)
from tests.core.boundaries.shapes import box, outline


def test_two_neighbours_are_one_area_without_the_line_between_them() -> None:
    both = shape_of_edges([*box(0, 0, 10, 10).edges(), *box(10, 0, 20, 10).edges()])
    assert both.rings == (((0, 0), (10, 0), (20, 0), (20, 10), (10, 10), (0, 10)),)
    assert both.doubled_area == 2 * 200


def test_ground_cut_out_of_the_middle_leaves_a_hole() -> None:
    hole = box(2, 2, 4, 4)
    ring = shape_of_edges([*box(0, 0, 10, 10).edges(), *((end, start) for start, end in hole.edges())])
    assert [doubled_area(one) for one in ring.rings] == [200, -8]
    assert ring.doubled_area == 192


def test_squares_that_touch_at_a_corner_stay_two_rings() -> None:
    shape = shape_of_edges([*box(0, 0, 10, 10).edges(), *box(10, 10, 20, 20).edges()])
    assert [doubled_area(ring) for ring in shape.rings] == [200, 200]


def test_a_hole_that_touches_the_outline_is_a_ring_of_its_own() -> None:
    hole = outline((0, 5), (4, 3), (4, 7))
    square = outline((0, 0), (10, 0), (10, 10), (0, 10), (0, 5))
    shape = shape_of_edges([*square.edges(), *((end, start) for start, end in hole.edges())])
    assert sorted(doubled_area(ring) for ring in shape.rings) == [-16, 200]


def test_an_enclave_that_touches_from_inside_at_two_corners_parts_the_ground() -> None:
    diamond = outline((5, 0), (10, 5), (5, 10), (0, 5))
    square = outline((0, 0), (5, 0), (10, 0), (10, 5), (10, 10), (5, 10), (0, 10), (0, 5))
    shape = shape_of_edges([*square.edges(), *((end, start) for start, end in diamond.edges())])
    assert [doubled_area(ring) for ring in shape.rings] == [25] * 4


def test_an_outline_that_does_not_close_is_an_error() -> None:
    with pytest.raises(ValueError, match="ends at"):
        shape_of_edges([((0, 0), (1, 0)), ((1, 0), (1, 1))])


def test_wherever_a_ring_begins_the_shape_is_the_same() -> None:
    corners = [(0, 0), (7, 1), (9, 8), (3, 9)]
    shapes = {outline(*corners[turn:], *corners[:turn]) for turn in range(4)}
    assert len(shapes) == 1


@given(st.integers(0, 10_000), st.integers(1, 60))
def test_the_union_of_any_squares_of_a_board_has_their_area(seed: int, count: int) -> None:
    fields = random.Random(seed).sample([(x, y) for x in range(8) for y in range(8)], count)
    edges = [edge for x, y in fields for edge in box(x, y, x + 1, y + 1).edges()]
    shape = shape_of_edges(edges)
    assert shape.doubled_area == 2 * count
    assert net_edges(shape.edges()) == net_edges(edges)
    for ring in shape.rings:
        assert len(set(ring)) == len(ring)
        assert list(edges_of(ring))
