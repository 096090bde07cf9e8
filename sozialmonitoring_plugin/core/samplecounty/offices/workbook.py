"""Formatted workbooks whose bytes depend on nothing but their content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from ...workbook.timeless import timeless

_WRITTEN = datetime(2025, 3, 3, 9, 30)  # noqa: DTZ001 - a workbook knows no time zone


@dataclass(frozen=True)
class Cell:
    """A value with the name of a style: title, head, key, text, number, sum, sum_text, note."""

    value: object
    style: str


@dataclass(frozen=True)
class Sheet:
    """Rows of cells, merged ranges ("A4:A5"), column widths by letter, heights of rows by number."""

    title: str
    rows: Sequence[Sequence[Cell | None]]
    merged: Sequence[str] = ()
    widths: Mapping[str, float] = field(default_factory=dict)
    heights: Mapping[int, float] = field(default_factory=dict)
    hidden: bool = False
    frozen_at: str = ""


def write_workbook(path: Path, sheets: Sequence[Sheet], author: str) -> None:
    """Write the sheets as XLSX, row by row."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = author
    for sheet in sheets:
        paper = book.create_sheet(sheet.title)
        _lay_out(paper, sheet)
        stamps = _stamps(paper)
        for row in sheet.rows:
            paper.append(_stamped(row, stamps))
    path.write_bytes(timeless(book, _WRITTEN))


def _lay_out(paper: Any, sheet: Sheet) -> None:
    for letter, width in sheet.widths.items():
        paper.column_dimensions[letter].width = width
    for row, height in sheet.heights.items():
        paper.row_dimensions[row].height = height
    for area in sheet.merged:
        paper.merged_cells.add(area)
    if sheet.frozen_at:
        paper.freeze_panes = sheet.frozen_at
    if sheet.hidden:
        paper.sheet_state = "hidden"


def _styles() -> dict[str, dict[str, Any]]:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    thin = Side(style="thin", color="7F7F7F")
    box = Border(left=thin, right=thin, top=thin, bottom=thin)
    grey, pale = PatternFill("solid", fgColor="D9E2EC"), PatternFill("solid", fgColor="F2F2F2")
    plain, bold = Font(name="Arial", size=9), Font(name="Arial", size=9, bold=True)
    right, left = Alignment(horizontal="right"), Alignment(horizontal="left")
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    return {
        "title": {"font": Font(name="Arial", size=12, bold=True)},
        "note": {"font": Font(name="Arial", size=8, italic=True)},
        "head": {"font": bold, "fill": grey, "border": box, "alignment": middle},
        "key": {"font": plain, "border": box, "alignment": left, "number_format": "0"},
        "text": {"font": plain, "border": box, "alignment": left},
        "number": {"font": plain, "border": box, "alignment": right, "number_format": "#,##0"},
        "sum": {"font": bold, "fill": pale, "border": box, "alignment": right, "number_format": "#,##0"},
        "sum_text": {"font": bold, "fill": pale, "border": box, "alignment": left},
    }


def _stamps(paper: Any) -> dict[str, Any]:
    """One cell of each style, to be written again and again: dressing a cell is slow."""
    from openpyxl.cell import WriteOnlyCell

    stamps = {}
    for name, style in _styles().items():
        stamps[name] = WriteOnlyCell(paper)
        for attribute, value in style.items():
            setattr(stamps[name], attribute, value)
    return stamps


def _stamped(row: Sequence[Cell | None], stamps: Mapping[str, Any]) -> Iterator[Any]:
    """The sheet writes each cell before it asks for the next, so that a stamp can be used twice in a row."""
    for cell in row:
        if cell is None:
            yield None
        else:
            stamps[cell.style].value = cell.value
            yield stamps[cell.style]
