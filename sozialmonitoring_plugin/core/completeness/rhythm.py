"""When an office is expected to deliver: the reference dates between which it usually leaves the same time.

>>> years = [date(2020, 12, 31), date(2021, 12, 31), date(2023, 12, 31)]
>>> [day.year for day in owed_dates(years, years, date(2024, 12, 31))]
[2020, 2021, 2022, 2023, 2024]
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise

YEAR = 12
"""Months."""

ENOUGH = 3
"""Reference dates that show a rhythm; fewer may as well be an accident."""


def owed_dates(delivered: Collection[date], known: Collection[date], latest: date) -> tuple[date, ...]:
    """The dates delivered at, and those that the rhythm of these demands up to `latest`, oldest first.

    The rhythm is the distance in months that most pairs of dates have, of several the shortest. With fewer
    than three dates it is a year, and counts only where somebody has delivered: at a date in `known`. A
    date that somebody delivered at stands for another one of the same month.
    """
    days = _one_a_month(delivered)
    is_shown = len(days) >= ENOUGH
    step = _usual_distance(days) if is_shown else YEAR
    owed = set(delivered)
    for day in _left_out(days, step, latest):
        found = _nearest(day, known)
        if (found or is_shown) and (found or day) <= latest:
            owed.add(found or day)
    return tuple(sorted(owed))


def _one_a_month(days: Collection[date]) -> list[date]:
    return list({_month(day): day for day in sorted(days)}.values())


def _usual_distance(days: Sequence[date]) -> int:
    distances = Counter(_month(later) - _month(earlier) for earlier, later in combinations(days, 2))
    return min(distances, key=lambda distance: (-distances[distance], distance))


def _left_out(days: Sequence[date], step: int, latest: date) -> Iterator[date]:
    """The dates of the rhythm at which nothing came, counted anew from every delivered one."""
    for earlier, later in pairwise(days):
        count = int((_month(later) - _month(earlier)) / step + 0.5) - 1
        yield from (_months_after(earlier, step * number) for number in range(1, count + 1))
    following = range(step, _month(latest) - _month(days[-1]) + 1, step) if days else ()
    yield from (_months_after(days[-1], months) for months in following)


def _nearest(day: date, known: Collection[date]) -> date | None:
    same_month = [one for one in known if _month(one) == _month(day)]
    return min(same_month, key=lambda one: (abs((one - day).days), one), default=None)


def _month(day: date) -> int:
    return day.year * YEAR + day.month - 1


def _months_after(day: date, months: int) -> date:
    """The same day of a later month; the last of a month stays the last."""
    year, month = divmod(_month(day) + months, YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    is_last = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if is_last else min(day.day, last))
