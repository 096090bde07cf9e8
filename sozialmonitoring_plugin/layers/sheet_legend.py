"""The legend on the sheet around a map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayoutItemLegend,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsVectorLayer,
)

from .indicator_map import IndicatorMap
from .map_projects import show_highest_first
from .sheet_texts import plain, sheet_text


def make_legend(
    layout: QgsPrintLayout,
    indicator_map: IndicatorMap,
    columns: int,
    listed: Sequence[QgsVectorLayer] | None = None,
) -> QgsLayoutItemLegend:
    """List classes, reasons, and the rest, with columns each in one of its own; or some layers only."""
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    heads = (indicator_map.reasons_layer, next(iter(indicator_map.surroundings()), None))
    for layer in indicator_map.legend_layers() if listed is None else listed:
        node = root.addLayer(layer)
        if columns > 1 and root.children()[1:] and (listed is not None or layer in heads):
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
