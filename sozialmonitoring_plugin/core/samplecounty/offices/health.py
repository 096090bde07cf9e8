"""Health office: school entry examinations of each summer, with a published rate as text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ...deliveries.profiles.profile import ImportProfile
from ...deliveries.profiles.profile_rules import KeyRule, VariableRule
from ...indicators.tableau import Kind
from ..county import County
from ..naming import COUNTY_NAME
from ..social import YEARS
from .office import Counted, DeliveryFile, Office, social_areas, variables_of, year_of, years_of
from .workbook import Cell, Sheet, write_workbook

_NAME = "Gesundheitsamt"
_SHEET = "SEU"
LIMITED_BELOW = 20
UNRELIABLE_BELOW = 8
"""With fewer children examined counts stand in brackets, with still fewer there is no rate."""

_RULES = (
    VariableRule("seu_untersucht", "[E]", title="Untersuchte Kinder", unit="Kinder"),
    VariableRule("seu_sprache", "[F]", title="Kinder mit auffälliger Sprache", unit="Kinder"),
    VariableRule("seu_uebergewicht", "[G]", title="Kinder mit Übergewicht", unit="Kinder"),
    VariableRule(
        "seu_uebergewicht_anteil", "[H]", title="Anteil übergewichtiger Kinder", kind=Kind.GIVEN, unit="%"
    ),
)

_COUNTED = {
    "seu_sprache": Counted(part_of="seu_untersucht"),
    "seu_uebergewicht": Counted(part_of="seu_untersucht"),
}

OFFICE = Office(
    id="gesundheitsamt",
    name=_NAME,
    profile=ImportProfile(
        title="Schuleingangsuntersuchung",
        source=f"{COUNTY_NAME}, {_NAME}",
        level="quartier",
        sheet=_SHEET,
        header=(4, 5),
        data=(6, 0),
        key=KeyRule(("[C]",), (), "[D]"),
        variables=_RULES,
    ),
    variables=variables_of(_RULES, _NAME, _COUNTED),
)


def write(county: County, folder: Path) -> Iterator[DeliveryFile]:
    """Write a workbook for each summer."""
    for year in years_of(county):
        day = date(year, 6, 30)
        name = f"Schuleingangsuntersuchung_{year}.xlsx"
        write_workbook(folder / name, [_sheet(county, year)], f"{COUNTY_NAME}, {_NAME}")
        yield DeliveryFile(name, OFFICE, day, _SHEET)


def revised(county: County) -> str:
    """Key of the Quartier whose number of examined children was corrected in the last year."""
    return county.areas.key[1]


def _sheet(county: County, year: int) -> Sheet:
    areas = county.areas
    rows: list[list[Cell | None]] = [*_head(year)]
    merged = ["A1:H1", "A2:H2", *(f"{letter}4:{letter}5" for letter in "ABCDE"), "F4:F5", "G4:H4"]
    for group, home in social_areas(areas):
        first = len(rows) + 1
        for member in group.members.tolist():
            place = (areas.municipality_name[member], areas.social_area_name[member], areas.key[member])
            texts = [Cell(text, "text") for text in (*place, areas.name[member])]
            rows.append([*texts, *_cells(county, member, year)])
        if len(group.members) > 1:
            merged += [f"{letter}{first}:{letter}{len(rows)}" for letter in "AB"]
        if home is not None:
            sums = [int(year_of(county, rule.id, year)[home.members].sum()) for rule in _RULES[:3]]
            texts = [*(Cell(None, "sum_text") for _ in range(3)), Cell(f"Zusammen {home.title}", "sum_text")]
            rate = Cell(_rate(sums[2], sums[0]), "sum")
            rows.append([*texts, *(Cell(value, "sum") for value in sums), rate])
    notes = (
        "( ) Aussagewert eingeschränkt, da weniger als 20 Kinder untersucht wurden",
        "/ keine Angabe, zu wenige Kinder     r berichtigte Zahl     x kein Wohngebiet",
    )
    rows.append([])
    rows.extend([Cell(note, "note")] for note in notes)
    widths = {"A": 26.0, "B": 30.0, "C": 16.0, "D": 28.0, **dict.fromkeys("EFGH", 13.0)}
    return Sheet(_SHEET, rows, merged, widths, {4: 30.0, 5: 30.0}, frozen_at="E6")


def _head(year: int) -> Iterator[list[Cell | None]]:
    yield [Cell(f"{COUNTY_NAME} · {_NAME} · Kinder- und Jugendgesundheitsdienst", "title")]
    yield [Cell(f"Schuleingangsuntersuchung, Stand 30.06.{year}", "title")]
    yield []
    top = ["Gemeinde", "Sozialraum", "Quartier", "Name des\nQuartiers", "Unter-\nsuchte Kinder"]
    top += ["mit auffäl-\nliger Sprache", "mit Übergewicht", ""]
    yield [Cell(text or None, "head") for text in top]
    yield [Cell(text or None, "head") for text in ("", "", "", "", "", "", "Anzahl", "Anteil\nin %")]


def _cells(county: County, member: int, year: int) -> list[Cell]:
    examined, speech, weight = (int(year_of(county, rule.id, year)[member]) for rule in _RULES[:3])
    if not year_of(county, "ew_gesamt", year)[member]:
        return [*(Cell("–", "number") for _ in _RULES[:3]), Cell("x", "number")]
    texts: list[object] = [examined, speech, weight]
    if examined < LIMITED_BELOW:
        texts = [examined, f"({speech})", f"({weight})"]
    if year == YEARS[-1] and county.areas.key[member] == revised(county):
        texts[0] = f"{examined}r"
    return [*(Cell(text, "number") for text in texts), Cell(_rate(weight, examined), "number")]


def _rate(part: int, whole: int) -> str:
    if whole < UNRELIABLE_BELOW:
        return "/"
    return f"{100 * part / whole:.1f} %".replace(".", ",")
