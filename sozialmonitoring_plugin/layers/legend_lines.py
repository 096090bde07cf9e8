"""Lines of a legend that keep to its room: long texts are broken, headings of sizes stand at the left."""

from __future__ import annotations

from qgis.core import (
    QgsLayerTreeLayer,
    QgsLayerTreeModelLegendNode,
    QgsMapLayerLegendUtils,
    QgsSimpleLegendNode,
    QgsSymbolLegendNode,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from .fonts import text_width
from .map_labels import MILLIMETRES_PER_POINT

LETTERS = 8.5
"""Points."""

BESIDE_SYMBOL = 11.0
"""Millimetres of a legend's width that no text of a line has: its edge, the symbol and the gap behind it."""

EDGES = 2.0
"""Millimetres left of a heading."""


def in_lines(text: str, room: float) -> str:
    """The text with a break wherever the next word would leave `room` millimetres."""
    lines: list[str] = []
    for part in text.split("\n"):
        lines.append("")
        for word in part.split(" "):
            longer = f"{lines[-1]} {word}" if lines[-1] else word
            if lines[-1].strip() and text_width(longer) * LETTERS * MILLIMETRES_PER_POINT > room:
                lines.append(word)
            else:
                lines[-1] = longer
    return "\n".join(line.strip() for line in lines)


def break_lines(node: QgsLayerTreeLayer, width: float) -> None:
    """Break what is written beside the symbols of a layer in a legend `width` millimetres wide."""
    for place, item in enumerate(_items(node.layer(), node)):
        if isinstance(item, (QgsSymbolLegendNode, QgsSimpleLegendNode)):
            label = QgsMapLayerLegendUtils.legendNodeUserLabel(node, place) or _label(item)
            broken = in_lines(label, width - BESIDE_SYMBOL)
            if broken != label:
                QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, broken)


def size_heading(layer: QgsVectorLayer) -> str:
    """What the sizes of a layer's symbols are; "" where they are none."""
    find = getattr(layer.renderer(), "dataDefinedSizeLegend", None)
    sizes = find() if find is not None else None
    return sizes.title() if sizes is not None and sizes.classes() else ""


def listed_lines(node: QgsLayerTreeLayer, *, without_parts: bool) -> list[int]:
    """The lines but for the heading of sizes, which the node itself bears, and the parts of diagrams."""
    layer = node.layer()
    items, heading = _items(layer, node), size_heading(layer)
    diagrams = layer.diagramRenderer() if without_parts else None
    end = len(items) - (len(diagrams.diagramAttributes()) if diagrams is not None else 0)
    return [place for place in range(end) if not heading or _label(items[place]) != heading]


def _items(layer: QgsVectorLayer, node: QgsLayerTreeLayer) -> list[QgsLayerTreeModelLegendNode]:
    """All lines in QGIS' own order, which labels and orders are counted in."""
    return list(layer.legend().createLayerTreeModelLegendNodes(node))


def _label(item: QgsLayerTreeModelLegendNode) -> str:
    return str(item.data(Qt.ItemDataRole.DisplayRole) or "")
