"""Polygons are judged before they become areas; what cannot serve is told and nothing is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from sozialmonitoring_plugin.core.deliveries.reports.console import spoken
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.layers.feature_table import FeatureTable, LayerError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_monitoring import create_monitoring
from sozialmonitoring_plugin.workflows.level_specs import parse_levels

from .conftest import TWO_LEVELS, quarters, request, square, table


def corners(low: int, high: int) -> list[list[int]]:
    return [[low, 0], [high, 0], [high, 100], [low, 100], [low, 0]]


def refused(tmp_path: Path, areas: FeatureTable, levels: object = TWO_LEVELS) -> str:
    """The sentence; and no file is left."""
    with pytest.raises(UserError) as caught:
        create_monitoring(request(tmp_path / "kreis.gpkg", areas, levels), Silence())
    assert list(tmp_path.iterdir()) == []
    return str(caught.value)


def test_levels_come_out_of_one_key(tmp_path: Path) -> None:
    result = create_monitoring(request(tmp_path / "kreis.gpkg", quarters()), Silence())
    assert result.area_counts == {"town": 2, "quarter": 6}
    version = result.monitoring.versions()[0]
    tree = result.monitoring.tree(version)
    assert tree.level("town").names == ("Town 1", "Town 2")
    assert version.title == "01.01.2020"


def test_berlin_has_four_levels_in_one_key(berlin: Monitoring) -> None:
    tree = berlin.tree(berlin.versions()[0])
    counts = {entry.level.id: len(entry) for entry in tree.levels}
    assert counts == {"total": 1, "bezirk": 12, "prognoseraum": 60, "bezirksregion": 138, "planungsraum": 447}


def test_a_layer_in_degrees_is_kept_in_metres(berlin: Monitoring) -> None:
    assert berlin.crs().code == 25833


def test_koeln_takes_its_districts_from_a_layer_of_their_own(koeln: Monitoring) -> None:
    tree = koeln.tree(koeln.versions()[0])
    assert [len(entry) for entry in tree.levels] == [1, 9, 86]
    # The published key of a Stadtteil begins with the number of its Stadtbezirk.
    stadtteile, bezirke = tree.level("stadtteil"), tree.level("stadtbezirk")
    parents = [bezirke.keys[parent] for parent in stadtteile.parents]
    assert parents == [key[0] for key in stadtteile.keys]


def test_what_does_not_nest_is_listed_with_its_size(tmp_path: Path) -> None:
    # The second town ends 10 m inside the quarter that it shares with nobody else.
    towns = tmp_path / "towns.geojson"
    features = [
        {
            "type": "Feature",
            "properties": {"k": key},
            "geometry": {"type": "Polygon", "coordinates": [corners(low, high)]},
        }
        for key, low, high in (("A", 0, 290), ("B", 290, 600))
    ]
    crs = {"type": "name", "properties": {"name": "EPSG:25832"}}
    towns.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    levels = ({"level": "town", "title": "Town", "key": "k", "layer": str(towns)}, TWO_LEVELS[1])
    result = create_monitoring(request(tmp_path / "kreis.gpkg", quarters(), levels), Silence())
    (mismatch,) = result.mismatches
    assert (mismatch.key, mismatch.parent) == ("12", "A")
    assert mismatch.outside == pytest.approx(1000.0)
    assert mismatch.share == pytest.approx(0.1)


def test_an_invalid_polygon_is_told_with_its_place(tmp_path: Path) -> None:
    bow_tie = table(("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))", "11", "Schleife", "1"))
    sentence = refused(tmp_path, bow_tie)
    assert "the polygon 11 Schleife is invalid (Self-intersection at 5.00, 5.00)" in sentence


def test_a_ring_that_touches_itself_is_taken_as_the_same_ground_and_said(tmp_path: Path) -> None:
    # A square with a triangular bay that is pinched off at the corner (0, 0).
    pinched = "POLYGON((0 0, 100 0, 100 100, 0 100, 0 0, 20 60, 60 20, 0 0))"
    result = create_monitoring(request(tmp_path / "k.gpkg", table((pinched, "11", "Bucht", "1"))), Silence())
    assert result.area_counts["quarter"] == 1
    (note,) = result.notes
    assert "11 Bucht touches itself" in note.sentence()
    assert "11 Bucht berührt sich selbst" in spoken(note, Wording.of("de"))


def test_overlapping_polygons_are_told_with_both_keys_and_the_size(tmp_path: Path) -> None:
    sentence = refused(tmp_path, table((square(0), "11", "A", "1"), (square(90), "12", "B", "1")))
    assert "1 pairs of polygons overlap: 11 / 12 (1000 m²)" in sentence


def test_a_hairline_overlap_is_left_and_listed(tmp_path: Path) -> None:
    areas = table((square(0), "11", "A", "1"), (square(99.9), "12", "B", "1"))
    result = create_monitoring(request(tmp_path / "k.gpkg", areas), Silence())
    (note,) = result.notes
    assert "1, the most 11 and 12, 10 m²." in note.sentence()


def test_one_key_for_two_polygons_is_told(tmp_path: Path) -> None:
    assert "the key 11 (key) stands at more than one polygon" in refused(
        tmp_path, table((square(0), "11", "A", "1"), (square(100), "11", "B", "1"))
    )


def test_a_polygon_without_key_is_told(tmp_path: Path) -> None:
    assert "feature 2 has no key" in refused(
        tmp_path, table((square(0), "11", "A", "1"), (square(100), "", "B", "1"))
    )


def test_a_quarter_in_two_towns_is_told(tmp_path: Path) -> None:
    middle = {"level": "district", "title": "District", "key": "'D'", "name": "'D'"}
    assert "District D does not lie in one Town but in: 1, 2" in refused(
        tmp_path, quarters(), [TWO_LEVELS[0], middle, TWO_LEVELS[1]]
    )


@pytest.mark.parametrize("wkt", ["POINT(1 1)", "LINESTRING(0 0, 1 1)", "POLYGON EMPTY"])
def test_what_is_no_polygon_is_told(tmp_path: Path, wkt: str) -> None:
    assert "11 A has no polygon" in refused(tmp_path, table((wkt, "11", "A", "1")))


def test_curves_and_heights_become_a_plain_polygon(tmp_path: Path) -> None:
    curved = "CURVEPOLYGON Z(CIRCULARSTRING Z(0 0 5, 50 50 5, 100 0 5, 50 -50 5, 0 0 5))"
    result = create_monitoring(request(tmp_path / "k.gpkg", table((curved, "11", "Rund", "1"))), Silence())
    (wkb,) = result.monitoring.shapes(result.monitoring.versions()[0]).values()
    assert wkb[1:5] == b"\x06\x00\x00\x00"  # a multipolygon in two dimensions


def test_a_layer_without_features_or_system_is_told(tmp_path: Path) -> None:
    assert "has no polygons" in refused(tmp_path, table())


def test_an_unknown_field_is_told_with_the_known_ones(tmp_path: Path) -> None:
    levels = ({**TWO_LEVELS[0], "key": "ags"}, TWO_LEVELS[1])
    assert "ags" in refused(tmp_path, quarters(), levels)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "LEVELS is not JSON"),
        ("[]", "at least one level"),
        ('{"level": "a"}', "at least one level"),
        ('[{"level": "a"}]', "every entry needs “level” and “key”"),
        ('[{"level": "a", "key": "k"}, {"level": "a", "key": "k"}]', "names the level a twice"),
        ('[{"level": "total", "key": "k"}]', "cannot be called total"),
        ('[{"level": "a", "key": "k", "layer": "x.shp"}]', "the polygons themselves and takes no layer"),
        ('[{"level": "a", "key": "k", "colour": "red"}]', "may have"),
    ],
)
def test_levels_that_cannot_be_read_are_told(text: str, sentence: str) -> None:
    with pytest.raises(LayerError, match=sentence):
        parse_levels(text)


def test_a_name_with_an_expression_in_it_is_taken_apart(tmp_path: Path) -> None:
    areas = table((square(0), "11", "[% env('HOME') %]", "1"))
    made = create_monitoring(request(tmp_path / "k.gpkg", areas), Silence()).monitoring
    assert "[%" not in made.tree(made.versions()[0]).lowest.names[0]


def test_a_layer_without_a_coordinate_reference_system_is_told(tmp_path: Path) -> None:
    from qgis.core import QgsVectorLayer

    from sozialmonitoring_plugin.layers.feature_table import read_table

    layer = QgsVectorLayer("Polygon?field=key:string", "ohne", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(LayerError, match="ohne has no coordinate reference system"):
        read_table(layer, layer.name())


def test_metres_that_a_layer_calls_degrees_are_told(tmp_path: Path) -> None:
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    from sozialmonitoring_plugin.layers.feature_table import read_table

    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=key:string", "Meter", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(square(300000, 5650000)))
    layer.dataProvider().addFeature(feature)
    with pytest.raises(LayerError, match="Meter says its coordinates are degrees"):
        read_table(layer, layer.name())
