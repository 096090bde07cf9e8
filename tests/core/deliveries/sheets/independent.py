"""Workbooks as openpyxl reads them in full mode: the independent reading that ours is compared with."""

from __future__ import annotations

import io
import re
import warnings
from unittest import mock

import openpyxl

from sozialmonitoring_plugin.core.deliveries.sheets.grid import Grid
from sozialmonitoring_plugin.core.deliveries.sheets.workbook import read_workbook
from sozialmonitoring_plugin.core.feedback import Silence


def as_read(grids: dict[str, Grid]) -> dict[str, object]:
    """Our reading in plain words: by sheet its cells with formats, merges, comments and what is hidden."""
    return {name: _ours(grid) for name, grid in grids.items()}


def as_openpyxl_reads(content: bytes) -> dict[str, object]:
    """The same words from openpyxl."""
    with warnings.catch_warnings(), _without_links():
        warnings.simplefilter("ignore")
        workbook = openpyxl.load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
    return {sheet.title: _theirs(sheet) for sheet in workbook.worksheets}


def _without_links():
    """openpyxl writes the target of a link into an empty cell, where Excel shows nothing."""
    return mock.patch("openpyxl.worksheet._reader.WorksheetReader.bind_hyperlinks")


def _ours(grid):
    cells = {
        (row, column): (_kind(value), value, grid.format(row, column))
        for row, line in enumerate(grid.rows)
        for column, value in enumerate(line)
        if value is not None
    }
    hidden = (grid.hidden, grid.hidden_rows, grid.hidden_columns)
    return {
        "cells": cells,
        "merges": {merge.name for merge in grid.merges},
        "comments": {place: _line_breaks(text) for place, text in grid.comments.items()},
        "hidden": hidden,
    }


def _theirs(sheet):
    cells = {}
    comments = {}
    for (row, column), cell in sheet._cells.items():
        if cell.value is not None:
            value = _line_breaks(cell.value) if isinstance(cell.value, str) else cell.value
            cells[row - 1, column - 1] = (_kind(value), value, cell.number_format)
        if cell.comment and cell.comment.text.strip():
            comments[row - 1, column - 1] = _line_breaks(cell.comment.text).strip()
    rows = frozenset(row - 1 for row, shape in sheet.row_dimensions.items() if shape.hidden)
    columns = frozenset(
        column
        for shape in sheet.column_dimensions.values()
        if shape.hidden
        for column in range(shape.min - 1, shape.max)
    )
    return {
        "cells": cells,
        "merges": {str(block) for block in sheet.merged_cells.ranges},
        "comments": comments,
        "hidden": (sheet.sheet_state != "visible", rows, columns),
    }


def _line_breaks(text):
    """openpyxl leaves Excel's escaped carriage returns as they are."""
    return re.sub(r"_x000[dD]_", "\r", text).replace("\r\n", "\n").replace("\r", "\n")


def _kind(value):
    return type(value).__name__


def read(content):
    return read_workbook("a.xlsx", content, Silence())
