"""Indicators for every level, always from summed counts.

Store counts, compute rates: numerator and denominator are summed to the level first and divided
then, so that the rate of a municipality is never a mean of the rates of its Quartiere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..areas import AreaTree
from ..values import Flag, Reason, Values
from .tableau import Indicator, Kind, Term

LevelValues = tuple[Values, ...]


@dataclass(frozen=True)
class Observed:
    """A variable as delivered: values of level `rank`, in the tree's order, at `reference_date`.

    `coarser` are deliveries for levels further up. They count where the finer numbers do not add up
    to one.
    """

    variable: str
    reference_date: date
    rank: int
    values: Values
    source: str = ""
    coarser: tuple[Observed, ...] = ()

    def at(self, rank: int) -> Values | None:
        """What was delivered for one level."""
        for observed in (self, *self.coarser):
            if observed.rank == rank:
                return observed.values
        return None


@dataclass(frozen=True)
class Part:
    """A variable of one date ("al@2024-12-31") with its values on every level."""

    variable: str
    reference_date: date
    source: str
    levels: LevelValues

    @classmethod
    def of(cls, observed: Observed, levels: LevelValues) -> Part:
        """A delivered variable, and what `spread` makes of it."""
        return cls(_dated(observed.variable, observed), observed.reference_date, observed.source, levels)


@dataclass(frozen=True)
class Sum:
    """Counts of every level, top to lowest; the terms summed, and what was delivered for each."""

    levels: LevelValues
    terms: tuple[Term, ...]
    parts: tuple[Part, ...]

    @property
    def dates(self) -> tuple[date, ...]:
        """The Stichtage of the parts."""
        return tuple(part.reference_date for part in self.parts)

    @property
    def sources(self) -> tuple[str, ...]:
        """Who delivered each part."""
        return tuple(part.source for part in self.parts)

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
    def dates(self) -> tuple[date, ...]:
        """The Stichtage of the value, for a share those of its numerator, oldest first."""
        if self.numerator is not None:
            return tuple(sorted(set(self.numerator.dates)))
        return (self.given.reference_date,) if self.given else ()

    @property
    def denominator_dates(self) -> tuple[date, ...]:
        """The Stichtage below the line, none for anything but a share."""
        return tuple(sorted(set(self.denominator.dates))) if self.denominator else ()

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
        numerator = _flagged(numerator, numerator.dates)
        return Evaluated(indicator, numerator.levels, numerator)
    denominator = _sum_of(tree, indicator.denominator_terms, denominators)
    dates = numerator.dates + denominator.dates
    numerator, denominator = _flagged(numerator, dates), _flagged(denominator, dates)
    rates = rate(numerator.levels, denominator.levels, indicator)
    return Evaluated(indicator, rates, numerator, denominator)


def rate(above: LevelValues, below: LevelValues, indicator: Indicator) -> LevelValues:
    """Numerator by denominator for every level, times the multiplier of the indicator."""
    return tuple(one.divided_by(other, indicator.multiplier) for one, other in zip(above, below, strict=True))


def spread(tree: AreaTree, observed: Observed | None) -> LevelValues:
    """Counts for every level: summed above the finest delivered level, missing below it.

    Where a sum has no number, one that was delivered for that level takes its place.
    """
    if observed is None:
        return tuple(Values.nothing(len(entry)) for entry in tree.levels)
    columns = [observed.values]
    for upper in range(observed.rank - 1, -1, -1):
        total = columns[0].summed_by(tree.levels[upper + 1].parents, len(tree.levels[upper]))
        delivered = observed.at(upper)
        columns.insert(0, total if delivered is None else total.or_else(delivered))
    below = (Values.nothing(len(entry)) for entry in tree.levels[observed.rank + 1 :])
    return (*columns, *below)


def _sum_of(tree: AreaTree, terms: Sequence[Term], lookup: Lookup) -> Sum:
    found = [(term, lookup(term.variable)) for term in terms]
    columns = [spread(tree, observed) for _, observed in found]
    pairs = zip(found, columns, strict=True)
    parts = tuple(Part.of(observed, levels) for (_, observed), levels in pairs if observed is not None)
    return Sum(
        _total(columns, [term.sign for term in terms]),
        tuple(Term(_dated(term.variable, observed), term.sign) for term, observed in found),
        parts,
    )


def _total(columns: Sequence[LevelValues], signs: Sequence[int]) -> LevelValues:
    if len(columns) == 1 and signs[0] > 0:
        return columns[0]
    total = tuple(Values.of([0.0] * len(values)) for values in columns[0])
    for levels, sign in zip(columns, signs, strict=True):
        total = tuple(one.plus(more, sign) for one, more in zip(total, levels, strict=True))
    return total


def _dated(variable: str, observed: Observed | None) -> str:
    return f"{variable}@{observed.reference_date.isoformat() if observed else ''}"


def _flagged(counts: Sum, dates: Sequence[date]) -> Sum:
    if len(set(dates)) <= 1:
        return counts
    return replace(counts, levels=tuple(column.flagged(Flag.OTHER_DATE) for column in counts.levels))


def _as_given(tree: AreaTree, indicator: Indicator, observed: Observed | None) -> Evaluated:
    values = tuple(
        (observed.at(rank) if observed else None) or Values.nothing(len(entry), _why_not(observed))
        for rank, entry in enumerate(tree.levels)
    )
    return Evaluated(indicator, values, given=observed)


def _why_not(observed: Observed | None) -> Reason:
    """A rate is never averaged to another level: there it makes no sense, unless nobody sent it at all."""
    return Reason.MISSING if observed is None else Reason.NOT_APPLICABLE
