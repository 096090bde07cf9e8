"""Youth office: one long CSV in cp1252 with all dates, German numbers and quoted names."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ...deliveries.profiles.profile import ImportProfile
from ...deliveries.profiles.profile_rules import Condition, DateRule, KeyRule, LongRule, VariableRule
from ..county import County
from ..naming import COUNTY_NAME
from .office import Counted, DeliveryFile, Office, variables_of, year_of, years_of

_NAME = "Jugendamt"
_WORDS = {
    "hze_ambulant": "Hilfen zur Erziehung, ambulant und teilstationär",
    "hze_stationaer": "Hilfen zur Erziehung, stationär",
    "ew_unter_18": "Junge Menschen unter 18 Jahren",
}
_RULES = tuple(
    VariableRule(name, when=(Condition("Merkmal", (word,)),), title=word, unit="Personen")
    for name, word in _WORDS.items()
)
UNKNOWN_YEAR = 2023
"""In this year the file has a key that no Quartier has."""

_COUNTED = {
    "hze_ambulant": Counted("0-18", "ew_unter_18"),
    "hze_stationaer": Counted("0-18", "ew_unter_18"),
    "ew_unter_18": Counted("0-18", "ew_gesamt"),
}

OFFICE = Office(
    id="jugendamt",
    name=_NAME,
    profile=ImportProfile(
        title="Hilfen zur Erziehung",
        source=f"{COUNTY_NAME}, {_NAME}",
        level="quartier",
        key=KeyRule(("Quartier",), (), "Bezeichnung"),
        variables=_RULES,
        long=LongRule(("Wert",), ("Merkmal",)),
        dates=DateRule(column="Stichtag"),
        numbers="german",
    ),
    variables=variables_of(_RULES, _NAME, _COUNTED),
)


def write(county: County, folder: Path) -> Iterator[DeliveryFile]:
    """Write the file of all years."""
    years = years_of(county)
    name = f"HzE_Quartiere_{years[0]}_bis_{years[-1]}.csv"
    with (folder / name).open("w", encoding="cp1252", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
        writer.writerow(["Quartier", "Bezeichnung", "Merkmal", "Stichtag", "Wert"])
        writer.writerows(_rows(county))
    yield DeliveryFile(name, OFFICE, None)


def _rows(county: County) -> Iterator[list[str]]:
    areas = county.areas
    for year in years_of(county):
        day = date(year, 12, 31)
        for variable, word in _WORDS.items():
            counts = year_of(county, variable, year).tolist()
            for key, name, count in zip(areas.key, areas.name, counts, strict=True):
                yield [key, name, word, f"{day:%d.%m.%Y}", german(count)]
        if year == UNKNOWN_YEAR:
            yield [
                unknown_key(county),
                "Altgebiet (aufgelöst)",
                _WORDS["hze_ambulant"],
                f"{day:%d.%m.%Y}",
                german(3),
            ]


def unknown_key(county: County) -> str:
    """A key of the first municipality that no Quartier has."""
    return f"{county.areas.municipality_key[0]}9901"


def german(count: int) -> str:
    """Number with thousands point and two decimals, a dash for nothing.

    >>> german(1234), german(0)
    ('1.234,00', '-')
    """
    return f"{count:,}".replace(",", ".") + ",00" if count else "-"
