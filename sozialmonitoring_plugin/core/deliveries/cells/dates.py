"""Reference dates inside texts: "31.12.2014", "1. Januar 2014", "(Dez 2013)", "4. Quartal 2014", "2014/15".

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
_BEFORE = (
    r"(?:(?:am|vom|zum|ab|stand|stichtag|gebietsstand|jahr|year|schuljahr|haushaltsjahr|im jahr|im|in|ende|"
    r"jahresende)\b[:\s]*)*"
)
_DAY = rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>{_YEAR}|\d\d(?!\d))"
_ISO = rf"(?P<iso>{_YEAR}-\d\d-\d\d)"
_NAME = r"(?:jan|feb|m[äa]r|mae|mrz|apr|mai|may|jun|jul|aug|sep|o[kc]t|nov|de[zc])"
_MONTH = (
    rf"(?:(?P<monthday>\d{{1,2}})\.\s?)?(?P<name>{_NAME})[a-zä]*\.?[\s/’'-]{{0,2}}"
    rf"(?P<monthyear>{_YEAR}|(?<!\w)\d\d(?![\d.:]))"
)
_SLASH_MONTH = rf"(?P<slashmonth>0[1-9]|1[0-2])/(?P<slashyear>{_YEAR})"
_QUARTER = rf"(?P<quarter>[1-4]|I{{1,3}}|IV)\.?\s?(?:quartal|quarter|vj\.?|/)\s?(?P<quarteryear>{_YEAR})"
_HALF = rf"(?P<half>[12]|I{{1,2}})\.?\s?(?:halbjahr|half[ -]?year|hj\.?)\s?(?P<halfyear>{_YEAR})"
_SPAN = rf"(?P<span>{_YEAR})/(?:\d\d){{1,2}}"
_PART_OF_MORE = r"(?![^\W_]|[.,/]\d|-\d\d?(?![\d.]))"
_NO_MOMENT = re.compile(
    r"\b(?:bis|seit|until|since|unter|über|under|over|vor|nach|before|after|zwischen|mehr als|weniger als|"
    r"je|pro|per|zu|gegenüber|basis\w*|\w*grenzen|din|iso|tabelle|tab|abb\w*|kapitel|kap|nr|abschnitt|"
    r"baujahr\w*|geburtsjahr\w*|jahrg\w*|geboren|errichtet|gebaut|erbaut)\.?:?\s+(?:im |in |von |ab )?$",
    re.IGNORECASE,
)
"""What stands before a bound, a year of birth or building, or the number of a table: no reference date."""
_GOES_ON = re.compile(
    r"\s*(?:=|bis|to|until|€|euro?\b|und (?:früher|später|älter|jünger|mehr|weniger)|(?:and|or) (?:earlier|"
    r"later|more))",
    re.IGNORECASE,
)
"""What makes a year the beginning of a span, a bound, or a sum of money."""
_ANY = re.compile(
    rf"(?<![^\W_])(?<![.,/])[(\[]?\s*{_BEFORE}"
    rf"(?:{_ISO}|{_DAY}|{_MONTH}|{_SLASH_MONTH}|{_QUARTER}|{_HALF}|{_SPAN}|(?P<only>{_YEAR})){_PART_OF_MORE}"
    r"\s*(?:\(jahr\))?\s*[)\]]?",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(
    r"\b(?P<name>januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b"
    r"(?:\s*\([^()]*\d\d\.[^()]*\))?(?!\s*(?:19|20)\d\d)",
    re.IGNORECASE,
)
_ONLY_YEAR = re.compile(_YEAR)
_COMPACT = re.compile(rf"(?P<year>{_YEAR})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)?")
_TWO_DIGIT_CENTURY = 2000
_FIRST_OF_LAST_CENTURY = 60
_QUARTERS = {"1": 3, "I": 3, "2": 6, "II": 6, "3": 9, "III": 9, "4": 12, "IV": 12}


@dataclass(frozen=True)
class Found:
    """A date in a text and the text without it; `exact` where the text names the day."""

    day: date
    rest: str
    exact: bool


def find_date(text: str, year_end: str = "12-31") -> Found | None:
    """The date a text speaks of. None where there is none, or more than one: that is no reference date.

    A month, quarter or half-year means its last day; a year, also the first of "2014/15", its day `year_end`.
    Bounds and spans are no dates: "bis 2019", "2015 bis 2019", "Baujahr 1990", "unter 2000 Euro".
    """
    found = list(_matches(text, year_end))
    if not found or len({day for _, day in found}) > 1:
        return None
    rest, exact = text, False
    for match, _ in reversed(found):
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
        exact = exact or _is_exact(match)
    return Found(found[0][1], clean(rest).strip(" ,;:–-_"), exact)


def all_dates(text: str, year_end: str = "12-31") -> list[date]:
    """Every date in a text, in the order of the text."""
    return [day for _, day in _matches(text, year_end)]


def without_dates(text: str) -> str:
    """The text without every date in it."""
    return clean(_ANY.sub(" ", text))


def exact_dates(text: str) -> list[date]:
    """Every date in a text that names its day."""
    return [day for match, day in _matches(text, "12-31") if _is_exact(match)]


def read_date(value: Any, year_end: str = "12-31") -> date | None:
    """The date a cell holds, if it holds nothing else."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = find_date(clean(value), year_end)
    return found.day if found and not found.rest else None


