"""Excel keeps dates as numbers; only the number format tells that a number is a date.

>>> date_kind("dd.mm.yyyy"), date_kind('0" Std."'), date_kind("#,##0.00 _D_M"), date_kind("[h]:mm")
(<DateKind.DATE: 'date'>, <DateKind.NONE: ''>, <DateKind.NONE: ''>, <DateKind.SPAN: 'span'>)
>>> from_serial(42004, DateKind.DATE)
datetime.datetime(2014, 12, 31, 0, 0)
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache

EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's dates belong to no time zone
EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
_FALSE_LEAP_DAY = 60
"""Excel counts a 29 February 1900, so that days before it are one nearer to the epoch."""

_DECORATION = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_SPAN = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_DATE_LETTER = re.compile(r"[dmyhs]", re.IGNORECASE)
_NUMBER_SIGN = re.compile(r"[#?%]")
_GENERAL = ("general", "standard")
_ISO = re.compile(r"(?:(\d{4}-\d\d-\d\d)(?:T(?=.)|$))?(\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)?Z?")

BUILTIN_FORMATS = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: '"$"#,##0_);("$"#,##0)',
    6: '"$"#,##0_);[Red]("$"#,##0)', 7: '"$"#,##0.00_);("$"#,##0.00)', 8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "m/d/yy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)", 41: r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)',
    42: r'_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)',
    43: r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)',
    44: r'_("$"* #,##0.00_)_("$"* \(#,##0.00\)_("$"* "-"??_)_(@_)', 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""ECMA-376 part 1, 18.8.30: the number formats that files name without describing them."""


class DateKind(Enum):
    """What a number format makes of a number: nothing special, a date with time, or a span of time."""

    NONE = ""
    DATE = "date"
    SPAN = "span"


@lru_cache(maxsize=4096)
def date_kind(code: str) -> DateKind:
    """What a number format makes of a number; its section for positive numbers decides."""
    if code.strip().casefold() in _GENERAL:
        return DateKind.NONE
    section = _DECORATION.sub("", code.split(";", 1)[0])
    if _SPAN.search(section):
        return DateKind.SPAN
    is_date = _DATE_LETTER.search(section) and not _NUMBER_SIGN.search(section)
    return DateKind.DATE if is_date else DateKind.NONE


def as_shown(value: object, code: str) -> object:
    """A date as far as its format shows it: a month is no day, though Excel keeps its first one.

    >>> as_shown(datetime(2021, 12, 1), "mmm yy")
    '12/2021'
    """
    section = _DECORATION.sub("", code.split(";", 1)[0]).casefold()
    if not isinstance(value, date) or "d" in section or "y" not in section:
        return value
    return f"{value:%m/%Y}" if "m" in section else f"{value:%Y}"


def from_serial(number: float, kind: DateKind, epoch: datetime = EPOCH_1900) -> datetime | time | timedelta:
    """The date a number stands for, to the millisecond; below 1 a time of day.

    Raises ValueError or OverflowError for a number outside the calendar.
    """
    if kind is DateKind.SPAN:
        return timedelta(milliseconds=round(number * 86_400_000))
    day, fraction = divmod(number, 1)
    moment = timedelta(milliseconds=round(fraction * 86_400_000))
    if 0 <= number < 1 and not moment.days:
        return (EPOCH_1900 + moment).time()
    if 0 < number < _FALSE_LEAP_DAY and epoch == EPOCH_1900:
        day += 1
    return epoch + timedelta(days=day) + moment


def from_iso(text: str) -> datetime | date | time:
    """A date, time or both as ISO 8601 writes them. Raises ValueError for anything else."""
    match = _ISO.fullmatch(text)
    if match is None or not any(match.groups()):
        raise ValueError(f"{text!r} is no date")
    day, moment = match.groups()
    if day and moment:
        return datetime.fromisoformat(f"{day}T{moment}")
    return date.fromisoformat(day) if day else time.fromisoformat(moment)
