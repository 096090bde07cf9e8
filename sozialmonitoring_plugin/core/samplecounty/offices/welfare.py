"""Social welfare office: a wide CSV in UTF-8 with BOM, years as columns, a title line above the header."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from ...deliveries.profiles.profile import ImportProfile
from ...deliveries.profiles.profile_rules import KeyRule, VariableRule
from ..county import County
from ..naming import COUNTY_NAME
from .office import Counted, DeliveryFile, Office, variables_of, year_of, years_of

_NAME = "Sozialamt"
_WORDS = {"wohngeld_haushalte": "Wohngeldhaushalte", "grundsicherung_ab_65": "Grundsicherung im Alter"}
_RULES = (
    VariableRule("wohngeld_haushalte", "Wohngeldhaushalte", title="Haushalte mit Wohngeld", unit="Haushalte"),
    VariableRule(
        "grundsicherung_ab_65",
        "Grundsicherung im Alter",
        title="Empfänger von Grundsicherung im Alter",
        unit="Personen",
    ),
)

_COUNTED = {
    "wohngeld_haushalte": Counted(part_of="haushalte"),
    "grundsicherung_ab_65": Counted("65-", "ew_65_plus"),
}

OFFICE = Office(
    id="sozialamt",
    name=_NAME,
    profile=ImportProfile(
        title="Wohngeld und Grundsicherung im Alter",
        source=f"{COUNTY_NAME}, {_NAME}",
        level="quartier",
        key=KeyRule(("Schlüssel",), (), "Quartier"),
        variables=_RULES,
        numbers="german",
    ),
    variables=variables_of(_RULES, _NAME, _COUNTED),
)


def write(county: County, folder: Path) -> Iterator[DeliveryFile]:
    """Write the file of all years."""
    years = years_of(county)
    name = f"Sozialleistungen_{years[0]}-{years[-1]}.csv"
    columns = [year_of(county, variable, year).tolist() for variable in _WORDS for year in years]
    with (folder / name).open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerow([f"{COUNTY_NAME}, {_NAME}: Leistungen nach Quartieren, jeweils am Jahresende"])
        writer.writerow(
            ["Schlüssel", "Quartier", *(f"{word} {year}" for word in _WORDS.values() for year in years)]
        )
        for number, (key, label) in enumerate(zip(county.areas.key, county.areas.name, strict=True)):
            writer.writerow([key, label, *(_thousands(column[number]) for column in columns)])
        writer.writerow(["Insgesamt", "", *(_thousands(sum(column)) for column in columns)])
    yield DeliveryFile(name, OFFICE, None)


def _thousands(count: int) -> str:
    return f"{count:,}".replace(",", ".")
