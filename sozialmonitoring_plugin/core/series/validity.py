"""How long the number of a Stichtag is shown on a line of time, and in which steps one walks along it.

>>> days = (date(2019, 12, 31), date(2020, 12, 31), date(2022, 12, 31))
>>> [f"{one.start} {one.end}" for one in validities(days)]
['2019-12-31 2020-12-30', '2020-12-31 2022-12-30', '2022-12-31 2024-12-30']
>>> step_of(days), step_of(days[:1])
(Step(count=12, is_months=True), Step(count=12, is_months=True))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import gcd

from ..indicators.formula.periods import MONTHS_A_YEAR, months_before
from .rhythm import whole_months


@dataclass(frozen=True)
class Validity:
    """From the Stichtag to the last day on which its number is shown."""

    start: date
    end: date


@dataclass(frozen=True)
class Step:
    """So many months, or days where the Stichtage are no whole months apart."""

    count: int
    is_months: bool

    def after(self, day: date) -> date:
        """The day one step later."""
        return months_before(day, -self.count) if self.is_months else day + timedelta(days=self.count)


def validities(dates: Sequence[date]) -> tuple[Validity, ...]:
    """For each Stichtag (ascending) the days until the next; the last lasts as long as the one before."""
    if not dates:
        return ()
    beyond = step_of(dates[-2:]).after(dates[-1])
    ends = (*dates[1:], beyond)
    return tuple(Validity(start, end - timedelta(days=1)) for start, end in zip(dates, ends, strict=True))


def step_of(dates: Sequence[date]) -> Step:
    """The longest step that meets every Stichtag (ascending, each once); a year for a single one."""
    if len(dates) < 2:
        return Step(MONTHS_A_YEAR, True)
    months = [whole_months(one, other) for one, other in pairwise(dates)]
    known = [step for step in months if step is not None]
    if len(known) == len(months):
        return Step(gcd(*known), True)
    return Step(gcd(*((other - one).days for one, other in pairwise(dates))), False)
