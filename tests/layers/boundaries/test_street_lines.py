"""Street layers of others become lines to follow, whatever their geometry and columns."""

from __future__ import annotations

import math

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)

from sozialmonitoring_plugin.core.boundaries.streets.lines import LineKind, Lines
from sozialmonitoring_plugin.layers.address_table import street_records
from sozialmonitoring_plugin.layers.boundaries.street_lines import street_lines
from sozialmonitoring_plugin.layers.feature_table import FeatureTable, LayerError, read_table
from sozialmonitoring_plugin.store.line_wkb import lines_of_wkb


def table(
    kind: str, *wkts: str, fields: str = "&field=STRASSE:string", crs: str = "EPSG:25832"
) -> FeatureTable:
    layer = QgsVectorLayer(f"{kind}?crs={crs}{fields}", "strassen", "memory")
    features = []
    for number, wkt in enumerate(wkts):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        if fields:
            feature.setAttribute(0, f"Straße {number}")
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return read_table(layer, "strassen")


def nodes(lines: Lines) -> list[tuple[tuple[int, int], ...]]:
    return [lines.nodes(number) for number in range(len(lines))]


def test_every_part_of_a_street_has_its_name() -> None:
    lines = street_lines(table("MultiLineString", "MULTILINESTRING((0 0, 1 0), (5 5, 6 6, 6.0001 6))"))
    assert nodes(lines) == [((0, 0), (1000, 0)), ((5000, 5000), (6000, 6000))]
    assert lines.names == ("Straße 0", "Straße 0")


def test_a_layer_without_names_still_has_streets() -> None:
    lines = street_lines(table("LineString", "LINESTRING(0 0, 1 0)", fields=""))
    assert (lines.names, lines.kinds.tolist()) == (("",), [LineKind.STREET])


def test_height_and_measure_are_dropped() -> None:
    assert nodes(street_lines(table("LineStringZM", "LINESTRING ZM(0 0 5 9, 1 0 5 9)"))) == [
        ((0, 0), (1000, 0))
    ]


def test_curves_become_straight_pieces_on_the_arc() -> None:
    (arc,) = nodes(street_lines(table("CompoundCurve", "COMPOUNDCURVE(CIRCULARSTRING(0 0, 10 10, 20 0))")))
    assert (arc[0], arc[-1]) == ((0, 0), (20_000, 0))
    assert len(arc) > 90
    assert all(math.dist(node, (10_000, 0)) == pytest.approx(10_000, abs=1) for node in arc)


def test_the_monitoring_keeps_curves_as_straight_pieces_too() -> None:
    (record,) = street_records(table("CompoundCurve", "COMPOUNDCURVE(CIRCULARSTRING(0 0, 10 10, 20 0))"))
    (points,) = lines_of_wkb(record.shape.wkb)
    assert len(points) > 90


def test_outlines_of_polygons_are_lines_to_follow() -> None:
    parcel = "POLYGON((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))"
    assert [len(line) for line in nodes(street_lines(table("Polygon", parcel), LineKind.BOUNDARY))] == [4, 4]


def test_coordinates_that_are_no_numbers_are_told() -> None:
    nowhere = table("LineString", "LINESTRING(0 0, 1 0)")
    broken = QgsFeature(nowhere.features[0])
    broken.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(0, 0), QgsPointXY(math.inf, 1)]))
    with pytest.raises(LayerError, match="no numbers"):
        street_lines(FeatureTable(nowhere.name, nowhere.crs, nowhere.fields, (broken,)))


def test_a_row_without_geometry_is_no_line() -> None:
    layer = table("LineString", "LINESTRING(0 0, 1 0)", "LINESTRING EMPTY")
    assert len(street_lines(layer)) == 1


@pytest.mark.parametrize("crs", ["EPSG:4647", "EPSG:31466", "EPSG:4326"])
def test_a_layer_in_another_reference_system_lies_where_it_should(crs: str) -> None:
    wanted = QgsCoordinateReferenceSystem("EPSG:25832")
    there = table("LineString", "LINESTRING(305000 5650000, 305100 5650000)")
    away = there.in_crs(QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext())
    (line,) = nodes(street_lines(away.in_crs(wanted, QgsCoordinateTransformContext())))
    for node, expected in zip(
        line, [(305_000_000, 5_650_000_000), (305_100_000, 5_650_000_000)], strict=True
    ):
        assert math.dist(node, expected) < 5
