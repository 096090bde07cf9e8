"""What a formula means, in a normal form of few pieces.

Only counts are added up; rates are divided on every level from summed counts. The piece that
confidentiality protects is a `Count`: a sum of variables with signs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .formula.periods import Span
from .terms import Term

NOW = Span()


@dataclass(frozen=True)
class Count:
    """Variables with signs, all of one moment, or added up over several (cohorts of three years).

    `anchor` moves the whole number in time (the rate of two years ago). `is_below` the line of a rate
    another Stichtag may serve where there is none of that day; above it only the day itself will do.
    """

    terms: tuple[Term, ...]
    anchor: Span = NOW
    is_below: bool = False

    @property
    def backs(self) -> tuple[int, ...]:
        """The months before its moment at which its terms are taken, each once."""
        return tuple(dict.fromkeys(term.back for term in self.terms))


@dataclass(frozen=True)
class Total:
    """Counts with factors: 1 for a plain sum, ½ and ½ for the mean of two dates."""

    parts: tuple[tuple[float, Count], ...]

    @property
    def single(self) -> Count | None:
        """The count that this is nothing but."""
        return self.parts[0][1] if len(self.parts) == 1 and self.parts[0][0] == 1 else None


@dataclass(frozen=True)
class Rate:
    """`above` divided by `below`, times `per`."""

    above: Total
    below: Total
    per: float


@dataclass(frozen=True)
class Mix:
    """Rates with factors: their mean over two dates (½, ½), or their change (1, −1)."""

    parts: tuple[tuple[float, Rate], ...]


@dataclass(frozen=True)
class Growth:
    """(now − then) / then, times `per`."""

    now: Total | Rate
    then: Total | Rate
    per: float = 100.0


@dataclass(frozen=True)
class Given:
    """A mean or rate as an office delivers it."""

    variable: str
    anchor: Span = NOW

    @property
    def term(self) -> Term:
        """The variable as a term."""
        return Term(self.variable, 1)


@dataclass(frozen=True)
class GivenChange:
    """The difference (`per` None) or the growth of a delivered rate between two moments."""

    now: Given
    then: Given
    per: float | None = None


@dataclass(frozen=True)
class WeightedMean:
    """Σ weight × value / Σ weight on every level above the delivered one."""

    value: Given
    weight: Total


Calculation = Total | Rate | Mix | Growth | Given | GivenChange | WeightedMean


def rates(calculation: Calculation) -> tuple[Rate, ...]:
    """Every rate inside, in the order of the formula."""
    match calculation:
        case Rate():
            return (calculation,)
        case Mix():
            return tuple(rate for _, rate in calculation.parts)
        case Growth():
            return tuple(one for one in (calculation.now, calculation.then) if isinstance(one, Rate))
    return ()


def counts(calculation: Calculation) -> tuple[Count, ...]:
    """Every count inside, each once, in the order of the formula."""
    return tuple(dict.fromkeys(_counts(calculation)))


def given(calculation: Calculation) -> tuple[Given, ...]:
    """Every delivered rate inside, in the order of the formula."""
    match calculation:
        case Given():
            return (calculation,)
        case GivenChange():
            return calculation.now, calculation.then
        case WeightedMean():
            return (calculation.value,)
    return ()


def delivered_variables(calculation: Calculation, *, above: bool = False) -> tuple[str, ...]:
    """The delivered variables inside, each once, on request without those below the line."""
    counted = (one for one in counts(calculation) if not (above and one.is_below))
    names = [term.variable for one in counted for term in one.terms]
    names += [one.variable for one in given(calculation)]
    return tuple(dict.fromkeys(names))


def _counts(calculation: Calculation) -> Iterator[Count]:
    match calculation:
        case Total():
            yield from (count for _, count in calculation.parts)
        case Rate():
            yield from (*_counts(calculation.above), *_counts(calculation.below))
        case Mix():
            for rate in rates(calculation):
                yield from _counts(rate)
        case Growth():
            yield from (*_counts(calculation.now), *_counts(calculation.then))
        case WeightedMean():
            yield from _counts(calculation.weight)
