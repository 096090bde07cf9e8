"""Tableaus by the toolbox: written, loaded, and their doubts told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from qgis.core import QgsProcessingException

from .conftest import SHARE, VARIABLES, Run


def test_the_starter_is_written_and_loaded(run: Run, monitoring: str, tmp_path: Path) -> None:
    path = str(tmp_path / "starter.xlsx")
    made = run("exporttableau", STARTER="de", OUTPUT=path)
    assert made["OUTPUT"] == path
    loaded = run("loadtableau", MONITORING=monitoring, FILE=path)
    assert loaded["INDICATORS"] == made["INDICATORS"] > 90
    assert (json.loads(loaded["DOUBTS"]), json.loads(loaded["LEFT_OUT"])) == ([], [])


def test_a_workbook_of_the_monitoring_comes_back_with_doubts_and_rows_left_out(
    run: Run, filled: str, tmp_path: Path
) -> None:
    path = tmp_path / "tableau.json"
    wrong = {**SHARE, "id": "wrong", "numerator": "einwohner", "denominator": "arbeitslose"}
    path.write_text(json.dumps({"variables": VARIABLES, "indicators": [SHARE, wrong]}), encoding="utf-8")
    run("loadtableau", MONITORING=filled, FILE=str(path))

    workbook = tmp_path / "tableau.xlsx"
    run("exporttableau", MONITORING=filled, OUTPUT=str(workbook))
    book = load_workbook(workbook)
    book.worksheets[0]["A2"].value = None
    book.save(workbook)
    loaded = run("loadtableau", MONITORING=filled, FILE=str(workbook))

    assert (loaded["INDICATORS"], json.loads(loaded["LEFT_OUT"])) == (1, ["al"])
    (doubt,) = json.loads(loaded["DOUBTS"])
    assert doubt["id"] == "wrong"
    assert doubt["sentence"].startswith("wrong: the share is below 0 or above the whole in ")


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"OUTPUT": "{folder}/x.xlsx"}, "not clear which tableau"),
        ({"OUTPUT": "{folder}/x.xlsx", "STARTER": "fr"}, "no words for the language fr"),
        ({"OUTPUT": "{folder}/x.csv", "STARTER": "de"}, r"ends in \.xlsx, \.json"),
        ({"OUTPUT": "{filled}", "MONITORING": "{filled}"}, "would overwrite"),
    ],
)
def test_what_cannot_be_written_is_told(
    run: Run, filled: str, tmp_path: Path, parameters: dict[str, str], sentence: str
) -> None:
    given = {name: value.format(folder=tmp_path, filled=filled) for name, value in parameters.items()}
    with pytest.raises(QgsProcessingException, match=sentence):
        run("exporttableau", **given)
