"""An office changes its table from one year to the next: it is still found, and told."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.cell_range import CellRange

from sozialmonitoring_plugin.core.deliveries.delivery import Delivery
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.values import Reason, Value
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import RECOGNISE, ImportRequest, import_delivery

from ..offices import rewritten, rows_of
from .conftest import Files, first_year, look


def changed(path: Path, target: Path, edit: Any) -> Path:
    """The workbook with a change to its first sheet."""
    book = openpyxl.load_workbook(path)
    edit(book.worksheets[0])
    book.save(target)
    return target


def values(delivery: Delivery) -> dict[tuple[object, ...], tuple[object, ...]]:
    found = delivery.observations
    return {
        (found.area_keys[row], found.variables[row], found.dates[row]): _comparable(found.values[row])
        for row in range(len(found))
    }


def _comparable(value: Value) -> tuple[object, ...]:
    """Without the number that is none, for it does not even equal itself."""
    return (value.number if value.reason is Reason.NONE else None, value.reason, value.flags)


def test_two_more_title_rows_and_another_sheet_name_are_found_and_told(
    monitoring: Monitoring, files: Files, tmp_path: Path
) -> None:
    one, two, *_ = files["arbeitsagentur"]
    first_year(monitoring, one, "arbeitsagentur")

    def edit(sheet: Any) -> None:
        merged = [str(area) for area in sheet.merged_cells.ranges]
        for area in merged:
            sheet.unmerge_cells(area)
        sheet.insert_rows(1, 2)
        for area in merged:
            moved = CellRange(area)
            moved.shift(row_shift=2)
            sheet.merge_cells(str(moved))
        sheet["A1"].value = "Neu: vorläufige Ergebnisse"
        sheet.title = "Tabelle 2021-12"

    plain = import_delivery(ImportRequest(monitoring, two, dry_run=True), Silence()).delivery
    moved = changed(two, tmp_path / two.name, edit)
    found = look(monitoring, moved)
    assert found.report is not None
    told = [remark.sentence() for remark in found.report.changes]
    assert "The sheet is called “Tabelle 2021-12” now, last time “Quartiere”." in told
    assert "The header is in row 7–8 now, last time in row 5–6." in told
    assert found.delivery is not None
    assert found.refusal is None
    assert values(found.delivery) == values(plain)


def welfare(path: Path, name: str, change: Any) -> Path:
    """The welfare office's file with other columns."""
    title, head, *rows = rows_of(path)
    table = [head, *rows]
    return rewritten(path, name, [title, *change(table)])


def test_shuffled_columns_are_read_by_their_names(monitoring: Monitoring, files: Files) -> None:
    one, two, *_ = files["sozialamt"]
    first_year(monitoring, one, "sozialamt")
    plain = import_delivery(ImportRequest(monitoring, two, dry_run=True), Silence()).delivery
    shuffled = welfare(
        two, "geordnet_2021.csv", lambda rows: [[row[i] for i in (3, 1, 2, 0)] for row in rows]
    )
    found = look(monitoring, shuffled)
    assert found.delivery is not None
    assert found.questions == ()
    assert values(found.delivery) == values(plain)
    assert found.report is not None
    assert any("moved" in remark.sentence() for remark in found.report.changes)


def test_a_new_column_is_told_and_not_imported(monitoring: Monitoring, files: Files) -> None:
    one, two, *_ = files["sozialamt"]
    first_year(monitoring, one, "sozialamt")
    added = ["Bildung und Teilhabe 2021", *("9" for _ in rows_of(two))]
    wider = welfare(
        two, "Sozialleistungen_mehr_2021.csv",
        lambda rows: [[*row[:3], text, row[3]] for row, text in zip(rows, added, strict=False)],
    )  # fmt: skip
    found = look(monitoring, wider)
    assert found.report is not None
    assert [remark.sentence() for remark in found.report.changes] == [
        "Column D “Bildung und Teilhabe” is new."
    ]
    assert found.report.variables == ("wohngeldhaushalte", "grundsicherung_im_alter")


