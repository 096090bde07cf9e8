"""Which area lies at a point, and where the nearest boundary is, against the plainest way to find both."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.boundaries.boundary_places import Borders
from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.partition import Partition
from tests.core.boundaries.shapes import box, grid, outline

SIDE = 1000
nodes = st.tuples(st.integers(-500, 3500), st.integers(-500, 2500))


@pytest.fixture(scope="module")
def borders() -> Borders:
    return Borders(Partition(grid(3, 2, SIDE)))


@given(node=nodes)
def test_every_point_lies_in_the_square_its_coordinates_say(borders: Borders, node: tuple[int, int]) -> None:
    column, row = node[0] // SIDE, node[1] // SIDE
    inside = 0 <= column < 3 and 0 <= row < 2
    assert borders.at(node) == (f"{row}/{column}" if inside else None)


@given(node=nodes, reach=st.integers(1, 400))
def test_the_nearest_boundary_is_the_nearest_grid_line(
    borders: Borders, node: tuple[int, int], reach: int
) -> None:
    x, y = node
    clamped = min(max(x, 0), 3000), min(max(y, 0), 2000)
    upright = min(hypot(x - line, y - clamped[1]) for line in range(0, 3001, SIDE))
    level = min(hypot(x - clamped[0], y - line) for line in range(0, 2001, SIDE))
    place = borders.place(node, reach)
    assert (place is not None) == (min(upright, level) <= reach)
    if place is not None:
        found = hypot(place.node[0] - x, place.node[1] - y)
        corner = min(hypot(x - cx, y - cy) for cx in range(0, 3001, SIDE) for cy in range(0, 2001, SIDE))
        assert found == pytest.approx(corner if corner <= reach / 2 else min(upright, level), abs=0.8)


def test_the_frame_is_left_out_where_a_neighbour_is_wanted(borders: Borders) -> None:
    assert borders.place((20, 500), 100, inner=True) is None
    assert borders.place((1020, 500), 100, inner=True).node == (1000, 500)


def test_the_areas_beside_a_place_are_told_by_its_edge(borders: Borders) -> None:
    partition = Partition(grid(3, 2, SIDE))
    place = Borders(partition).place((1020, 500), 100)
    assert {partition.owner(place.edge), partition.across(place.edge)} == {"0/0", "0/1"}


def test_a_hole_is_not_inside() -> None:
    lake = box(400, 400, 600, 600)
    around = outline((0, 0), (1000, 0), (1000, 1000), (0, 1000))
    ring = Change.of({"land": around}, {"land": type(around)((*around.rings, lake.rings[0][::-1]))})
    partition = Partition({"land": ring.after["land"], "lake": lake})
    assert Borders(partition).at((500, 500)) == "lake"
    assert Borders(partition).at((300, 500)) == "land"


def test_an_area_that_has_changed_is_looked_at_anew() -> None:
    partition = Partition({"west": box(0, 0, 1000, 1000), "east": box(1000, 0, 2000, 1000)})
    borders = Borders(partition)
    assert borders.at((1200, 500)) == "east"
    after = {"west": box(0, 0, 1500, 1000), "east": box(1500, 0, 2000, 1000)}
    partition.apply(Change.of(partition.shapes, after))
    assert borders.at((1200, 500)) == "west"
    assert borders.place((1510, 500), 50).node == (1500, 500)