def read_period(value: Any, year_end: str = "12-31") -> date | None:
    """The date a cell of a column of dates holds: also 202112 and 20211231, which elsewhere are numbers.

    >>> read_period(202112)
    datetime.date(2021, 12, 31)
    """
    match = _COMPACT.fullmatch(clean(value))
    if match is None:
        return read_date(value, year_end)
    try:
        return _in_month(int(match["year"]), int(match["month"]), match["day"])
    except ValueError:
        return None


def is_year(value: Any) -> bool:
    """Whether a cell holds nothing but a year."""
    return bool(_ONLY_YEAR.fullmatch(clean(value)))


def _matches(text: str, year_end: str) -> list[tuple[re.Match[str], date]]:
    days = [(match, _day(match, year_end)) for match in _ANY.finditer(text)]
    return [(match, day) for match, day in days if day is not None and _is_moment(match)]


def _is_moment(match: re.Match[str]) -> bool:
    """Whether a date is neither a bound nor a part of a span, and no mere number that looks like one."""
    before, behind = match.string[: match.start()], match.string[match.end() :]
    return not _NO_MOMENT.search(before) and not _GOES_ON.match(behind)


def _is_exact(match: re.Match[str]) -> bool:
    return bool(match["iso"] or match["day"] or match["monthday"])


def _day(match: re.Match[str], year_end: str) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        if match["day"]:
            return date(_whole_year(match["year"]), int(match["month"]), int(match["day"]))
        if match["name"]:
            return _in_month(_whole_year(match["monthyear"]), _month_number(match["name"]), match["monthday"])
        if match["slashmonth"]:
            return _in_month(int(match["slashyear"]), int(match["slashmonth"]))
        if match["quarter"] or match["half"]:
            return _in_month(int(match["quarteryear"] or match["halfyear"]), _last_month(match))
        return date.fromisoformat(f"{match['span'] or match['only']}-{year_end}")
    except ValueError:
        return None


def _last_month(match: re.Match[str]) -> int:
    """The last month of a quarter or half-year."""
    quarter = _QUARTERS[(match["quarter"] or match["half"]).upper()]
    return quarter if match["quarter"] else 2 * quarter


def _whole_year(text: str) -> int:
    year = int(text)
    if len(text) > 2:
        return year
    return year + _TWO_DIGIT_CENTURY - (100 if year >= _FIRST_OF_LAST_CENTURY else 0)


def _month_number(name: str) -> int:
    start = name[:3].lower()
    return _MONTHS.index(start) + 1 if start in _MONTHS else _OTHER_MONTHS[start]


def _in_month(year: int, month: int, day: str | None = None) -> date:
    """A day of a month, its last one where none is given."""
    return date(year, month, int(day)) if day else month_end(year, month)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def month_alone(text: str) -> tuple[int, str] | None:
    """The month a header names without a year, and the header without it. None for none or several.

    >>> month_alone("Februar (28. bzw. 29.) männlich")
    (2, 'männlich')
    """
    found = list(_MONTH_ALONE.finditer(text))
    if len({_month_number(match["name"]) for match in found}) != 1:
        return None
    return _month_number(found[0]["name"]), clean(_MONTH_ALONE.sub(" ", text)).strip(" ,;:–-")
