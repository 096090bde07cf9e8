"""What of a profile holds for the next file of the same office too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..cells.file_dates import file_date
from ..errors import DeliveryError
from ..tables.table import Column, Table, references
from .fitting import renamed
from .profile import ImportProfile
from .profile_rules import DateRule
from .shape import shape_of

_LEAP_DAY = (2, 29)


def lasting(profile: ImportProfile, table: Table, requested: date | None = None) -> ImportProfile:
    """The profile to keep: with the table's shape, without what holds for this one file.

    Where a person `requested` the date that the file's name has too, and nothing else says one, the names
    of the next files are believed.

    Dates that were given for this file, its last row and the reasons of its recognition are left out; columns
    are called by their names without dates where those are clear.
    """
    names = {name: _lasting_name(name, table) for name in references(profile)}
    kept = renamed(profile, lambda name: names.get(name, name))
    return replace(
        kept,
        data=(kept.data[0], 0),
        dates=_lasting_dates(kept, table, requested),
        variables=tuple(replace(rule, reference_date=None) for rule in kept.variables),
        cells=(),
        because=(),
        shape=shape_of(table, profile),
    )


def _lasting_dates(profile: ImportProfile, table: Table, requested: date | None) -> DateRule:
    rule = replace(profile.dates, fixed=None)
    day = requested or profile.dates.fixed
    if day is None or (day.month, day.day) == _LEAP_DAY or says_its_date(profile, table):
        return rule
    named = {year_end: file_date(table.grid.file, year_end) for year_end in (f"{day:%m-%d}", rule.year_end)}
    matching = [year_end for year_end, found in named.items() if found == day]
    if not matching:
        return rule
    trust = tuple(dict.fromkeys((*rule.trust, "file")))
    return replace(rule, trust=trust, year_end=rule.year_end if rule.year_end in matching else matching[0])


def says_its_date(profile: ImportProfile, table: Table) -> bool:
    """Whether the table itself says for which dates its numbers are."""
    in_header = any(column.day for column in table.columns)
    return bool(profile.dates.column or in_header or table.title_date(profile.dates.year_end))


def _lasting_name(name: str, table: Table) -> str:
    """The name that finds the same columns when dates, or columns before them, have changed."""
    found = _found(name, table)
    if not found:
        return name
    for other in (found[0].bare, found[0].header):
        if other and _found(other, table) == found:
            return other
    return name


def _found(name: str, table: Table) -> tuple[Column, ...]:
    try:
        return table.find_all(name)
    except DeliveryError:
        return ()
