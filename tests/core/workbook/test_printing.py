"""On paper: A4 across, headings on every page, nothing torn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.values import Reason, Value
from sozialmonitoring_plugin.core.workbook.measuring import (
    PAGE_WIDTH,
    SMALLEST_FIT,
    SMALLEST_SCALE,
    heading_width,
    line_count,
    pages_of,
)
from tests.core.workbook.county import COUNT, SHARE, YEAR, column_of, table_of, tree_of, write

TREE = tree_of(2, 3)


def many(count: int, days: int = 1):
    indicators = [replace(SHARE, id=f"i{number}", number=f"2.{number}") for number in range(count)]
    return table_of(
        TREE,
        *(
            column_of(TREE, one, lambda rank, position: 5.0, [date(YEAR.year - day, 12, 31)])
            for one in indicators
            for day in range(days)
        ),
    )


def test_headings_and_names_of_areas_are_repeated_and_stay_in_sight() -> None:
    sheet = write(many(3)).book["Arbeit"]
    assert sheet.freeze_panes == "D7"
    assert sheet.print_title_rows == "$4:$6"
    assert sheet.print_title_cols == "$A:$C"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (int(sheet.page_setup.fitToWidth), int(sheet.page_setup.fitToHeight)) == (1, 0)
    assert sheet.oddFooter.right.text == "Seite &P von &N"
    assert sheet.sheet_view.showGridLines is False


def test_three_hundred_indicators_are_on_many_legible_pages() -> None:
    sheet = write(many(300)).book["Arbeit"]
    assert sheet["D7"].value == 5
    assert sheet.cell(4, 303).value == "2.299 Arbeitslosenanteil"
    breaks = [one.id for one in sheet.col_breaks.brk]
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage
    assert int(sheet.page_setup.scale) == 75
    assert len(breaks) > 20
    assert breaks == sorted(set(breaks))
    assert breaks[0] > 3
    assert breaks[-1] < 303


def test_a_series_is_not_torn_between_pages() -> None:
    sheet = write(many(20, days=4)).book["Arbeit"]
    breaks = [one.id for one in sheet.col_breaks.brk]
    assert breaks
    assert all((last - 3) % 4 == 0 for last in breaks)


def test_each_page_explains_its_own_signs_and_sources() -> None:
    table = many(40)
    first, *others = table.columns
    hidden = column_of(TREE, first.indicator, lambda rank, position: Value.none(Reason.HIDDEN))
    sheet = write(replace(table, columns=(hidden, *others))).book["Arbeit"]
    ends = [3, *(one.id for one in sheet.col_breaks.brk), 43]
    rows = range(7 + 1 + 2 + 2 + 5, sheet.max_row + 1)
    for page, (start, end) in enumerate(pairwise(ends)):
        texts = [sheet.cell(row, column).value for row in rows for column in range(start + 1, end + 1)]
        told = [text for text in texts if text]
        assert ("*   geheim zu halten" in told) == (page == 0)
        sources = [text.partition(" ")[0] for text in told if text.endswith("Quelle: Amt.")]
        assert sources == [f"2.{column - 4}" for column in range(start + 1, end + 1)]


groups = st.lists(st.lists(st.floats(5, 30), min_size=1, max_size=12), min_size=1, max_size=60)


@settings(max_examples=300)
@given(st.lists(st.floats(5, 20), min_size=3, max_size=3), groups)
def test_no_page_is_wider_than_paper_nor_empty(keys: list[float], parts: list[list[float]]) -> None:
    widths = [width for part in parts for width in part]
    pages = pages_of(keys, parts)
    if not pages.breaks:
        assert sum(keys) + sum(widths) <= PAGE_WIDTH / SMALLEST_FIT
        return
    ends = [0, *pages.breaks, len(widths)]
    for start, end in pairwise(ends):
        assert start < end
        assert sum(keys) + sum(widths[start:end]) <= PAGE_WIDTH / SMALLEST_SCALE + 1e-6


def test_every_word_of_a_heading_fits_its_column() -> None:
    title = "3.1 Erziehungsberatungsstellenbesuche je 1.000"
    assert heading_width(title, 1, 12.5) >= len("Erziehungsberatungsstellenbesuche")
    assert heading_width(title, 4, 12.5) == 12.5
    assert heading_width("1.1 Einwohner", 1, 12.5) == 12.5


def test_a_long_heading_gets_a_wider_column_rather_than_many_lines() -> None:
    title = "2.3 Anteil der Kinder unter 15 Jahren mit Bezug von Leistungen nach dem SGB II"
    assert 12.5 < heading_width(title, 1, 12.5) <= 20
    assert line_count(title, heading_width(title, 1, 12.5) - 1) <= 4


def test_long_names_and_notes_get_rows_that_are_high_enough() -> None:
    tree = tree_of(1, 1, names=lambda key: f"{'Sehr langer Name ' * 8}{key}")
    long = replace(COUNT, source="", theme="Arbeit")
    sources = [f"Amt {number} mit einem langen Namen" for number in range(20)]
    column = column_of(tree, long, lambda rank, position: 1, sources=sources)
    sheet = write(table_of(tree, column)).book["Arbeit"]
    assert sheet.row_dimensions[8].height >= 4 * 13
    last = sheet.max_row
    assert sheet.cell(last, 1).value.startswith("1.1 Einwohner")
    assert sheet.row_dimensions[last].height >= 5 * 12
