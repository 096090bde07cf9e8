"""The small map on the cover: where in the county the municipality lies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..booklet import BookletRequest
from ..colours import BETWEEN_AREAS, OTHER_AREAS
from ..page import PageMap, Shown
from ..templates import PageTemplate
from .ground import drawn_for_county
from .items import show_layers


@dataclass(frozen=True)
class Locator(PageMap):
    """The county, with the municipality in its colour."""

    def show(self, request: BookletRequest, template: PageTemplate) -> Shown:
        """Show it in the item "map" and what belongs to it."""
        layers = locator_layers(drawn_for_county(request, template.item("map", QgsLayoutItemMap)))
        fill_locator(template, layers)
        return Shown(layers, locator_told(request))


def locator_told(request: BookletRequest) -> str:
    """The map in words."""
    if request.county is None:
        return request.words.text("atlas_locator_county", place=request.home.name)
    return request.words.text(
        "atlas_locator_told", municipality=request.home.name, county=request.county.name
    )


def locator_layers(request: BookletRequest) -> tuple[QgsVectorLayer, ...]:
    """Top first: the municipality with its areas, then the county."""
    tree, home = request.tree, request.home
    shapes = request.geometries.by_level
    inside = [place.key for place in request.inside(home, request.map_rank)]
    areas = shapes.get(request.drawn.level.id, {})
    peers = shapes.get(tree.levels[home.rank].level.id, {})
    own = [areas[key] for key in inside if key in areas]
    others = [shape for key, shape in peers.items() if key != home.key]
    return (
        plain_layer(request, own, request.contents.accent),
        plain_layer(request, others, OTHER_AREAS),
    )


def fill_locator(template: PageTemplate, layers: tuple[QgsVectorLayer, ...], item_id: str = "map") -> None:
    """Show the layers in a map item."""
    map_item = template.item(item_id, QgsLayoutItemMap)
    if map_item is not None:
        extent = QgsRectangle()
        for layer in layers:
            extent.combineExtentWith(layer.extent())
        show_layers(map_item, layers, extent)


def plain_layer(request: BookletRequest, shapes: Iterable[QgsGeometry], colour: str) -> QgsVectorLayer:
    """Shapes of one colour."""
    layer = QgsVectorLayer("MultiPolygon", "", "memory")
    layer.setCrs(request.geometries.crs)
    layer.dataProvider().addFeatures([_feature(shape) for shape in shapes])
    layer.updateExtents()
    symbol = QgsFillSymbol.createSimple(
        {"color": colour, "outline_color": BETWEEN_AREAS, "outline_width": "0.25", "joinstyle": "round"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def _feature(shape: QgsGeometry) -> QgsFeature:
    feature = QgsFeature()
    feature.setGeometry(shape)
    return feature
