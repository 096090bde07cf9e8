"""A monitoring of six quarters in two towns over five years."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

KEYS = ("10", "11", "12", "23", "24", "25")
YEARS = (2018, 2019, 2020, 2021, 2022)
JOBLESS = {
    2018: [40, 51, 2, 70, 80, 90],
    2019: [41, 53, 64, 75, 86, 97],
    2020: [1, 57, 68, 79, 2, 99],
    2021: [46, 1, 1, 83, 94, 103],
    2022: [49, 62, 75, 2, 97, 107],
}
PEOPLE = {year: [1000 + 17 * place * (year - 2000) for place in range(1, 7)] for year in YEARS}
SHARE = {"id": "share", "title": "Anteil", "formula": "al / ew per 100"}
COUNT = {"id": "count", "title": "Arbeitslose", "formula": "al", "decimals": 0}
CHANGE = {"id": "change", "title": "Veränderung", "formula": "change(al, 2 years)", "decimals": 0}


def end_of(year: int) -> date:
    return date(year, 12, 31)


def deliver(monitoring: Monitoring, folder: Path, variable: str, years: Mapping[int, Sequence[int]]) -> None:
    for year, numbers in years.items():
        path = folder / f"{variable}{year}.csv"
        lines = [f"Schlüssel;{variable}", *(f"{key};{one}" for key, one in zip(KEYS, numbers, strict=True))]
        path.write_text("\n".join(lines), encoding="utf-8")
        request = ImportRequest(monitoring, path, source="Amt", reference_date=end_of(year))
        import_delivery(request, Silence())


def define(monitoring: Monitoring, folder: Path, *indicators: dict[str, object]) -> Monitoring:
    variables = [{"id": "al", "title": "Arbeitslose"}, {"id": "ew", "title": "Einwohner"}]
    path = folder / "tableau.json"
    path.write_text(json.dumps({"variables": variables, "indicators": indicators}), encoding="utf-8")
    load_tableau(monitoring, path)
    return monitoring


def filled_over_years(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    """Six quarters in two towns at five Stichtage, some with one or two unemployed."""
    deliver(monitoring, tmp_path, "al", JOBLESS)
    deliver(monitoring, tmp_path, "ew", PEOPLE)
    return monitoring
