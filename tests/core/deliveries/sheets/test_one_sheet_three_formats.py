"""The same sheet saved as .xlsx, .xls and .ods is the same grid, and its columns say the same."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from xml.sax.saxutils import escape

import openpyxl
import pandas as pd
import pytest
import xlwt
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.deliveries.cells.cells import parse_column
from sozialmonitoring_plugin.core.deliveries.cells.formats import number_format
from sozialmonitoring_plugin.core.deliveries.cells.parsed import CellRules
from sozialmonitoring_plugin.core.deliveries.cells.signs import Signs
from sozialmonitoring_plugin.core.deliveries.sheets.ods import read_ods
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file, read_grid
from sozialmonitoring_plugin.core.deliveries.sheets.serial_dates import date_kind
from sozialmonitoring_plugin.core.deliveries.sheets.workbook import read_workbook
from sozialmonitoring_plugin.core.deliveries.sheets.xls import read_xls
from sozialmonitoring_plugin.core.feedback import Silence

from ..read_back import DAY, A, B, C, D, read, table
from .open_document import cell_style, data_style, literal, row, sheet_xml, string

WHOLE = '<number:number number:decimal-places="0" number:min-integer-digits="1"/>'
ONE = '<number:number number:decimal-places="1" number:min-integer-digits="1"/>'
THOUSANDS = '<number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>'
NEGATIVE = '<style:map style:condition="value()&gt;=0" style:apply-style-name="P{}"/>'
DAY_FORMAT = literal(".").join(f'<number:{part} number:style="long"/>' for part in ("day", "month", "year"))


def in_brackets(inside):
    return literal("(") + inside + literal(")")


FORMATS = {
    "General": ("number", '<number:number number:min-integer-digits="1"/>'),
    "0": ("number", WHOLE),
    "0.0": ("number", ONE),
    "#,##0": ("number", THOUSANDS),
    "0%": ("percentage", WHOLE + literal("%")),
    "0.0 %": ("percentage", ONE + literal(" %")),
    '0.0" %"': ("number", ONE + literal(" %")),
    "(0)": ("number", in_brackets(WHOLE)),
    "0;(0)": ("number", in_brackets(WHOLE) + NEGATIVE.format("0")),
    "#,##0_);[Red]\\(#,##0\\)": ("number", in_brackets(THOUSANDS) + NEGATIVE.format("1")),
    '0" Std."': ("number", WHOLE + literal(" Std.")),
    "0.00E+00": (
        "number",
        '<number:scientific-number number:decimal-places="2" number:min-integer-digits="1"/>',
    ),
    "@": ("text", "<number:text-content/>"),
    "dd.mm.yyyy": ("date", DAY_FORMAT),
}
STYLES = data_style(WHOLE, name="P0") + data_style(THOUSANDS, name="P1")
for at, (family, inside) in enumerate(FORMATS.values()):
    STYLES += data_style(inside, family, f"N{at}") + cell_style(f"ce{at}", f"N{at}")

TEXTS = st.one_of(
    st.sampled_from("– - . / x * 1.234 1.234,5 12p 8,5% (12) k.A. 00012".split()),
    st.text(st.characters(min_codepoint=0xA1, max_codepoint=0x24F), min_size=1, max_size=9),
)
NUMBERS = st.one_of(
    st.integers(-(10**9), 10**9), st.integers(-(10**6), 10**6).map(lambda number: number / 1000)
)
DATES = st.integers(0, 60_000).map(lambda day: datetime.fromisoformat("1901-01-01") + timedelta(days=day))
CODES = [code for code in FORMATS if not code.startswith("d")]
CELLS = st.one_of(
    st.tuples(NUMBERS, st.sampled_from(CODES)),
    st.tuples(TEXTS, st.sampled_from(CODES)),
    st.tuples(st.booleans(), st.just("General")),
    st.tuples(DATES, st.just("dd.mm.yyyy")),
    st.just((None, "General")),
)
COLUMN = st.lists(CELLS, min_size=1, max_size=12)


FORMATS_OF_FILES = ("xlsx", "xls", "ods")
PUBLISHED = (
    "berlin/3.IndexInd_z_WerteMSS2017.xlsx",
    "hamburg/Daten_fuer_die_Stadtteilprofile_2014.xlsx",
    "heinsberg/A_Arbeitslosigkeit.xlsx",
)


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_workbooks_say_the_same_in_the_old_format(real_data, name):
    for grid in read_file(real_data / name).grids.values():
        found = read_xls("a.xls", saved_as_xls(grid), Silence())["S"]
        assert (found.rows, found.formats) == (grid.rows, grid.formats)
        assert set(found.merges) == set(grid.merges)


def saved_as_xls(grid):
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    looks = {
        code: xlwt.easyxf(num_format_str=code) for code in {code for one in grid.formats for code in one}
    }
    for at, (values, codes) in enumerate(zip(grid.rows, grid.formats, strict=True)):
        for column, (value, code) in enumerate(zip(values, codes, strict=True)):
            if value is not None:
                sheet.write(at, column, value, looks[code])
    for merge in grid.merges:
        sheet.merge(merge.top, merge.bottom, merge.left, merge.right)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_xlsx(cells):
    book = openpyxl.Workbook()
    book.active.title = "S"
    for at, (value, code) in enumerate(cells, 1):
        cell = book.active.cell(at, 2, value)
        cell.number_format = code
        cell.data_type = "s" if isinstance(value, str) else cell.data_type
    stream = io.BytesIO()
    book.save(stream)
    return read_workbook("a.xlsx", stream.getvalue(), Silence())["S"]


def as_xls(cells):
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    for at, (value, code) in enumerate(cells):
        sheet.write(at, 1, value, xlwt.easyxf(num_format_str=code))
    stream = io.BytesIO()
    book.save(stream)
    return read_xls("a.xls", stream.getvalue(), Silence())["S"]


def as_ods(cells):
    rows = "".join(row("<table:table-cell/>", ods_cell(*cell)) for cell in cells)
    return read_ods("a.ods", sheet_xml(rows, STYLES), Silence())["S"]


def ods_cell(value, code):
    look = f'table:style-name="ce{list(FORMATS).index(code)}"'
    if value is None:
        return f"<table:table-cell {look}/>"
    if isinstance(value, str):
        return string(escape(value), attributes=look)
    if isinstance(value, bool):
        truth = str(value).lower()
        return f'<table:table-cell {look} office:value-type="boolean" office:boolean-value="{truth}"/>'
    if isinstance(value, datetime):
        return f'<table:table-cell {look} office:value-type="date" office:date-value="{value:%Y-%m-%d}"/>'
    kind = "percentage" if FORMATS[code][0] == "percentage" else "float"
    return f'<table:table-cell {look} office:value-type="{kind}" office:value="{value!r}"/>'


@given(COLUMN)
def test_one_sheet_three_formats(cells):
    grids = [as_xlsx(cells), as_xls(cells), as_ods(cells)]
    first = grids[0]
    values = [value for value, _ in cells]
    while values and values[-1] is None:
        values.pop()
    assert [one[1] for one in first.rows] == values
    for grid in grids[1:]:
        assert grid.rows == first.rows
        assert [[type(value) is bool for value in one] for one in grid.rows] == [
            [type(value) is bool for value in one] for one in first.rows
        ]
    for at in range(len(first.rows)):
        codes = [grid.format(at, 1) for grid in grids]
        assert len({(number_format(code), date_kind(code)) for code in codes}) == 1, codes
    if first.rows:
        columns = [
            parse_column(
                [one[1] for one in grid.rows], [one[1] for one in grid.formats], CellRules(Signs.of())
            )
            for grid in grids
        ]
        for column in columns[1:]:
            assert repr(column) == repr(columns[0])


def test_one_delivery_three_formats(tmp_path, county):
    """Lost zeros, signs and percentages are the same observations, whatever program the office uses."""
    frame = pd.DataFrame(
        {"Schlüssel": [A, int(B), C, D], "Personen": [12, "–", "1.234,5", 7], "Quote": [1.5, 2.5, ".", 0.5]}
    )
    frame.to_excel(tmp_path / "a.xlsx", index=False)
    frame.to_excel(tmp_path / "a.ods", index=False, engine="odf")
    (tmp_path / "a.xls").write_bytes(saved_as_xls(read_grid(tmp_path / "a.xlsx")))
    columns = {"n": "Personen", "q": "Quote"}
    variables = [{"id": name, "column": column, "kind": "given"} for name, column in columns.items()]
    profile = {"key": "Schlüssel", "level": "quartier", "variables": variables}
    found = [
        read(tmp_path / f"a.{ending}", county, profile, reference_date=DAY) for ending in FORMATS_OF_FILES
    ]
    assert table(found[0])[C, "n", 2014] == 1234.5
    for delivery in found[1:]:
        assert table(delivery) == table(found[0])
        assert list(delivery.observations.cells) == list(found[0].observations.cells)
