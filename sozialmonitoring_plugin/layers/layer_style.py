"""A style for any layer with a field of numbers: a rule for each class, and rules for what is no number.

QGIS' graduated renderer leaves out areas without a number, and who asks it for classes may get NULL
counted as zero. Rules say both in expressions that anyone reads and edits:

    try(round("value", 11)) >= 5 AND try(round("value", 11)) < 10
    try(to_real("value")) IS NULL AND "reason" = 'hidden'

Numbers are compared as `without_noise` has them, with 12 digits: 0.29 · 100 belongs to the class that
begins at 29, in the map as in the legend. Bounds of an index are moved so far that what touches them lies
on them. To QGIS a NaN is no NULL, and comparing it is an error that
would keep its area from being drawn at all: `try` makes NULL of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsFeatureRenderer,
    QgsMapLayer,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.classification.classification import Classification
from ..core.classification.distinct import MOST_DECIMALS, SIGNIFICANT_DIGITS
from ..core.errors import UserError
from ..core.values import Reason
from ..core.wording import Wording
from ..support.whole_files import replaced_when_finished
from .geometry_symbols import symbol_of_class, symbol_of_reason, symbol_outside
from .palettes import class_colors

REASON_FIELD = "reason"


def rules_renderer(
    field: str,
    classification: Classification,
    palette: str,
    words: Wording,
    geometry_type: Qgis.GeometryType = Qgis.GeometryType.Polygon,
    reasons: Sequence[Reason] = (),
) -> QgsRuleBasedRenderer:
    """A rule for each class from the highest, for numbers outside, for NULL and for each of the `reasons`.

    The reasons are read from a field `reason` beside; NULL for any other reason, or without that field, is
    "no data". Whatever the geometry, what is no number has a pattern and never the colour of a class.
    """
    column = QgsExpression.quotedColumnRef(field)
    root = QgsRuleBasedRenderer.Rule(None)
    colors, labels = class_colors(palette, classification.classes), classification.labels(words)
    for index in reversed(range(classification.classes)):
        symbol = symbol_of_class(colors[index], geometry_type)
        root.appendChild(_rule(symbol, labels[index], _class_condition(column, classification, index)))
    if classification.classes and not classification.open_ends:
        condition = _outside_condition(column, classification)
        root.appendChild(_rule(symbol_outside(geometry_type), words.text("outside_classes"), condition))
    told = sorted({Reason.MISSING, *reasons} - {Reason.NONE})
    for reason in told:
        condition = _reason_condition(column, reason, [one for one in told if one is not Reason.MISSING])
        root.appendChild(_rule(symbol_of_reason(reason, geometry_type), words.reason(reason), condition))
    return QgsRuleBasedRenderer(root)


def write_style(renderer: QgsFeatureRenderer, geometry_type: Qgis.GeometryType, path: Path) -> None:
    """Write a renderer as a .qml of symbols alone.

    Raises UserError for another ending and for a place that cannot be written.
    """
    layer = QgsVectorLayer(QgsWkbTypes.geometryDisplayString(geometry_type), "style", "memory")
    layer.setRenderer(renderer.clone())
    with replaced_when_finished(path, ".qml") as unfinished:
        problem, succeeded = layer.saveNamedStyle(str(unfinished), QgsMapLayer.StyleCategory.Symbology)
        if not succeeded:
            raise UserError("{file} cannot be written: {problem}", file=path, problem=problem)


def _rule(symbol: QgsSymbol, label: str, condition: str) -> QgsRuleBasedRenderer.Rule:
    return QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, label)


def _class_condition(column: str, made: Classification, index: int) -> str:
    """What a number must be to lie in a class; open ends and the whole range ask for less."""
    (low, high), scheme = made.bounds[index : index + 2], made.scheme
    lowest, highest = index == 0, index == made.classes - 1
    parts = []
    if not (lowest and made.open_ends):
        owned = lowest or scheme.owned_above(low)
        parts.append(_compared(column, made.limit(low), above=True, owned=owned))
    if not (highest and made.open_ends):
        owned = highest or not scheme.owned_above(high)
        parts.append(_compared(column, made.limit(high), above=False, owned=owned))
    return " AND ".join(parts) or f"try(to_real({column})) IS NOT NULL"


def _outside_condition(column: str, made: Classification) -> str:
    """In words, for a rule that is called ELSE counts for every feature wherever QGIS does not draw."""
    below = _compared(column, made.bounds[0], above=False, owned=False)
    return f"{below} OR {_compared(column, made.bounds[-1], above=True, owned=False)}"


def _compared(column: str, bound: float, *, above: bool, owned: bool) -> str:
    """`try(round(column, places)) >= bound`, and its three relatives."""
    exact = Decimal(repr(bound))
    from_below = above == owned
    sign = (">" if above else "<") + ("=" if owned else "")
    return f"try(round({column}, {_places(exact, from_below)})) {sign} {exact.normalize():f}"


def _places(bound: Decimal, from_below: bool) -> int:
    """The decimals of a number near a bound: 12 digits, counted where a number may be taken for the bound.

    Below 10 a number has a decimal more than above.
    """
    if not bound:
        return MOST_DECIMALS
    size = bound.adjusted()
    is_power_of_ten = bound.normalize().as_tuple().digits == (1,)
    if is_power_of_ten and from_below == (bound > 0):
        size -= 1
    return min(max(SIGNIFICANT_DIGITS - 1 - size, 0), MOST_DECIMALS)


def _reason_condition(column: str, reason: Reason, others: Sequence[Reason]) -> str:
    nothing = f"try(to_real({column})) IS NULL"
    if reason is not Reason.MISSING:
        return f"{nothing} AND \"{REASON_FIELD}\" = '{reason.token}'"
    if not others:
        return nothing
    listed = ", ".join(f"'{one.token}'" for one in others)
    return f"{nothing} AND coalesce(\"{REASON_FIELD}\", '') NOT IN ({listed})"
