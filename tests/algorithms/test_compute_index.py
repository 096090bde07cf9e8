"""The social index, as scripts ask for it."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from qgis.core import QgsProcessingException

from .conftest import Run

SPEC = {"indicators": [{"id": "al", "polarity": "burden", "weight": 1}], "minimum_population": 0}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_table_has_the_columns_that_scripts_rely_on(run: Run, filled: str, tmp_path: Path) -> None:
    output = tmp_path / "index.csv"
    told = run("computeindex", MONITORING=filled, SPEC=json.dumps(SPEC), LEVEL="quartier",
               REFERENCE_DATE="2024-12-31", OUTPUT=str(output))  # fmt: skip
    rows = rows_of(output)
    assert list(rows[0]) == [
        "area_key", "z_al", "sum", "index", "status_class", "dynamics_index", "dynamics_class", "group",
        "note", "reason", "flags", "dynamics_flags",
    ]  # fmt: skip
    assert [row["area_key"] for row in rows][:2] == ["0500100", "0500101"]
    by_key = {row["area_key"]: row for row in rows}
    # 2 of 1,000 is hidden, and with it another one of its municipality; one cell was empty.
    assert by_key["0500100"]["index"] == ""
    assert by_key["0500206"]["index"] == ""
    assert by_key["0500100"]["note"] == "Arbeitslosenanteil: geheim gehalten."
    assert by_key["0500206"]["note"] == "Arbeitslosenanteil: keine Angabe."
    rated = [row for row in rows if row["index"]]
    assert told["RATED"] == len(rated)
    assert sum(json.loads(told["CLASSES"]).values()) == len(rows) == 8
    assert sum(float(row["z_al"]) for row in rated) == pytest.approx(0, abs=1e-12)
    assert sum(float(row["z_al"]) ** 2 for row in rated) == pytest.approx(len(rated))


def test_a_structured_specification_and_a_workbook(run: Run, filled: str, tmp_path: Path) -> None:
    output, report = tmp_path / "index.xlsx", tmp_path / "report.json"
    spec: dict[str, Any] = {**SPEC, "standardisation": "rank"}
    run("computeindex", MONITORING=filled, SPEC=spec, OUTPUT=str(output), ROBUSTNESS=str(report))  # fmt: skip
    sheet = openpyxl.load_workbook(output)["index"]
    assert sheet["A2"].value == "0500100"
    assert sheet["A2"].data_type == "s"
    assert {"areas", "correlation", "most_influential"} <= set(json.loads(report.read_text(encoding="utf-8")))


def test_the_report_varies_the_weights_as_far_as_it_is_told(run: Run, filled: str, tmp_path: Path) -> None:
    reports = []
    for more in ({}, {"WEIGHT_SHARE": 60}):
        report = tmp_path / "report.json"
        run("computeindex", MONITORING=filled, SPEC=SPEC, OUTPUT=str(tmp_path / "index.csv"),
            ROBUSTNESS=str(report), **more)  # fmt: skip
        reports.append(json.loads(report.read_text(encoding="utf-8"))["weights"]["share"])
    assert reports == [0.25, 0.6]


def test_a_preset_with_indicators_and_the_internal_index(run: Run, filled: str, tmp_path: Path) -> None:
    output = tmp_path / "index.json"
    spec = {"preset": "muenster", "centre": "areas"}
    run("computeindex", MONITORING=filled, SPEC=spec, INDICATORS="al", RULES='{"minimum": 1}',
        OUTPUT=str(output))  # fmt: skip
    content = json.loads(output.read_text(encoding="utf-8"))
    reasons = {area["area_key"]: area["reason"] for area in content["areas"]}
    assert [key for key, reason in reasons.items() if reason] == ["0500206"]
    assert content["specification"]["combination"] == "mean"


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"SPEC": "berlin_mss"}, "has no indicators"),
        ({"SPEC": "berlin_mss", "INDICATORS": "al"}, "at 2022-12-31, 2 years before 2024-12-31"),
        ({"SPEC": SPEC, "LEVEL": "dorf"}, "no level dorf"),
        ({"SPEC": SPEC, "OUTPUT": "index.txt"}, "ends in .csv, .xlsx, .json"),
        ({"SPEC": {**SPEC, "indicators": ["nirgends"]}}, "nirgends"),
    ],
)
def test_what_cannot_be_computed_ends_with_a_sentence(
    run: Run, filled: str, tmp_path: Path, parameters: dict[str, Any], told: str
) -> None:
    output = tmp_path / parameters.get("OUTPUT", "index.csv")
    with pytest.raises(QgsProcessingException, match=told):
        run("computeindex", MONITORING=filled, **{**parameters, "OUTPUT": str(output)})
    assert not output.exists()
