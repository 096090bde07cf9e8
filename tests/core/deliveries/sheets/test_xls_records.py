"""Old Excel workbooks, record by record: texts, packed numbers, results of formulas, comments."""

from __future__ import annotations

import struct

import pytest
import xlrd

from .old_excel import (
    CHART,
    EXCEL_95,
    cell,
    compound,
    formula,
    joined,
    read,
    read_records,
    refused,
    special,
    substream,
    unicode_text,
    workbook,
    xf,
)  # fmt: skip

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
