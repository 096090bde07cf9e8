"""Templates, corrections, removals and origins, as scripts call them."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from qgis.core import QgsProcessingException

from .conftest import Run

OFFICE = {"LEVEL": "quartier", "REFERENCE_DATE": "2024-12-31", "SOURCE": "Amt"}


def corrected(delivery: Path, old: str, new: str) -> str:
    path = delivery.with_name("corrected.csv")
    text = delivery.read_text(encoding="cp1252")
    assert old in text
    path.write_text(text.replace(old, new), encoding="cp1252")
    return str(path)


def test_the_same_file_twice_needs_a_word(run: Run, monitoring: str, delivery: Path) -> None:
    asked = {"MONITORING": monitoring, "FILE": str(delivery), **OFFICE}
    assert run("importdelivery", **asked)["DELIVERY"] == 1
    with pytest.raises(QgsProcessingException, match="imported already, as delivery 1"):
        run("importdelivery", **asked)
    assert run("importdelivery", **asked, AGAIN=True)["DELIVERY"] == 2


def test_a_correction_is_tried_then_takes_the_place_of_the_older_file(
    run: Run, filled: str, delivery: Path, tmp_path: Path
) -> None:
    asked = {"MONITORING": filled, "FILE": corrected(delivery, ";20;", ";25;"), **OFFICE, "REPLACES": 1}
    report = tmp_path / "report.json"
    run("importdelivery", **asked, DRY_RUN=True, REPORT=str(report))
    (change,) = json.loads(report.read_text(encoding="utf-8"))["correction"]["changed"]
    assert (change["old"]["value"], change["old"]["cell"], change["new"]["value"]) == (20.0, "C3", 25.0)

    assert run("importdelivery", **asked)["DELIVERY"] == 2
    with pytest.raises(QgsProcessingException, match="no delivery 1"):
        run("removedelivery", MONITORING=filled, DELIVERY=1)


def test_before_a_delivery_is_removed_it_says_what_is_valid_then(
    run: Run, filled: str, delivery: Path
) -> None:
    run("importdelivery", MONITORING=filled, FILE=corrected(delivery, ";20;", ";25;"), **OFFICE)
    tried = run("removedelivery", MONITORING=filled, DELIVERY=2, DRY_RUN=True)
    assert (tried["BACK"], tried["GONE"]) == (16, 0)

    assert run("removedelivery", MONITORING=filled, DELIVERY=2)["BACK"] == 16
    assert run("removedelivery", MONITORING=filled, DELIVERY=1)["GONE"] == 16


def test_a_number_is_followed_to_its_cell(run: Run, filled: str, tmp_path: Path) -> None:
    output = tmp_path / "origin.json"
    told = run("explainnumber", MONITORING=filled, INDICATOR="al", AREA="0500103", OUTPUT=str(output))

    origin = json.loads(told["ORIGIN"])
    assert origin == json.loads(output.read_text(encoding="utf-8"))
    assert origin["value"] == pytest.approx(100 * 40 / 1300)
    cells = [(one["cells"][0]["file"], one["cells"][0]["cell"]) for one in origin["terms"]]
    assert cells == [("amt.csv", "C5"), ("amt.csv", "D5")]


def test_a_template_is_filled_and_comes_back(run: Run, filled: str, tmp_path: Path) -> None:
    path = tmp_path / "template.xlsx"
    written = run(
        "deliverytemplate",
        MONITORING=filled, SOURCE="Amt", VARIABLES="arbeitslose", REFERENCE_DATE="2025-12-31",
        OUTPUT=str(path),
    )  # fmt: skip
    assert written["PROFILE_NAME"].startswith("Vorlage Amt Quartier ")

    book = openpyxl.load_workbook(path)
    for row in range(10, 18):
        book.worksheets[0].cell(row, 4, row)
    book.save(path)
    imported = run("importdelivery", MONITORING=filled, FILE=str(path))
    assert (imported["OBSERVATIONS"], imported["UNMATCHED"]) == (8, 0)
    told = run("explainnumber", MONITORING=filled, INDICATOR="arbeitslose", AREA="05001", LEVEL="gemeinde")
    assert json.loads(told["ORIGIN"])["value"] == 10 + 11 + 12 + 13
