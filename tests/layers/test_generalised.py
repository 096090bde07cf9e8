"""Polygons with fewer vertices: what was a coverage stays one, on every level."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.layers.generalised import STEP, generalised
from sozialmonitoring_plugin.layers.geometries import AreaGeometries, area_geometries

CRS = QgsCoordinateReferenceSystem("EPSG:25832")
CELL = 1000.0


def coverage(size: int, seed: int, between: int = 24, wobble: float = 60.0) -> AreaGeometries:
    """A chessboard of areas whose sides are wobbling lines; a level above holds its columns."""
    dice = np.random.default_rng(seed)
    sides: dict[tuple, list[tuple[float, float]]] = {}

    def side(start: tuple[int, int], end: tuple[int, int]) -> list[tuple[float, float]]:
        if (end, start) in sides:
            return sides[end, start][::-1]
        if (start, end) not in sides:
            share = np.linspace(0, 1, between + 2)[1:-1, None]
            straight = np.array(start) * CELL * (1 - share) + np.array(end) * CELL * share
            # Sides that leave a corner at more than half a right angle apart never meet again.
            most = np.minimum(wobble, 0.4 * CELL * np.minimum(share, 1 - share)[:, 0])
            offset = np.cumsum(dice.normal(0, wobble / 6, between)).clip(-most, most)
            normal = np.array([start[1] - end[1], end[0] - start[0]])
            moved = straight + offset[:, None] * normal  # of length 1
            ends = [tuple(np.array(place) * CELL) for place in (start, end)]
            sides[start, end] = [ends[0], *map(tuple, moved.tolist()), ends[1]]
        return sides[start, end]

    shapes, areas = {}, []
    for east in range(size):
        areas.append(Area("column", f"{east:02}", f"Column {east}", ""))
        for north in range(size):
            corners = [(east, north), (east + 1, north), (east + 1, north + 1), (east, north + 1)]
            ring = [place for at in range(4) for place in side(corners[at], corners[(at + 1) % 4])[:-1]]
            key = f"{east:02}{north:02}"
            areas.append(Area("cell", key, key, key[:2]))
            shapes[key] = wkb([ring])
    levels = (Level("column", "Column"), Level("cell", "Cell"))
    return area_geometries(AreaTree.build(levels, areas, "Board"), shapes, CRS)


def wkb(rings: list[list[tuple[float, float]]]) -> bytes:
    return bytes(
        QgsGeometry.fromPolygonXY([[QgsPointXY(*place) for place in ring] for ring in rings]).asWkb()
    )


def vertices(shape: QgsGeometry) -> set[tuple[float, float]]:
    return {(point.x(), point.y()) for point in shape.vertices()}


def count(geometries: AreaGeometries) -> int:
    return sum(
        shape.constGet().nCoordinates() for areas in geometries.by_level.values() for shape in areas.values()
    )


def assert_same_but_coarser(before: AreaGeometries, after: AreaGeometries, tolerance: float) -> None:
    for level, areas in before.by_level.items():
        assert list(after.by_level[level]) == list(areas)
        for key, shape in areas.items():
            found = after.by_level[level][key]
            assert found.isGeosValid()
            assert vertices(found) <= vertices(shape)
            assert found.symDifference(shape).area() <= tolerance * shape.length()
            assert found.hausdorffDistance(shape) <= tolerance * (1 + 1e-9)


@settings(max_examples=15)
@given(st.integers(0, 10_000), st.sampled_from([5.0, 25.0, 80.0]), st.integers(1, 4))
def test_a_coverage_stays_one(seed, tolerance, size):
    before = coverage(size, seed)
    after = generalised(before, tolerance)
    assert_same_but_coarser(before, after, tolerance)
    cells = list(after.by_level["cell"].values())
    whole = QgsGeometry.unaryUnion(cells)
    # No overlap: together they are as large as their union. No gap: the union has no hole.
    assert sum(cell.area() for cell in cells) == pytest.approx(whole.area(), rel=1e-12)
    assert len(whole.asGeometryCollection()) == 1
    assert len(whole.asGeometryCollection()[0].asPolygon()) == 1


@settings(max_examples=10)
@given(st.integers(0, 10_000), st.sampled_from([10.0, 60.0]))
def test_the_levels_above_are_exactly_the_unions_of_their_parts(seed, tolerance):
    after = generalised(coverage(3, seed), tolerance)
    for key, column in after.by_level["column"].items():
        parts = [cell for part, cell in after.by_level["cell"].items() if part.startswith(key)]
        assert QgsGeometry.unaryUnion(parts).symDifference(column).area() <= 1e-6
        assert vertices(column) <= set().union(*map(vertices, parts))


def test_junctions_stay_and_most_other_vertices_go():
    before = coverage(3, 5)
    after = generalised(before, 40.0)
    corners = {(east * CELL, north * CELL) for east in range(4) for north in range(4)}
    kept = set().union(*map(vertices, after.by_level["cell"].values()))
    # Corners of the whole board belong to one area alone and need not stay.
    assert corners - {(0, 0), (0, 3000), (3000, 0), (3000, 3000)} <= kept
    assert count(after) < count(before) / 4


def test_polygons_are_made_once_for_scales_that_are_nearly_the_same():
    geometries = coverage(2, 1)
    step = STEP**12
    assert generalised(geometries, step * 1.01) is generalised(geometries, step * 1.2)
    assert generalised(geometries, step * 1.3) is not generalised(geometries, step * 1.2)


def circle(radius: float, x: float = 0.0, y: float = 0.0, corners: int = 90) -> list[tuple[float, float]]:
    angles = (2 * math.pi * step / corners for step in range(corners))
    return [(x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles]


def two_areas(first: bytes, second: bytes) -> AreaGeometries:
    areas = [Area("town", "1", "Town", ""), Area("q", "11", "A", "1"), Area("q", "12", "B", "1")]
    tree = AreaTree.build((Level("town", "Town"), Level("q", "Quartier")), areas)
    return area_geometries(tree, {"11": first, "12": second}, CRS)


def test_an_enclave_fills_its_hole_exactly():
    before = two_areas(wkb([circle(3000), circle(700)]), wkb([circle(700)]))
    after = generalised(before, 30.0)
    assert_same_but_coarser(before, after, 30.0)
    outer, inner = after.by_level["q"].values()
    hole = QgsGeometry.fromPolygonXY([outer.asMultiPolygon()[0][1]])
    assert hole.symDifference(inner).area() == 0
    assert len(vertices(inner)) < 30


def test_an_island_smaller_than_the_tolerance_does_not_vanish():
    before = two_areas(wkb([circle(3000)]), wkb([circle(5, 9000)]))
    after = generalised(before, 50.0)
    island = after.by_level["q"]["12"]
    assert island.isGeosValid()
    assert island.area() > 0
    assert QgsGeometry.unaryUnion(list(after.by_level["town"].values())).contains(island.pointOnSurface())


def test_a_lens_between_two_lines_that_both_became_straight_does_not_vanish():
    """Each line alone lies within the tolerance of the straight one: together they are an area."""
    east = [(step * 100.0, 8 * math.sin(math.pi * step / 20)) for step in range(21)]
    west = [(x, -y) for x, y in east[::-1]]
    lens = wkb([east[:-1] + west[:-1]])
    around = wkb([[(-5000, -5000), (7000, -5000), (7000, 5000), (-5000, 5000)], (east[:-1] + west[:-1])])
    after = generalised(two_areas(around, lens), 20.0)
    assert after.by_level["q"]["12"].isGeosValid()
    assert after.by_level["q"]["12"].area() > 0
    assert after.by_level["q"]["11"].isGeosValid()


def test_neighbours_that_do_not_fit_are_not_moved_apart_or_over_each_other():
    """The boundary was digitised twice, a metre apart and with other vertices."""
    places = np.linspace(0, 2000, 60)
    line = [(1000 + 30 * math.sin(y / 70), y) for y in places.tolist()]
    other = [(1001 + 30 * math.sin(y / 70), y) for y in (places[:-1] + 15).tolist()]
    left = wkb([[(0, 0), *line, (0, 2000)]])
    right = wkb([[(2000, 0), (2000, 2000), *other[::-1]]])
    before = two_areas(left, right)
    after = generalised(before, 25.0)
    for geometries in (before, after):
        assert all(shape.isGeosValid() for shape in geometries.by_level["q"].values())
    overlaps = [
        one.by_level["q"]["11"].intersection(one.by_level["q"]["12"]).area() for one in (before, after)
    ]
    assert overlaps[1] == pytest.approx(overlaps[0])
    gaps = [QgsGeometry.unaryUnion(list(one.by_level["q"].values())).area() for one in (before, after)]
    assert gaps[1] == pytest.approx(gaps[0], rel=1e-9)


def test_nothing_at_all_and_no_scale_are_left_alone():
    empty = AreaGeometries(CRS, {"town": {}, "q": {}})
    assert generalised(empty, 10.0) is empty
    geometries = coverage(1, 1)
    assert generalised(geometries, 0.0) is geometries


def test_heights_are_left_out():
    flat = QgsGeometry.fromPolygonXY([[QgsPointXY(*place) for place in circle(500)]])
    high = QgsGeometry(flat)
    high.get().addZValue(30.0)
    geometries = AreaGeometries(CRS, {"town": {"1": flat}, "q": {"1": high}})
    after = generalised(geometries, 5.0)
    assert not after.by_level["q"]["1"].constGet().is3D()
    assert vertices(after.by_level["q"]["1"]) == vertices(after.by_level["town"]["1"])


@pytest.mark.parametrize("nothing", [QgsGeometry(), QgsGeometry.fromWkt("MultiPolygon EMPTY")])
def test_an_area_without_polygon_leaves_the_others_theirs(nothing):
    shapes = coverage(2, 1).by_level["cell"]
    geometries = AreaGeometries(CRS, {"cell": {**shapes, "none": nothing}})
    after = generalised(geometries, 40.0).by_level["cell"]
    assert after["none"].isEmpty()
    assert all(after[key].isGeosValid() for key in shapes)
    assert all(len(vertices(after[key])) < len(vertices(shapes[key])) for key in shapes)
