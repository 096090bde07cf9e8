"""OpenDocument sheets: each cell as odfpy, pandas or a hand wrote it."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pandas as pd
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.deliveries.sheets.grid import Merge
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file

from .open_document import (
    TALL,
    WIDE,
    archive,
    cell_style,
    content_xml,
    data_style,
    date_cell,
    floating,
    literal,
    read,
    read_sheet,
    row,
    sheet,
    sheet_xml,
    string,
    table_style,
    time_cell,
    with_odfpy,
)  # fmt: skip

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=20)
NUMBERS = st.one_of(st.integers(-(10**14), 10**14), st.floats(-1e300, 1e300))
SHEETS = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 9)), st.one_of(NUMBERS, TEXTS, st.booleans()), max_size=30
)


@settings(max_examples=60)
@given(SHEETS)
def test_whatever_is_written_is_read(cells):
    grid = read(with_odfpy(cells))["S"]
    found = {
        (at, column): value
        for at, values in enumerate(grid.rows)
        for column, value in enumerate(values)
        if value is not None
    }
    assert found == cells
    assert all(isinstance(found[place], bool) == isinstance(cells[place], bool) for place in cells)


def test_a_table_of_pandas(tmp_path):
    moments = [datetime.fromisoformat("2014-12-31"), datetime.fromisoformat("2013-06-30T17:45:30"), None]
    frame = pd.DataFrame(
        {"key": ["0001", "0002", "NA"], "n": [1, 2.5, None], "day": moments, "b": [True, False, True]}
    )
    frame.to_excel(tmp_path / "a.ods", engine="odf", index=False, sheet_name="Über sicht")
    grid = read_file(tmp_path / "a.ods").grid("Über sicht")
    assert grid.rows == (
        ("key", "n", "day", "b"),
        ("0001", 1, moments[0], True),
        ("0002", 2.5, moments[1], False),
        ("NA", None, None, True),
    )


def test_texts_with_blanks_breaks_and_fields():
    grid = read_sheet(
        row(
            string("  Migrations-\n  hinter<text:span>grund</text:span> ", "in %"),
            string("a<text:s/>b<text:s text:c='3'/>c<text:tab/>d<text:line-break/>e"),
            string("<text:a>x</text:a><text:note>unseen <text:p>also</text:p></text:note> y"),
            string("shown", attributes='office:string-value="kept"'),
            "<table:table-cell><text:p>untyped</text:p></table:table-cell>",
            string("A &amp; B&#xA0;C"),
            string(""),
        )
    )
    assert grid.rows == (
        ("Migrations- hintergrund\nin %", "a b   c\td\ne", "x y", "kept", "untyped", "A & B\xa0C"),
    )


def empty(times):
    return f"<table:table-cell {WIDE.format(times)}/>"


def test_repeated_rows_and_cells():
    grid = read_sheet(
        row(floating(1), empty(2), floating(2, WIDE.format(2)), empty(16_000))
        + row(empty(16_384), attributes=TALL.format(2))
        + row(floating(3), attributes=TALL.format(2))
        + row(empty(16_384), attributes=TALL.format(1_048_570))
    )
    gap = (None,) * 5
    assert grid.rows == ((1, None, None, 2, 2), gap, gap, (3, *gap[1:]), (3, *gap[1:]))


NOTED = "<dc:creator>Amt</dc:creator><text:p>vor-</text:p><text:p>läufig</text:p>"
NOTE = f"<office:annotation>{NOTED}</office:annotation>"
FILTERED, COLLAPSED = (f'table:visibility="{word}"' for word in ("filter", "collapse"))


def test_merges_comments_and_what_is_hidden():
    title = string("Titel", attributes='table:number-columns-spanned="3" table:number-rows-spanned="2"')
    covered = "<table:covered-table-cell office:value-type='float' office:value='9'/>"
    noted = floating(1).replace("/>", f">{NOTE}<text:p>1</text:p></table:table-cell>")
    grid = read_sheet(
        f"<table:table-column/><table:table-column {COLLAPSED} {WIDE.format(2)}/>"
        f"<table:table-column {FILTERED} {WIDE.format(16_000)}/>"
        f"<table:table-header-rows>{row(title, covered)}</table:table-header-rows>"
        f"<table:table-row-group>{row(covered, covered, covered, floating(4))}"
        f"{row(noted, attributes=FILTERED)}</table:table-row-group>"
        f"{row(f'<table:table-cell>{NOTE}</table:table-cell>', attributes=COLLAPSED)}"
    )
    assert grid.rows == (("Titel", None, None, None), (None, None, None, 4), (1, None, None, None))
    assert grid.merges == (Merge(0, 0, 1, 2),)
    assert grid.comments == {(2, 0): "vor-\nläufig", (3, 0): "vor-\nläufig"}
    assert (grid.hidden_rows, grid.hidden_columns, grid.hidden) == ({2}, {1, 2, 3}, False)


def test_hidden_sheets_keep_their_place():
    styles = table_style("ta1", "true") + table_style("ta2", "false")
    looks = {"A": "ta1", "B": "ta2", "C": "unknown"}
    sheets = [sheet(name, row(floating(1)), f'table:style-name="{look}"') for name, look in looks.items()]
    grids = read(archive(content_xml("".join(sheets), styles)))
    assert [(name, grid.hidden) for name, grid in grids.items()] == [("A", False), ("B", True), ("C", False)]


def test_pictures_and_old_states_are_no_cells():
    old = f"<table:tracked-changes>{row(floating(8))}</table:tracked-changes>"
    drawn = f"<table:shapes><draw:frame>{sheet('X', row(floating(9)))}</draw:frame></table:shapes>"
    picture = "<draw:frame><text:p>no</text:p></draw:frame>"
    text_beside = string("a", "b").replace("<text:p>a", f"{picture}<text:p>a")
    grids = read(archive(content_xml(old + sheet("S", drawn + row(text_beside)))))
    assert {name: grid.rows for name, grid in grids.items()} == {"S": (("a\nb",),)}


def test_formulas_errors_and_truth_values():
    formula = 'table:formula="of:=1/0" '
    error = formula + 'office:string-value="" calcext:value-type="error"'
    grid = read_sheet(
        row(
            floating(7, formula),
            f"<table:table-cell {formula}/>",
            string("#DIV/0!", attributes=error),
            string("#WERT!", attributes=error),
            string("#NV", attributes=error),
            string("Err:508", attributes=error),
            string("#REF!", attributes=formula),
            string("#NV"),
            string("Summe", attributes=formula),
            '<table:table-cell office:value-type="boolean" office:boolean-value="false"/>',
        )
    )
    errors = ("#DIV/0!", "#VALUE!", "#N/A", "#VALUE!", "#REF!")
    assert grid.rows == ((7, None, *errors, "#NV", "Summe", False),)
    assert grid.uncached == {(0, 1)}


def test_dates_and_spans_of_time():
    clock = f'<number:hours number:style="long"/>{literal(":")}<number:minutes number:style="long"/>'
    span = data_style(clock, "time", "N1", 'number:truncate-on-overflow="false"') + cell_style("ce1", "N1")
    days = ("2014-12-31", "2013-06-30T17:45:30", "2013-06-30T17:45:30.123456789", "1850-01-01")
    times = [
        time_cell("PT18H00M00S"),
        time_cell("PT36H00M00S", "ce1"),
        time_cell("-PT1H"),
        time_cell("PT0.5S"),
    ]
    grid = read_sheet(row(*map(date_cell, days), *times), span)
    moment = datetime.fromisoformat(days[1])
    expected = (datetime.fromisoformat(days[0]), moment, moment + timedelta(milliseconds=123))
    assert grid.rows[0][:3] == expected
    assert grid.rows[0][3:5] == (datetime.fromisoformat(days[3]), time(18))
    assert grid.rows[0][5:] == (timedelta(hours=36), timedelta(hours=-1), time(0, 0, 0, 500_000))
    assert grid.format(0, 5) == "[hh]:mm"


def test_an_archive_under_a_wrong_name(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(sheet_xml(row(floating(1))))
    assert read_file(tmp_path / "a.xlsx").grid("S").rows == ((1,),)