def test_a_renamed_column_that_the_profile_reads_is_refused_with_its_likely_new_name(
    monitoring: Monitoring, files: Files
) -> None:
    one, two, *_ = files["sozialamt"]
    first_year(monitoring, one, "sozialamt")
    renamed = welfare(
        two, "Sozialleistungen_neu_2021.csv",
        lambda rows: [[*rows[0][:3], "Grundsicherung im Alter ab 65 2021"], *rows[1:]],
    )  # fmt: skip
    with pytest.raises(UserError) as caught:
        import_delivery(ImportRequest(monitoring, renamed), Silence())
    assert str(caught.value).startswith(
        "Sozialleistungen_neu_2021.csv has no column “Grundsicherung im Alter”, which the import profile "
        "“sozialamt” reads; column D is called “Grundsicherung im Alter ab 65 2021” now."
    )
    found = look(monitoring, renamed)
    assert found.table is not None, "the dialog still shows the table, to be corrected by a click"
    assert found.profile is not None
    afresh = look(monitoring, renamed, profile=RECOGNISE, numbers="german")
    assert afresh.refusal is None


def test_a_long_table_that_counts_something_new_says_so(monitoring: Monitoring, files: Files) -> None:
    one, two, *_ = files["jugendamt"]
    first_year(monitoring, one, "jugendamt")
    word = "Hilfen zur Erziehung, stationär"
    rows = rows_of(two, "cp1252")
    changed_rows = [[cell.replace(word, "Inobhutnahmen") for cell in row] for row in rows]
    found = look(monitoring, rewritten(two, "HzE_Quartiere_neu_2021.csv", changed_rows))
    assert found.report is not None
    assert [remark.sentence() for remark in found.report.changes] == [
        "“Inobhutnahmen” is counted now, but was not last time.",
        f"“{word}” was counted last time, but is not now.",
    ]


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), ("\t", "utf-16"), (";", "cp1252")])
def test_another_separator_and_encoding_are_no_other_table(
    monitoring: Monitoring, files: Files, tmp_path: Path, delimiter: str, encoding: str
) -> None:
    one, two, *_ = files["jugendamt"]
    first_year(monitoring, one, "jugendamt")
    plain = import_delivery(ImportRequest(monitoring, two, dry_run=True), Silence()).delivery
    path = tmp_path / two.name
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows_of(two, "cp1252"))
    found = look(monitoring, path)
    assert found.questions == ()
    assert found.delivery is not None
    assert values(found.delivery) == values(plain)


def test_a_column_between_the_others_takes_no_number_from_them(
    monitoring: Monitoring, files: Files, tmp_path: Path
) -> None:
    """The age groups stand below one merged cell, which grows by the new column."""
    one, two, *_ = files["einwohnermeldeamt"]
    first_year(monitoring, one, "einwohnermeldeamt")

    def edit(sheet: Any) -> None:
        for area in [str(area) for area in sheet.merged_cells.ranges]:
            sheet.unmerge_cells(area)
        sheet.insert_cols(6)
        sheet["F5"].value = "darunter weiblich"
        for row in range(6, sheet.max_row + 1):
            sheet.cell(row, 6).value = 7 if sheet.cell(row, 1).value else None
        for area in ("A4:A5", "B4:B5", "C4:C5", "D4:M4", "N4:N5", "O4:O5"):
            sheet.merge_cells(area)

    plain = import_delivery(ImportRequest(monitoring, two, dry_run=True), Silence()).delivery
    found = look(monitoring, changed(two, tmp_path / two.name, edit))
    assert found.questions == ()
    assert found.delivery is not None
    assert values(found.delivery) == values(plain)
    assert found.report is not None
    assert [remark.sentence() for remark in found.report.changes] == [
        "Column F “davon im Alter von … bis unter … Jahren | darunter weiblich” is new."
    ]
