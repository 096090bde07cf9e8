"""Numbers and lists as findings tell them."""

from __future__ import annotations

from collections.abc import Sequence

from ...remarks import Amount, Remark
from .finding import Finding, Weight
from .series import Series

_MOST = 5


def number(value: float) -> Amount:
    """A value rounded to what a person compares."""
    return Amount(round(float(value), 3))


def only_some(found: Sequence[Finding], series: Series) -> list[Finding]:
    """The weightiest findings in one column, of the rest how many there are."""
    ordered = sorted(found, key=lambda one: -one.weight)
    if len(ordered) <= _MOST:
        return ordered
    rest = ordered[_MOST:]
    cells = tuple(cell for one in rest for cell in one.cells)
    text = "{name}: {count} more cells of {date} left their past as well, the first is {cell}."
    told = Remark.of(text, name=series.name, count=len(rest), date=series.day, cell=cells[0])
    return [*ordered[:_MOST], Finding(rest[0].kind, told, cells, Weight.LOOK)]
