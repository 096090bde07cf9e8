"""Circles as large as a count."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpressionContext,
    QgsFeature,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsMarkerSymbol,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

from sozialmonitoring_plugin.core.circles import LARGEST, Scale
from sozialmonitoring_plugin.core.publication import PublishedTable
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.layers.area_rows import Labels
from sozialmonitoring_plugin.layers.geometries import AreaGeometries
from sozialmonitoring_plugin.layers.indicator_map import EntryKind, IndicatorMap, MapRequest, build_map
from sozialmonitoring_plugin.layers.label_spots import inner_point
from sozialmonitoring_plugin.layers.map_files import add_to_project, render_image, write_map
from sozialmonitoring_plugin.layers.themes.symbols import Symbols
from tests.layers.county import KEYS, counts_table, square
from tests.layers.test_map_files import opened, picture

SQUARES = tuple(float(number * number) for number in range(1, 17))


@pytest.fixture
def circles(geometries: AreaGeometries) -> Callable[..., IndicatorMap]:
    """`circles(table, scale, municipality="1")` builds the map of the lowest level."""

    def drawn(table: PublishedTable | None = None, scale: Scale | None = None, **wishes: object):
        theme = Symbols("jobless", scale or Scale(), str(wishes.pop("palette", "")))
        table = table or counts_table(jobless=SQUARES)
        return build_map(MapRequest(table, "quartier", theme, **wishes), geometries)

    return drawn


def diameter(layer: QgsVectorLayer, feature: QgsFeature, symbol: QgsMarkerSymbol | None = None) -> float:
    """What QGIS makes of the size that depends on the data."""
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    context.setFeature(feature)
    symbol = symbol or layer.renderer().symbol()
    size, is_valid = symbol.dataDefinedSize().valueAsDouble(context, -1.0)
    assert is_valid
    return size


def diameters(layer: QgsVectorLayer) -> dict[str, float]:
    return {feature["area_key"]: diameter(layer, feature) for feature in layer.getFeatures()}


def texts(drawn: IndicatorMap, *kinds: EntryKind) -> list[str]:
    return [entry.text for entry in drawn.entries if entry.kind in kinds]


def test_the_area_of_every_circle_is_proportional_to_its_number(circles):
    # Squares of 1 to 16: diameters grow as 1, 2, 3, … with the largest at 16 mm.
    found = diameters(circles(scale=Scale(256.0, 16.0)).values_layer)
    assert [found[key] for key in KEYS] == pytest.approx(range(1, 17))


def test_a_circle_is_drawn_as_large_as_the_legend_says(geometries, circles, tmp_path):
    drawn = circles(
        counts_table(jobless=[400.0, 100.0, *[Reason.MISSING] * 14]), Scale(400.0, 20.0), labels=Labels.NONE
    )
    (layer,) = drawn.drawing.above
    path = tmp_path / "circles.png"
    # 4 km on 100 mm at 254 dots per inch: 10 dots a millimetre.
    render_image([layer], QgsRectangle(3e5, 5.65e6, 3.04e5, 5.654e6), path, (100, 100), 254, layer.crs())
    image = QImage(str(path))
    across = [
        sum(image.pixelColor(125, y).name() != "#ffffff" for y in range(*rows))
        for rows in ((750, 1000), (500, 750))
    ]
    # Diameters of 20 and 10 mm, and an outline of a quarter of a millimetre around them.
    assert across == pytest.approx([202, 102], abs=2)


def test_a_number_above_the_scale_of_another_year_is_not_cut_off(circles):
    found = diameters(circles(scale=Scale(64.0, 8.0)).values_layer)
    assert [found[key] for key in KEYS] == pytest.approx(range(1, 17))


def test_two_towns_and_two_years_have_circles_of_one_size(circles):
    west, east = circles(municipality="1").values_layer, circles(municipality="2").values_layer
    per_root = {
        round(size / number, 9)
        for layer in (west, east)
        for number, size in zip(
            [math.sqrt(one["value"]) for one in layer.getFeatures()], diameters(layer).values(), strict=True
        )
    }
    assert len(per_root) == 1


def test_the_circles_of_the_county_overlap_little(circles):
    # Sixteen squares on 150 mm of paper: 37.5 mm from one to the next, so nothing touches.
    assert max(diameters(circles().values_layer).values()) == LARGEST


def test_the_largest_is_drawn_first(circles):
    drawn = circles()
    renderer = drawn.values_layer.renderer()
    (clause,) = renderer.orderBy().list()
    assert renderer.orderByEnabled()
    assert (clause.expression().expression(), clause.ascending()) == ('abs("value")', False)


def test_a_zero_has_no_circle_and_is_told(circles):
    drawn = circles(counts_table(jobless=[0.0, 0.0, *SQUARES[2:]]))
    assert drawn.values_layer.featureCount() == 14
    assert texts(drawn, EntryKind.GROUND, EntryKind.ZERO) == [
        "Gebiet mit Symbol  (14)",
        "0: kein Symbol  (2)",
    ]
    (plain,) = drawn.drawing.areas
    labelled = {one["area_key"]: one["shown"] for one in plain.getFeatures() if one["label"]}
    assert labelled == {"100": "0", "101": "0"}


def test_what_is_hidden_is_a_pattern_and_in_no_layer_of_numbers(circles):
    drawn = circles(counts_table(jobless=[Reason.HIDDEN, Reason.MISSING, *SQUARES[2:]]))
    assert {one["area_key"]: one["reason"] for one in drawn.reasons_layer.getFeatures()} == {
        "100": "hidden",
        "101": "missing",
    }
    for layer in (drawn.values_layer, *drawn.drawing.areas):
        assert {"100", "101"}.isdisjoint(one["area_key"] for one in layer.getFeatures())
    assert texts(drawn, EntryKind.REASON) == ["keine Angabe  (1)", "geheim zu halten  (1)"]


def test_a_number_without_any_circle_makes_a_map_all_the_same(circles):
    for cell in (0.0, Reason.HIDDEN):
        drawn = circles(counts_table(jobless=[cell] * 16))
        assert drawn.values_layer.featureCount() == 0
        assert texts(drawn, EntryKind.SIZE) == []
        assert drawn.extent.width() == 4000


def test_balances_have_two_colours_and_sizes_by_their_amount(circles):
    drawn = circles(counts_table(jobless=[-256.0, 64.0, 0.0, *[Reason.MISSING] * 13]), Scale(256.0, 16.0))
    layer = drawn.values_layer
    renderer = layer.renderer()
    categories = renderer.categories()
    rising, falling = (category.symbol() for category in categories)
    assert falling.color().name() != rising.color().name()
    sizes = {
        one["area_key"]: diameter(layer, one, falling if one["value"] < 0 else rising)
        for one in layer.getFeatures()
    }
    assert sizes == pytest.approx({"100": 16.0, "101": 8.0})
    project = QgsProject()
    group = add_to_project(drawn, project)
    model = QgsLayerTreeModel(project.layerTreeRoot())
    nodes = model.layerLegendNodes(group.findLayer(layer))
    assert [node.data(0) for node in nodes][-2:] == texts(drawn, EntryKind.SIGN)
    assert texts(drawn, EntryKind.SIGN) == ["über 0  (1)", "unter 0 (Größe nach dem Betrag)  (1)"]


def test_a_circle_stands_inside_its_area_however_that_is_shaped():
    horseshoe = QgsGeometry.fromWkt(
        "MultiPolygon(((0 0, 300 0, 300 300, 200 300, 200 40, 100 40, 100 300, 0 300, 0 0)))"
    )
    islands = QgsGeometry.fromWkt("MultiPolygon(((0 0, 10 0, 10 10, 0 10, 0 0)),((90 0, 99 0, 99 9, 90 0)))")
    for shape in (horseshoe, islands):
        assert not shape.contains(shape.centroid())
        assert shape.contains(inner_point(shape))


def test_every_point_lies_in_its_own_area(circles):
    for feature in circles().values_layer.getFeatures():
        assert square(feature["area_key"]).contains(feature.geometry())


def test_the_layer_tree_shows_round_sizes_and_what_they_mean(circles):
    drawn = circles()
    project = QgsProject()
    group = add_to_project(drawn, project)
    model = QgsLayerTreeModel(project.layerTreeRoot())
    heading, _ = model.layerLegendNodes(group.findLayer(drawn.values_layer))
    assert heading.data(0) == "Fläche des Symbols = Anzahl"
    classes = drawn.values_layer.renderer().dataDefinedSizeLegend().classes()
    assert [(one.label, one.size) for one in classes] == [("200", 200), ("50", 50), ("10", 10)]
    assert texts(drawn, EntryKind.SIZE) == ["200", "50", "10"]


@pytest.mark.parametrize("numbers", [SQUARES, (-9.0, 0.0, *SQUARES[2:])])
def test_a_geopackage_opens_looking_the_same(circles, tmp_path, numbers):
    drawn = circles(counts_table(jobless=[*numbers[:15], Reason.HIDDEN]))
    path = tmp_path / "map.gpkg"
    write_map(drawn, path)
    names = [layer.name().replace(":", "") for layer in drawn.layers()]
    layers = [opened(path, name) for name in names]
    assert all(layer.isValid() for layer in layers)
    assert picture(layers, drawn.extent) == picture(drawn.layers(), drawn.extent)


def test_the_layer_of_circles_is_the_first_of_a_file(circles, tmp_path):
    write_map(circles(), tmp_path / "map.gpkg")
    layer = QgsVectorLayer(str(tmp_path / "map.gpkg"), "", "ogr")
    assert "value" in layer.fields().names()
    assert layer.crs() == QgsCoordinateReferenceSystem("EPSG:25832")


def test_labels_keep_off_the_boundaries_that_are_drawn(circles):
    drawn = circles(labels=Labels.NAMES)
    for layer in drawn.outlines_layers:
        settings = layer.labeling().settings()
        assert not settings.drawLabels
        assert settings.obstacleSettings().isObstacle()
    assert all(layer.labeling() is None for layer in circles(labels=Labels.NONE).outlines_layers)
