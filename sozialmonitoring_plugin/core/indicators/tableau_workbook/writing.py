"""From a tableau to a workbook. Nothing in it runs: every text is a text, also “=cmd” and “-a + b”."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from ...deliveries.templates.workbook import NOBODY, put
from ...wording import Wording
from ..tableau import Indicator, Tableau, Variable
from .columns import IN_USE, INDICATORS, TICK, VARIABLES, Column, Content, SheetKind
from .explaining import explain
from .look import A3, fit_height, font, set_up_print
from .texts import escaped, refuse_too_long
from .told import Told

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_HEAD = PatternFill("solid", fgColor="FFE4E9EE")
_LEFT_OF_THE_FREEZE = "E2"
_REPEATED = "A:D"
_ROWS_FOR_MORE = 300
"""Empty rows below the last, in which the lists and the format for texts hold as well."""

Row = dict[str, Any]


def tableau_workbook(tableau: Tableau, language: str) -> bytes:
    """The workbook as the bytes of an .xlsx file, in "de" or "en".

    Formulas are written in that language. Raises TableauError for a text that is too long for a cell.
    """
    words = Wording.of(language)
    told = Told(tableau, words)
    book = Workbook()
    _write_sheet(book.active, INDICATORS, list(_indicators(tableau, told)), words)
    _write_sheet(book.create_sheet(), VARIABLES, list(_variables(tableau, told)), words)
    explain(book.create_sheet(), words)
    book.properties.creator = book.properties.lastModifiedBy = NOBODY
    book.properties.language = language
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _indicators(tableau: Tableau, told: Told) -> Iterator[Row]:
    for one in tableau.indicators:
        above, below = told.line(one)
        yield {**_entry(one, told), "above": above, "below": below}


def _variables(tableau: Tableau, told: Told) -> Iterator[Row]:
    for one in tableau.variables:
        yield _entry(one, told)


def _entry(entry: Indicator | Variable, told: Told) -> Row:
    return {**vars(entry), "formula": told.formula(entry.formula), IN_USE: TICK}


def _write_sheet(sheet: Worksheet, kind: SheetKind, rows: Sequence[Row], words: Wording) -> None:
    sheet.title = kind.title(words)
    for place, column in enumerate(kind.columns, start=1):
        _write_header(sheet, place, column, words)
        for number, row in enumerate(rows, start=2):
            _write_cell(sheet, (number, place), column, row, words)
        _offer_words(sheet, place, column, len(rows) + 1 + _ROWS_FOR_MORE, words)
    for number, row in enumerate(rows, start=2):
        fit_height(sheet, number, ((str(row.get(one.name, "")), one.width) for one in kind.columns))
    _lay_out(sheet, len(rows), len(kind.columns), words)


def _write_header(sheet: Worksheet, place: int, column: Column, words: Wording) -> None:
    cell = put(sheet, 1, place, column.header(words))
    is_told = column.content is Content.TOLD
    cell.font = font(bold=True, grey=is_told)
    cell.fill = _HEAD
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    dimension = sheet.column_dimensions[get_column_letter(place)]
    dimension.width = column.width
    if column.content is not Content.NUMBER:
        dimension.number_format = "@"


def _write_cell(
    sheet: Worksheet, at: tuple[int, int], column: Column, row: Mapping[str, Any], words: Wording
) -> None:
    value = _shown(column, row, words)
    # A zero is a number of decimals, an empty text is no text.
    filled = None if value == "" else value
    cell = put(sheet, *at, filled) if isinstance(filled, str) else sheet.cell(*at, filled)
    cell.font = font(grey=column.content is Content.TOLD)
    across = "center" if column.content in (Content.TICK, Content.NUMBER, Content.FLAG) else "left"
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=across)
    cell.number_format = "0" if column.content is Content.NUMBER else "@"


def _shown(column: Column, row: Mapping[str, Any], words: Wording) -> str | int:
    value = row.get(column.name, "")
    if column.content is Content.NUMBER:
        return int(value)
    if column.content is Content.FLAG:
        return column.words_of(words)[str(value).lower()]
    if column.content is Content.CHOICE:
        return column.words_of(words)[value.value]
    text = escaped(value)
    refuse_too_long(row["id"], column.header(words), text)
    return text


def _offer_words(sheet: Worksheet, place: int, column: Column, last: int, words: Wording) -> None:
    """A list to choose from, where only some words make sense."""
    offered = [TICK] if column.content is Content.TICK else list(column.words_of(words).values())
    if not offered:
        return
    letter = get_column_letter(place)
    rule = DataValidation(
        type="list", formula1=f'"{",".join(offered)}"', allow_blank=True, showErrorMessage=True
    )
    rule.add(f"{letter}2:{letter}{last}")
    sheet.add_data_validation(rule)


def _lay_out(sheet: Worksheet, rows: int, columns: int, words: Wording) -> None:
    sheet.freeze_panes = _LEFT_OF_THE_FREEZE
    sheet.auto_filter.ref = f"A1:{get_column_letter(columns)}{rows + 1}"
    sheet.row_dimensions[1].height = 45
    sheet.print_title_rows, sheet.print_title_cols = "1:1", _REPEATED
    sheet.oddHeader.left.text = sheet.title
    set_up_print(sheet, A3, 2, words.text("page_of"))
