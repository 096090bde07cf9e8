"""Map, legend and scale bar of a page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsNumericFormat,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.wording import Wording
from ..layers.indicator_map import IndicatorMap
from .fonts import in_booklet_font
from .labels import plain
from .templates import PageTemplate

MARGIN_AROUND_MAP = 1.06
NEIGHBOURHOOD = 0.6
SCALE_BAR_WIDTH = 45.0


@dataclass(frozen=True)
class MapContent:
    """A map and what its legend lists: the heading, then the layers from the top.

    `areas` is how many are in colour; a municipality of few needs more of its neighbours around it.
    """

    indicator_map: IndicatorMap
    heading: str
    in_legend: tuple[QgsVectorLayer, ...]
    areas: int


def fill_map_items(template: PageTemplate, content: MapContent, words: Wording) -> None:
    """Show an indicator in the items "map", "legend" and "scalebar"."""
    indicator_map = content.indicator_map
    for layer in indicator_map.layers():
        _label_in_booklet_font(layer)
    map_item = template.item("map", QgsLayoutItemMap)
    if map_item is not None:
        around = MARGIN_AROUND_MAP + NEIGHBOURHOOD / max(1, content.areas)
        show_layers(map_item, indicator_map.layers(), indicator_map.extent, around)
        fill_scale_bar(template, map_item, words)
    legend = template.item("legend", QgsLayoutItemLegend)
    if legend is not None:
        fill_legend(legend, map_item, content)


def show_layers(
    map_item: QgsLayoutItemMap,
    layers: Sequence[QgsMapLayer],
    extent: QgsRectangle,
    factor: float = MARGIN_AROUND_MAP,
) -> None:
    """Show exactly these layers (top first), `factor` times the extent, at the item's size."""
    around = QgsRectangle(extent)
    around.scale(factor)
    map_item.setCrs(layers[0].crs() if layers else QgsCoordinateReferenceSystem())
    map_item.setKeepLayerSet(True)
    map_item.setLayers(list(layers))
    if not around.isEmpty():
        map_item.zoomToExtent(around)


def fill_legend(legend: QgsLayoutItemLegend, map_item: QgsLayoutItemMap | None, content: MapContent) -> None:
    """List classes, reasons, neighbours and boundaries from the layers, so that it is right at once."""
    legend.setAutoUpdateModel(False)
    if map_item is not None:
        legend.setLinkedMap(map_item)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for layer in content.in_legend:
        node = root.addLayer(layer)
        node.setUseLayerName(False)
        is_values = layer is content.indicator_map.values_layer
        node.setName(plain(content.heading if is_values else layer.name()))
        headed = is_values and bool(content.heading)
        style = QgsLegendStyle.Style.Subgroup if headed else QgsLegendStyle.Style.Hidden
        QgsLegendRenderer.setNodeLegendStyle(node, style)
    legend.updateLegend()
    legend.adjustBoxSize()


def fill_scale_bar(template: PageTemplate, map_item: QgsLayoutItemMap, words: Wording) -> None:
    """Give the item "scalebar" round lengths that fit the map's scale."""
    bar = template.item("scalebar", QgsLayoutItemScaleBar)
    if bar is None:
        return
    half = round_length(map_item.scale() * SCALE_BAR_WIDTH / 1000 / 2)
    kilometres = half >= 1000
    bar.setLinkedMap(map_item)
    bar.setUnits(Qgis.DistanceUnit.Kilometers if kilometres else Qgis.DistanceUnit.Meters)
    bar.setUnitLabel("km" if kilometres else "m")
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(half / 1000 if kilometres else half)
    bar.setNumericFormat(_number_format(words))
    bar.update()


def round_length(metres: float) -> float:
    """The greatest of 1, 2, 5, 10, 20, 50 … that is not longer.

    >>> round_length(730), round_length(2600), round_length(1)
    (500.0, 2000.0, 1.0)
    """
    if not (metres > 0 and math.isfinite(metres)):
        return 1.0
    power = 10.0 ** math.floor(math.log10(metres))
    return float(max(factor for factor in (1, 2, 5) if factor * power <= metres * (1 + 1e-9)) * power)


def _number_format(words: Wording) -> QgsNumericFormat:
    number_format = QgsBasicNumericFormat()
    number_format.setShowThousandsSeparator(True)
    number_format.setThousandsSeparator(words.text("thousands_separator"))
    number_format.setDecimalSeparator(words.text("decimal_point"))
    number_format.setShowTrailingZeros(False)
    return number_format


def _label_in_booklet_font(layer: QgsVectorLayer) -> None:
    if layer.labeling() is None:
        return
    labeling = layer.labeling().clone()
    for provider in labeling.subProviders():
        settings = QgsPalLayerSettings(labeling.settings(provider))
        settings.setFormat(in_booklet_font(settings.format()))
        labeling.setSettings(settings, provider)
    layer.setLabeling(labeling)
