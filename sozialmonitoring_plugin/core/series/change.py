"""What lies between two dates: changes in the unit, in per cent and in percentage points, and the mean.

>>> series = Series.build({date(2023, 12, 31): Values.of([8.0]), date(2024, 12, 31): Values.of([10.0])})
>>> [change(series, *series.dates, measure).values.numbers.item() for measure in Measure]
[2.0, 25.0, 2.0]
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

import numpy as np

from ..indicators.formula.tree import Per
from ..indicators.tableau import Indicator, Kind
from ..relative import relative_to
from ..values import Values
from .breaks import Break, breaks_between
from .series import Series

_PERCENT = frozenset({"%", "prozent", "percent", "per cent", "v. h.", "v.h."})


class Measure(Enum):
    """How a change is measured.

    ABSOLUTE is x₁ − x₀ in the unit of the indicator, PERCENT is 100 · (x₁ − x₀) / x₀, and
    PERCENTAGE_POINTS is the name of x₁ − x₀ where both are per cent: from 8 % to 10 % are 2
    percentage points, or 25 per cent.
    """

    ABSOLUTE = "absolute"
    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage_points"


@dataclass(frozen=True)
class Change:
    """From `start` to `end`, for each area; `breaks` part the two dates and have to be told."""

    start: date
    end: date
    measure: Measure
    values: Values
    breaks: tuple[Break, ...]


@dataclass(frozen=True)
class Mean:
    """The mean of two dates, for each area; `breaks` part the two dates and have to be told."""

    dates: tuple[date, date]
    values: Values
    breaks: tuple[Break, ...]


def measures_of(indicator: Indicator) -> tuple[Measure, ...]:
    """The measures that make sense for an indicator, the usual one first.

    A score or class taken as delivered has no zero to be measured from, and what is a change already
    may be below it: neither has per cent.
    """
    percentage = is_percentage(indicator)
    difference = Measure.PERCENTAGE_POINTS if percentage else Measure.ABSOLUTE
    if indicator.kind is Kind.CHANGE or (indicator.kind is Kind.GIVEN and not percentage):
        return (difference,)
    return (difference, Measure.PERCENT)


def is_percentage(indicator: Indicator) -> bool:
    """Whether the numbers are per cent: as the unit says, or without a unit a share of a whole per 100."""
    unit = indicator.unit.strip().casefold()
    if unit:
        return unit in _PERCENT
    per_hundred = isinstance(indicator.parsed, Per) and indicator.parsed.number == 100
    return per_hundred and indicator.kind is Kind.SHARE and indicator.part_of_whole


def change(series: Series, start: date, end: date, measure: Measure) -> Change:
    """The change of every area from one date to another, which may also be the earlier one.

    The greater reason of the two wins. Per cent of a start of zero or below are not applicable.
    Raises SeriesError for a date the series does not have.
    """
    before, after = series.at(start), series.at(end)
    difference = after.plus(before, -1)
    values = relative_to(difference, before, 100) if measure is Measure.PERCENT else difference
    return Change(start, end, measure, values, breaks_between(series.breaks, start, end))


def mean(series: Series, one: date, other: date) -> Mean:
    """(x₀ + x₁) / 2 for every area; of counts at the ends of a year, the mean population.

    For shares it is the mean of two shares and not the share of both dates together. A date without a
    number leaves no mean. Raises SeriesError for a date the series does not have.
    """
    total = series.at(one).plus(series.at(other))
    values = total.divided_by(Values.of(np.full(series.areas, 2.0)))
    return Mean((one, other), values, breaks_between(series.breaks, one, other))
