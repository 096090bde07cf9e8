"""Carrying numbers over from the toolbox: a table, deliveries, an official key."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from qgis.core import QgsProcessingException

from sozialmonitoring_plugin.store.monitoring import Monitoring
from tests.workflows.revised import redraw

from .conftest import Run


def box(left: int, right: int, low: int, high: int) -> str:
    return f"MULTIPOLYGON((({left} {low}, {right} {low}, {right} {high}, {left} {high}, {left} {low})))"


@pytest.fixture
def revised(filled: str) -> str:
    """The first two Quartiere become one, of the third a quarter goes to the fourth; the other town stays."""
    outlines = {
        "0500190": (box(0, 100, 0, 200), "05001"),
        "0500102": (box(100, 200, 0, 75), "05001"),
        "0500103": (box(100, 200, 75, 200), "05001"),
    }
    for number in range(4, 8):
        x, y = 100 * (number // 2), 100 * (number % 2)
        outlines[f"05002{number:02}"] = (box(x, x + 100, y, y + 100), "05002")
    redraw(Monitoring.open(Path(filled)), outlines, "2025-01-01", "quartier")
    return filled


def numbers(monitoring: str, version: str, run: Run, folder: Path) -> dict[str, str]:
    output = folder / f"{version}.csv"
    asked = {"VARIABLES": "arbeitslose", "VERSION": version, "REFERENCE_DATE": "2024-12-31"}
    run("publish", MONITORING=monitoring, RULES='{"minimum": 1}', OUTPUT=str(output), **asked)
    table = pd.read_csv(output, dtype=str, keep_default_na=False)
    table = table[table["level"] == "quartier"]
    return dict(zip(table["area_key"], table["value"], strict=True))


def test_a_table_says_what_was_divided_and_the_monitoring_stays(
    run: Run, revised: str, tmp_path: Path
) -> None:
    before = Path(revised).read_bytes()
    old = numbers(revised, "2020-01-01", run, tmp_path)
    made = run("rebase", MONITORING=revised, FROM="2020-01-01", TO="2025-01-01", VARIABLES="arbeitslose",
               WEIGHTS='{"by": "area"}', OUTPUT=str(tmp_path / "out.csv"))  # fmt: skip
    table = pd.read_csv(made["OUTPUT"], dtype={"area_key": str}).set_index("area_key")
    third = float(old["0500102"])
    assert table.loc["0500190", "value"] == float(old["0500100"]) + float(old["0500101"])
    assert table.loc["0500102", "value"] == pytest.approx(third * 0.75, abs=0.5)
    assert table.loc["0500102", "value"] + table.loc["0500103", "value"] == third + float(old["0500103"])
    assert table["flags"].fillna("").to_dict() == {
        "0500190": "", "0500102": "estimated", "0500103": "estimated",
        "0500204": "", "0500205": "", "0500206": "", "0500207": "",
    }  # fmt: skip
    assert (made["VALUES"], made["ESTIMATED"], made["DELIVERIES"]) == (6, 2, "[]")
    assert Path(revised).read_bytes() == before


def test_stored_numbers_are_deliveries_that_can_be_removed(run: Run, revised: str, tmp_path: Path) -> None:
    made = run("rebase", MONITORING=revised, FROM="2020-01-01", TO="2025-01-01", STORE=True)
    assert numbers(revised, "2025-01-01", run, tmp_path)["0500190"]
    (number,) = json.loads(made["DELIVERIES"])
    run("removedelivery", MONITORING=revised, DELIVERY=number)
    assert set(numbers(revised, "2025-01-01", run, tmp_path).values()) == {""}


def test_an_official_key_is_imported_and_used(run: Run, revised: str, tmp_path: Path) -> None:
    old = numbers(revised, "2020-01-01", run, tmp_path)
    rows = ["alt;neu;nach Einwohnern", "0500100;0500190;1", "0500101;0500190;1"]
    rows += ["0500102;0500102;0,5", "0500102;0500103;0,5"]
    key = tmp_path / "umstieg.csv"
    key.write_text("\n".join(rows), encoding="utf-8")
    found = run("importconversionkey", MONITORING=revised, FILE=str(key), FROM="2020-01-01", TO="2025-01-01")
    assert (found["KEY"], json.loads(found["COLUMNS"]), found["PAIRS"]) == ("umstieg", ["nach Einwohnern"], 4)
    weights = json.dumps({"key": "umstieg", "column": "nach Einwohnern"})
    made = run("rebase", MONITORING=revised, FROM="2020-01-01", TO="2025-01-01", VARIABLES="arbeitslose",
               WEIGHTS=weights, OUTPUT=str(tmp_path / "out.xlsx"))  # fmt: skip
    table = pd.read_excel(made["OUTPUT"], dtype={"area_key": str}).set_index("area_key")
    assert table.loc["0500102", "value"] == pytest.approx(float(old["0500102"]) / 2, abs=0.5)
    assert table.loc["0500102", "basis"] == "key"
    assert table.loc["0500102", "weights"] == "umstieg: nach Einwohnern"


def test_a_key_whose_shares_do_not_add_up_is_refused_and_nothing_is_stored(
    run: Run, revised: str, tmp_path: Path
) -> None:
    key = tmp_path / "umstieg.csv"
    key.write_text(
        "alt;neu;Anteil\n0500102;0500102;0,5\n0500102;0500103;0,4\n0500100;0500190;1\n", encoding="utf-8"
    )
    with pytest.raises(QgsProcessingException, match="0500102"):
        run("importconversionkey", MONITORING=revised, FILE=str(key), FROM="2020-01-01", TO="2025-01-01")
    monitoring = Monitoring.open(Path(revised))
    assert monitoring.conversion_keys(*monitoring.versions()) == ()


@pytest.mark.parametrize("asked", [{"FROM": "1999"}, {"VARIABLES": "nobody"}, {"WEIGHTS": "moon"}])
def test_what_is_not_there_is_refused(run: Run, revised: str, tmp_path: Path, asked: dict[str, str]) -> None:
    usual = {"FROM": "2020-01-01", "TO": "2025-01-01", "OUTPUT": str(tmp_path / "out.csv")}
    with pytest.raises(QgsProcessingException):
        run("rebase", MONITORING=revised, **{**usual, **asked})
    assert not (tmp_path / "out.csv").exists()
