"""The numbers of an indicator from date to date, for one area or all areas of a level side by side.

>>> series = Series.build({date(2024, 12, 31): Values.of([7.0]), date(2022, 12, 31): Values.of([5.0])})
>>> [day.year for day in series.dates], series.history(0).numbers.tolist()
([2022, 2024], [5.0, 7.0])
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ..errors import UserError
from ..indicators.observed import LevelValues
from ..values import Codes, Indices, Numbers, Reason, Values
from .breaks import Break, in_order


class SeriesError(UserError):
    """A date that a series does not have."""


@dataclass(frozen=True)
class Series:
    """One indicator: `columns` hold the values of the same n areas, one column for each date, ascending.

    A date without a number is a gap. Nothing is put in its place.
    """

    dates: tuple[date, ...]
    columns: tuple[Values, ...]
    breaks: tuple[Break, ...] = ()

    def __post_init__(self) -> None:
        if not self.dates or any(one >= other for one, other in pairwise(self.dates)):
            raise ValueError("a series needs dates, each after the one before")
        if len(self.columns) != len(self.dates) or len({len(column) for column in self.columns}) > 1:
            raise ValueError("a series needs one column for each date, all of the same areas")

    @classmethod
    def build(
        cls, found: Mapping[date, Values], breaks: Iterable[Break] = (), expected: Iterable[date] = ()
    ) -> Series:
        """Order values by date; an `expected` date that nobody delivered is a gap of every area."""
        if not found:
            raise ValueError("without the values of one date nobody knows how many areas there are")
        count = len(next(iter(found.values())))
        days = sorted({*found, *expected})
        columns = tuple(found[day] if day in found else Values.nothing(count) for day in days)
        return cls(tuple(days), columns, in_order(breaks))

    @property
    def areas(self) -> int:
        """How many areas stand side by side."""
        return len(self.columns[0])

    @cached_property
    def numbers(self) -> Numbers:
        """Dates × areas, NaN where there is a reason."""
        return np.stack([column.numbers for column in self.columns])

    @cached_property
    def reasons(self) -> Codes:
        """Dates × areas."""
        return np.stack([column.reasons for column in self.columns])

    @cached_property
    def flags(self) -> Codes:
        """Dates × areas."""
        return np.stack([column.flags for column in self.columns])

    @property
    def present(self) -> NDArray[np.bool_]:
        """Dates × areas, true where there is a number."""
        present: NDArray[np.bool_] = self.reasons == Reason.NONE
        return present

    def at(self, day: date) -> Values:
        """The values of all areas at one date. Raises SeriesError for a date the series does not have."""
        if day not in self.dates:
            raise SeriesError(
                "The series has no values of {day}.",
                hint="It has those of: {days}.",
                day=day.isoformat(),
                days=", ".join(known.isoformat() for known in self.dates),
            )
        return self.columns[self.dates.index(day)]

    def history(self, position: int) -> Values:
        """The values of one area, one for each date."""
        return Values(self.numbers[:, position], self.reasons[:, position], self.flags[:, position])

    def taken(self, positions: Indices) -> Series:
        """The series of some of the areas, in that order."""
        return Series(self.dates, tuple(column.taken(positions) for column in self.columns), self.breaks)

    @property
    def last_break(self) -> Break | None:
        """The latest break with dates on both of its sides."""
        parting = [entry for entry in self.breaks if entry.is_between(self.dates[0], self.dates[-1])]
        return max(parting, key=lambda entry: entry.since, default=None)

    def since_last_break(self) -> Series:
        """The dates from the last break on: numbers that may be compared with each other."""
        if self.last_break is None:
            return self
        first = next(row for row, day in enumerate(self.dates) if day >= self.last_break.since)
        return Series(self.dates[first:], self.columns[first:], self.breaks)


def series_of_levels(
    found: Mapping[date, LevelValues], breaks: Iterable[Break] = (), expected: Iterable[date] = ()
) -> tuple[Series, ...]:
    """One series for each level, top to lowest, from the values of all levels at each date."""
    breaks, expected = tuple(breaks), tuple(expected)
    ranks = range(max((len(levels) for levels in found.values()), default=0))
    by_rank = [{day: levels[rank] for day, levels in found.items()} for rank in ranks]
    return tuple(Series.build(columns, breaks, expected) for columns in by_rank)
