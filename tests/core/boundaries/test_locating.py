"""Points find their areas by the even-odd rule, each in exactly one of those that fit together."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.boundaries.locating import NOWHERE, Locator
from sozialmonitoring_plugin.core.boundaries.rings import Shape, edges_of, shape_of_edges
from sozialmonitoring_plugin.core.boundaries.segments import Segments, millimetres

from .blocks import SIDE, Town

CORNERS = st.tuples(st.integers(0, 30), st.integers(0, 30))
RINGS = st.lists(CORNERS, min_size=3, max_size=8)


def every_place(least: int, most: int) -> tuple[np.ndarray, np.ndarray]:
    x, y = np.meshgrid(np.arange(least, most + 1), np.arange(least, most + 1))
    return x.ravel(), y.ravel()


def segments_of(areas: list[list[list[tuple[int, int]]]]) -> Segments:
    edges = [
        Segments.of_edges([*edges_of(ring)], owner) for owner, rings in enumerate(areas) for ring in rings
    ]
    joined = Segments.joined(edges)
    return joined.taken(np.flatnonzero((joined.x != joined.end_x) | (joined.y != joined.end_y)))


def by_hand(areas: list[list[list[tuple[int, int]]]], x: int, y: int) -> int:
    """A ray due west from a point that is a little north, and more east, of (x, y)."""
    for owner, rings in enumerate(areas):
        inside = False
        for (from_x, from_y), (to_x, to_y) in (edge for ring in rings for edge in edges_of(ring)):
            if (from_y <= y) != (to_y <= y):
                turn = (to_x - from_x) * (y - from_y) - (to_y - from_y) * (x - from_x)
                inside ^= turn <= 0 if to_y > from_y else turn >= 0
        if inside:
            return owner
    for owner, rings in enumerate(areas):
        for (from_x, from_y), (to_x, to_y) in (edge for ring in rings for edge in edges_of(ring)):
            on_line = (to_x - from_x) * (y - from_y) == (to_y - from_y) * (x - from_x)
            between = min(from_x, to_x) <= x <= max(from_x, to_x) and min(from_y, to_y) <= y <= max(
                from_y, to_y
            )
            if on_line and between and (from_x, from_y) != (to_x, to_y):
                return owner
    return NOWHERE


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(RINGS, min_size=1, max_size=2), min_size=1, max_size=4))
def test_every_place_is_found_as_one_ray_at_a_time_finds_it_however_areas_cross(areas):
    """On 1,225 lattice points, so that very many lie on nodes and edges."""
    x, y = every_place(-2, 32)
    found = Locator(segments_of(areas)).places(x, y)
    assert found.tolist() == [by_hand(areas, *at) for at in zip(x.tolist(), y.tolist(), strict=True)]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_nodes_and_points_on_edges_lie_in_one_area_only(seed):
    town = Town(4, random.Random(seed))
    for _ in range(5):
        town.flip()
    shapes = list(town.shapes().values())
    x, y = np.array([*town.corners.values()]).T
    alone = [Locator(Segments.of_shapes([shape])) for shape in shapes]
    inside = (x > SIDE // 2) & (x < 3.5 * SIDE) & (y > SIDE // 2) & (y < 3.5 * SIDE)
    holders = sum((one._places(x, y, with_frame=False) != NOWHERE).astype(int) for one in alone)
    assert holders[inside].tolist() == [1] * int(inside.sum())
    assert (Locator(Segments.of_shapes(shapes)).places(x, y) != NOWHERE).all()


def test_what_lies_on_the_frame_moves_inside_and_what_lies_beyond_stays_out():
    square = Shape((((0, 0), (1000, 0), (1000, 1000), (0, 1000)),))
    locator = Locator(Segments.of_shapes([square]))
    x, y = np.array([(1000, 1000), (1000, 500), (0, 0), (500, 500), (1001, 500)]).T
    moved_x, moved_y = locator.moved_inside(x, y)
    assert max(np.abs(moved_x - x).max(), np.abs(moved_y - y).max()) <= 3
    assert locator._places(moved_x, moved_y, with_frame=False).tolist() == [0, 0, 0, 0, NOWHERE]
    assert (moved_x[2:].tolist(), moved_y[2:].tolist()) == ([0, 500, 1001], [0, 500, 500])


def test_a_hole_belongs_to_what_lies_in_it():
    outer = [*edges_of([(0, 0), (9, 0), (9, 9), (0, 9)]), *edges_of([(3, 3), (3, 6), (6, 6), (6, 3)])]
    shapes = [shape_of_edges(outer), shape_of_edges(edges_of([(3, 3), (6, 3), (6, 6), (3, 6)]))]
    found = Locator(Segments.of_shapes(shapes)).places(np.array([1, 4, 8, 10]), np.array([1, 4, 8, 4]))
    assert found.tolist() == [0, 1, 0, NOWHERE]


def test_very_long_edges_are_exact():
    """A thousand kilometres of edge with a point a millimetre on either side of it."""
    far = 10**9
    shape = shape_of_edges(edges_of([(0, 0), (far, far - 1), (0, far)]))
    at = 10**9 // 2
    found = Locator(Segments.of_shapes([shape])).places(np.array([at, at]), np.array([at, at - 1]))
    assert found.tolist() == [0, NOWHERE]


def test_no_areas_hold_no_points():
    assert Locator(Segments.of_edges([])).places(np.array([1]), np.array([1])).tolist() == [NOWHERE]


def test_metres_become_the_nearest_millimetre():
    assert millimetres(np.array([1.0004, 1.0006, -0.0006])).tolist() == [1000, 1001, -1]
