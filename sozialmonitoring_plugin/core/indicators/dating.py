"""Which Stichtag serves where a formula asks for a variable.

Without a span: the day asked for, else the nearest before; below the line of a rate the day of what
stands above it, else the nearest before, else the nearest after. A span counts from there and is taken
exactly, so that a change "since 2 years" never spans three; only below the line of a whole rate of
another time may a neighbouring Stichtag serve. What is compared with a fixed date has nothing to be
compared with before that date.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from .calculation import Count
from .formula.periods import Span, months_before
from .terms import Term


@dataclass(frozen=True)
class Moment:
    """The Stichtag that serves, None where there is none, and the one it stands for.

    `basis` is the Stichtag without the spans of the formula: where the bases of two variables differ,
    their Stichtage differ for no reason that the formula states. None for a fixed date met exactly.
    """

    day: date | None
    basis: date | None


NOWHERE = Moment(None, None)


def moment_of(count: Count, term: Term, dates: Sequence[date], day: date) -> Moment:
    """The moment of a term with these Stichtage (oldest first) in a count asked for at `day`."""
    base = _nearest(dates, day, or_later=count.is_below)
    if base is None or (_is_to_come(count.anchor, day) and not count.is_below):
        return NOWHERE
    target = _anchored(base, count.anchor)
    if target not in dates and target != base:
        found = _nearest(dates, target, or_later=True) if count.is_below else None
        if found is None:
            return NOWHERE
        target, base = found, _off_by(base, target, found)
    wanted = months_before(target, term.back) if term.back else target
    if wanted not in dates:
        return NOWHERE
    return Moment(wanted, None if count.anchor.fixed == target else base)


def day_below(above: Iterable[Sequence[date]], day: date) -> date:
    """The day whose numbers belong below the line: the latest Stichtag, by `day`, of what stands above it.

    `above` are the Stichtage of each variable there. So a numerator of an earlier year is not divided by a
    denominator of this one where that of its own year is known.
    """
    found = (_nearest(dates, day, or_later=False) for dates in above)
    return max(filter(None, found), default=day)


def given_day(anchor: Span, dates: Sequence[date], day: date) -> date | None:
    """The Stichtag of a delivered rate asked for at `day`."""
    base = _nearest(dates, day, or_later=False)
    if base is None or _is_to_come(anchor, day):
        return None
    target = _anchored(base, anchor)
    return target if target in dates else None


def _is_to_come(anchor: Span, day: date) -> bool:
    return anchor.fixed is not None and anchor.fixed > day


def _nearest(dates: Sequence[date], day: date, *, or_later: bool) -> date | None:
    earlier = [one for one in dates if one <= day]
    if earlier:
        return earlier[-1]
    return dates[0] if dates and or_later else None


def _anchored(base: date, anchor: Span) -> date:
    if anchor.fixed is not None:
        return anchor.fixed
    return months_before(base, anchor.months) if anchor.months else base


def _off_by(base: date, target: date, found: date) -> date:
    """The base, moved by as much as the Stichtag that was found differs from the one wanted."""
    return base + (found - target)
