"""Two towns of three quarters with 1,000 inhabitants each, and their unemployed at two Stichtage."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.classification.classification import Classification, Method, Scheme
from sozialmonitoring_plugin.core.classification.frozen import FrozenClassification
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from tests.workflows.years import deliver

JOBLESS = {2021: [50, 100, 150, 200, 250, 300], 2022: [60, 110, 160, 210, 260, 450]}
"""Shares of 5 to 30 per cent in 2021, of 6 to 45 in 2022; the towns have 10 and 25, then 11 and 30.7."""
PEOPLE = {year: [1000] * 6 for year in JOBLESS}
SHARE = {
    "id": "share",
    "number": "3.1",
    "title": "Arbeitslose",
    "formula": "al / ew per 100",
    "polarity": "burden",
}


@pytest.fixture
def county(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    deliver(monitoring, tmp_path, "al", JOBLESS)
    deliver(monitoring, tmp_path, "ew", PEOPLE)
    variables = [{"id": "al", "title": "Arbeitslose"}, {"id": "ew", "title": "Einwohner"}]
    other = {"id": "double", "number": "3.2", "title": "Doppelte", "formula": "al / ew per 50"}
    path = tmp_path / "tableau.json"
    path.write_text(json.dumps({"variables": variables, "indicators": [SHARE, other]}), encoding="utf-8")
    load_tableau(monitoring, path)
    return monitoring


def frozen(
    name: str = "Quote", bounds: Sequence[float] = (0, 10, 20, 30), **more: object
) -> FrozenClassification:
    """Three classes of shares."""
    given = tuple(float(bound) for bound in bounds)
    made = Classification(Scheme(Method.MANUAL, len(given) - 1, given), given, 1)
    return FrozenClassification(name, made, **more)  # type: ignore[arg-type]
