"""The reference date in the name of a file, for offices that write it nowhere else.

A file's name may as well tell when it was made, so it is believed only where a profile says so.

>>> file_date("Einwohner_2020-12-31.xlsx"), file_date("SGBII_2024-06.csv"), file_date("ew2023.csv", "06-30")
(datetime.date(2020, 12, 31), datetime.date(2024, 6, 30), datetime.date(2023, 6, 30))
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath

from .dates import month_end

_YEAR = r"(?P<{}>(?:19|20)\d\d)"
_BETWEEN = r"[-_. ]?"
_DATES = re.compile(
    rf"(?<!\d)(?:{_YEAR.format('year_first')}{_BETWEEN}(?P<month>\d\d){_BETWEEN}(?P<day>\d\d)"
    rf"|(?P<first_day>\d\d){_BETWEEN}(?P<middle>\d\d){_BETWEEN}{_YEAR.format('year_last')}"
    rf"|{_YEAR.format('of_month')}[-_.](?P<only_month>\d\d)|(?P<month_first>\d\d)[-_.]{_YEAR.format('behind')}"
    rf"|{_YEAR.format('year')})(?!\d)"
)


def file_date(name: str, year_end: str = "12-31") -> date | None:
    """The one date in a file's name, a year as its day `year_end`; None for no date or several."""
    found = list(_DATES.finditer(PurePath(name).stem))
    return _day(found[0], year_end) if len(found) == 1 else None


def _day(found: re.Match[str], year_end: str) -> date | None:
    try:
        if found["year_first"]:
            return date(int(found["year_first"]), int(found["month"]), int(found["day"]))
        if found["year_last"]:
            return date(int(found["year_last"]), int(found["middle"]), int(found["first_day"]))
        if found["year"]:
            return date.fromisoformat(f"{found['year']}-{year_end}")
        year, month = found["of_month"] or found["behind"], found["only_month"] or found["month_first"]
        return month_end(int(year), int(month))
    except ValueError:
        return None
