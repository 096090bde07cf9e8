"""The legend on the sheet around a map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayerTreeLayer,
    QgsLayerTreeModel,
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
from .map_legend import LegendEntry
from .map_projects import show_highest_first
from .sheet_texts import plain, sheet_text


def make_legend(
    layout: QgsPrintLayout,
    indicator_map: IndicatorMap,
    columns: int,
    listed: Sequence[QgsVectorLayer] | None = None,
) -> QgsLayoutItemLegend:
    """List classes, reasons, and the rest, or some layers only.

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
        is_values = layer is indicator_map.values_layer and bool(indicator_map.heading)
        named = layer in indicator_map.drawing.headed
        headed = named or is_values
        node.setUseLayerName(False)
        node.setName(plain(indicator_map.heading if is_values and not named else layer.name()))
        style = QgsLegendStyle.Style.Subgroup if headed else QgsLegendStyle.Style.Hidden
        QgsLegendRenderer.setNodeLegendStyle(node, style)
        show_highest_first(node)
        shorten(node, indicator_map.entries)
        if indicator_map.charts:
            _leave_parts_to_chart(node, legend.model())
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


def _leave_parts_to_chart(node: QgsLayerTreeLayer, model: QgsLayerTreeModel) -> None:
    """A drawing beside the legend shows the parts of diagrams; the legend keeps their sizes."""
    diagrams = node.layer().diagramRenderer()
    if diagrams is not None:
        sizes = len(model.layerLegendNodes(node)) - len(diagrams.diagramAttributes())
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(sizes)))


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
        changed.setTextFormat(sheet_text(8.5))
        legend.setStyle(style, changed)
