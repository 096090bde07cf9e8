"""Two years of two rates in the county of four squares, and the dialog of the index over them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.gui.index.dialog import IndexDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

TABLEAU = {
    "variables": [{"id": name, "title": name.title()} for name in ("einwohner", "arbeitslose", "kinder")],
    "indicators": [
        {"id": "al", "title": "Arbeitslosenanteil", "numerator": "arbeitslose", "denominator": "einwohner",
         "polarity": "burden"},
        {"id": "ki", "title": "Kinderarmut", "numerator": "kinder", "denominator": "einwohner",
         "polarity": "burden"},
        {"id": "quote", "title": "Quote", "numerator": "kinder", "denominator": "arbeitslose",
         "part_of_whole": False},
    ],
}  # fmt: skip
JOBLESS = {2022: (60, 150, 100, 40), 2024: (50, 200, 90, 40)}
CHILDREN = (30, 80, 150, 200)


@pytest.fixture
def two_years(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    """Four quarters of 1,000 to 4,000 people in 2022 and 2024."""
    for year, counts in JOBLESS.items():
        rows = zip(("11", "12", "21", "22"), (1000, 2000, 3000, 4000), counts, CHILDREN, strict=True)
        lines = [";".join(map(str, row)) for row in rows]
        file = tmp_path / f"{year}.csv"
        file.write_text(
            "\n".join([f"Stand 31.12.{year}", "Schlüssel;Einwohner;Arbeitslose;Kinder", *lines]),
            encoding="utf-8",
        )
        import_delivery(ImportRequest(monitoring, file, source="Amt"), Silence())
    tableau = tmp_path / "tableau.json"
    tableau.write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(monitoring, tableau)
    return monitoring


@pytest.fixture
def dialog(two_years: Monitoring, open_dialog: Callable) -> IndexDialog:
    return open_dialog(IndexDialog)


def shown(dialog: IndexDialog) -> list[list[str]]:
    model = dialog.results.sorted
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def z_of(numbers):
    return (np.asarray(numbers) - np.mean(numbers)) / np.std(numbers)
