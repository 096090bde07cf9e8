"""Old Excel workbooks: each cell as two independent programs wrote or read it."""

from __future__ import annotations

import csv
import io
import random
import re
import struct
from datetime import datetime, time, timedelta

import pytest
import xlrd
import xlwt
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.grid import Merge
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file
from sozialmonitoring_plugin.core.deliveries.sheets.xls import read_xls
from sozialmonitoring_plugin.core.feedback import Silence

from .old_excel import (
    CHART,
    EXCEL_95,
    GLOBALS,
    cell,
    compound,
    formula,
    joined,
    special,
    substream,
    unicode_text,
    workbook,
    xf,
)  # fmt: skip


def read(content):
    return read_xls("a.xls", content, Silence())


def read_records(cells, globals_=()):
    return read(compound(Workbook=workbook(cells, globals_)))["S"]


def refused(content):
    with pytest.raises(DeliveryError) as caught:
        read(content)
    return str(caught.value)


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


WIDTH_AGAIN = {17: b"\0", 18: b"\0", 32: b"\1", 34: b"\1", 36: b"\1", 38: b"\1"}


@pytest.mark.parametrize("cut", [*WIDTH_AGAIN, *range(19, 30), 40])
def test_formatted_runs_and_readings_between_texts_are_passed_over(cut):
    """Only between characters the next record begins by saying how wide they are."""
    rich = struct.pack("<HBHI", 2, 0x0C, 1, 6) + b"ab" + bytes(4) + bytes(6)
    texts = struct.pack("<II", 2, 2) + rich + unicode_text("Köln")
    parts = [(0xFC, texts[:cut]), (0x3C, WIDTH_AGAIN.get(cut, b"") + texts[cut:])]
    cells = [(0xFD, cell(0, 0) + struct.pack("<I", 0)), (0xFD, cell(0, 1) + struct.pack("<I", 1))]
    assert read_records(cells, parts).rows == (("ab", "Köln"),)


def test_a_text_may_change_its_width_where_it_is_cut():
    texts = struct.pack("<IIHB", 1, 1, 6, 0) + b"abc"
    more = b"\1" + "dé€".encode("utf-16-le")
    grid = read_records([(0xFD, cell(0, 0) + bytes(4))], [(0xFC, texts), (0x3C, more)])
    assert grid.rows == (("abcdé€",),)


@pytest.mark.parametrize(
    ("packed", "number"),
    [
        (0x3FF00000, 1), (0x3FF00001, 0.01), (0x004B5646, 1234321), (0x004B5647, 12343.21), (0xFFFFFFFE, -1),
        (0x80000002, -536870912), (0xC0590000, -100), (0x40091EB8, 3.1399993896484375),
    ],
)  # fmt: skip
def test_packed_numbers(packed, number):
    """The first four are the examples of the OpenOffice documentation of the format, 2.5.5."""
    grid = read_records([(0x27E, cell(0, 0) + struct.pack("<I", packed))])
    assert grid.rows == ((number,),)
    assert read_records([(0xBD, struct.pack("<HHHIHIH", 0, 1, 0, packed, 0, packed, 2))]).rows == (
        (None, number, number),
    )


def test_results_of_formulas():
    cells = [
        formula(0, 0, struct.pack("<d", 2.5)),
        formula(0, 1, special(0)), (0x4BC, bytes(10)), (0x207, unicode_text("Summe")),
        formula(0, 2, special(1, 1)),
        formula(0, 3, special(2, 0x07)),
        formula(0, 4, struct.pack("<d", 0)),
        formula(1, 0, special(3)),
        formula(1, 1, struct.pack("<d", 0), flags=2),
        formula(1, 2, struct.pack("<d", 7), flags=2),
    ]  # fmt: skip
    grid = read_records(cells)
    assert grid.rows == ((2.5, "Summe", True, "#DIV/0!", 0), (None, None, 7, None, None))
    assert grid.uncached == {(1, 0), (1, 1)}
    assert "is damaged" in refused(compound(Workbook=workbook([formula(0, 0, special(0)), cells[0]])))


def test_a_sheet_saved_before_it_was_computed_has_no_results():
    stale = [formula(0, 0, struct.pack("<d", 3)), formula(0, 2, special(0)), (0x207, unicode_text("alt"))]
    grid = read_records([(0x5E, b"\0\0"), *stale, (0x203, cell(0, 1) + struct.pack("<d", 4))])
    assert (grid.rows, grid.uncached) == (((None, 4, None),), {(0, 0), (0, 2)})


