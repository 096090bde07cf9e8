"""How the sheets look: one plain font, rows as high as their texts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from openpyxl.styles import Font

from ...workbook.measuring import height_of, line_count

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

A3, A4 = 8, 9
"""Sizes of paper as Excel numbers them."""

GREY = "FF707070"
_PADDING = 1.5
_HIGHEST = 400.0
"""Points; Excel takes no row above 409."""


def font(*, bold: bool = False, grey: bool = False, size: int = 10) -> Font:
    """The font of a cell; what is there to look at only is grey and slanted."""
    return Font(name="Arial", size=size, bold=bold, italic=grey, color=GREY if grey else None)


def fit_height(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]]) -> None:
    """Make a row as high as its longest text in a column of that width needs.

    Excel would do so on opening, but not where a row is later pasted over or another program prints.
    """
    lines = max((line_count(text, width - _PADDING) for text, width in texts), default=1)
    sheet.row_dimensions[row].height = min(height_of(lines), _HIGHEST)


def set_up_print(sheet: Worksheet, paper: int, pages_wide: int, footer: str) -> None:
    """Landscape, fitted in width, pages numbered."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", paper
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages_wide, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = footer
