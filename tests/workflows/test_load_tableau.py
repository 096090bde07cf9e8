"""Tableaus into the monitoring and out of it, as workbooks and as JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.starter.tableau import starter_tableau
from sozialmonitoring_plugin.core.indicators.tableau import Tableau, TableauError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.export_tableau import ExportTableauRequest, export_tableau
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

STARTER = starter_tableau("de")


def written(folder: Path, name: str, monitoring: Monitoring | None = None, starter: str = "") -> Path:
    path = folder / name
    export_tableau(ExportTableauRequest(path, monitoring, starter))
    return path


@pytest.mark.parametrize("ending", ["xlsx", "json"])
def test_the_starter_goes_into_a_monitoring_and_out_again(
    monitoring: Monitoring, tmp_path: Path, ending: str
) -> None:
    loaded = load_tableau(monitoring, written(tmp_path, f"starter.{ending}", starter="de"))
    assert (loaded.tableau, loaded.doubts, loaded.left_out) == (STARTER, (), ())
    assert monitoring.tableau() == STARTER

    again = written(tmp_path, f"again.{ending}", monitoring)
    assert load_tableau(monitoring, again).tableau == STARTER


def test_a_person_takes_an_x_away_and_loads_again(monitoring: Monitoring, tmp_path: Path) -> None:
    path = written(tmp_path, "starter.xlsx", starter="de")
    book = load_workbook(path)
    for row in book["Kennzahlen"].iter_rows(min_row=4):
        row[0].value = None
    book.save(path)
    loaded = load_tableau(monitoring, path)
    assert [one.id for one in monitoring.tableau().indicators] == ["einwohner", "einwohnerdichte"]
    assert len(loaded.left_out) == len(STARTER.indicators) - 2


def test_a_tick_taken_from_a_variable_in_use_stores_nothing(monitoring: Monitoring, tmp_path: Path) -> None:
    path = written(tmp_path, "starter.xlsx", starter="de")
    book = load_workbook(path)
    book["Merkmale"]["A2"].value = None
    book.save(path)
    with pytest.raises(TableauError, match="ew_gesamt, which is not defined"):
        load_tableau(monitoring, path)
    assert monitoring.tableau() == Tableau((), ())


def test_age_groups_that_are_missing_name_the_indicator(monitoring: Monitoring, tmp_path: Path) -> None:
    path = written(tmp_path, "starter.xlsx", starter="de")
    book = load_workbook(path)
    sheet = book["Merkmale"]
    for row in sheet.iter_rows(min_row=2):
        if row[2].value in ("ew_18_20", "ew_0_20"):
            row[0].value = None
        elif row[9].value == "ew_0_20":
            row[9].value = None
    book.save(path)
    with pytest.raises(TableauError, match=r"jugendarbeitslosenanteil: .*ew\[15 bis 25\].*do not add up"):
        load_tableau(monitoring, path)


def test_doubts_come_from_definitions_and_from_numbers_and_stop_nothing(
    monitoring: Monitoring, tmp_path: Path
) -> None:
    keys = [area.keys for area in monitoring.tree(monitoring.versions()[0]).levels][-1]
    rows = [f"{key};{20 if number == 0 else 5};{10 + 50 * bool(number)}" for number, key in enumerate(keys)]
    file = tmp_path / "amt.csv"
    file.write_text("\n".join(["key;alo;ew", *rows]), encoding="utf-8")
    import_delivery(
        ImportRequest(monitoring, file, source="Amt", level="quarter", reference_date=date(2024, 12, 31)),
        Silence(),
    )
    tableau = {
        "variables": [
            {"id": "alo", "title": "Unemployed", "unit": "persons"},
            {"id": "ew", "title": "Inhabitants", "unit": "households"},
        ],
        "indicators": [{"id": "al", "title": "Share", "formula": "alo / ew per 100"}],
    }
    path = tmp_path / "tableau.json"
    path.write_text(json.dumps(tableau), encoding="utf-8")
    sentences = [str(doubt) for doubt in load_tableau(monitoring, path).doubts]
    assert sentences[0] == "al: Unemployed counts persons, the whole households."
    assert sentences[1].startswith("al: the share is below 0 or above the whole in 1 areas: ")
    assert monitoring.tableau().indicator("al").formula == "alo / ew per 100"


def test_other_files_are_no_tableau(monitoring: Monitoring, tmp_path: Path) -> None:
    with pytest.raises(TableauError, match=r"from \.json or \.xlsx, not from"):
        load_tableau(monitoring, tmp_path / "tableau.ods")
    with pytest.raises(UserError, match=r"ends in \.xlsx, \.json"):
        written(tmp_path, "tableau.csv", starter="de")


@pytest.mark.parametrize("starter", ["", "de"])
def test_it_must_be_clear_which_tableau_is_written(
    monitoring: Monitoring, tmp_path: Path, starter: str
) -> None:
    given = monitoring if starter else None
    with pytest.raises(UserError, match="not clear which tableau"):
        written(tmp_path, "tableau.xlsx", given, starter)
    assert not (tmp_path / "tableau.xlsx").exists()
