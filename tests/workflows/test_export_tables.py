"""Workbooks for the town halls: which, under what name, and never half."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_grid
from sozialmonitoring_plugin.core.errors import Cancelled, UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, export_atlas
from sozialmonitoring_plugin.workflows.export_tables import ALL, ExportTablesRequest, export_tables
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from tests.workflows.test_export_atlas import NASTY, CancelAfter, named

SHEET = "Kennzahlen"


def written(tmp_path: Path, *municipalities: str, **settings: object) -> list[str]:
    request = ExportTablesRequest(named(tmp_path, "Nord"), tmp_path / "out", municipalities, **settings)
    files = export_tables(request, Silence())
    assert sorted((tmp_path / "out").iterdir()) == sorted(files)
    return [file.name for file in files]


def test_without_a_municipality_the_county_gets_one_workbook(tmp_path: Path) -> None:
    assert written(tmp_path) == ["Kreis-Süd.xlsx"]
    rows = read_grid(tmp_path / "out" / "Kreis-Süd.xlsx", SHEET).rows[6:15]
    # 10 to 12 in the north, 13 to 15 in the south: 33 and 42, together 75.
    assert [(row[2], row[3]) for row in rows] == [
        (None, 75),
        ("1", 33), ("10", 10), ("11", 11), ("12", 12),
        ("2", 42), ("23", 13), ("24", 14), ("25", 15),
    ]  # fmt: skip


@pytest.mark.parametrize("wanted", [("Süd",), ("2",), ("2", "Süd")])
def test_a_municipality_is_found_by_name_or_key_and_written_once(
    tmp_path: Path, wanted: tuple[str, ...]
) -> None:
    assert written(tmp_path, *wanted) == ["Süd_2.xlsx"]


def test_all_means_one_workbook_each(tmp_path: Path) -> None:
    assert written(tmp_path, ALL) == ["Nord_1.xlsx", "Süd_2.xlsx"]


def test_an_unknown_municipality_is_told_and_nothing_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no Town West"):
        written(tmp_path, "Nord", "West")
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("settings", "years"),
    [
        ({}, [2024]),
        ({"every_date": True}, [2022, 2024]),
        ({"reference_dates": (date(2024, 12, 31), date(2022, 12, 31))}, [2022, 2024]),
        ({"reference_dates": (date(2023, 12, 31), date(2024, 12, 31))}, [2022, 2024]),
        ({"reference_dates": (date(2022, 12, 31),)}, [2022]),
    ],
)
def test_dates_stand_side_by_side_from_the_oldest(
    tmp_path: Path, settings: dict[str, object], years: list[int]
) -> None:
    monitoring = named(tmp_path, "Nord")
    earlier = tmp_path / "earlier.csv"
    earlier.write_text((tmp_path / "amt.csv").read_text("utf-8").replace(";1", ";9"), encoding="utf-8")
    asked = {"profile": str(tmp_path / "profile.json"), "level": "quarter"}
    import_delivery(ImportRequest(monitoring, earlier, **asked, reference_date=date(2022, 12, 31)), Silence())
    (file,) = export_tables(ExportTablesRequest(monitoring, tmp_path / "out", **settings), Silence())
    rows = read_grid(file, SHEET).rows
    width = 3 + len(years)
    assert [cell.year for cell in rows[5][3:width]] == years
    values = {2022: 90 + 91 + 92 + 93 + 94 + 95, 2024: 75}
    assert list(rows[6][3:width]) == [values[year] for year in years]


@pytest.mark.parametrize("name", NASTY)
def test_no_name_of_a_municipality_leaves_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "out" / "workbooks"
    files = export_tables(ExportTablesRequest(named(tmp_path, name), folder, (ALL,)), Silence())
    assert len(files) == 2
    assert sorted(folder.iterdir()) == sorted(files)
    assert list((tmp_path / "out").iterdir()) == [folder]


@pytest.mark.parametrize(("questions", "left"), [(0, 0), (3, 1)])
def test_a_cancelled_run_leaves_whole_workbooks(tmp_path: Path, questions: int, left: int) -> None:
    request = ExportTablesRequest(named(tmp_path, "Nord"), tmp_path / "out", (ALL,))
    with pytest.raises(Cancelled):
        export_tables(request, CancelAfter(questions))
    files = list((tmp_path / "out").iterdir())
    assert len(files) == left
    for file in files:
        assert read_grid(file, SHEET).rows


def test_beside_the_booklets_lies_the_same_workbook(tmp_path: Path) -> None:
    monitoring = named(tmp_path, "Nord")
    (alone,) = export_tables(ExportTablesRequest(monitoring, tmp_path / "tables", ("1",)), Silence())
    (beside,) = export_atlas(
        ExportAtlasRequest(monitoring, tmp_path / "atlas", ("1",), formats=("xlsx",)), Silence()
    )
    assert alone.name == beside.name
    assert alone.read_bytes() == beside.read_bytes()
