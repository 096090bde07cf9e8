"""Reference dates inside texts: "31.12.2014", "(Dez 2013)", "2014/15", "2012".

>>> find_date("Arbeitslose (Dez 2013)")
Found(day=datetime.date(2013, 12, 31), rest='Arbeitslose', exact=False)
>>> find_date("Einwohner 2012", "06-30").day
datetime.date(2012, 6, 30)
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from .texts import clean

_MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_OTHER_MONTHS = {"mar": 3, "mae": 3, "mrz": 3, "may": 5, "oct": 10, "dec": 12}
_YEAR = r"(?:19|20)\d\d"
_BEFORE = r"(?:(?:am|vom|zum|stand|stichtag|jahr|year|schuljahr|im jahr|in|ende)\b[:\s]*)*"
_DAY = rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>{_YEAR})"
_ISO = rf"(?P<iso>{_YEAR}-\d\d-\d\d)"
_MONTH = (
    r"(?P<name>jan|feb|m[äa]r|mae|mrz|apr|mai|may|jun|jul|aug|sep|o[kc]t|nov|de[zc])[a-zä]*\.?\s?"
    rf"(?P<monthyear>{_YEAR})"
)
_SPAN = rf"(?P<span>{_YEAR})/(?:\d\d){{1,2}}"
_PART_OF_MORE = r"(?!\w|[.,/]\d|-\d\d?(?![\d.]))"
_ANY = re.compile(
    rf"(?<![\w.,/])[(\[]?\s*{_BEFORE}(?:{_ISO}|{_DAY}|{_MONTH}|{_SPAN}|(?P<only>{_YEAR})){_PART_OF_MORE}"
    r"\s*(?:\(jahr\))?\s*[)\]]?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """A date in a text and the text without it; `exact` where the text names the day."""

    day: date
    rest: str
    exact: bool


def find_date(text: str, year_end: str = "12-31") -> Found | None:
    """The date a text speaks of. None where there is none, or more than one: that is no reference date.

    A month means its last day. A year, also the first of "2014/15", means its day `year_end`.
    """
    found = list(_matches(text, year_end))
    if not found or len({day for _, day in found}) > 1:
        return None
    rest, exact = text, False
    for match, _ in reversed(found):
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
        exact = exact or bool(match["iso"] or match["day"])
    return Found(found[0][1], clean(rest).strip(" ,;:–-"), exact)


def all_dates(text: str, year_end: str = "12-31") -> list[date]:
    """Every date in a text, in the order of the text."""
    return [day for _, day in _matches(text, year_end)]


def read_date(value: Any, year_end: str = "12-31") -> date | None:
    """The date a cell holds, if it holds nothing else."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = find_date(clean(value), year_end)
    return found.day if found and not found.rest else None


def _matches(text: str, year_end: str) -> list[tuple[re.Match[str], date]]:
    days = [(match, _day(match, year_end)) for match in _ANY.finditer(text)]
    return [(match, day) for match, day in days if day is not None]


def _day(match: re.Match[str], year_end: str) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        if match["day"]:
            return date(int(match["year"]), int(match["month"]), int(match["day"]))
        if match["name"]:
            return _month_end(int(match["monthyear"]), match["name"].lower())
        return date.fromisoformat(f"{match['span'] or match['only']}-{year_end}")
    except ValueError:
        return None


def _month_end(year: int, name: str) -> date:
    month = _MONTHS.index(name) + 1 if name in _MONTHS else _OTHER_MONTHS[name]
    return date(year, month, calendar.monthrange(year, month)[1])
