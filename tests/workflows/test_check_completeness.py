"""The county's list of what is still to come, from deliveries to files."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from sozialmonitoring_plugin.core.completeness.completeness import State
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.check_completeness import (
    CheckedCompleteness,
    CompletenessRequest,
    check_completeness,
)
from sozialmonitoring_plugin.workflows.completeness_files import MOST_IN_A_CELL, write_completeness
from sozialmonitoring_plugin.workflows.create_sample_county import SampleCountyRequest
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.sample_monitoring import create_sample_monitoring

HEADER = "key;poor;rich"
ALL = ["10;3;1", "11;2;1", "12;2;2", "23;5;1", "24;4;1", "25;3;1"]


def deliver(monitoring: Monitoring, year: int, rows: list[str], source: str = "=Amt, Nord") -> None:
    file = monitoring.path.parent / f"{year}.csv"
    file.write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    asked = ImportRequest(monitoring, file, source=source, level="quarter", reference_date=date(year, 12, 31))
    import_delivery(asked, Silence())


@pytest.fixture
def filled(monitoring: Monitoring) -> Monitoring:
    """2020 and 2021 complete; 2022 without quarter 12 and with an empty cell; 2023 nothing; 2024 complete."""
    deliver(monitoring, 2020, ALL)
    deliver(monitoring, 2021, ALL)
    deliver(monitoring, 2022, ["10;3;1", "11;;1", "23;5;1", "24;4;1", "25;3;1"])
    deliver(monitoring, 2024, ALL)
    return monitoring


def check(monitoring: Monitoring, **limits: object) -> CheckedCompleteness:
    return check_completeness(CompletenessRequest(monitoring, **limits), Silence())  # type: ignore[arg-type]


def test_what_is_missing_is_found(filled: Monitoring) -> None:
    found = check(filled).completeness
    assert found.counts() == {
        State.COMPLETE: 7, State.PARTLY: 1, State.MISSING: 2, State.NOT_EXPECTED: 0,
    }  # fmt: skip
    assert [row.missing for row in found.rows] == [3 + 6, 6]


def test_a_correction_closes_a_gap_and_an_empty_cell_opens_none(filled: Monitoring) -> None:
    deliver(filled, 2022, ["10;;", "11;7;1", "12;2;2"])
    found = check(filled, first=date(2022, 1, 1), last=date(2022, 12, 31)).completeness
    assert found.counts()[State.COMPLETE] == 2


def test_the_list_for_scripts(filled: Monitoring, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_completeness(check(filled), path)
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    columns = ("reference_date", "municipality_key", "area_keys", "variables", "reason", "missing")
    told = [tuple(row[name] for name in columns) for row in rows]
    assert sorted(told) == [
        ("2022-12-31", "1", "11", "poor", "missing", "1"),
        ("2022-12-31", "1", "12", "", "", "2"),
        ("2023-12-31", "1", "", "", "", "6"),
        ("2023-12-31", "2", "", "", "", "6"),
    ]
    # A spreadsheet would run the name of this office.
    assert {row["source"] for row in rows} == {"'=Amt, Nord"}


def test_the_workbook_speaks_german_and_has_list_and_matrix(filled: Monitoring, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_completeness(check(filled), path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Fehlendes", "Übersicht"]
    listed, matrix = ([[cell.value for cell in row] for row in book[name]] for name in book.sheetnames)
    assert listed[0] == [
        "Quelle", "Stichtag", "Gemeinde", "Ebene", "Gebiete", "Merkmale", "Grund", "Fehlende Werte",
    ]  # fmt: skip
    assert ["=Amt, Nord", "31.12.2022", "Town 1", "Quarter", "Q 11 (11)", "poor", "keine Angabe", 1] in listed
    assert [
        "=Amt, Nord",
        "31.12.2023",
        "Town 2",
        "Quarter",
        "alle (3)",
        "alle (2)",
        "nicht geliefert",
        6,
    ] in listed
    assert all(cell.data_type != "f" for row in book["Fehlendes"] for cell in row)
    assert matrix[0] == ["Quelle", "Gemeinde", *(f"31.12.{year}" for year in range(2020, 2025))]
    assert matrix[1][2:] == ["vollständig", "vollständig", "3 von 6", "fehlt", "vollständig"]


def test_json_has_every_cell_and_every_key(filled: Monitoring, tmp_path: Path) -> None:
    path = tmp_path / "overview.json"
    write_completeness(check(filled), path)
    told = json.loads(path.read_text(encoding="utf-8"))
    assert told["counts"] == {"complete": 7, "partly": 1, "missing": 2, "not_expected": 0}
    cells = {
        (row["municipality_key"], cell["reference_date"]): cell
        for row in told["rows"]
        for cell in row["cells"]
    }
    wholly = cells["2", "2023-12-31"]
    assert (wholly["state"], wholly["present"], wholly["expected"]) == ("missing", 0, 6)
    assert wholly["missing"] == [
        {"level": "quarter", "area_keys": ["23", "24", "25"], "variables": ["poor", "rich"], "reason": ""}
    ]


def test_no_cell_names_more_than_a_reader_and_excel_can_take(
    filled: Monitoring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_IN_A_CELL * 600 < 32_767
    deliver(filled, 2025, ["10;3;1", "23;1;1"])
    monkeypatch.setattr("sozialmonitoring_plugin.workflows.completeness_files.MOST_IN_A_CELL", 1)
    write_completeness(check(filled, first=date(2025, 1, 1)), tmp_path / "list.csv")
    rows = (tmp_path / "list.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [row.split(",")[-4:] for row in rows] == [[key, "", "", "2"] for key in ("11", "12", "24", "25")]


def test_another_ending_is_refused(filled: Monitoring, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.xlsx, \.csv or \.json"):
        write_completeness(check(filled), tmp_path / "list.pdf")
    assert not (tmp_path / "list.pdf").exists()


def test_an_unknown_source_is_told_with_the_known_ones(filled: Monitoring) -> None:
    with pytest.raises(UserError, match=r"by “Sozialamt”\. The sources are: “=Amt, Nord”"):
        check(filled, sources=("Sozialamt",))


def test_a_date_is_judged_in_the_boundaries_something_lies_in(filled: Monitoring) -> None:
    """A second version with the same areas, valid from 2022 on: what lies in the first still counts."""
    with closing(sqlite3.connect(filled.path)) as file:
        file.execute(
            "INSERT INTO boundary_version (id, title, valid_from, created)"
            " VALUES (2, 'neu', '2022-01-01', '2022-01-01')"
        )
        file.execute(
            "INSERT INTO area (version_id, level_id, key, name, parent_key)"
            " SELECT 2, level_id, key, name, parent_key FROM area WHERE key <> '25'"
        )
        file.commit()
    # Of 2024 everything lies in the old version; nothing came for 2023, which is judged in the new one.
    found = check(filled).completeness
    south = {cell.day.year: (cell.present, cell.expected) for cell in found.rows[1].cells}
    assert south == {2020: (6, 6), 2021: (6, 6), 2022: (6, 6), 2023: (0, 4), 2024: (6, 6)}


def test_the_sample_county_lacks_what_its_employment_agency_left_out(tmp_path: Path) -> None:
    monitoring = create_sample_monitoring(SampleCountyRequest(tmp_path / "county"), Silence())
    found = check(monitoring).completeness
    gaps = [(cell.source[:9], cell.day.year, gap.area_names, gap.count, gap.is_all_variables)
            for cell in found.cells for gap in cell.gaps]  # fmt: skip
    assert gaps == [
        ("Statistik", 2022, ("Kleinhülkbeek",), 5, True),
        ("Statistik", 2020, ("Stadtmitte",), 1, False),
    ]
    assert {source: found.whole(source).cells[1].state for source in found.sources} == {
        source: State.NOT_EXPECTED if "Gesundheit" in source
        else State.PARTLY if "Statistik" in source
        else State.COMPLETE
        for source in found.sources
    }  # fmt: skip


def test_a_series_that_ended_is_owed_up_to_the_latest_date_of_another_source(heinsberg: Monitoring) -> None:
    """INKAR 2021 has the years 1998 to 2019, the directory of municipalities is of 31 December 2021."""
    found = check(heinsberg).completeness
    (inkar, directory) = (found.whole(source) for source in found.sources)
    assert [cell.day.year for cell in inkar.cells if cell.state is State.COMPLETE] == list(range(1998, 2020))
    assert [(cell.day.year, cell.expected) for cell in inkar.cells if cell.missing] == [
        (2020, 20),
        (2021, 20),
    ]
    assert [cell.day.year for cell in directory.cells if cell.expected] == [2021]


def test_a_published_series_has_no_gaps(koeln: Monitoring) -> None:
    """Nine districts in eight years."""
    assert check(koeln).completeness.counts()[State.COMPLETE] == 9 * 8
    assert len(list(check(koeln).completeness.cells)) == 9 * 8
