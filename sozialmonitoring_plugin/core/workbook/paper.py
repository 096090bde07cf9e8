"""A sheet before it is written: plain data, decided by the other modules here.

Columns and rows count from 1, as in Excel. Widths are in characters of the standard font, heights in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from .measuring import height_of, line_count

Content = str | int | float | date


class Look(Enum):
    """What a cell is; `looks` decides how that looks."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEAD = "head"
    HEAD_TITLE = "head_title"
    HEAD_SERIES = "head_series"
    HEAD_DETAIL = "head_detail"
    NAME = "name"
    KEY = "key"
    NUMBER = "number"
    SIGN = "sign"
    CAPTION = "caption"
    NOTE = "note"
    TERM = "term"
    ENTRY = "entry"
    TEXT = "text"
    LINK = "link"


class Weight(Enum):
    """How much a row stands out: the county and the municipality, areas above others, all others."""

    STRONG = "strong"
    BOLD = "bold"
    PLAIN = "plain"


@dataclass(frozen=True)
class Cell:
    """A value and its look; `link` is the title of the sheet that a click leads to."""

    value: Content | None
    look: Look
    number_format: str = "General"
    indent: int = 0
    weight: Weight = Weight.PLAIN
    link: str = ""


@dataclass(frozen=True)
class Row:
    """Cells from the first column on. `spans` are first and last columns of merged cells.

    Without a `height` the program that opens the file chooses one. `outline` is the depth of grouping.
    """

    cells: tuple[Cell | None, ...] = ()
    height: float | None = None
    outline: int = 0
    spans: tuple[tuple[int, int], ...] = ()

    @classmethod
    def wrapped(cls, cells: tuple[Cell, ...], widths: tuple[float, ...]) -> Row:
        """A row as high as the longest of its texts needs, which are broken into lines."""
        small = all(cell.look is Look.ENTRY for cell in cells)
        lines = (
            line_count(str(cell.value or ""), width - 1.5, small=small)
            for cell, width in zip(cells, widths, strict=True)
        )
        return cls(cells, height_of(max(lines), small=small))


@dataclass(frozen=True)
class Footer:
    """Three texts at the foot of every page; `right` may hold the codes of Excel, such as "&P"."""

    left: str = ""
    centre: str = ""
    right: str = ""


@dataclass(frozen=True)
class Printing:
    """How a sheet is printed on A4 across.

    `title_rows` and `title_columns` are repeated on every page. Without `breaks` all columns are fitted
    to the width of one page, else `breaks` are the last columns of the pages and `scale` is in per cent.
    """

    title_rows: tuple[int, int] | None = None
    title_columns: int = 0
    breaks: tuple[int, ...] = ()
    scale: int = 100
    footer: Footer = Footer()


@dataclass(frozen=True)
class Paper:
    """One sheet. `frozen` are the rows and columns that stay in sight.

    `keys` is the range of texts such as "05370016" that Excel shall not take for mistyped numbers.
    """

    title: str
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    frozen: tuple[int, int] = (0, 0)
    printing: Printing = Printing()
    keys: str = ""


@dataclass(frozen=True)
class Document:
    """A workbook; `day` stands for the time of writing, so that the same numbers make the same file."""

    title: str
    author: str
    language: str
    day: date
    papers: tuple[Paper, ...]
