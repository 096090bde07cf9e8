"""Labour agency: counts of 1 and 2 masked at first, signs for nothing and missing, blank rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ...deliveries.profiles.profile import ImportProfile
from ...deliveries.profiles.profile_rules import KeyRule, VariableRule
from ..county import County
from ..naming import COUNTY_NAME
from ..social import YEARS
from .office import Counted, DeliveryFile, Office, variables_of, year_of, years_of
from .workbook import Cell, Sheet, write_workbook

_NAME = "Agentur für Arbeit"
_SHEET = "Quartiere"
LEFT_OUT_YEAR = 2022
"""In this year the workbook lacks one Quartier."""

MASKED_UNTIL = 2022
"""Up to this year counts of 1 and 2 are masked; then the county's own statistics office gets them all."""

_RULES = (
    VariableRule("alo_gesamt", "[C]", title="Arbeitslose", unit="Personen"),
    VariableRule("alo_sgb2", "[D]", title="Arbeitslose im Rechtskreis SGB II", unit="Personen"),
    VariableRule("alo_unter_25", "[E]", title="Arbeitslose unter 25 Jahren", unit="Personen"),
    VariableRule("alo_ab_55", "[F]", title="Arbeitslose ab 55 Jahren", unit="Personen"),
    VariableRule("sgb2_unter_15", "[G]", title="Kinder unter 15 Jahren mit SGB-II-Bezug", unit="Personen"),
)

_COUNTED = {
    "alo_gesamt": Counted("15-65", "ew_15_64"),
    "alo_sgb2": Counted("15-65", "alo_gesamt"),
    "alo_unter_25": Counted("15-25", "alo_gesamt"),
    "alo_ab_55": Counted("55-65", "alo_gesamt"),
    "sgb2_unter_15": Counted("0-15", "ew_0_14"),
}

OFFICE = Office(
    id="arbeitsagentur",
    name=_NAME,
    profile=ImportProfile(
        title="Arbeitslose und Kinder mit SGB-II-Bezug",
        source=f"Statistik der Bundesagentur für Arbeit ({_NAME} Schwalm-Niederung)",
        level="quartier",
        sheet=_SHEET,
        header=(5, 6),
        data=(7, 0),
        key=KeyRule(("[A]",), (), "[B]"),
        variables=_RULES,
        sign_profile="ba",
    ),
    variables=variables_of(_RULES, _NAME, _COUNTED),
)


def write(county: County, folder: Path) -> Iterator[DeliveryFile]:
    """Write a workbook for each December."""
    for year in years_of(county):
        day = date(year, 12, 31)
        name = f"Arbeitslose_SGBII_{year}-12.xlsx"
        write_workbook(folder / name, [_sheet(county, year), _notes()], _NAME)
        yield DeliveryFile(name, OFFICE, day, _SHEET)


def left_out(county: County) -> str:
    """Key of the Quartier that is missing in LEFT_OUT_YEAR."""
    return county.areas.key[len(county.areas) // 3]


def missing(county: County) -> str:
    """Key of the Quartier whose children were not counted in the first year: a point stands there."""
    return county.areas.key[len(county.areas) // 2]


def _sheet(county: County, year: int) -> Sheet:
    areas = county.areas
    counts = [year_of(county, rule.id, year) for rule in _RULES]
    rows: list[list[Cell | None]] = [*_head(year)]
    for number, (key, name) in enumerate(zip(areas.key, areas.name, strict=True)):
        if number and areas.municipality[number] != areas.municipality[number - 1]:
            rows.append([])
        if year == LEFT_OUT_YEAR and key == left_out(county):
            continue
        values = [_shown(int(column[number]), year) for column in counts]
        if year == YEARS[0] and key == missing(county):
            values[-1] = "."
        rows.append([Cell(key, "text"), Cell(name, "text"), *(Cell(value, "number") for value in values)])
    totals = [int(column.sum()) for column in counts]
    rows.append(
        [Cell("Insgesamt", "sum_text"), Cell(None, "sum_text"), *(Cell(value, "sum") for value in totals)]
    )
    rows += _legend(year)
    merged = ["A1:G1", "A2:G2", "A5:A6", "B5:B6", "C5:F5", "G5:G6"]
    widths = {"A": 16.0, "B": 30.0, **dict.fromkeys("CDEF", 11.0), "G": 19.0}
    return Sheet(_SHEET, rows, merged, widths, {5: 28.0, 6: 28.0}, frozen_at="C7")


def _shown(count: int, year: int) -> int | str:
    """A dash for nothing, a star for what is masked."""
    if count == 0:
        return "–"
    return "*" if count < 3 and year <= MASKED_UNTIL else count


def _head(year: int) -> Iterator[list[Cell | None]]:
    yield [Cell("Arbeitslose und Personen im SGB II nach Quartieren", "title")]
    yield [Cell(f"{COUNTY_NAME}, Berichtsmonat Dezember {year}", "title")]
    yield [Cell("Gebietsstand: Quartiere des Kreises, Zuordnung über das Straßenraster", "note")]
    yield []
    top = ("Quartier", "Bezeichnung", "Arbeitslose (15 bis unter 65 Jahre)", "", "", "")
    children = "Personen unter 15 Jahren in Bedarfs-\ngemeinschaften"
    yield [*(Cell(text or None, "head") for text in top), Cell(children, "head")]
    bottom = ("", "", "Insgesamt", "darunter\nSGB II", "unter\n25 Jahre", "55 Jahre\nund älter", "")
    yield [Cell(text or None, "head") for text in bottom]


def _legend(year: int) -> list[list[Cell | None]]:
    lines = (
        "* Zahlenwert unterliegt der statistischen Geheimhaltung (Anzahl unter 3)"
        if year <= MASKED_UNTIL
        else "Nur für die abgeschottete Statistikstelle des Kreises, nicht zur Veröffentlichung",
        "– nichts vorhanden     . Zahlenwert unbekannt",
        "© Statistik der Bundesagentur für Arbeit (fiktive Daten)",
    )
    notes: list[list[Cell | None]] = [[Cell(line, "note")] for line in lines]
    return [[], *notes]


def _notes() -> Sheet:
    lines = (
        "Hinweise",
        "Arbeitslose: Personen nach § 16 SGB III. Die Zuordnung zum Quartier folgt der Wohnadresse.",
        "Quartiere unter 300 Einwohnern sollten nicht einzeln bewertet werden.",
    )
    return Sheet("Hinweise", [[Cell(line, "text")] for line in lines], widths={"A": 100.0}, hidden=True)
