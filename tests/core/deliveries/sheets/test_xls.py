"""Old Excel workbooks: each cell as two independent programs wrote or read it."""

from __future__ import annotations

import csv
import io
import re
from datetime import datetime, time, timedelta

import pytest
import xlrd
import xlwt
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.deliveries.sheets.grid import Merge
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file

from .old_excel import (
    read,
)  # fmt: skip


def seen_by_xlrd(book, sheet, row, column):
    """Value and number format of a cell as xlrd reads them."""
    found = sheet.cell(row, column)
    if found.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) or found.value == "":
        return None, ""
    code = book.format_map[book.xf_list[found.xf_index].format_key].format_str
    if found.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(found.value), code
    if found.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code[found.value], code
    if found.ctype == xlrd.XL_CELL_DATE:
        return xlrd.xldate_as_datetime(found.value, book.datemode), code
    return found.value, code


@pytest.mark.parametrize("name", ["13211-03ir.xls", "33111-02ir.xls"])
def test_published_tables_as_another_program_reads_them(real_data, name):
    path = real_data / "koeln" / name
    book = xlrd.open_workbook(path, formatting_info=True)
    grids = read_file(path).grids
    assert list(grids) == book.sheet_names()
    for sheet in book.sheets():
        grid = grids[sheet.name]
        assert (len(grid.rows), grid.width) == (sheet.nrows, sheet.ncols)
        for row in range(sheet.nrows):
            for column in range(sheet.ncols):
                expected = seen_by_xlrd(book, sheet, row, column)
                assert (grid.rows[row][column], grid.formats[row][column]) == expected
        blocks = {(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells}
        assert {(m.top, m.left, m.bottom, m.right) for m in grid.merges} == blocks
        assert len(blocks) == {"13211-03ir.xls": 67, "33111-02ir.xls": 38}[name]


def test_a_published_workbook_says_the_same_as_its_text_file(real_data):
    (grid,) = read_file(real_data / "koeln/33111-02ir.xls").grids.values()
    with (real_data / "koeln/33111-02ir.csv").open(encoding="latin-1", newline="") as stream:
        lines = list(csv.reader(stream, delimiter=";"))
    days = [line for line in lines if re.fullmatch(r"\d\d\.\d\d\.\d{4}", line[0])]
    found = {row[0]: row for row in grid.rows if isinstance(row[0], str)}
    assert len(days) == 19
    for line in days:
        assert [str(value) for value in found[line[0]]] == line[: grid.width]


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)
NUMBERS = st.one_of(
    st.integers(-(2**29), 2**29 - 1),
    st.floats(-1e300, 1e300),
    st.integers(-(10**9), 10**9).map(lambda n: n / 100),
)  # fmt: skip
CELLS = st.one_of(NUMBERS, TEXTS, st.booleans(), st.none())
SHEETS = st.dictionaries(st.tuples(st.integers(0, 40), st.integers(0, 60)), CELLS, max_size=60)


@given(SHEETS, st.booleans(), st.sampled_from(["0", "General", "0.0%", "#,##0.00"]))
def test_whatever_is_written_is_read(cells, use_1904, code):
    book = xlwt.Workbook()
    book.dates_1904 = use_1904
    sheet = book.add_sheet("Über sicht")
    style = xlwt.easyxf(num_format_str=code)
    for (row, column), value in cells.items():
        sheet.write(row, column, value, style)
    stream = io.BytesIO()
    book.save(stream)
    grid = read(stream.getvalue())["Über sicht"]
    filled = {place: value for place, value in cells.items() if value is not None}
    found = {
        (row, column): value
        for row, values in enumerate(grid.rows)
        for column, value in enumerate(values)
        if value is not None
    }
    assert found == filled
    assert all(
        type(found[place]) in (int, float) or type(found[place]) is type(filled[place]) for place in filled
    )
    assert {grid.format(*place) for place in filled} <= {code}
    if filled:
        assert len(grid.rows) == 1 + max(row for row, _ in filled)
        assert grid.width == 1 + max(column for _, column in filled)


@settings(max_examples=30)
@given(
    st.lists(st.text(st.sampled_from("aä€\U0001f600 "), min_size=1, max_size=9000), min_size=1, max_size=20)
)
def test_texts_cut_by_the_longest_record(texts):
    """Shared texts go on in the next record after 8,224 bytes, in the middle of a text and of its width."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    for row, text in enumerate(texts):
        sheet.write(row, 0, text)
    stream = io.BytesIO()
    book.save(stream)
    grid = read(stream.getvalue())["S"]
    assert [row[0] for row in grid.rows] == texts
    theirs = xlrd.open_workbook(file_contents=stream.getvalue()).sheet_by_index(0)
    assert [row[0] for row in grid.rows] == [theirs.cell_value(row, 0) for row in range(len(texts))]


def test_formulas_of_a_program_that_computes_nothing():
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    sheet.write(0, 0, 1)
    sheet.write(0, 1, xlwt.Formula("A1+1"))
    stream = io.BytesIO()
    book.save(stream)
    grid = read(stream.getvalue())["S"]
    assert (grid.rows, grid.uncached) == (((1, None),), {(0, 1)})


@pytest.mark.parametrize("first_day", [1900, 1904])
def test_dates_and_spans_of_time(first_day):
    moments = [datetime.fromisoformat("2014-12-31"), datetime.fromisoformat("2013-06-30T17:45:30")]
    book = xlwt.Workbook()
    book.dates_1904 = first_day == 1904
    sheet = book.add_sheet("S")
    for column, moment in enumerate(moments):
        sheet.write(0, column, moment, xlwt.easyxf(num_format_str="DD.MM.YYYY HH:MM"))
    sheet.write(0, 2, 0.75, xlwt.easyxf(num_format_str="h:mm"))
    sheet.write(0, 3, 1.5, xlwt.easyxf(num_format_str="[h]:mm"))
    sheet.write(0, 4, 1.5, xlwt.easyxf(num_format_str='0" Std."'))
    sheet.write(0, 5, -7, xlwt.easyxf(num_format_str="DD.MM.YYYY"))
    stream = io.BytesIO()
    book.save(stream)
    assert read(stream.getvalue())["S"].rows[0][:5] == (*moments, time(18), timedelta(hours=36), 1.5)


def test_merges_and_what_is_hidden():
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    sheet.write_merge(0, 1, 0, 2, "Titel")
    for row in range(2, 6):
        sheet.write(row, 3, row)
    sheet.row(3).hidden = True
    sheet.col(1).hidden = sheet.col(2).hidden = sheet.col(90).hidden = True
    other = book.add_sheet("T")
    other.visibility = 2
    stream = io.BytesIO()
    book.save(stream)
    grids = read(stream.getvalue())
    assert grids["S"].merges == (Merge(0, 0, 1, 2),)
    assert grids["S"].spread(1, 2) == "Titel"
    assert (grids["S"].hidden_rows, grids["S"].hidden_columns) == ({3}, {1, 2})
    assert (grids["S"].hidden, grids["T"].hidden, grids["T"].is_empty) == (False, True, True)
