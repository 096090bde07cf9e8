"""Two towns of three quarters with few children in some of them, and indexes of their rates."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.index.presets import preset
from sozialmonitoring_plugin.core.index.spec import IndexIndicator, IndexSpec
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.layers.feature_table import FeatureTable
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.compute_index import (
    ComputedIndex,
    ComputeIndexRequest,
    compute_monitoring_index,
)
from sozialmonitoring_plugin.workflows.create_monitoring import create_monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

from ..conftest import quarters, request

KEYS = ("10", "11", "12", "23", "24", "25")
PEOPLE = (500, 600, 700, 800, 900, 1000)
JOBLESS_2022 = (30, 24, 70, 40, 90, 20)
JOBLESS_2024 = (40, 30, 60, 16, 99, 50)
CHILDREN = (25, 60, 14, 80, 9, 50)
TABLEAU = {
    "variables": [
        {"id": "arbeitslose", "title": "Arbeitslose"},
        {"id": "kinder", "title": "Arme Kinder"},
        {"id": "einwohner", "title": "Einwohner"},
    ],
    "indicators": [
        {"id": "al", "title": "Arbeitslosenanteil", "numerator": "arbeitslose", "denominator": "einwohner",
         "polarity": "burden"},
        {"id": "ki", "title": "Kinderarmut", "numerator": "kinder", "denominator": "einwohner",
         "polarity": "burden"},
    ],
}  # fmt: skip


def county(
    folder: Path,
    jobless: dict[int, tuple[int, ...]],
    children: tuple[int, ...] = CHILDREN,
    places: FeatureTable | None = None,
) -> Monitoring:
    """Six quarters in two towns; jobless people by year, poor children and inhabitants each year the same."""
    folder.mkdir()
    made = create_monitoring(request(folder / "kreis.gpkg", places or quarters()), Silence()).monitoring
    for year, counts in jobless.items():
        rows = zip(KEYS, counts, children, PEOPLE, strict=True)
        lines = [";".join(map(str, row)) for row in rows]
        file = folder / f"amt {year}.csv"
        head = [f"Stand 31.12.{year}", "Schlüssel;Arbeitslose;Kinder;Einwohner"]
        file.write_text("\n".join([*head, *lines]), encoding="utf-8")
        import_delivery(ImportRequest(made, file, source="Amt"), Silence())
    (folder / "tableau.json").write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(made, folder / "tableau.json")
    return made


def spec_of(*indicators: str, **changes: Any) -> IndexSpec:
    """Berlin's specification for some indicators, without dynamics unless asked for."""
    berlin = preset("berlin_mss", Wording.of("de"))
    chosen = tuple(IndexIndicator(name) for name in indicators or ("al", "ki"))
    return replace(berlin, **{"indicators": chosen, "dynamics": None, **changes})


def with_dynamics(*indicators: str, **changes: Any) -> IndexSpec:
    return spec_of(*indicators, dynamics=preset("berlin_mss", Wording.of("de")).dynamics, **changes)


def computed(monitoring: Monitoring, spec: IndexSpec, **more: Any) -> ComputedIndex:
    return compute_monitoring_index(ComputeIndexRequest(monitoring, spec, **more), Silence())


def z_of(numbers: Any) -> Any:
    return (np.asarray(numbers) - np.mean(numbers)) / np.std(numbers)


@pytest.fixture
def two_years(tmp_path: Path) -> Monitoring:
    return county(tmp_path / "county", {2022: JOBLESS_2022, 2024: JOBLESS_2024})
