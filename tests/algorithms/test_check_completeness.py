"""What is missing, as scripts ask for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from .conftest import Run


def test_an_empty_cell_is_found(run: Run, filled: str, tmp_path: Path) -> None:
    output = tmp_path / "overview.json"
    told = run("checkcompleteness", MONITORING=filled, OUTPUT=str(output))
    assert json.loads(told["COUNTS"]) == {"complete": 1, "partly": 1, "missing": 0, "not_expected": 0}
    assert (told["MISSING"], told["VALUES"]) == (1, 1)
    (gap,) = [
        gap
        for row in json.loads(output.read_text(encoding="utf-8"))["rows"]
        for cell in row["cells"]
        for gap in cell["missing"]
    ]
    assert gap == {
        "level": "quartier", "area_keys": ["0500206"], "variables": ["arbeitslose"], "reason": "missing",
    }  # fmt: skip


def test_dates_and_sources_limit_what_is_told(run: Run, filled: str) -> None:
    told = run("checkcompleteness", MONITORING=filled, SOURCES="Amt", FROM="2025-01-01")
    assert (told["MISSING"], told["OUTPUT"]) == (0, None)
    assert json.loads(told["COUNTS"])["complete"] == 0
    with pytest.raises(QgsProcessingException, match="“Amt, Süd”"):
        run("checkcompleteness", MONITORING=filled, SOURCES="Amt; Amt, Süd")
