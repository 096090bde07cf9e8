"""Dates as exact numbers of years."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from fractions import Fraction


def year_of(day: date) -> Fraction:
    """The end of a day on a line of years whose months are twelfths.

    Any day but one of February lies exactly one year after its like of the year before, leap year or
    not, and so does the end of every month: yearly Stichtage are exactly one year apart. 31.12.2014 is
    2015, 30.06.2014 is 2014.5.
    """
    month = day.month - 1 + Fraction(day.day, monthrange(day.year, day.month)[1])
    return day.year + month / 12
