"""A count of a formula with its values on every level, and the deliveries it was summed from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ..areas import AreaTree
from ..values import Flag, Values
from .calculation import Calculation, Count, counts, given
from .dating import day_below, moment_of
from .observed import LevelValues, Observations, Observed, Part, dated, spread
from .terms import Term


@dataclass(frozen=True)
class TermFound:
    """A variable of a count: what was delivered, None where nobody did, and the Stichtag it stands for."""

    term: Term
    observed: Observed | None
    basis: date | None


@dataclass(frozen=True)
class Sum:
    """Values of every level, top to lowest; what was found for each term, and its values."""

    count: Count
    found: tuple[TermFound, ...]
    columns: tuple[LevelValues, ...]
    levels: LevelValues

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The terms with the date of each variable."""
        return tuple(Term(dated(one.term.variable, one.observed), one.term.sign) for one in self.found)

    @property
    def id(self) -> str:
        """The sum spelt out; equal for equal sums."""
        return " ".join(f"{'-' if term.sign < 0 else '+'} {term.variable}" for term in self.terms)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The variables that were delivered."""
        pairs = zip(self.found, self.columns, strict=True)
        return tuple(Part.of(one.observed, levels) for one, levels in pairs if one.observed is not None)

    @property
    def dates(self) -> tuple[date, ...]:
        """The Stichtag of each variable that was delivered."""
        return tuple(one.observed.reference_date for one in self.found if one.observed is not None)

    @property
    def sources(self) -> tuple[str, ...]:
        """Who delivered each variable."""
        return tuple(one.observed.source for one in self.found if one.observed is not None)

    def flagged(self, flag: Flag) -> Sum:
        """The same with a flag on every number."""
        return replace(self, levels=tuple(column.flagged(flag) for column in self.levels))


def days_of(calculation: Calculation, observations: Observations, day: date) -> tuple[date, date]:
    """The days for which a calculation asks above and below the line when it is asked for at `day`."""
    above = [term.variable for one in counts(calculation) if not one.is_below for term in one.terms]
    above += [one.variable for one in given(calculation)]
    return day, day_below(map(observations.dates_of, above), day)


def sum_of(tree: AreaTree, count: Count, observations: Observations, day: date) -> Sum:
    """Find and add up the variables of a count."""
    found = tuple(_found(term, count, observations, day) for term in count.terms)
    columns = tuple(spread(tree, one.observed) for one in found)
    return Sum(count, found, columns, _total(columns, [term.sign for term in count.terms]))


def bases_differ(sums: Sequence[Sum], of_given: Iterable[date]) -> bool:
    """Whether Stichtage differ for no reason that the formula states; `of_given` are those of given rates."""
    bases = {one.basis for entry in sums for one in entry.found if one.observed is not None}
    return len(bases - {None} | set(of_given)) > 1


def _found(term: Term, count: Count, observations: Observations, day: date) -> TermFound:
    moment = moment_of(count, term, observations.dates_of(term.variable), day)
    if moment.day is None:
        return TermFound(term, None, None)
    return TermFound(term, observations.observed(term.variable, moment.day), moment.basis)


def _total(columns: Sequence[LevelValues], signs: Sequence[int]) -> LevelValues:
    if len(columns) == 1 and signs[0] > 0:
        return columns[0]
    total = tuple(Values.zeros(len(values)) for values in columns[0])
    for levels, sign in zip(columns, signs, strict=True):
        total = tuple(one.plus(more, sign) for one, more in zip(total, levels, strict=True))
    return total
