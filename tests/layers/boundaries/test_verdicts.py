"""Every nasty polygon gets the verdict of GEOS and of PostGIS, and is never mended in silence."""

from __future__ import annotations

import math

import pytest
from qgis.core import QgsGeometry, QgsLineString, QgsPoint, QgsPolygon

from sozialmonitoring_plugin.core.boundaries.faults import FaultKind, Rule
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.boundaries.checks import find_faults
from sozialmonitoring_plugin.layers.boundaries.given import Given, GivenArea
from sozialmonitoring_plugin.layers.boundaries.verdicts import judged, mended, straight
from tests.layers.boundaries.nasty import CURVED, NASTY, UNREADABLE, Nasty

ALL = (*NASTY, *CURVED)


def verdict(wkt: str) -> bool:
    geometry = QgsGeometry.fromWkt(wkt)
    assert not geometry.isNull()
    return judged(straight(geometry)).is_valid


def test_there_are_enough_of_them() -> None:
    assert len(ALL) >= 40
    assert len({one.name for one in ALL}) == len(ALL)
    assert 15 <= sum(one.is_valid for one in ALL) <= len(ALL) - 15


@pytest.mark.parametrize("nasty", ALL, ids=lambda one: one.name)
def test_the_verdict_is_the_one_known(nasty: Nasty) -> None:
    assert verdict(nasty.wkt) is nasty.is_valid


def test_postgis_says_the_same(postgis: str) -> None:
    psycopg2 = pytest.importorskip("psycopg2")
    with psycopg2.connect(postgis) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS postgis")
        said = {}
        for one in ALL:
            cursor.execute("SELECT ST_IsValid(ST_CurveToLine(ST_Force2D(ST_GeomFromText(%s))))", (one.wkt,))
            said[one.name] = cursor.fetchone()[0]
    assert said == {one.name: one.is_valid for one in ALL}


@pytest.mark.parametrize("wkt", UNREADABLE)
def test_what_is_no_polygon_is_told_as_such(wkt: str) -> None:
    (fault,) = (one for one in faults(wkt) if one.kind is FaultKind.INVALID)
    assert fault.repairs == ()
    assert "nobody can be counted" in fault.text.sentence()


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_coordinates_that_are_no_numbers_stop_nothing(number: float) -> None:
    ring = QgsLineString([QgsPoint(0, 0), QgsPoint(10, 0), QgsPoint(10, number), QgsPoint(0, 0)])
    broken = GivenArea(2, "B", QgsGeometry(QgsPolygon(ring)))
    sound = GivenArea(1, "A", QgsGeometry.fromWkt("POLYGON((0 0, 10 0, 10 10, 0 0))"))
    found = find_faults(Given((sound, broken)), Silence()).faults
    assert [(one.kind, one.areas) for one in found] == [(FaultKind.INVALID, ("B",))]


@pytest.mark.parametrize("nasty", [one for one in ALL if not one.is_valid], ids=lambda one: one.name)
def test_an_invalid_polygon_blocks_and_says_what_a_repair_would_change(nasty: Nasty) -> None:
    fault = next(one for one in faults(nasty.wkt) if one.kind is FaultKind.INVALID)
    assert fault.blocks
    repaired = mended(straight(QgsGeometry.fromWkt(nasty.wkt)))
    assert fault.repairs == (() if repaired.isEmpty() else (Rule.MAKE_VALID,))
    assert repaired.isEmpty() or repaired.isGeosValid()


def test_a_bow_tie_shows_both_areas() -> None:
    # Two triangles of 25 m² each, turned against each other: as drawn they cancel out.
    (fault,) = (
        one for one in faults("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))") if one.kind is FaultKind.INVALID
    )
    assert "it would have 50 m², as drawn it counts 0 m²" in fault.text.sentence()
    assert fault.spot is not None
    assert (round(fault.spot.x), round(fault.spot.y)) == (5, 5)


def test_curves_heights_and_measures_are_told() -> None:
    given = Given(
        tuple(GivenArea(row, str(row), QgsGeometry.fromWkt(one.wkt)) for row, one in enumerate(CURVED))
    )
    notes = [note.sentence() for note in find_faults(given, Silence()).notes]
    assert f"Polygons checked without their curves, Z and M: {len(CURVED)}." in notes


def faults(wkt: str):
    area = GivenArea(1, "A", QgsGeometry.fromWkt(wkt))
    return find_faults(Given((area,)), Silence()).faults
