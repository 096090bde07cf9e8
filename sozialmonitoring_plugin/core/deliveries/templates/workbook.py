"""The template as an Excel workbook without macros and without a password.

A cell for values has a list of the signs, which alone cannot also refuse everything else: Excel checks
either a list or a formula. So the list offers, without an error message, and a conditional format turns
red what is neither a number from 0 nor one of the signs. The office may still save the file.
"""

from __future__ import annotations

import io
import math
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from ...areas import AreaTree
from ...indicators.tableau import Kind
from .template import Template, asked_positions, headers, offered_signs, template_name

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

NOBODY = "Sozialmonitoring"
HEADER_ROW = 9
_DATE_ROW = 4
_INK = "FF333333"
_TO_FILL = PatternFill("solid", fgColor="FFFFF8DC")
_HEAD = PatternFill("solid", fgColor="FFE4E9EE")
_WRONG = PatternFill("solid", bgColor="FFF4B6B0")
_LINE = Side(style="thin", color="FFB0B0B0")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_OPEN = Protection(locked=False)
_LONGEST_PROMPT = 255
_VALUE_WIDTH = 14
_LINE_HEIGHT = 15.0


def template_workbook(template: Template, tree: AreaTree) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    return _TemplateBook(template, tree).content()


class _TemplateBook:
    """Fills one workbook."""

    def __init__(self, template: Template, tree: AreaTree) -> None:
        self._template = template
        self._tree = tree
        self._words = template.words
        self._headers = headers(template, tree)
        self._signs = offered_signs(template.sign_profile)
        self._areas = asked_positions(template, tree)
        self._book = openpyxl.Workbook()
        self._sheet = self._book.active
        self._legend = self._book.create_sheet(self._words.text("template_signs"))
        self._lead = 2 + len(self._headers.upper)

    def content(self) -> bytes:
        self._sheet.title = self._words.text("template_sheet")
        self._write_title()
        self._write_header()
        above = self._names_above()
        for number, position in enumerate(self._areas, start=HEADER_ROW + 1):
            self._write_area(number, position, [names[position] for names in above])
        self._write_sum()
        self._write_legend()
        self._check_values()
        self._lay_out()
        self._book.properties.creator = self._book.properties.lastModifiedBy = NOBODY
        stream = io.BytesIO()
        self._book.save(stream)
        return stream.getvalue()

    @property
    def _last_row(self) -> int:
        return HEADER_ROW + len(self._areas)

    @property
    def _value_columns(self) -> range:
        return range(self._lead + 1, self._lead + 1 + len(self._template.variables))

    def _write_title(self) -> None:
        template, words = self._template, self._words
        heading = put(self._sheet, 1, 1, words.text("template_title", title=template.title))
        heading.font = Font(bold=True, size=14, color=_INK)
        level = self._tree.level(template.level).level.title
        put(self._sheet, 2, 1, words.text("template_source"))
        put(self._sheet, 2, 2, template.source).font = Font(bold=True)
        put(self._sheet, 3, 1, words.text("caption_level"))
        put(self._sheet, 3, 2, level)
        put(self._sheet, _DATE_ROW, 1, words.text("template_date"))
        day = put(self._sheet, _DATE_ROW, 2, template.reference_date)
        day.number_format = words.text("date_format")
        day.fill, day.border, day.protection = _TO_FILL, _GRID, _OPEN
        day.font, day.alignment = Font(bold=True), Alignment(horizontal="left")
        put(self._sheet, 5, 1, words.text("template_how"))
        put(self._sheet, 6, 1, words.text("template_free"))
        marker = put(self._sheet, 7, 1, template_name(template, self._tree))
        marker.font = Font(size=8, color="FF808080")

    def _write_header(self) -> None:
        texts = (self._headers.key, self._headers.name, *self._headers.upper, *self._headers.values)
        for column, text in enumerate((*texts, self._words.text("template_remark")), start=1):
            cell = put(self._sheet, HEADER_ROW, column, text)
            cell.font, cell.fill, cell.border = Font(bold=True), _HEAD, _GRID
            cell.alignment = Alignment(wrap_text=True, vertical="bottom")
        lines = max(_lines(text) for text in self._headers.values)
        self._sheet.row_dimensions[HEADER_ROW].height = _LINE_HEIGHT * max(lines, 2)

    def _names_above(self) -> list[list[str]]:
        """For each upper level that is shown, the name of every area's area there."""
        rank = self._tree.rank(self._template.level)
        shown = range(rank - len(self._headers.upper), rank)
        names = ((self._tree.levels[upper].names, self._tree.ancestors(rank, upper)) for upper in shown)
        return [[above[place] for place in places] for above, places in names]

    def _write_area(self, row: int, position: int, above: list[str]) -> None:
        areas = self._tree.level(self._template.level)
        key = put(self._sheet, row, 1, areas.keys[position])
        key.number_format = "@"
        put(self._sheet, row, 2, areas.names[position])
        for column, name in enumerate(above, start=3):
            put(self._sheet, row, column, name)
        for column in self._value_columns:
            cell = self._sheet.cell(row, column)
            variable = self._template.variables[column - self._lead - 1]
            cell.number_format = "0" if variable.kind is Kind.COUNT else "General"
            cell.fill, cell.border, cell.protection = _TO_FILL, _GRID, _OPEN
            cell.alignment = Alignment(horizontal="right")
        self._sheet.cell(row, self._value_columns.stop).protection = _OPEN

    def _write_sum(self) -> None:
        row = self._last_row + 1
        put(self._sheet, row, 2, self._words.text("template_sum")).font = Font(bold=True)
        for column in self._value_columns:
            if self._template.variables[column - self._lead - 1].kind is Kind.COUNT:
                letter = get_column_letter(column)
                cell = self._sheet.cell(row, column)
                cell.value = f"=SUM({letter}{HEADER_ROW + 1}:{letter}{self._last_row})"
                cell.font, cell.border, cell.alignment = Font(bold=True), _GRID, Alignment(horizontal="right")

    def _write_legend(self) -> None:
        titles = (self._words.text("template_signs"), self._words.text("template_meaning"))
        for column, text in enumerate(titles, start=1):
            put(self._legend, 1, column, text).font = Font(bold=True)
        for row, sign in enumerate(self._signs, start=2):
            put(self._legend, row, 1, sign.text).alignment = Alignment(horizontal="center")
            put(self._legend, row, 2, sign.told(self._words))
        self._legend.column_dimensions["B"].width = 40
        self._legend.protection.sheet = True

    def _check_values(self) -> None:
        """Offer the signs, and colour what is neither a number nor a sign."""
        last_sign = 1 + len(self._signs)
        known = f"'{self._legend.title}'!$A$2:$A${last_sign}"
        for kind in Kind.COUNT, Kind.GIVEN:
            offer = self._offer(kind, known)
            for column in self._value_columns:
                if self._template.variables[column - self._lead - 1].kind is kind:
                    letter = get_column_letter(column)
                    block = f"{letter}{HEADER_ROW + 1}:{letter}{self._last_row}"
                    offer.add(block)
                    first = f"{letter}{HEADER_ROW + 1}"
                    rule = FormulaRule([_neither(first, known, kind)], fill=_WRONG)
                    self._sheet.conditional_formatting.add(block, rule)
            if offer.sqref:
                self._sheet.add_data_validation(offer)

    def _offer(self, kind: Kind, known: str) -> DataValidation:
        words = self._words
        lines = [words.text("template_whole" if kind is Kind.COUNT else "template_any")]
        lines += [f"{sign.text}  {sign.told(words)}" for sign in self._signs]
        return DataValidation(
            type="list",
            formula1=known,
            allow_blank=True,
            showErrorMessage=False,
            showInputMessage=True,
            promptTitle=words.text("template_prompt"),
            prompt="\n".join(lines)[:_LONGEST_PROMPT],
        )

    def _lay_out(self) -> None:
        sheet = self._sheet
        sheet.freeze_panes = sheet.cell(HEADER_ROW + 1, 3)
        widths = [14, 30, *[22] * len(self._headers.upper)]
        widths += [*[_VALUE_WIDTH + 2] * len(self._value_columns), 30]
        for column, width in enumerate(widths, start=1):
            sheet.column_dimensions[get_column_letter(column)].width = width
        sheet.protection.sheet = True
        sheet.protection.formatColumns = sheet.protection.formatRows = False
        sheet.print_title_rows = f"${HEADER_ROW}:${HEADER_ROW}"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.oddFooter.center.text = self._words.text("page_of")


def put(sheet: Worksheet, row: int, column: int, value: str | date) -> Any:
    """Write a text as a text, also one that begins with "=": nothing from data becomes a formula."""
    cell = sheet.cell(row, column, value)
    if isinstance(value, str):
        cell.data_type = "s"
    return cell


def _lines(header: str) -> int:
    """How many lines a header takes in its column."""
    return sum(math.ceil(len(line) / _VALUE_WIDTH) for line in header.split("\n"))


def _neither(cell: str, known: str, kind: Kind) -> str:
    """True for a filled cell that is no number from 0 (for counts: whole) and no sign."""
    whole = f",{cell}=INT({cell})" if kind is Kind.COUNT else ""
    number = f"AND({cell}>=0{whole})"
    # COUNTIF and MATCH would take "*" for any text.
    sign = f"SUMPRODUCT(--EXACT({cell},{known}))>0"
    return f"AND(LEN({cell})>0,NOT(IF(ISNUMBER({cell}),{number},{sign})))"
