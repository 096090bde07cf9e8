"""Indicators for every level, always from summed counts.

Store counts, compute rates: numerator and denominator are summed to the level first and divided
then, so that the rate of a municipality is never a mean of the rates of its Quartiere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from ..areas import AreaTree
from ..values import Flag, Reason, Values
from .tableau import Indicator, Kind, Term

LevelValues = tuple[Values, ...]


@dataclass(frozen=True)
class Observed:
    """A variable as delivered: values of level `rank`, in the tree's order, at `reference_date`."""

    variable: str
    reference_date: date
    rank: int
    values: Values


Lookup = Callable[[str], "Observed | None"]


@dataclass(frozen=True)
class Evaluated:
    """An indicator for every level, top to lowest; counts are None for a rate taken as given."""

    indicator: Indicator
    reference_date: date | None
    denominator_date: date | None
    values: LevelValues
    numerator: LevelValues | None
    denominator: LevelValues | None


def evaluate(tree: AreaTree, indicator: Indicator, numerators: Lookup, denominators: Lookup) -> Evaluated:
    """Compute one indicator.

    `numerators` and `denominators` find the observations of a variable, or None when nobody
    delivered it. Where the two dates differ, every value carries OTHER_DATE.
    """
    if indicator.kind is Kind.GIVEN:
        return _as_given(tree, indicator, numerators(indicator.numerator_terms[0].variable))
    numerator, date_above = _sum_of(tree, indicator.numerator_terms, numerators)
    if indicator.kind is Kind.COUNT:
        return Evaluated(indicator, date_above, None, numerator, numerator, None)
    denominator, date_below = _sum_of(tree, indicator.denominator_terms, denominators)
    values = tuple(
        above.divided_by(below, indicator.multiplier) for above, below in zip(numerator, denominator, strict=True)
    )
    if date_above != date_below:
        values = tuple(column.flagged(Flag.OTHER_DATE) for column in values)
    return Evaluated(indicator, date_above, date_below, values, numerator, denominator)


def spread(tree: AreaTree, observed: Observed | None) -> LevelValues:
    """Counts for every level: summed above the delivered level, missing below it."""
    if observed is None:
        return tuple(Values.nothing(len(entry)) for entry in tree.levels)
    below = tuple(Values.nothing(len(entry)) for entry in tree.levels[observed.rank + 1 :])
    return tree.carry_up(observed.values, observed.rank) + below


def _sum_of(tree: AreaTree, terms: Sequence[Term], lookup: Lookup) -> tuple[LevelValues, date | None]:
    total: LevelValues | None = None
    dates: list[date] = []
    for term in terms:
        observed = lookup(term.variable)
        if observed is not None:
            dates.append(observed.reference_date)
        columns = spread(tree, observed)
        start = total or tuple(Values.of([0.0] * len(column)) for column in columns)
        total = tuple(one.plus(other, term.sign) for one, other in zip(start, columns, strict=True))
    if total is None:
        raise ValueError("a sum needs at least one term")
    if len(set(dates)) > 1:
        total = tuple(column.flagged(Flag.OTHER_DATE) for column in total)
    return total, max(dates, default=None)


def _as_given(tree: AreaTree, indicator: Indicator, observed: Observed | None) -> Evaluated:
    values = tuple(
        observed.values if observed and observed.rank == rank else Values.nothing(len(entry), _why_not(observed))
        for rank, entry in enumerate(tree.levels)
    )
    return Evaluated(indicator, observed.reference_date if observed else None, None, values, None, None)


def _why_not(observed: Observed | None) -> Reason:
    """A rate is never averaged to another level: there it makes no sense, unless nobody sent it at all."""
    return Reason.MISSING if observed is None else Reason.NOT_APPLICABLE
