"""Which counts are parts of which others: what is protected with its rest, and never above its whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from .calculation import Calculation, Count, Total, rates
from .formula.errors import TableauError
from .formula.periods import Span
from .resolving import resolve
from .tableau import Indicator, Tableau


def share_pairs(indicator: Indicator, calculation: Calculation) -> tuple[tuple[Count, Count], ...]:
    """Pairs (part, whole): everybody counted in the part is counted in the whole."""
    if not indicator.part_of_whole:
        return ()
    return tuple(pair for rate in rates(calculation) for pair in _pairs(rate.above, rate.below))


def _pairs(above: Total, below: Total) -> tuple[tuple[Count, Count], ...]:
    """Part and whole of each moment; one count of each is a pair whatever its moment."""
    parts, wholes = _by_moment(above), _by_moment(below)
    if len(parts) == len(wholes) == 1:
        return tuple(zip(parts.values(), wholes.values(), strict=True))
    return tuple((parts[one], wholes[one]) for one in parts) if parts.keys() == wholes.keys() else ()


def _by_moment(total: Total) -> dict[tuple[Span, tuple[int, ...]], Count]:
    """The counts by their moment; none where a moment has several, or one is taken away."""
    counts = {(count.anchor, count.backs): count for factor, count in total.parts if factor > 0}
    return counts if len(counts) == len(total.parts) else {}


@dataclass(frozen=True)
class Share:
    """An indicator whose numerator is a part of its denominator, both at the same time."""

    indicator: Indicator
    part: Count
    whole: Count


def shares_of(tableau: Tableau) -> Iterator[Share]:
    """The shares that a tableau declares; formulas that make no sense declare none."""
    for indicator in tableau.indicators:
        with suppress(TableauError):
            for part, whole in share_pairs(indicator, resolve(indicator, tableau.definitions))[:1]:
                yield Share(indicator, part, whole)
