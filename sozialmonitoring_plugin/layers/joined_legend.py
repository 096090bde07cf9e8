"""One legend for several maps of the same classes: it lists whatever occurs in any of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsGraduatedSymbolRenderer,
    QgsVectorLayer,
)

from .indicator_map import IndicatorMap


def joined_legend(maps: Sequence[IndicatorMap]) -> IndicatorMap:
    """The last map with layers for a legend only, which know every class and reason of all maps."""
    last = maps[-1]
    main = _joined([one.values_layer for one in maps])
    found = [one.reasons_layer for one in maps if one.reasons_layer is not None]
    reasons = _joined(found) if found else None
    return replace(last, drawing=replace(last.drawing, main=main, areas=(main,), reasons=reasons))


def _joined(layers: Sequence[QgsVectorLayer]) -> QgsVectorLayer:
    joined = layers[-1].clone()
    for other in layers[:-1]:
        _take_over(joined.renderer(), other.renderer())
    return joined


def _take_over(renderer: QgsFeatureRenderer, other: QgsFeatureRenderer) -> None:
    """Add the lines of the other's legend that the renderer does not have."""
    known = {item.label() for item in renderer.legendSymbolItems()}
    if isinstance(renderer, QgsGraduatedSymbolRenderer):
        for one in other.ranges():
            if one.label() not in known:
                renderer.addClassRange(one)
    elif isinstance(renderer, QgsCategorizedSymbolRenderer):
        for one in other.categories():
            if one.label() not in known:
                renderer.addCategory(one)
