"""Spans of time in formulas: so many months back, or one fixed date."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

MONTHS_A_YEAR = 12

LONGEST = 100
"""Years: no monitoring looks back further, and beyond it is a slip of the pen."""


@dataclass(frozen=True)
class Span:
    """How far back: `months` before the reference date, or at a `fixed` date whatever that is."""

    months: int = 0
    fixed: date | None = None


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier; the end of a month stays the end of a month.

    Before the calendar begins every day is its first, of which there are no numbers.

    >>> months_before(date(2024, 2, 29), 12), months_before(date(2024, 11, 30), 1)
    (datetime.date(2023, 2, 28), datetime.date(2024, 10, 31))
    """
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 - months, MONTHS_A_YEAR)
    if year < date.min.year:
        return date.min
    last = monthrange(year, month + 1)[1]
    is_end = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if is_end else min(day.day, last))
