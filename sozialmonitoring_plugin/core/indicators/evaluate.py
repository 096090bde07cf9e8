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
    source: str = ""


@dataclass(frozen=True)
class Sum:
    """Counts of every level, top to lowest, and the terms summed: variable and date ("al@2024-12-31")."""

    levels: LevelValues
    terms: tuple[Term, ...]
    dates: tuple[date, ...]
    sources: tuple[str, ...]

    @property
    def reference_date(self) -> date | None:
        """The latest date that went in, None where nothing was delivered."""
        return max(self.dates, default=None)

    @property
    def id(self) -> str:
        """The sum spelt out; equal for equal sums."""
        return " ".join(f"{'-' if term.sign < 0 else '+'} {term.variable}" for term in self.terms)


@dataclass(frozen=True)
class Evaluated:
    """An indicator for every level, top to lowest; without sums where a rate was taken as given."""

    indicator: Indicator
    values: LevelValues
    numerator: Sum | None = None
    denominator: Sum | None = None
    given: Observed | None = None

    @property
    def reference_date(self) -> date | None:
        """The Stichtag of the value, for a share that of its numerator."""
        if self.numerator is not None:
            return self.numerator.reference_date
        return self.given.reference_date if self.given else None

    @property
    def denominator_date(self) -> date | None:
        """The Stichtag below the line, None for anything but a share."""
        return self.denominator.reference_date if self.denominator else None

    @property
    def sources(self) -> tuple[str, ...]:
        """Who delivered, numerator first, each once."""
        named = [self.given.source] if self.given else []
        for part in (self.numerator, self.denominator):
            named += part.sources if part else ()
        return tuple(dict.fromkeys(filter(None, named)))


Lookup = Callable[[str], "Observed | None"]


def evaluate(tree: AreaTree, indicator: Indicator, numerators: Lookup, denominators: Lookup) -> Evaluated:
    """Compute one indicator.

    `numerators` and `denominators` find the observations of a variable, or None when nobody
    delivered it. Where dates differ, every value carries OTHER_DATE.
    """
    if indicator.kind is Kind.GIVEN:
        return _as_given(tree, indicator, numerators(indicator.numerator_terms[0].variable))
    numerator = _sum_of(tree, indicator.numerator_terms, numerators)
    if indicator.kind is Kind.COUNT:
        return Evaluated(indicator, _flagged(numerator.levels, numerator.dates), numerator)
    denominator = _sum_of(tree, indicator.denominator_terms, denominators)
    rates = tuple(
        above.divided_by(below, indicator.multiplier)
        for above, below in zip(numerator.levels, denominator.levels, strict=True)
    )
    return Evaluated(indicator, _flagged(rates, numerator.dates + denominator.dates), numerator, denominator)


def spread(tree: AreaTree, observed: Observed | None) -> LevelValues:
    """Counts for every level: summed above the delivered level, missing below it."""
    if observed is None:
        return tuple(Values.nothing(len(entry)) for entry in tree.levels)
    below = tuple(Values.nothing(len(entry)) for entry in tree.levels[observed.rank + 1 :])
    return tree.carry_up(observed.values, observed.rank) + below


def _sum_of(tree: AreaTree, terms: Sequence[Term], lookup: Lookup) -> Sum:
    found = [(term, lookup(term.variable)) for term in terms]
    total = tuple(Values.of([0.0] * len(entry)) for entry in tree.levels)
    for term, observed in found:
        total = tuple(
            one.plus(more, term.sign) for one, more in zip(total, spread(tree, observed), strict=True)
        )
    seen = [observed for _, observed in found if observed is not None]
    return Sum(
        total if len(found) > 1 or found[0][0].sign < 0 else spread(tree, found[0][1]),
        tuple(Term(_dated(term, observed), term.sign) for term, observed in found),
        tuple(observed.reference_date for observed in seen),
        tuple(observed.source for observed in seen),
    )


def _dated(term: Term, observed: Observed | None) -> str:
    return f"{term.variable}@{observed.reference_date.isoformat() if observed else ''}"


def _flagged(levels: LevelValues, dates: Sequence[date]) -> LevelValues:
    return levels if len(set(dates)) <= 1 else tuple(column.flagged(Flag.OTHER_DATE) for column in levels)


def _as_given(tree: AreaTree, indicator: Indicator, observed: Observed | None) -> Evaluated:
    values = tuple(
        observed.values
        if observed and observed.rank == rank
        else Values.nothing(len(entry), _why_not(observed))
        for rank, entry in enumerate(tree.levels)
    )
    return Evaluated(indicator, values, given=observed)


def _why_not(observed: Observed | None) -> Reason:
    """A rate is never averaged to another level: there it makes no sense, unless nobody sent it at all."""
    return Reason.MISSING if observed is None else Reason.NOT_APPLICABLE
