"""Number formats of OpenDocument mean to the plugin what the same format means in Excel."""

from __future__ import annotations

import io

import pytest
from odf import number, office, style, table, text
from odf.opendocument import OpenDocumentSpreadsheet

from sozialmonitoring_plugin.core.deliveries.cells.formats import NumberFormat, number_format
from sozialmonitoring_plugin.core.deliveries.sheets.grid import Merge
from sozialmonitoring_plugin.core.deliveries.sheets.ods import read_ods
from sozialmonitoring_plugin.core.feedback import Silence

from .open_document import SPACES, cell_style, data_style, digits, floating, literal, row, sheet_xml

PLAIN = NumberFormat(percent=False, bracketed=False, negative_bracketed=False)
PERCENT = NumberFormat(percent=True, bracketed=False, negative_bracketed=False)
BRACKETED = NumberFormat(percent=False, bracketed=True, negative_bracketed=False)
NEGATIVE = NumberFormat(percent=False, bracketed=False, negative_bracketed=True)

IN_BRACKETS = literal("(") + digits() + literal(")")
BARE = '<number:number number:min-integer-digits="1"/>'
LONG = 'number:style="long"'
DAY = literal(".").join(f"<number:{part} {LONG}/>" for part in ("day", "month", "year"))
MONTH = f'<number:month {LONG} number:textual="true"/>{literal(" ")}<number:year {LONG}/>'


def read_sheet(inside, local="", **others):
    return read_ods("a.ods", sheet_xml(inside, local, **others), Silence())["S"]


def two_parts(other, main, condition):
    """A format with another for numbers that meet a condition."""
    condition = f'<style:map style:condition="value(){condition}" style:apply-style-name="P0"/>'
    return data_style(other, name="P0") + data_style(main + condition)


CASES = [
    (data_style(digits()), "0.0", PLAIN),
    (data_style(BARE), "General", PLAIN),
    (data_style(digits('number:grouping="true"')), "#,##0.0", PLAIN),
    (data_style(digits() + literal(" %"), "percentage"), "0.0 %", PERCENT),
    (data_style(digits() + literal(" %")), '0.0" %"', PLAIN),
    (data_style(IN_BRACKETS), "(0.0)", BRACKETED),
    (two_parts(digits(), IN_BRACKETS, "&gt;=0"), "0.0;(0.0)", NEGATIVE),
    (two_parts(IN_BRACKETS, digits(), "&lt;0"), "0.0;(0.0)", NEGATIVE),
    (two_parts(IN_BRACKETS, digits(), "=0"), "0.0;0.0;(0.0)", PLAIN),
    (
        data_style(digits() + "<number:currency-symbol>€</number:currency-symbol>", "currency"),
        '0.0"€"',
        PLAIN,
    ),
    (data_style(digits() + literal('"Std." h')), '0.0""\\""Std."\\"" h"', PLAIN),
    (data_style('<number:scientific-number number:decimal-places="2"/>'), "#.00E+00", PLAIN),
    (data_style('<number:fraction number:min-integer-digits="0"/>'), "# ?/?", PLAIN),
    (data_style("<number:day-of-week/><number:month/><number:seconds/>", "date"), "dddms", PLAIN),
    (data_style("<number:hours/>" + literal(":") + "<number:am-pm/>", "time"), "h:AM/PM", PLAIN),
    (data_style("<number:boolean/>", "boolean"), "General", PLAIN),
    (data_style("<number:text-content/>", "text"), "@", PLAIN),
    (data_style(DAY, "date"), "dd.mm.yyyy", PLAIN),
    (data_style(MONTH, "date"), "mmmm yyyy", PLAIN),
]


@pytest.mark.parametrize(("styles", "code", "meaning"), CASES)
def test_number_formats_mean_what_they_mean_in_excel(styles, code, meaning):
    grid = read_sheet(row(floating("0.5", 'table:style-name="ce1"')), styles + cell_style("ce1", "N9"))
    assert grid.format(0, 0) == code
    assert number_format(code) == meaning


def test_formats_come_from_cell_row_column_and_parents():
    percent = digits() + literal("%")
    local = (
        data_style(percent, "percentage", "N1") + cell_style("ce1", "N1")
        + cell_style("ce2", parent="Prozent") + cell_style("ce3", parent="ce3")
    )  # fmt: skip
    named = data_style(digits(), "number", "N1") + data_style(percent, "percentage", "N2")
    named += cell_style("Prozent", "N2") + cell_style("Zahl", "N1")
    shared = (
        f"<office:document-styles {SPACES}><office:styles>{named}</office:styles></office:document-styles>"
    )
    cells = [floating(1), floating(2)]
    cells += [floating(3, f'table:style-name="{name}"') for name in ("ce2", "Zahl", "ce3")]
    cells += ['<table:table-cell office:value-type="percentage" office:value="0.1"/>']
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="ce1"/>'
    other = row(floating(1), attributes='table:default-cell-style-name="ce2"')
    grid = read_sheet(columns + row(*cells) + other, local, styles=shared)
    assert grid.formats == (
        ("General", "0.0%", "0.0%", "0.0", "General", "0.00%"),
        ("0.0%", "", "", "", "", ""),
    )


def test_a_sheet_of_odfpy():
    document = OpenDocumentSpreadsheet()
    share = number.PercentageStyle(name="share")
    share.addElement(number.Number(decimalplaces="2", minintegerdigits="1"))
    share.addElement(number.Text(text="%"))
    look = style.Style(name="look", family="table-cell", datastylename="share")
    document.automaticstyles.addElement(share)
    document.automaticstyles.addElement(look)
    cell = table.TableCell(valuetype="percentage", value="0.085", stylename=look, numbercolumnsspanned="2")
    remark = office.Annotation()
    remark.addElement(text.P(text="geschätzt"))
    cell.addElement(remark)
    line, sheet = table.TableRow(), table.Table(name="S")
    line.addElement(cell)
    line.addElement(table.CoveredTableCell())
    sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    stream = io.BytesIO()
    document.write(stream)
    grid = read_ods("a.ods", stream.getvalue(), Silence())["S"]
    assert (grid.rows, grid.formats) == (((0.085,),), (("0.00%",),))
    assert (grid.merges, grid.comments) == ((Merge(0, 0, 0, 1),), {(0, 0): "geschätzt"})
