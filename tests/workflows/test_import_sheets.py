"""A workbook with a sheet for each year, imported in one go: every sheet is a delivery."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.import_request import profile_from_text
from sozialmonitoring_plugin.workflows.import_sheets import ALL_SHEETS, import_sheets


def workbook(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


def year(number: int) -> list[list[object]]:
    return [["key", "Kinder"], ["10", number], ["11", number + 1], ["12", number + 2]]


def stored(monitoring: Monitoring) -> list[tuple[str, int]]:
    return [(one.sheet, one.observations) for one in monitoring.deliveries()]


def test_every_year_is_a_delivery_and_notes_are_none(monitoring: Monitoring, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"2021": year(5), "2022": year(6), "Hinweise": [["Text"]]})
    results = import_sheets(ImportRequest(monitoring, path, source="Amt"), Silence())
    assert [result.delivery.report.dates[0].year for result in results] == [2021, 2022]
    assert stored(monitoring) == [("2021", 3), ("2022", 3)]
    assert results[1].delivery.observations.values.numbers.tolist() == [6, 7, 8]


def test_next_year_only_the_new_sheet_is_imported(monitoring: Monitoring, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"2021": year(5), "2022": year(6)})
    import_delivery(ImportRequest(monitoring, path, sheet="2022", source="Amt"), Silence())
    import_sheets(ImportRequest(monitoring, path, sheet=ALL_SHEETS, source="Amt"), Silence())
    assert stored(monitoring) == [("2022", 3), ("2021", 3)]

    with pytest.raises(UserError, match="imported already"):
        import_sheets(ImportRequest(monitoring, path, sheet=ALL_SHEETS, source="Amt"), Silence())
    assert len(monitoring.deliveries()) == 2


def test_all_sheets_are_one_write(monitoring: Monitoring, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"2021": year(5), "2022": year(6)})
    request = ImportRequest(monitoring, path, sheet=ALL_SHEETS, source="Amt", save_profile="Amt")
    results = import_sheets(request, Silence())
    assert [result.number for result in results] == [1, 2]
    assert monitoring.revision == 1
    assert monitoring.journal()[-1].details == {
        "file": "a.xlsx", "source": "Amt", "values": 6, "sheets": ["2021", "2022"], "profile": "Amt",
    }  # fmt: skip
    assert list(monitoring.documents("profile")) == ["Amt"]


def test_a_cell_that_is_left_out_belongs_to_one_sheet(monitoring: Monitoring, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"2021": year(5), "2022": year(6)})
    request = ImportRequest(monitoring, path, sheet=ALL_SHEETS, cells=(("B2", "missing"),))
    with pytest.raises(UserError, match="B2 cannot be left out of several sheets at once"):
        import_sheets(request, Silence())
    # A profile that was corrected for the sheet that is shown leaves the cell of that sheet out only.
    profile = profile_from_text(
        '{"sheet": "2022", "level": "quarter", "key": ["key"], "cells": {"B2": "missing"},'
        ' "variables": [{"id": "kinder", "column": "Kinder", "kind": "count"}]}'
    )
    results = import_sheets(replace(request, profile=profile, cells=()), Silence())
    tokens = {one.delivery.sheet: list(map(int, one.delivery.observations.values.reasons)) for one in results}
    assert [bool(code) for code in tokens["2021"]] == [False, False, False]
    assert [bool(code) for code in tokens["2022"]] == [True, False, False]


def test_several_sheets_do_not_replace_one_delivery(monitoring: Monitoring, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"2021": year(5), "2022": year(6)})
    import_sheets(ImportRequest(monitoring, path, source="Amt"), Silence())
    changed = workbook(tmp_path / "b.xlsx", {"2021": year(7), "2022": year(8)})
    with pytest.raises(UserError, match="several sheets cannot take the place"):
        import_sheets(ImportRequest(monitoring, changed, source="Amt", replaces=1), Silence())
    assert stored(monitoring) == [("2021", 3), ("2022", 3)]


def test_one_bad_sheet_and_none_is_imported(monitoring: Monitoring, tmp_path: Path) -> None:
    bad = year(6)
    bad[2][1] = "k.A."
    path = workbook(tmp_path / "a.xlsx", {"2021": year(5), "2022": bad})
    with pytest.raises(UserError, match=r"sheet “2022”: “k\.A\.” in B3 is neither"):
        import_sheets(ImportRequest(monitoring, path), Silence())
    assert stored(monitoring) == []


def test_two_sheets_that_say_the_same_place_are_refused(monitoring: Monitoring, tmp_path: Path) -> None:
    sheets = {"Teil A 2021": year(5), "Teil B 2021": year(6)}
    path = workbook(tmp_path / "a.xlsx", sheets)
    request = ImportRequest(monitoring, path, profile="")
    with pytest.raises(UserError, match="does not say for which date"):
        import_sheets(request, Silence())
    dated = {name: [["Stand 31.12.2021"], *rows] for name, rows in sheets.items()}
    workbook(path, dated)
    with pytest.raises(UserError, match="the sheets “Teil A 2021” and “Teil B 2021” both hold kinder of 10"):
        import_sheets(request, Silence())
    assert stored(monitoring) == []


def test_a_dry_run_reads_all_and_stores_nothing(monitoring: Monitoring, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"2021": year(5), "2022": year(6)})
    request = ImportRequest(monitoring, path, sheet=ALL_SHEETS, dry_run=True, report=tmp_path / "report.html")
    results = import_sheets(request, Silence())
    assert sorted(one.name for one in tmp_path.glob("*.html")) == ["report.html", "report_2.html"]
    assert [result.number for result in results] == [None, None]
    assert stored(monitoring) == []
