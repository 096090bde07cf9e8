"""Layers whose coordinates mean another CRS than they say are refused, and a fault is not taken for that."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsGeometry,
)

from sozialmonitoring_plugin.core.boundaries.faults import FaultKind
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.boundaries.checks import find_faults
from sozialmonitoring_plugin.layers.boundaries.given import Given, GivenArea
from sozialmonitoring_plugin.layers.boundaries.placing import (
    refuse_misplaced,
    refuse_misplaced_addresses,
)
from sozialmonitoring_plugin.layers.feature_table import FeatureTable, LayerError
from tests.layers.boundaries.squares import address, area, box, drawn, four

UTM32 = "EPSG:25832"
COLOGNE = (
    'PROJCS["WGS_1984_UTM_Zone_32N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",'
    'SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],'
    'UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["False_Easting",2500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],'
    'PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
)


def table(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> FeatureTable:
    feature = QgsFeature(QgsFields())
    feature.setGeometry(geometry)
    return FeatureTable("theirs", crs, QgsFields(), (feature,))


def moved(geometry: QgsGeometry, to: QgsCoordinateReferenceSystem) -> QgsGeometry:
    copy = QgsGeometry(geometry)
    here = QgsCoordinateReferenceSystem(UTM32)
    copy.transform(QgsCoordinateTransform(here, to, QgsCoordinateTransformContext()))
    return copy


@pytest.mark.parametrize("code", ["EPSG:4647", "EPSG:31466", "EPSG:4326", "EPSG:25833", COLOGNE])
def test_layers_in_other_systems_come_to_lie_where_they_belong(code: str) -> None:
    crs = QgsCoordinateReferenceSystem.fromWkt(code) if "[" in code else QgsCoordinateReferenceSystem(code)
    assert crs.isValid()
    theirs = table(moved(box(0, 0), crs), crs)
    here = theirs.in_crs(QgsCoordinateReferenceSystem(UTM32), QgsCoordinateTransformContext())
    shape = here.features[0].geometry()
    assert shape.symDifference(box(0, 0)).area() < 20  # of a million m²


def test_zone_digits_in_a_layer_that_does_not_say_so_are_caught() -> None:
    with_zone = QgsGeometry(box(0, 0))
    with_zone.translate(32_000_000, 0)
    given = Given((GivenArea(1, "A", with_zone),), (area(1, "K", 0, 0),))
    with pytest.raises(LayerError, match="32000000 m beside its frame"):
        refuse_misplaced(given, "theirs")


def test_a_county_shifted_by_less_than_two_kilometres_is_caught() -> None:
    """Gauß-Krüger read as if three million metres were all that parts it from UTM lies 1.9 km off."""
    county = four(
        areas=tuple(area(n, str(n), 10_000 * (n % 3), 10_000 * (n // 3), 10_000, 10_000) for n in range(9))
    )
    framed = replace(county, frame=(area(1, "K", 0, 0, 30_000, 30_000),))
    shapes = {}
    for one in framed.areas:
        shapes[one.row] = QgsGeometry(one.geometry)
        shapes[one.row].translate(1_100, 1_550)  # 1,901 m
    refuse_misplaced(framed, "theirs")
    with pytest.raises(LayerError, match=r"theirs lies 1901 m beside its frame: only 91%"):
        refuse_misplaced(framed.with_geometries(shapes), "theirs")


def test_a_single_area_beyond_the_frame_is_a_fault_and_no_wrong_system() -> None:
    refuse_misplaced(drawn(four(), "D", box(1000, 0, 1300, 1000)), "theirs")
    refuse_misplaced(drawn(four(), "D", box(1000, 0, 500, 1000)), "theirs")
    refuse_misplaced(four(frame=()), "theirs")


def test_addresses_that_all_lie_beside_their_areas_are_caught() -> None:
    centres = {"A": (500, 1500), "B": (1500, 1500), "C": (500, 500), "D": (1500, 500)}
    spread = [(east, north) for east in (-450, -150, 150, 450) for north in (-450, -150, 150, 450)]

    def addressed(east: float, north: float) -> Given:
        points = [
            address(x + dx + east, y + dy + north, key)
            for key, (x, y) in centres.items()
            for dx, dy in spread
        ]
        return four(addresses=tuple(points))

    refuse_misplaced_addresses(addressed(0, 0), "points")
    with pytest.raises(LayerError, match="addresses of points lie beside the areas: only 75%"):
        refuse_misplaced_addresses(addressed(150, 0), "points")
    with pytest.raises(LayerError, match="only 0%"):
        refuse_misplaced_addresses(addressed(32_000_000, 0), "points")


def test_a_few_wrong_addresses_are_faults_and_no_wrong_system() -> None:
    right = [address(500, 1500, "A"), address(1500, 1500, "B"), address(500, 500, "C")]
    refuse_misplaced_addresses(four(addresses=(*right, address(500, 600, "D"))), "points")
    refuse_misplaced_addresses(four(addresses=(*right, address(9_000, 9_000, ""))), "points")


def test_coordinates_that_cannot_be_transformed_are_an_invalid_polygon_and_stop_nothing() -> None:
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    broken = table(QgsGeometry.fromWkt("POLYGON((0 0, 1e30 0, 1e30 1e30, 0 0))"), degrees)
    here = broken.in_crs(QgsCoordinateReferenceSystem(UTM32), QgsCoordinateTransformContext())
    given = Given((*four().areas, GivenArea(9, "Z", here.features[0].geometry())), four().frame)
    assert [(one.kind, one.areas) for one in find_faults(given, Silence()).faults] == [
        (FaultKind.INVALID, ("Z",))
    ]
