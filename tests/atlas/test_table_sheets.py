"""Tables over pages, on a ruler where a letter is one millimetre wide and a line five high."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.atlas.errors import BookletError
from sozialmonitoring_plugin.atlas.tables.rows import RowStyle, TableRow
from sozialmonitoring_plugin.atlas.tables.sheets import text_sheets, value_sheets
from sozialmonitoring_plugin.atlas.tables.space import Setting, Space


@dataclass(frozen=True)
class Ruler:
    def width(self, text: str) -> float:
        return float(len(text))

    def height(self, lines: int) -> float:
        return 5.0 * lines


def space(width: float = 160, height: float = 100, margin: float = 0.0) -> Space:
    return Space(width, height, margin, 0.0, 40.0, dict.fromkeys(Setting, Ruler()))


def areas(count: int, columns: int = 1) -> list[TableRow]:
    return [
        TableRow(RowStyle.AREA, (f"Quartier {n}", *(f"{n}/{column}" for column in range(columns))), 1)
        for n in range(count)
    ]


def header(columns: int = 1) -> TableRow:
    return TableRow(RowStyle.HEADER, ("Quartier", *(f"Kennzahl {column}" for column in range(columns))))


def test_a_small_table_is_one_sheet_as_wide_as_the_frame():
    (sheet,) = value_sheets(header(), areas(3), space())
    assert [row.style for row in sheet.rows] == [RowStyle.HEADER] + [RowStyle.AREA] * 3
    assert sum(sheet.widths) == pytest.approx(160)


def test_forty_rows_continue_under_a_repeated_header():
    sheets = value_sheets(header(), areas(40), space(height=100))
    # A header and 19 rows of five millimetres fill a page of a hundred.
    assert [len(sheet.rows) for sheet in sheets] == [20, 20, 3]
    assert all(sheet.rows[0].style is RowStyle.HEADER for sheet in sheets)


@given(st.integers(1, 90), st.integers(1, 14), st.integers(40, 200), st.floats(0, 2))
def test_every_value_appears_exactly_once_and_no_page_overflows(rows, columns, height, margin):
    room = space(height=height, margin=margin)
    sheets = value_sheets(header(columns), areas(rows, columns), room)
    shown = [cell for sheet in sheets for row in sheet.rows[1:] for cell in row.cells[1:]]
    assert sorted(shown) == sorted(f"{n}/{column}" for n in range(rows) for column in range(columns))
    for sheet in sheets:
        assert sum(row.height + 2 * sheet.margin for row in sheet.rows) <= height + 1e-6
        assert sum(sheet.widths) <= room.width + 1e-6


def test_many_indicators_are_spread_evenly_over_column_groups():
    sheets = value_sheets(header(9), areas(2, 9), space(width=160))
    assert [sheet.columns for sheet in sheets] == [(0, 1, 2, 3), (4, 5, 6, 7, 8)]
    assert all(sheet.rows[1].cells[0].strip() == "Quartier 0" for sheet in sheets)


def test_narrower_margins_save_a_page():
    # 12 rows of 5 + 2·2 mm need 108 mm and do not fit; with a quarter of the margin they do.
    (sheet,) = value_sheets(header(), areas(11), space(height=100, margin=2.0))
    assert sheet.margin == 0.5
    (loose,) = value_sheets(header(), areas(5), space(height=100, margin=2.0))
    assert loose.margin == 2.0


def test_a_group_is_never_the_last_row_of_a_page_and_is_named_again_on_the_next():
    group = TableRow(RowStyle.GROUP, ("Nordraum", "5"), 0, "Nordraum (Fortsetzung)")
    other = TableRow(RowStyle.GROUP, ("Südraum", "6"), 0, "Südraum (Fortsetzung)")
    rows = [group, *areas(2), other, *areas(4)]
    first, second, third = value_sheets(header(), rows, space(height=25))
    assert [row.cells[0].strip() for row in first.rows] == [
        "Quartier",
        "Nordraum",
        "Quartier 0",
        "Quartier 1",
    ]
    assert [row.cells[0].strip() for row in second.rows][:2] == ["Quartier", "Südraum"]
    assert [row.cells for row in third.rows][1] == ("Südraum (Fortsetzung)", "")


def test_municipality_and_county_stay_with_the_last_area():
    totals = [TableRow(RowStyle.HOME, ("Aachdorf", "1")), TableRow(RowStyle.COUNTY, ("Kreis", "2"))]
    first, second = value_sheets(header(), [*areas(4), *totals], space(height=30))
    assert [row.style for row in first.rows] == [RowStyle.HEADER] + [RowStyle.AREA] * 3
    assert [row.style for row in second.rows[-3:]] == [RowStyle.AREA, RowStyle.HOME, RowStyle.COUNTY]


def test_a_name_of_sixty_letters_wraps_instead_of_being_cut():
    name = "Siedlungsgebiet Nordwest an der Großen Straße und am Bahnhof"
    (sheet,) = value_sheets(header(4), [TableRow(RowStyle.AREA, (name, *"1234"))], space(width=120))
    lines = sheet.rows[1].cells[0].split("\n")
    assert " ".join(lines) == name
    assert len(lines) > 1
    assert max(map(len, lines)) <= sheet.widths[0]
    assert sheet.rows[1].height == 5.0 * len(lines)


def test_a_template_too_low_for_a_row_is_told():
    with pytest.raises(BookletError, match="too small for the row “Quartier 0”"):
        value_sheets(header(), areas(1), space(height=8))


def test_terms_keep_the_width_they_have_in_the_template():
    (sheet,) = text_sheets([TableRow(RowStyle.ENTRY, ("Zeichen", "* geheim"))], space())
    assert sheet.widths == (40.0, 120.0)
