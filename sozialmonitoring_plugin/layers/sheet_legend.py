"""The legend on the sheet around a map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayoutItemLegend,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF

from .indicator_map import IndicatorMap
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
    for layer in indicator_map.legend_layers() if listed is None else listed:
        node = root.addLayer(layer)
        if layer in heads:
            node.setCustomProperty("legend/column-break", "1")
        headed = layer is indicator_map.values_layer and bool(indicator_map.heading)
        node.setUseLayerName(False)
        node.setName(plain(indicator_map.heading if headed else layer.name()))
        style = QgsLegendStyle.Style.Subgroup if headed else QgsLegendStyle.Style.Hidden
        QgsLegendRenderer.setNodeLegendStyle(node, style)
        show_highest_first(node)
        legend.model().refreshLayerLegend(node)
    _set_legend_fonts(legend)
    legend.setColumnCount(1 + len(heads))
    legend.setColumnSpace(8.0)
    legend.setResizeToContents(True)
    return legend


def size_of(legend: QgsLayoutItemLegend) -> QSizeF:
    """Millimetres that it takes, which the item itself knows only when it has been drawn."""
    renderer = QgsLegendRenderer(legend.model(), legend.legendSettings())
    return renderer.minimumSize(QgsRenderContext())


def _set_legend_fonts(legend: QgsLayoutItemLegend) -> None:
    for style in (QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.SymbolLabel):
        changed = legend.style(style)
        changed.setTextFormat(sheet_text(8.5))
        legend.setStyle(style, changed)
