"""A folder through Processing, and the second year of an office."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

from .conftest import Run


@pytest.fixture
def folder(tmp_path: Path, delivery: Path) -> Path:
    """The office's file of two years, a broken workbook and the lock of an open one."""
    place = tmp_path / "Lieferungen"
    place.mkdir()
    text = delivery.read_text("cp1252")
    for year in (2023, 2024):
        dated = text.replace("Arbeitslose", f"Arbeitslose {year}").replace("Einwohner", f"Einwohner {year}")
        (place / f"amt_{year}.csv").write_text(dated, encoding="cp1252")
    (place / "kaputt.xlsx").write_bytes(b"PK\x03\x04")
    (place / "~$amt.xlsx").write_bytes(b"x")
    return place


def test_a_folder_is_imported_and_reported(run: Run, monitoring: str, folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "overview.json"
    asked = {"MONITORING": monitoring, "FOLDER": str(folder), "LEVEL": "quartier", "SOURCE": "Amt"}
    counts = ("IMPORTED", "ASKED", "KNOWN", "REFUSED", "SKIPPED")
    tried = run("importfolder", **asked, DRY_RUN=True)
    assert [tried[name] for name in counts] == [2, 0, 0, 1, 1]
    done = run("importfolder", **asked, REPORT=str(report))
    assert [done[name] for name in counts] == [2, 0, 0, 1, 1]
    again = run("importfolder", **asked)
    assert [again[name] for name in counts] == [0, 0, 2, 1, 1]
    files = json.loads(report.read_text("utf-8"))["files"]
    assert [(file["file"], file["outcome"]) for file in files] == [
        ("amt_2023.csv", "imported"),
        ("amt_2024.csv", "imported"),
        ("kaputt.xlsx", "refused"),
        ("~$amt.xlsx", "skipped"),
    ]


def test_the_second_year_is_read_by_the_profile_of_the_first(
    run: Run, monitoring: str, folder: Path, tmp_path: Path
) -> None:
    first, second = sorted(folder.glob("amt_*.csv"))
    report = tmp_path / "report.json"
    run("importdelivery", MONITORING=monitoring, FILE=str(first), SOURCE="Amt", NUMBERS="german",
        SAVE_PROFILE="amt")  # fmt: skip
    run("importdelivery", MONITORING=monitoring, FILE=str(second), REPORT=str(report))
    content = json.loads(report.read_text("utf-8"))
    assert (content["profile"], content["source"], content["questions"]) == ("amt", "Amt", [])
    assert content["changes"] == []
    run("importdelivery", MONITORING=monitoring, FILE=str(second), PROFILE="recognise", DRY_RUN=True,
        LEVEL="quartier", REPORT=str(report))  # fmt: skip
    assert json.loads(report.read_text("utf-8"))["profile"] == ""


def test_a_profile_is_given_as_json_too(run: Run, monitoring: str, delivery: Path) -> None:
    profile = {"level": "quartier", "key": "Schlüssel", "numbers": "german",
               "variables": [{"id": "al", "column": "Arbeitslose"}]}  # fmt: skip
    done = run("importdelivery", MONITORING=monitoring, FILE=str(delivery), PROFILE=json.dumps(profile),
               REFERENCE_DATE="2024-12-31")  # fmt: skip
    assert done["OBSERVATIONS"] == 8


def test_a_way_of_numbers_nobody_knows_is_refused(run: Run, monitoring: str, delivery: Path) -> None:
    with pytest.raises(QgsProcessingException, match="german"):
        run("importdelivery", MONITORING=monitoring, FILE=str(delivery), NUMBERS="roman")
