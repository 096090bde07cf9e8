"""How the sheets look: one plain font, rows as high as their texts."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from openpyxl.styles import Font

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

A3, A4 = 8, 9
"""Sizes of paper as Excel numbers them."""

GREY = "FF707070"
_LINE_HEIGHT = 13.5
_HIGHEST = 400.0
"""Points; Excel takes no row above 409."""


def font(*, bold: bool = False, grey: bool = False, size: int = 10) -> Font:
    """The font of a cell; what is there to look at only is grey and slanted."""
    return Font(name="Arial", size=size, bold=bold, italic=grey, color=GREY if grey else None)


def fit_height(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]]) -> None:
    """Make a row as high as its longest text in a column of that width needs.

    Excel would do so on opening, but not where a row is later pasted over or another program prints.
    """
    lines = max((_lines(text, width) for text, width in texts), default=1)
    sheet.row_dimensions[row].height = min(_LINE_HEIGHT * lines + 2, _HIGHEST)


def set_up_print(sheet: Worksheet, paper: int, pages_wide: int, footer: str) -> None:
    """Landscape, fitted in width, pages numbered."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", paper
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages_wide, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = footer


def _lines(text: str, width: float) -> int:
    """How many lines a text takes; words that do not fit leave the rest of a line empty."""
    room = max(width - 2, 1)
    return sum(max(1, math.ceil(len(line) / room)) for line in text.split("\n"))
