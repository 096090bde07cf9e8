"""The whole path through Processing, as scripts call it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from qgis.core import QgsProcessingException

from sozialmonitoring_plugin.algorithms.provider import ALGORITHMS, SozialmonitoringProvider

from .conftest import Run

CONTRACT = {
    "createsamplecounty": {"OUTPUT_FOLDER", "SEED", "SCALE"},
    "createmonitoring": {"AREAS", "LEVELS", "VALID_FROM", "TITLE", "ADDRESSES", "STREETS", "MONITORING"},
    "importdelivery": {
        "MONITORING", "FILE", "SHEET", "PROFILE", "SOURCE", "LEVEL", "REFERENCE_DATE", "SIGNS", "DRY_RUN",
        "SAVE_PROFILE", "REPORT",
    },
    "removedelivery": {"MONITORING", "DELIVERY"},
    "exportobservations": {"MONITORING", "LEVEL", "REFERENCE_DATE", "OUTPUT"},
    "publish": {
        "MONITORING", "VARIABLES", "INDICATORS", "REFERENCE_DATE", "VERSION", "RULES", "OUTPUT", "AUDIT",
    },
    "classify": {"INPUT", "FIELD", "METHOD", "CLASSES", "BREAKS", "CLOSED", "OUTPUT"},
    "createmap": {
        "MONITORING", "INDICATOR", "KIND", "LEVEL", "REFERENCE_DATE", "CLASSIFICATION", "MUNICIPALITY",
        "OUTPUT", "IMAGE",
    },
    "exportatlas": {
        "MONITORING", "MUNICIPALITIES", "INDICATORS", "REFERENCE_DATE", "COMPARE_DATE", "CONTENTS",
        "TEMPLATE", "FORMATS", "RULES", "WORKERS", "OUTPUT_FOLDER",
    },
    "exporttables": {
        "MONITORING", "MUNICIPALITIES", "INDICATORS", "REFERENCE_DATES", "RULES", "OUTPUT_FOLDER",
    },
}  # fmt: skip


@pytest.mark.parametrize("name", CONTRACT)
def test_names_that_scripts_rely_on_are_kept(provider: SozialmonitoringProvider, name: str) -> None:
    algorithm = provider.algorithm(name)
    assert algorithm is not None
    assert {parameter.name() for parameter in algorithm.parameterDefinitions()} >= CONTRACT[name]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_every_algorithm_has_a_help_text(algorithm: type) -> None:
    assert len(algorithm().shortHelpString()) > 100


def test_an_import_is_reported_and_can_be_undone(
    run: Run, monitoring: str, delivery: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    asked = {
        "MONITORING": monitoring,
        "FILE": str(delivery),
        "LEVEL": "quartier",
        "REFERENCE_DATE": "2024-12-31",
    }
    tried = run("importdelivery", **asked, DRY_RUN=True, REPORT=str(report))
    assert (tried["DELIVERY"], tried["OBSERVATIONS"], tried["UNMATCHED"]) == (None, 16, 0)
    assert json.loads(report.read_text())["reasons"] == {"missing": 1}
    done = run("importdelivery", **asked)
    run("removedelivery", MONITORING=monitoring, DELIVERY=done["DELIVERY"])
    with pytest.raises(QgsProcessingException, match="holds no delivery yet"):
        run("publish", MONITORING=monitoring, OUTPUT=str(tmp_path / "x.csv"))


def test_a_refused_file_leaves_its_report(run: Run, monitoring: str, delivery: Path, tmp_path: Path) -> None:
    delivery.write_text(delivery.read_text("cp1252").replace(";20;", ";zwanzig;"), encoding="cp1252")
    report = tmp_path / "report.html"
    with pytest.raises(QgsProcessingException, match=r"amt\.csv.*C3"):
        run("importdelivery", MONITORING=monitoring, FILE=str(delivery), LEVEL="quartier",
            REFERENCE_DATE="2024-12-31", REPORT=str(report))  # fmt: skip
    assert "zwanzig" in report.read_text(encoding="utf-8")


def test_observations_come_out_as_they_went_in(run: Run, filled: str, tmp_path: Path) -> None:
    output = tmp_path / "observations.csv"
    run(
        "exportobservations",
        MONITORING=filled,
        LEVEL="quartier",
        REFERENCE_DATE="2024-12-31",
        OUTPUT=str(output),
    )
    rows = pd.read_csv(output, dtype=str, keep_default_na=False)
    first = rows[rows["variable"] == "arbeitslose"].iloc[0]
    assert first[["area_key", "value", "cell"]].tolist() == ["0500100", "2.0", "C2"]
    missing = rows[(rows["area_key"] == "0500206") & (rows["variable"] == "arbeitslose")].iloc[0]
    assert (missing["value"], missing["reason"]) == ("", "missing")


def published(run: Run, filled: str, output: Path, **more: Any) -> pd.DataFrame:
    run("publish", MONITORING=filled, REFERENCE_DATE="2024-12-31", OUTPUT=str(output), **more)
    if output.suffix == ".xlsx":
        return pd.read_excel(output, dtype={"area_key": str})
    return pd.read_csv(output, dtype={"area_key": str})


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_small_count_is_hidden_with_company_and_the_audit_says_how_well(
    run: Run, filled: str, tmp_path: Path, suffix: str
) -> None:
    audit = tmp_path / "audit.json"
    rows = published(run, filled, tmp_path / f"table{suffix}", VARIABLES="arbeitslose,einwohner",
        INDICATORS="al",
                     AUDIT=str(audit))  # fmt: skip
    hidden = rows[rows["reason"] == "hidden"]
    quarters = set(hidden[hidden["indicator"] == "arbeitslose"]["area_key"])
    assert "0500100" in quarters
    assert len(quarters) >= 2
    assert set(hidden[hidden["indicator"] == "al"]["area_key"]) == quarters
    assert hidden["value"].isna().all()
    cells = json.loads(audit.read_text())["hidden_cells"]
    (secret,) = [cell for cell in cells if cell["area_key"] == "0500100"]
    assert secret["low"] <= 0
    assert secret["high"] >= 3
    # What an office did not deliver is missing above it too, and not hidden.
    above = rows[(rows["indicator"] == "al") & (rows["area_key"] == "05002")].iloc[0]
    assert above["reason"] == "missing"


def test_classes_say_who_owns_the_bound_and_leave_out_what_is_no_number(
    run: Run, filled: str, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    published(run, filled, table, INDICATORS="al")
    result = run(
        "classify", INPUT=str(table), FIELD="value", METHOD="manual", BREAKS="[0, 2.5, 5]", CLOSED="left"
    )
    assert json.loads(result["labels"]) == ["0,0 bis unter 2,5", "2,5 bis 5,0"]
    assert set(json.loads(result["not_classified"])) == {"missing", "hidden"}
    assert sum(json.loads(result["counts"])) + sum(json.loads(result["not_classified"]).values()) == 11


def test_one_booklet_for_each_municipality(run: Run, filled: str, tmp_path: Path) -> None:
    folder = tmp_path / "booklets"
    result = run("exportatlas", MONITORING=filled, REFERENCE_DATE="2024-12-31", OUTPUT_FOLDER=str(folder))
    assert [Path(file).name for file in json.loads(result["FILES"])] == [
        "Ort-05001_05001.pdf",
        "Ort-05002_05002.pdf",
    ]
    assert len(list(folder.iterdir())) == 2


def test_one_workbook_for_each_municipality_or_for_the_county(run: Run, filled: str, tmp_path: Path) -> None:
    folder = tmp_path / "workbooks"
    asked = {"MONITORING": filled, "OUTPUT_FOLDER": str(folder)}
    written = run("exporttables", **asked, MUNICIPALITIES="all", REFERENCE_DATES="all")
    assert [Path(file).name for file in json.loads(written["FILES"])] == [
        "Ort-05001_05001.xlsx",
        "Ort-05002_05002.xlsx",
    ]
    (county,) = json.loads(run("exporttables", **asked, REFERENCE_DATES="2024-12-31")["FILES"])
    assert Path(county).name == "Kreis-Süd.xlsx"
    table = pd.read_excel(county, sheet_name="Kennzahlen", header=None, dtype=str)
    # Of Quartier 0 with 2 unemployed nothing is said, of its municipality 92 of 4,600.
    found = dict(zip(table[2], table[3], strict=True))
    assert (found["0500100"], found["05001"]) == ("*", "2")
    with pytest.raises(QgsProcessingException, match="REFERENCE_DATES is not a date"):
        run("exporttables", **asked, REFERENCE_DATES="gestern")


@pytest.mark.parametrize("every", ["all", "ALL", ["all"], '["All"]'])
def test_all_is_understood_however_it_is_written(
    run: Run, filled: str, tmp_path: Path, every: str | list[str]
) -> None:
    asked = {"MUNICIPALITIES": every, "REFERENCE_DATES": every, "OUTPUT_FOLDER": str(tmp_path / "all")}
    written = run("exporttables", MONITORING=filled, **asked)
    assert len(json.loads(written["FILES"])) == 2


@pytest.mark.parametrize(
    ("algorithm", "parameters", "sentence"),
    [
        ("importdelivery", {"FILE": "nowhere.xlsx"}, "nowhere.xlsx"),
        ("importdelivery", {"FILE": "{monitoring}"}, "kreis.gpkg"),
        ("importdelivery", {"FILE": "{delivery}", "LEVEL": "block"}, "no level block"),
        ("importdelivery", {"FILE": "{delivery}", "PROFILE": "unknown"}, "no import profile unknown"),
        ("importdelivery", {"FILE": "{delivery}", "REFERENCE_DATE": "soon"}, "not a date: soon"),
        ("publish", {"INDICATORS": "nothing", "OUTPUT": "{folder}/x.csv"}, "nor a variable nothing"),
        ("publish", {"OUTPUT": "{folder}/x.pdf"}, "as .csv or .xlsx"),
        ("publish", {"RULES": '{"minimum": 0}', "OUTPUT": "{folder}/x.csv"}, "minimum must be"),
        ("publish", {"OUTPUT": "{folder}/nowhere/x.csv"}, "cannot be written"),
        ("createmap", {"INDICATOR": "al", "OUTPUT": "{folder}/x.shp"}, "x.shp"),
        ("createmap", {"INDICATOR": "al"}, "Neither OUTPUT nor IMAGE"),
        ("exportatlas", {"MUNICIPALITIES": "X", "OUTPUT_FOLDER": "{folder}/b"}, "no Gemeinde X"),
        ("exportatlas", {"FORMATS": "docx", "OUTPUT_FOLDER": "{folder}/b"}, "not written as docx"),
        ("exportatlas", {"OUTPUT_FOLDER": "{delivery}/b"}, "cannot be written"),
        ("removedelivery", {"DELIVERY": 99}, "no delivery 99"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_in_a_sentence_and_nothing_changes(
    run: Run,
    filled: str,
    delivery: Path,
    tmp_path: Path,
    algorithm: str,
    parameters: dict[str, Any],
    sentence: str,
) -> None:
    before = Path(filled).read_bytes()
    places = {"monitoring": filled, "delivery": delivery, "folder": tmp_path}
    asked = {
        name: value.format(**places) if isinstance(value, str) and not value.startswith('{"') else value
        for name, value in parameters.items()
    }
    with pytest.raises(QgsProcessingException, match=sentence) as caught:
        run(algorithm, MONITORING=filled, **asked)
    assert "Traceback" not in str(caught.value)
    assert Path(filled).read_bytes() == before


def test_an_address_of_a_database_is_told(run: Run, delivery: Path) -> None:
    with pytest.raises(QgsProcessingException, match="not in PostgreSQL"):
        run("importdelivery", MONITORING="postgresql://host/db?schema=sm", FILE=str(delivery))
