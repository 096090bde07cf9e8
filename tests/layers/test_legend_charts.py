"""The histogram of a map: beside the map, in the layer tree, in files."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    QgsImageLegendNode,
    QgsLayerTreeModel,
    QgsLayoutItemLegend,
    QgsLayoutItemPicture,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QImage

from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.layers.map_files import add_to_project, write_image, write_map
from sozialmonitoring_plugin.layers.map_sheet import fill_sheet
from sozialmonitoring_plugin.layers.sheet_legend import size_of
from tests.layers.county import county_table


def rows(layer):
    return [
        tuple(feature[name] or 0 for name in ("class", "areas", "own_areas"))
        for feature in layer.getFeatures()
    ]


def test_the_histogram_counts_the_county_and_the_areas_of_the_map(draw):
    # Sixteen numbers in four classes of four; the western town has the lower eight, one of them hidden.
    drawn = draw(county_table(reasons={"103": Reason.HIDDEN}), municipality="1")
    (layer,) = drawn.chart_layers
    assert layer.name() == "Verteilung"
    found = rows(layer)
    assert sum(areas for _, areas, _ in found) == 16
    assert sum(own for *_, own in found) == 8
    assert ("geheim zu halten", 1, 1) in found


def test_county_and_municipality_are_references(draw):
    # The levels above have the numbers 1 (county) and 1, 2 (towns).
    svg = draw(municipality="2").charts[0].svg
    assert ">Kreis 1,0<" in svg
    assert ">Stadt 2 2,0<" in svg
    assert "Stadt" not in draw().charts[0].svg.split("</desc>")[1]


def test_the_layer_tree_shows_it_without_the_plugin(draw, tmp_path):
    path = tmp_path / "map.qgz"
    write_map(draw(municipality="1"), path)
    project = QgsProject()
    assert project.read(str(path))
    (layer,) = [one for one in project.mapLayers().values() if one.name() == "Verteilung"]
    node = project.layerTreeRoot().findLayer(layer)
    (legend,) = QgsLayerTreeModel(project.layerTreeRoot()).layerLegendNodes(node)
    assert isinstance(legend, QgsImageLegendNode)
    assert layer.legendPlaceholderImage().startswith("base64:")
    assert not layer.isSpatial()


def test_a_geopackage_keeps_the_table(draw, tmp_path):
    drawn = draw()
    write_map(drawn, tmp_path / "map.gpkg")
    kept = QgsVectorLayer(f"{tmp_path / 'map.gpkg'}|layername=Verteilung", "", "ogr")
    assert rows(kept) == rows(drawn.chart_layers[0])


def test_it_stands_below_the_classes_in_the_group_of_the_map(draw):
    drawn = draw(municipality="1")
    project = QgsProject()
    names = [node.name() for node in add_to_project(drawn, project).children()]
    assert names.index("Verteilung") == names.index(drawn.title) + 1


@pytest.mark.parametrize(
    ("counts", "heading"), [(True, "Angaben in % (Gebiete auf der Karte)"), (False, "Angaben in %")]
)
def test_the_legend_says_what_the_number_in_brackets_is(draw, counts, heading):
    project, drawn = QgsProject(), draw(counts=counts)
    layout = sheet(drawn, project)
    (legend,) = (item for item in layout.items() if isinstance(item, QgsLayoutItemLegend))
    group = legend.model().rootGroup()
    assert group.children()[0].name() == heading


@pytest.mark.parametrize("municipality", ["", "1"])
def test_the_sheet_has_it_beside_the_legend(draw, municipality):
    project, reasons = QgsProject(), {"103": Reason.HIDDEN}
    drawn = draw(county_table(reasons=reasons), municipality=municipality)
    layout = sheet(drawn, project)
    (picture,) = (item for item in layout.items() if isinstance(item, QgsLayoutItemPicture))
    (legend,) = (item for item in layout.items() if isinstance(item, QgsLayoutItemLegend))
    page = layout.pageCollection().page(0).rect()
    assert not QRectF(legend.pos(), size_of(legend)).intersects(QRectF(picture.pos(), picture.rect().size()))
    assert picture.pos().x() + picture.rect().width() <= page.width() - 9.9
    assert picture.rect().width() > 50


def test_a_picture_of_the_map_holds_it_as_vectors(draw, tmp_path):
    drawn = draw(municipality="1")
    for ending in ("svg", "pdf"):
        write_image(drawn, tmp_path / f"map.{ending}")
    svg = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "<image" not in svg
    assert b"/Subtype /Image" not in (tmp_path / "map.pdf").read_bytes()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["map.pdf", "map.svg"]
    # Bars, strip and marks come on top of what map and legend draw.
    object.__setattr__(drawn.drawing, "charts", ())
    write_image(drawn, tmp_path / "bare.svg")
    bare = (tmp_path / "bare.svg").read_text(encoding="utf-8")
    assert (
        len(re.findall("<(path|rect|polyline|polygon)", svg))
        > len(re.findall("<(path|rect|polyline|polygon)", bare)) + 20
    )


def test_the_picture_of_the_layer_tree_is_no_blank(draw, tmp_path):
    from base64 import b64decode

    (layer,) = draw().chart_layers
    picture = QImage.fromData(b64decode(layer.legendPlaceholderImage().removeprefix("base64:")))
    assert (picture.width(), picture.height()) == (222, 130)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 222, 2) for y in range(0, 130, 2)}
    assert {entry.color for entry in draw().entries if entry.color} & colours


def sheet(drawn, project):
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    fill_sheet(layout, drawn, 1.05)
    return layout
