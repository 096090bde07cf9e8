"""Papers to the bytes of an .xlsx file. Nothing is decided here."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.pagebreak import Break, ColBreak

from .looks import dress_of
from .paper import Cell, Document, Paper, Printing, Row
from .timeless import timeless

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_A4 = 9
_DEEPEST_OUTLINE = 7
_LONGEST_FOOTER = 75
_MARGINS = PageMargins(left=0.5, right=0.5, top=0.55, bottom=0.7, header=0.3, footer=0.3)


def document_bytes(document: Document) -> bytes:
    """The workbook; equal documents make equal bytes."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for paper in document.papers:
        _write(paper, book.create_sheet(paper.title))
    book.calculation.fullCalcOnLoad = False
    properties = book.properties
    properties.title, properties.language = _clean(document.title), document.language
    properties.creator = properties.lastModifiedBy = _clean(document.author)
    keys = {f"xl/worksheets/sheet{number}.xml": paper.keys for number, paper in enumerate(document.papers, 1)}
    return timeless(
        book,
        datetime.combine(document.day, time()),
        lambda name, content: _without_warnings(content, keys.get(name, "")),
    )


def _without_warnings(sheet: bytes, keys: str) -> bytes:
    """The sheet without Excel's green corners at keys: the element is the last of those we write."""
    if not keys:
        return sheet
    element = f'<ignoredErrors><ignoredError sqref="{keys}" numberStoredAsText="1"/></ignoredErrors>'
    return sheet.replace(b"</worksheet>", element.encode() + b"</worksheet>")


def _write(paper: Paper, sheet: Worksheet) -> None:
    for number, row in enumerate(paper.rows, start=1):
        _write_row(row, number, sheet)
    for column, width in enumerate(paper.widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    rows, columns = paper.frozen
    if rows or columns:
        sheet.freeze_panes = sheet.cell(rows + 1, columns + 1)
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.outlinePr.summaryBelow = False
    sheet.sheet_format.outlineLevelRow = max(map(_outline, paper.rows))
    _prepare_printing(paper.printing, sheet)


def _write_row(row: Row, number: int, sheet: Worksheet) -> None:
    for column, cell in enumerate(row.cells, start=1):
        if cell is not None:
            _write_cell(cell, sheet.cell(number, column))
    for first, last in row.spans:
        sheet.merge_cells(start_row=number, end_row=number, start_column=first, end_column=last)
    dimension = sheet.row_dimensions[number]
    dimension.height = row.height
    dimension.outlineLevel = _outline(row)


def _outline(row: Row) -> int:
    return min(row.outline, _DEEPEST_OUTLINE)


def _write_cell(cell: Cell, place: Any) -> None:
    if isinstance(cell.value, str):
        place.value = _clean(cell.value)
        # A text that begins with "=" would become a formula, one like "#N/A" an error.
        place.data_type = "s"
    else:
        place.value = cell.value
    dress = dress_of(cell)
    place.font, place.alignment, place.fill, place.border = (
        dress.font, dress.alignment, dress.fill, dress.border,
    )  # fmt: skip
    place.number_format = cell.number_format
    if cell.link:
        target = "'{}'!A1".format(cell.link.replace("'", "''"))
        place.hyperlink = Hyperlink(ref=place.coordinate, location=target)


def _prepare_printing(printing: Printing, sheet: Worksheet) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_margins = _MARGINS
    if printing.title_rows:
        sheet.print_title_rows = "${}:${}".format(*printing.title_rows)
    if printing.title_columns:
        sheet.print_title_cols = f"$A:${get_column_letter(printing.title_columns)}"
    if printing.breaks:
        sheet.page_setup.scale = printing.scale
        sheet.col_breaks = ColBreak(brk=[Break(id=column) for column in printing.breaks])
    else:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    footer = printing.footer
    sheet.oddFooter.left.text = _footer(footer.left)
    sheet.oddFooter.center.text = _footer(footer.centre)
    sheet.oddFooter.right.text = footer.right


def _footer(text: str) -> str:
    """A text for a footer, where "&" begins a code; Excel takes 255 characters in all."""
    text = _clean(text)
    cut = text
    while len(cut.replace("&", "&&")) > _LONGEST_FOOTER:
        cut = cut[:-1]
    return (cut if cut == text else f"{cut.rstrip()}…").replace("&", "&&")


def _clean(text: str) -> str:
    """The text without the control characters that XML cannot hold."""
    return str(ILLEGAL_CHARACTERS_RE.sub("", text))
