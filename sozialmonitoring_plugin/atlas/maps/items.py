"""Map, legend and scale bar of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsRectangle,
    QgsVectorLayer,
)

from ...core.wording import Wording
from ...layers.chart_items import show_chart
from ...layers.indicator_map import IndicatorMap
from ...layers.legend_lines import LETTERS, break_lines
from ...layers.map_projects import show_highest_first
from ...layers.scale_bar import fit_scale_bar
from ...layers.sheet_legend import shorten
from ..labels import plain
from ..templates import PageTemplate
from .chart_room import as_designed, leave_room

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
    """Show an indicator in the items "map", "legend", "chart" and "scalebar"."""
    indicator_map = content.indicator_map
    map_item = template.item("map", QgsLayoutItemMap)
    if map_item is not None:
        around = MARGIN_AROUND_MAP + NEIGHBOURHOOD / max(1, content.areas)
        show_layers(map_item, indicator_map.layers(), indicator_map.extent, around)
        bar = template.item("scalebar", QgsLayoutItemScaleBar)
        if bar is not None:
            fit_scale_bar(bar, map_item, SCALE_BAR_WIDTH, words)
    legend = template.item("legend", QgsLayoutItemLegend)
    if legend is not None:
        legend.setColumnCount(as_designed(legend).columns)
        fill_legend(legend, map_item, content)
    picture = template.item("chart", QgsLayoutItemPicture)
    if picture is not None:
        charts = indicator_map.charts[:1]
        picture.setVisibility(bool(charts) and (legend is None or leave_room(legend, picture)))
        for chart in charts:
            show_chart(picture, chart)


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
    letters = legend.style(QgsLegendStyle.Style.SymbolLabel).textFormat().size()
    width = as_designed(legend).width * LETTERS / letters
    if map_item is not None:
        legend.setLinkedMap(map_item)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for layer in content.in_legend:
        node = root.addLayer(layer)
        node.setUseLayerName(False)
        is_values = layer is content.indicator_map.values_layer
        node.setName(plain(_on_two_lines(content.heading) if is_values else layer.name()))
        headed = is_values and bool(content.heading)
        style = QgsLegendStyle.Style.Subgroup if headed else QgsLegendStyle.Style.Hidden
        QgsLegendRenderer.setNodeLegendStyle(node, style)
        if layer in content.indicator_map.outlines_layers:
            QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, 0, line_of(layer))
            legend.model().refreshLayerLegend(node)
        shorten(node, content.indicator_map.entries)
        break_lines(node, width)
        if is_values:
            show_highest_first(node)
            legend.model().refreshLayerLegend(node)
    legend.updateLegend()
    legend.adjustBoxSize()


def line_of(layer: QgsVectorLayer) -> QgsLineSymbol:
    """The boundaries of a layer as a line, as thick as they are drawn."""
    drawn = layer.renderer().symbol().symbolLayers()[-1]
    colour, width = drawn.strokeColor().name(), str(drawn.strokeWidth())
    return QgsLineSymbol.createSimple({"line_color": colour, "line_width": width, "capstyle": "flat"})


def _on_two_lines(heading: str) -> str:
    """What is counted stands below the unit, so that there is room beside the legend."""
    return "\n(".join(heading.rsplit(" (", 1))
