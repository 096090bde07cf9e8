"""The rhythm of a series: which dates are to be expected between those that came.

>>> [day.year for day in missed_dates([date(2019, 12, 31), date(2020, 12, 31), date(2022, 12, 31)])]
[2021]
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from ..indicators.formula.periods import months_before
from .series import Series


def missed_dates(dates: Sequence[date]) -> tuple[date, ...]:
    """The dates that a regular series (ascending) has left out; none where there is no rhythm.

    The rhythm is the smallest distance in whole months, as long as all other distances are multiples
    of it and one of them is met: Stichtage of 2019, 2020 and 2022 miss one, of 2018, 2020 and 2022 none.
    """
    steps = [whole_months(one, other) for one, other in pairwise(dates)]
    if len(steps) < 2 or None in steps:
        return ()
    known = [step for step in steps if step]
    rhythm = min(known, default=0)
    if not rhythm or any(step % rhythm for step in known):
        return ()
    return tuple(
        months_before(start, -number * rhythm)
        for start, step in zip(dates, known, strict=False)
        for number in range(1, step // rhythm)
    )


def with_missed(series: Series) -> Series:
    """The series with the dates that it has left out, as gaps of every area."""
    found = dict(zip(series.dates, series.columns, strict=True))
    return Series.build(found, series.breaks, missed_dates(series.dates))


def whole_months(one: date, other: date) -> int | None:
    """Whole months between two dates; the last days of months count as the same day of theirs."""
    if one.day != other.day and not (_is_last(one) and _is_last(other)):
        return None
    return (other.year - one.year) * 12 + other.month - one.month


def _is_last(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
