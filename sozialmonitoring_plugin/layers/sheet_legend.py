"""The legend on the sheet around a map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF

from .indicator_map import IndicatorMap
from .legend_lines import EDGES, LETTERS, break_lines, in_lines, listed_lines, size_heading
from .map_legend import LegendEntry
from .map_projects import show_highest_first
from .sheet_texts import plain, sheet_text

COLUMN_WIDTH = 64.0
"""Millimetres."""


def make_legend(
    layout: QgsPrintLayout,
    indicator_map: IndicatorMap,
    columns: int,
    listed: Sequence[QgsVectorLayer] | None = None,
    width: float = COLUMN_WIDTH,
) -> QgsLayoutItemLegend:
    """List classes, reasons, and the rest, or some layers only; no column is wider than `width`.

    With three columns each of the three has its own, with two the rest; some layers have one each.
    """
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    parts = (indicator_map.reasons_layer, *indicator_map.surroundings()[:1])
    heads = list(listed)[1:] if listed is not None else [layer for layer in parts if layer is not None]
    heads = heads[1 - columns :] if columns > 1 else []
    for layer in _listed(indicator_map, columns) if listed is None else listed:
        node = root.addLayer(layer)
        if layer in heads and root.children()[1:]:
            node.setCustomProperty("legend/column-break", "1")
        node.setUseLayerName(False)
        _head(node, indicator_map, width)
        show_highest_first(node)
        shorten(node, indicator_map.entries)
        break_lines(node, width)
        _leave_out(node, has_charts=bool(indicator_map.charts))
        legend.model().refreshLayerLegend(node)
    _set_legend_fonts(legend)
    legend.setColumnCount(1 + len(heads))
    legend.setColumnSpace(8.0)
    legend.setResizeToContents(True)
    return legend


def _listed(indicator_map: IndicatorMap, columns: int) -> list[QgsVectorLayer]:
    """All layers; on an upright sheet a chart stands in for lines that it tells as well."""
    layers, drawing = indicator_map.legend_layers(), indicator_map.drawing
    if columns == 1 or not drawing.charted or not drawing.charts:
        return layers
    return [layer for layer in layers if layer is not drawing.main]


def _head(node: QgsLayerTreeLayer, indicator_map: IndicatorMap, width: float) -> None:
    """Write above the lines of a layer what they are: its name where there are several, unit, sizes."""
    layer = node.layer()
    named = layer in indicator_map.drawing.headed
    unit = indicator_map.heading if layer is indicator_map.values_layer and not named else ""
    told = [layer.name() if named else unit, size_heading(layer)]
    heading = "\n".join(filter(None, told))
    node.setName(in_lines(plain(heading or layer.name()), width - EDGES))
    style = QgsLegendStyle.Style.Subgroup if heading else QgsLegendStyle.Style.Hidden
    QgsLegendRenderer.setNodeLegendStyle(node, style)


def _leave_out(node: QgsLayerTreeLayer, *, has_charts: bool) -> None:
    """A drawing beside the legend shows the parts of diagrams; the heading of sizes stands above them."""
    layer = node.layer()
    if size_heading(layer) or (has_charts and layer.diagramRenderer() is not None):
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, listed_lines(node, without_parts=has_charts))


def size_of(legend: QgsLayoutItemLegend) -> QSizeF:
    """Millimetres that it takes, which the item itself knows only when it has been drawn."""
    renderer = QgsLegendRenderer(legend.model(), legend.legendSettings())
    return renderer.minimumSize(QgsRenderContext())


def shorten(node: QgsLayerTreeLayer, entries: Sequence[LegendEntry]) -> None:
    """Label lines as there is room for on a sheet, where the legend knows shorter words for them."""
    shorter = {entry.text: entry.short_text for entry in entries if entry.short}
    for place, item in enumerate(node.layer().renderer().legendSymbolItems()):
        if item.label() in shorter:
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, shorter[item.label()])


def _set_legend_fonts(legend: QgsLayoutItemLegend) -> None:
    for style in (QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.SymbolLabel):
        changed = legend.style(style)
        changed.setTextFormat(sheet_text(LETTERS))
        legend.setStyle(style, changed)
