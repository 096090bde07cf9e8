"""Upper levels are the unions of their parts, however well the boundaries were drawn."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsVectorLayer

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.layers.geometries import area_geometries, united
from tests.layers.county import KEYS, county_tree, square


def wkt(text: str) -> QgsGeometry:
    return QgsGeometry.fromWkt(text)


def same_ground(one: QgsGeometry, other: QgsGeometry) -> bool:
    return one.symDifference(other).area() < 1e-6


def test_every_level_covers_the_ground_of_its_parts(geometries):
    assert {level: len(shapes) for level, shapes in geometries.by_level.items()} == {
        "total": 1, "gemeinde": 2, "sozialraum": 4, "quartier": 16,
    }  # fmt: skip
    west = wkt("POLYGON((300000 5650000, 302000 5650000, 302000 5654000, 300000 5654000, 300000 5650000))")
    assert same_ground(geometries.by_level["gemeinde"]["1"], west)
    assert geometries.by_level["total"]["total"].area() == 16_000_000


def test_shapes_are_multipolygons(geometries):
    kinds = {shape.isMultipart() for shapes in geometries.by_level.values() for shape in shapes.values()}
    assert kinds == {True}


def test_areas_without_a_polygon_are_absent():
    shapes = {key: bytes(square(key).asWkb()) for key in KEYS if not key.startswith("2")}
    found = area_geometries(county_tree(), shapes, QgsCoordinateReferenceSystem("EPSG:25832"))
    assert set(found.by_level["gemeinde"]) == {"1"}
    assert found.by_level["total"]["total"].area() == 8_000_000


def test_neighbours_without_common_vertices_are_united_all_the_same():
    # The right one has a vertex in the middle of the shared edge, the left one has not.
    left = wkt("MULTIPOLYGON(((0 0, 10 0, 10 10, 0 10, 0 0)))")
    right = wkt("MULTIPOLYGON(((10 0, 20 0, 20 10, 10 10, 10 5, 10 0)))")
    assert same_ground(united([left, right]), wkt("POLYGON((0 0, 20 0, 20 10, 0 10, 0 0))"))


def test_a_thin_gap_between_parts_is_no_hole():
    # In the middle of their common boundary the edges are one metre apart.
    left = wkt("MULTIPOLYGON(((0 0, 1000 0, 1000 200, 999 500, 1000 800, 1000 1000, 0 1000, 0 0)))")
    right = wkt("MULTIPOLYGON(((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 800, 1000 200, 1000 0)))")
    whole = united([left, right])
    assert same_ground(whole, wkt("POLYGON((0 0, 2000 0, 2000 1000, 0 1000, 0 0))"))


def test_an_enclave_of_somebody_else_stays_a_hole():
    ring = "(0 0, 3000 0, 3000 3000, 0 3000, 0 0), (1000 1000, 1200 1000, 1200 1200, 1000 1200, 1000 1000)"
    east = wkt("MULTIPOLYGON(((3000 0, 4000 0, 4000 3000, 3000 3000, 3000 0)))")
    whole = united([wkt(f"MULTIPOLYGON(({ring}))"), east])
    assert whole.area() == 4000 * 3000 - 200 * 200


def test_an_exclave_stays_a_part():
    island = wkt("MULTIPOLYGON(((50 0, 60 0, 60 10, 50 10, 50 0)))")
    whole = united([wkt("MULTIPOLYGON(((0 0, 10 0, 10 10, 0 10, 0 0)))"), island])
    assert whole.constGet().numGeometries() == 2


@pytest.mark.parametrize(
    ("path", "field", "lengths", "pieces"),
    [
        ("berlin/lor_2006/lor_planungsraeume.shp", "spatial_na", (2, 4, 6, 8), range(2, 3)),
        ("koeln/stadtteile/Stadtteil.shp", "STT_NR", (1, 3), range(1, 2)),
        ("koeln/stadtviertel/Stadtviertel.shp", "STV_NR", (1, 3, 5), range(93, 95)),
    ],
)
def test_real_cities_unite_into_one_outline(real_data, path, field, lengths, pieces):
    # Cologne's neighbours do not share their vertices, and its Viertel leave space between them;
    # Berlin has an exclave. Releases of GEOS differ by one piece of Cologne.
    layer = QgsVectorLayer(str(real_data / path), "areas", "ogr")
    shapes = {str(feature[field]): bytes(feature.geometry().asWkb()) for feature in layer.getFeatures()}
    levels = [Level(str(length), str(length)) for length in lengths]
    areas = {
        (length, key[:length]): Area(str(length), key[:length], key, key[:above])
        for above, length in zip((0, *lengths), lengths, strict=False)
        for key in shapes
    }
    found = area_geometries(AreaTree.build(levels, areas.values(), "city"), shapes, layer.crs())
    whole = found.by_level["total"]["total"]
    parts = sum(shape.area() for shape in found.by_level[str(lengths[-1])].values())
    assert whole.isGeosValid()
    assert abs(whole.area() - parts) < 1e-5 * parts
    assert len(whole.asGeometryCollection()) in pieces
    assert all(shape.isGeosValid() for shape in found.by_level[str(lengths[0])].values())
