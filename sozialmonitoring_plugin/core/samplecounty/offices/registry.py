"""Residents' registry: one workbook per year end; keys are numbers, so the leading zero is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np

from ...deliveries.profiles.profile import ImportProfile
from ...deliveries.profiles.profile_rules import KeyRule, VariableRule
from ..arrays import Integers
from ..county import County
from ..naming import COUNTY_NAME
from ..population import AGE_GROUPS
from .office import Counted, DeliveryFile, Group, Office, social_areas, variables_of, year_of, years_of
from .workbook import Cell, Sheet, write_workbook

_NAME = "Einwohnermeldeamt"
_AGES = ("unter 3", "3 – 6", "6 – 10", "10 – 15", "15 – 18", "18 – 27", "27 – 65", "65 – 80", "80 und\nälter")
_TITLES = (
    "unter 3 Jahren",
    "von 3 bis unter 6 Jahren",
    "von 6 bis unter 10 Jahren",
    "von 10 bis unter 15 Jahren",
    "von 15 bis unter 18 Jahren",
    "von 18 bis unter 27 Jahren",
    "von 27 bis unter 65 Jahren",
    "von 65 bis unter 80 Jahren",
    "von 80 Jahren und mehr",
)
_VARIABLES = ("ew_gesamt", *(f"ew_{group}" for group in AGE_GROUPS), "ew_auslaender", "haushalte")
_COLUMNS = "ABCDEFGHIJKLMN"
_SHEET = "Tabelle1"


def _rules() -> tuple[VariableRule, ...]:
    titles = ("Einwohner insgesamt", *(f"Einwohner {title}" for title in _TITLES), "Ausländer", "Haushalte")
    return tuple(
        VariableRule(
            name, f"[{letter}]", title=title, unit="Haushalte" if name == "haushalte" else "Personen"
        )
        for name, letter, title in zip(_VARIABLES, _COLUMNS[2:], titles, strict=True)
    )


_LIMITS = ("0-3", "3-6", "6-10", "10-15", "15-18", "18-27", "27-65", "65-80", "80-")
_COUNTED = {
    f"ew_{group}": Counted(ages, "ew_gesamt", "ew") for group, ages in zip(AGE_GROUPS, _LIMITS, strict=True)
} | {"ew_auslaender": Counted(part_of="ew_gesamt")}

OFFICE = Office(
    id="einwohnermeldeamt",
    name=_NAME,
    profile=ImportProfile(
        title="Einwohner nach Altersgruppen",
        source=f"{COUNTY_NAME}, {_NAME}",
        level="quartier",
        sheet=_SHEET,
        header=(4, 5),
        data=(6, 0),
        key=KeyRule(("[A]",), (12,), "[B]"),
        variables=_rules(),
    ),
    variables=variables_of(_rules(), _NAME, _COUNTED),
)


def write(county: County, folder: Path) -> Iterator[DeliveryFile]:
    """Write a workbook for each year end."""
    for year in years_of(county):
        day = date(year, 12, 31)
        name = f"Einwohner_{day:%Y-%m-%d}.xlsx"
        write_workbook(folder / name, [_sheet(county, year)], f"{COUNTY_NAME}, {_NAME}")
        yield DeliveryFile(name, OFFICE, day)


def _sheet(county: County, year: int) -> Sheet:
    rows: list[list[Cell | None]] = [*_head(year)]
    table = np.column_stack([year_of(county, name, year) for name in _VARIABLES])
    for group, home in social_areas(county.areas):
        for member in group.members.tolist():
            key = Cell(int(county.areas.key[member]), "key")
            name = Cell(county.areas.name[member], "text")
            rows.append([key, name, *(Cell(int(value), "number") for value in table[member])])
        if home is None or len(home.members) > len(group.members):
            rows.append(_sum_row(f"Summe {group.title}", group, table))
        if home is not None:
            rows.append(_sum_row(f"Summe {home.title}", home, table))
    everyone = Group("Insgesamt", np.arange(len(table)))
    rows.append(_sum_row("Insgesamt", everyone, table))
    rows.append([])
    rows.append([Cell("1) Personen ohne deutsche Staatsangehörigkeit.", "note")])
    rows.append([Cell("Quelle: Melderegister der Gemeinden, Hauptwohnsitze; eigene Auszählung.", "note")])
    merged = ["A1:N1", "A2:N2", "A4:A5", "B4:B5", "C4:C5", "D4:L4", "M4:M5", "N4:N5"]
    widths = {"A": 15.0, "B": 30.0, **dict.fromkeys(_COLUMNS[2:], 9.5)}
    return Sheet(_SHEET, rows, merged, widths, {4: 30.0, 5: 26.0}, frozen_at="C6")


def _head(year: int) -> Iterator[list[Cell | None]]:
    yield [Cell(f"{COUNTY_NAME} · {_NAME}", "title")]
    yield [Cell(f"Einwohner am 31.12.{year} nach Altersgruppen und Quartieren", "title")]
    yield []
    top = [
        "Quartier-\nschlüssel",
        "Quartier",
        "Ein-\nwohner insge-\nsamt",
        "davon im Alter von … bis unter … Jahren",
    ]
    top += [""] * (len(_AGES) - 1) + ["Aus-\nländer 1)", "Haus-\nhalte"]
    yield [Cell(text or None, "head") for text in top]
    yield [Cell(text or None, "head") for text in ("", "", "", *_AGES, "", "")]


def _sum_row(title: str, group: Group, table: Integers) -> list[Cell | None]:
    sums = table[group.members].sum(axis=0)
    return [Cell(None, "sum_text"), Cell(title, "sum_text"), *(Cell(int(value), "sum") for value in sums)]