def test_formulas_of_a_program_that_computes_nothing():
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    sheet.write(0, 0, 1)
    sheet.write(0, 1, xlwt.Formula("A1+1"))
    stream = io.BytesIO()
    book.save(stream)
    grid = read(stream.getvalue())["S"]
    assert (grid.rows, grid.uncached) == (((1, None),), {(0, 1)})


ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]


def test_errors_and_truth_values():
    codes = [code for code, text in sorted(xlrd.error_text_from_code.items())]
    cells = [(0x205, cell(0, column) + bytes([code, 1])) for column, code in enumerate(codes)]
    cells += [(0x205, cell(1, 0) + b"\1\0"), (0x205, cell(1, 1) + b"\0\0")]
    grid = read_records(cells)
    assert list(grid.rows[0]) == ERRORS
    assert grid.rows[1][:2] == (True, False)
    assert grid.rows[1][0] is True
    assert "is damaged" in refused(compound(Workbook=workbook([(0x205, cell(0, 0) + b"\x33\1")])))


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


def note(row, column, number):
    return 0x1C, struct.pack("<HHHH", row, column, 0, number) + unicode_text("Amt")


def text_box(number, text):
    shape = struct.pack("<HHHH", 0x15, 0x12, 0x19, number) + bytes(14)
    box = struct.pack("<HH6xHH4x", 0, 0, len(text), 16)
    return [(0x5D, shape), (0x1B6, box), (0x3C, b"\1" + text.encode("utf-16-le")), (0x3C, bytes(16))]


def test_comments():
    cells = [
        (0x203, cell(0, 0) + struct.pack("<d", 1)),
        *text_box(7, "Amt:\nvorläufig"), *text_box(3, "geschätzt"),
        note(0, 0, 3), note(4, 2, 7), note(5, 5, 99),
    ]  # fmt: skip
    grid = read_records(cells)
    assert grid.comments == {(0, 0): "geschätzt", (4, 2): "Amt:\nvorläufig"}
    assert grid.rows == ((1,),)


def test_a_chart_in_a_sheet_is_passed_over():
    number = (0x203, cell(0, 0) + struct.pack("<d", 1))
    chart = substream(CHART, [(0x203, cell(9, 9) + struct.pack("<d", 9))])
    body = joined([number]) + chart
    stream = workbook([])[:-4]  # without its EOF
    assert read(compound(Workbook=stream + body + joined([(0x0A, b"")])))["S"].rows == ((1,),)


def test_excel_95():
    """BIFF5: texts in a code page, comments inside their record."""
    globals_ = [(0x42, struct.pack("<H", 1252)), (0x41E, struct.pack("<HB", 164, 4) + b"0.0%"), xf(164), xf()]
    cells = [
        (0x204, cell(0, 0, 1) + b"\4\0K\xf6ln"),
        (0x203, cell(0, 1) + struct.pack("<d", 0.085)),
        formula(0, 2, special(0)), (0x207, b"\3\0\xfcbe"),
        (0x1C, struct.pack("<HHH", 0, 1, 12) + b"vorl\xe4u"),
        (0x1C, struct.pack("<HHH", 0xFFFF, 0, 6) + b"fig"),
    ]  # fmt: skip
    grid = read(compound(Book=workbook(cells, globals_, EXCEL_95)))["S"]
    assert grid.rows == (("Köln", 0.085, "übe"),)
    assert grid.formats == (("General", "0.0%", "0.0%"),)
    assert grid.comments == {(0, 1): "vorläufig"}
    both = compound(Book=workbook([], (), EXCEL_95), Workbook=workbook([(0x203, cell(0, 0) + bytes(8))]))
    assert read(both)["S"].rows == ((0,),)


def test_locked_and_foreign_files_are_a_sentence():
    locked = workbook([], [(0x2F, bytes(6))])
    assert (
        refused(compound(Workbook=locked)) == "a.xls is protected with a password. Save it without password."
    )
    newer = compound(EncryptionInfo=bytes(9), EncryptedPackage=bytes(9))
    assert refused(newer) == "a.xls is protected with a password. Save it without password."
    assert "a.xls is no Excel workbook" in refused(compound(WordDocument=bytes(9)))


@pytest.mark.parametrize(
    ("begin", "kind"),
    [("0900040002001000", "Excel 2"), ("0902060000001000", "Excel 3"), ("0904060000001000", "Excel 4"),
     ("0908080000001000", "an unfinished workbook of Excel 5")],
)  # fmt: skip
def test_workbooks_older_than_excel_5_are_a_sentence(tmp_path, begin, kind):
    (tmp_path / "a.xls").write_bytes(bytes.fromhex(begin) + bytes(40))
    with pytest.raises(DeliveryError, match=rf"a\.xls is in truth .*{kind}, not a table"):
        read_file(tmp_path / "a.xls")


