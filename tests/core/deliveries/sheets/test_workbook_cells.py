"""Workbooks: every kind of cell, as the format writes it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from tests.bad_files.parts import (
    FORMATS,
    MAIN,
    STRINGS,
    STYLES,
    TEXTS,
    WORKBOOK,
    packed,
    parts,
    workbook,
)

from .independent import read


def cell(inside, formats=FORMATS, texts=TEXTS):
    """The value of the one cell of a sheet."""
    styles = f'<styleSheet xmlns="{MAIN}">{formats}</styleSheet>'
    strings = f'<sst xmlns="{MAIN}">{texts}</sst>'
    grid = read(packed({**parts(f"<row>{inside}</row>"), STYLES: styles, STRINGS: strings}))["Daten"]
    return grid.rows[0][0]


VALUES = [
    ('<c t="str"><f>"a"</f><v>a</v></c>', "a"),
    ('<c t="inlineStr"><is><t>a</t></is></c>', "a"),
    ('<c t="inlineStr"><is><r><t>Be</t></r><r><rPr><b/></rPr><t>rg</t></r></is></c>', "Berg"),
    ('<c t="b"><v>1</v></c>', True),
    ('<c t="e"><v>#DIV/0!</v></c>', "#DIV/0!"),
    ('<c t="d"><v>2014-12-31</v></c>', date(2014, 12, 31)),
    ('<c t="d"><v>2014-12-31T10:15:00</v></c>', datetime(2014, 12, 31, 10, 15)),  # noqa: DTZ001
    ('<c s="2"><v>42004</v></c>', datetime(2014, 12, 31)),  # noqa: DTZ001
    ('<c s="2"><v>0.25</v></c>', time(6)),
    ('<c s="2"><v>-99999999999</v></c>', "#VALUE!"),
    ("<c><v>0.1</v></c>", 0.1),
    ("<c><v>1.7976931348623157E+308</v></c>", 1.7976931348623157e308),
    ("<c><v>12345678901234567890</v></c>", 12345678901234567890),
    ("<c><v>-5</v></c>", -5),
]


@pytest.mark.parametrize(("inside", "value"), VALUES)
def test_every_kind_of_cell(inside, value):
    found = cell(inside)
    assert (type(found), found) == (type(value), value)


def test_number_formats_of_german_offices_are_no_dates():
    for code in ("#,##0.00\\ _D_M", '0" Std."', "Standard", "[Red]-0", "0_m", "#,##0 \\d"):
        formats = (
            f'<numFmts><numFmt numFmtId="164" formatCode="{code.replace(chr(34), "&quot;")}"/></numFmts>'
        )
        found = cell("<c><v>42004</v></c>", f'{formats}<cellXfs><xf numFmtId="164"/></cellXfs>')
        assert found == 42004, code


def test_spans_of_time_and_the_epoch_of_1904():
    spans = '<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts>'
    assert cell("<c><v>1.5</v></c>", f'{spans}<cellXfs><xf numFmtId="164"/></cellXfs>') == timedelta(hours=36)
    content = parts('<row><c s="2"><v>40542</v></c></row>')
    content[WORKBOOK] = content[WORKBOOK].replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    assert read(packed(content))["Daten"].rows == ((datetime(2014, 12, 31),),)  # noqa: DTZ001


def test_shared_texts_in_runs_without_readings_and_with_escapes():
    texts = "<si><r><t>Migrations-_x000D_</t></r><r><t>\nhintergrund</t></r><rPh><t>kana</t></rPh></si>"
    assert cell('<c t="s"><v>0</v></c>', texts=texts) == "Migrations-\nhintergrund"
    assert cell('<c t="s"><v>0</v></c>', texts="<si><t>_x005F_x0041_ _x0041_</t></si>") == "_x0041_ A"
    assert cell('<c t="inlineStr"><is><t>_x005F_x0041_ _x0041_</t></is></c>') == "_x0041_ A"
    assert cell('<c t="str"><v>_x005F_x0041_ _x0041_</v></c>') == "_x0041_ A"


def test_formulas_without_result_are_known_and_empty_results_are_results():
    cells = "<c><f>1+1</f></c><c><f>1+1</f><v/></c><c><f>1+1</f><v>2</v></c>"
    grid = read(workbook(f'<row>{cells}<c t="str"><f>""</f><v></v></c></row>'))["Daten"]
    assert (grid.rows, grid.uncached) == (((None, None, 2),), {(0, 0), (0, 1)})


def test_a_zero_that_is_still_to_be_computed_is_no_result():
    """Programs that cannot compute write 0 beside each formula and ask Excel to do it on opening."""
    rows = "<row><c><f>1+1</f><v>0</v></c><c><v>0</v></c><c><f>1+1</f><v>2</v></c></row>"
    content = parts(rows)
    grid = read(packed(content))["Daten"]
    assert (grid.rows, grid.uncached) == (((0, 0, 2),), frozenset())
    content[WORKBOOK] = content[WORKBOOK].replace("</workbook>", '<calcPr fullCalcOnLoad="1"/></workbook>')
    grid = read(packed(content))["Daten"]
    assert (grid.rows, grid.uncached) == (((None, 0, 2),), {(0, 0)})


def test_a_merge_shows_only_its_first_cell():
    grid = read(workbook(after='<mergeCells><mergeCell ref="A2:B3"/></mergeCells>'))["Daten"]
    assert grid.rows == (("key", "n"), ("00012", None), (None, None))
    assert grid.spread(2, 1) == "00012"
