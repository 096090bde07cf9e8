"""Two towns of three quarters and their unemployed over several Stichtage, compared."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.compare_areas import (
    AreasCompared,
    CompareAreasRequest,
    compare_areas,
)
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

# Towns 1 and 2 of three Quartiere each, 1000 inhabitants everywhere: jobless per thousand.
KEYS = ("10", "11", "12", "23", "24", "25")


JOBLESS = {
    2021: (40, 80, 60, 30, 40, 100),
    2022: (50, 80, 80, 20, 40, 100),
    2024: (60, 80, 70, 20, 40, 90),
}
OPEN = Rules(minimum=1)
TABLEAU = {
    "variables": [
        {"id": "einwohner", "title": "Einwohner"},
        {"id": "arbeitslose", "title": "Arbeitslose", "breaks": "2024-01-01: mit Geflüchteten"},
    ],
    "indicators": [
        {"id": "ew", "title": "Einwohner", "numerator": "einwohner", "decimals": 0},
        {
            "id": "al",
            "title": "Arbeitslosenanteil",
            "numerator": "arbeitslose",
            "denominator": "einwohner",
            "unit": "%",
            "polarity": "burden",
        },
    ],
}


def deliver(monitoring: Monitoring, folder: Path, year: int, jobless: tuple[int, ...]) -> None:
    lines = [f"Stand: 31.12.{year};;;", "Schlüssel;Quartier;Einwohner;Arbeitslose"]
    lines += [f"{key};Q {key};1000;{count}" for key, count in zip(KEYS, jobless, strict=True)]
    file = folder / f"{year}.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    import_delivery(ImportRequest(monitoring, file, source="Agentur", level="quarter"), Silence())


@pytest.fixture
def filled(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    for year, jobless in JOBLESS.items():
        deliver(monitoring, tmp_path, year, jobless)
    file = tmp_path / "tableau.json"
    file.write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(monitoring, file)
    return monitoring


def compare(monitoring: Monitoring, **asked: object) -> AreasCompared:
    return compare_areas(CompareAreasRequest(monitoring, **{"rules": OPEN, **asked}), Silence())


def row(frame: pd.DataFrame, **where: str) -> pd.Series:
    for column, value in where.items():
        frame = frame[frame[column] == value]
    (found,) = (frame.iloc[place] for place in range(len(frame)))
    return found