def test_old_and_new_workbooks_under_each_others_names(tmp_path, write_workbook):
    new = write_workbook([["key", 1]])
    new.rename(tmp_path / "neu.xls")
    assert read_file(tmp_path / "neu.xls").grid("Tabelle1").rows == (("key", 1),)
    (tmp_path / "alt.xlsx").write_bytes(compound(Workbook=workbook([(0x203, cell(0, 0) + bytes(8))])))
    assert read_file(tmp_path / "alt.xlsx").grid("S").rows == ((0,),)
    (tmp_path / "text.xls").write_bytes("Schlüssel;n\r\n1;2".encode("cp1252"))
    assert read_file(tmp_path / "text.xls").grid("").rows == (("Schlüssel", "n"), ("1", "2"))


ONE = (0x203, cell(0, 0) + struct.pack("<d", 1))


@pytest.mark.parametrize(
    "stream",
    [
        workbook([ONE, ONE]),  # a cell that stands twice
        workbook([ONE])[:-4],  # without its end
        workbook([ONE])[:-9],
        workbook([(0x203, cell(0, 0) + struct.pack("<d", float("nan")))]),
        workbook([(0x203, cell(0, 0, 9) + bytes(8))]),  # an unknown style
        workbook([(0xFD, cell(0, 0) + bytes(4))]),  # a shared text where there is none
        workbook([ONE], [(0xFC, struct.pack("<II", 5, 5))]),
        workbook([(0xE5, struct.pack("<H4H", 1, 3, 0, 0, 0)), ONE]),  # a block that ends before it begins
        workbook([ONE], [(0x85, struct.pack("<IH", 4, 0) + b"\1\0T"), xf()]),  # a sheet inside the front
        workbook([formula(0, 0, special(9))]),
        workbook([ONE], [(0x42, struct.pack("<H", 12345)), xf()], EXCEL_95),
        substream(GLOBALS, [], 0x0400),
        b"",
    ],
)
def test_damage_is_a_sentence(stream):
    assert "a.xls is damaged and cannot be read" in refused(compound(Workbook=stream))


def test_sheets_that_share_their_records_are_damage():
    """Thousands of sheets that are all the same one would be read for hours."""
    stream = workbook([ONE] + [(0x201, cell(0, 0))] * 500)
    place = struct.unpack("<I", stream[stream.index(b"\x85\0") + 4 :][:4])[0]
    names = [(0x85, struct.pack("<IH", 0, 0) + b"\1\0" + bytes([65 + number])) for number in range(9)]
    start = len(substream(GLOBALS, [xf(), *names]))
    names = [(kind, struct.pack("<I", start) + body[4:]) for kind, body in names]
    assert "is damaged" in refused(compound(Workbook=substream(GLOBALS, [xf(), *names]) + stream[place:]))


def test_masses_of_records_are_damage():
    endless = [(0xFC, struct.pack("<II", 1, 1)), *[(0x3C, b"")] * 30_000]
    assert "is damaged" in refused(xlwt_saved(workbook([ONE], endless)))


def test_giants_are_refused():
    assert "a sheet of 65536 rows" in refused(
        compound(Workbook=workbook([(0x203, cell(65535, 200) + bytes(8))]))
    )
    columns = [(0x7D, struct.pack("<HH4xH", number, 65535, 1)) for number in range(9000)]
    assert read(xlwt_saved(workbook([ONE, *columns])))["S"].hidden_columns == {0}


def xlwt_saved(stream):
    written = io.BytesIO()
    xlwt.CompoundDoc.XlsDoc().save(written, stream)
    return written.getvalue()


def test_flipped_bytes_and_cuts_never_crash(real_data, repetitions):
    """Without a checksum a changed digit cannot be noticed; whatever else happens is a sentence."""
    original = (real_data / "koeln/33111-02ir.xls").read_bytes()
    chance = random.Random(7)
    for _ in range(repetitions(150, 2000)):
        content = bytearray(original)
        for _ in range(chance.choice([1, 1, 3, 30])):
            content[chance.randrange(len(content))] = chance.randrange(256)
        if chance.random() < 0.2:
            del content[chance.randrange(len(content)) :]
        try:
            read(bytes(content))
        except DeliveryError:
            continue
