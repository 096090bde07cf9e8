"""Plain QGIS renderers for circles whose area is proportional to the field `value`.

QGIS cuts off what is above the largest number of its scale. The scale of a map may be that of another
year, so it is continued up to the largest number at hand with the same size of a unit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsDataDefinedSizeLegend,
    QgsFeatureRenderer,
    QgsFeatureRequest,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSizeScaleTransformer,
)

from ..core.circles import Scale, largest_amount, round_values
from ..core.values import Numbers
from ..core.wording import Wording
from .circle_symbols import INK, CircleLook
from .map_legend import EntryKind, LegendEntry, of_kind

AMOUNT = 'abs("value")'

_RISING, _FALLING = "+", "-"
SIGN = f"CASE WHEN \"value\" > 0 THEN '{_RISING}' WHEN \"value\" < 0 THEN '{_FALLING}' END"
"""Categories, for QGIS leaves the ranges of graduated circles out of a legend that shows sizes."""

_IN_LEGEND = 3.0
"""Millimetres of a category in a legend, where no feature tells its size."""


@dataclass(frozen=True)
class CircleLooks:
    """How positive and negative numbers look."""

    rising: CircleLook
    falling: CircleLook


def circle_renderer(
    numbers: Numbers, scale: Scale, looks: CircleLooks, entries: Sequence[LegendEntry], title: str
) -> QgsFeatureRenderer:
    """Circles by their amount, the largest drawn first; two colours where there are negative numbers."""
    signs = of_kind(entries, EntryKind.SIGN)
    size = size_property(AMOUNT, numbers, scale, _IN_LEGEND if signs else 0.0)
    renderer: QgsSingleSymbolRenderer | QgsCategorizedSymbolRenderer
    if signs:
        renderer = QgsCategorizedSymbolRenderer(SIGN, [_category(sign, looks, size) for sign in signs])
        renderer.setSourceSymbol(looks.rising.symbol(size))
    else:
        renderer = QgsSingleSymbolRenderer(looks.rising.symbol(size))
    sizes = of_kind(entries, EntryKind.SIZE)
    renderer.setDataDefinedSizeLegend(size_legend(sizes, title))
    renderer.setOrderBy(largest_first(AMOUNT))
    renderer.setOrderByEnabled(True)
    return renderer


def size_property(amount: str, numbers: Numbers, scale: Scale, without: float = 0.0) -> QgsProperty:
    """The diameter in millimetres of the circle of a feature; `amount` is an expression.

    `without` is that of a symbol without a feature.
    """
    most = max(scale.value, largest_amount(numbers)) or 1.0
    area = QgsSizeScaleTransformer.ScaleType.Area
    return _scaled(amount, QgsSizeScaleTransformer(area, 0.0, most, 0.0, scale.diameter_of(most), without))


def length_property(amount: str, numbers: Numbers, scale: Scale) -> QgsProperty:
    """The length in millimetres of the bar of a feature, which grows as its number does."""
    most = max(scale.value, largest_amount(numbers)) or 1.0
    longest = scale.diameter * most / scale.value if scale.value else 0.0
    linear = QgsSizeScaleTransformer.ScaleType.Linear
    return _scaled(amount, QgsSizeScaleTransformer(linear, 0.0, most, 0.0, longest, 0.0))


def _scaled(amount: str, transformer: QgsSizeScaleTransformer) -> QgsProperty:
    size = QgsProperty.fromExpression(amount)
    size.setTransformer(transformer)
    return size


def largest_first(expression: str) -> QgsFeatureRequest.OrderBy:
    """Draw the large ones first, so that they hide no small ones."""
    return QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(expression, False)])


def size_legend(sizes: Sequence[LegendEntry], title: str) -> QgsDataDefinedSizeLegend:
    """The symbols of round numbers inside each other, as QGIS draws them from the renderer's own symbol."""
    legend = QgsDataDefinedSizeLegend()
    legend.setLegendType(QgsDataDefinedSizeLegend.LegendType.LegendCollapsed)
    legend.setTitle(title)
    legend.setClasses([QgsDataDefinedSizeLegend.SizeClass(size.low, size.label) for size in sizes])
    return legend


def size_entries(scale: Scale, decimals: int, words: Wording) -> tuple[LegendEntry, ...]:
    """Circles of round numbers up to the one that the scale is made for."""
    found = [one for one in round_values(scale.value) if decimals or one.is_integer()]
    return tuple(
        LegendEntry(
            EntryKind.SIZE,
            words.number(one, max(0, -math.floor(math.log10(one)))),
            color=INK,
            low=one,
            high=scale.diameter_of(one),
        )
        for one in dict.fromkeys(found)
    )


def sign_entries(numbers: Numbers, looks: CircleLooks, words: Wording) -> tuple[LegendEntry, ...]:
    """What the two colours mean; nothing where no number is negative."""
    below, above = numbers[numbers < 0], numbers[numbers > 0]
    if not len(below):
        return ()
    most = largest_amount(numbers)
    positive = LegendEntry(
        EntryKind.SIGN, words.text("map_positive"), len(above), looks.rising.fill, 0.0, most
    )
    negative = LegendEntry(
        EntryKind.SIGN, words.text("map_negative"), len(below), looks.falling.fill, -most, 0.0
    )
    return (positive, negative)


def _category(entry: LegendEntry, looks: CircleLooks, size: QgsProperty) -> QgsRendererCategory:
    is_falling = entry.low < 0
    look = looks.falling if is_falling else looks.rising
    return QgsRendererCategory(_FALLING if is_falling else _RISING, look.symbol(size), entry.text)
