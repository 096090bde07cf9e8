"""The legend on the sheet around a map."""

from __future__ import annotations

from qgis.core import QgsLayoutItemLegend, QgsLegendRenderer, QgsLegendStyle, QgsPrintLayout

from .indicator_map import IndicatorMap
from .map_projects import show_highest_first
from .sheet_texts import plain, sheet_text


def make_legend(layout: QgsPrintLayout, indicator_map: IndicatorMap, columns: int) -> QgsLayoutItemLegend:
    """List classes, reasons, and the rest; with three columns each of them in a column of its own."""
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    heads = (indicator_map.reasons_layer, next(iter(indicator_map.surroundings()), None))
    for layer in indicator_map.legend_layers():
        node = root.addLayer(layer)
        if columns > 1 and layer in heads:
            node.setCustomProperty("legend/column-break", "1")
        node.setName(plain(layer.name()))
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
        show_highest_first(node)
        legend.model().refreshLayerLegend(node)
    _set_legend_fonts(legend)
    legend.setColumnCount(columns)
    legend.setColumnSpace(8.0)
    legend.setResizeToContents(True)
    return legend


def _set_legend_fonts(legend: QgsLayoutItemLegend) -> None:
    for style in (QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.SymbolLabel):
        changed = legend.style(style)
        changed.setTextFormat(sheet_text(8.5))
        legend.setStyle(style, changed)
