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
    drawings = [one.drawing for one in maps]
    last = drawings[-1]
    areas = tuple(_joined(layers) for layers in zip(*(one.areas for one in drawings), strict=True))
    above = tuple(_joined(layers) for layers in zip(*(one.above for one in drawings), strict=True))
    found = [one.reasons for one in drawings if one.reasons is not None]
    reasons = _joined(found) if found else None
    main = (*areas, *above)[[*last.areas, *last.above].index(last.main)]
    return replace(maps[-1], drawing=replace(last, main=main, areas=areas, above=above, reasons=reasons))


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
