"""Excel workbooks, read with openpyxl in full mode: the read-only mode trusts wrong dimensions."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from ...feedback import Feedback
from ..errors import DeliveryError
from .grid import Grid, Merge
from .guard import SheetFacts, inspect_workbook

_DAMAGE = (
    AttributeError, EOFError, IndexError, KeyError, OSError, OverflowError, SyntaxError, TypeError,
    ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What openpyxl raises over damaged parts; the XML parsers' errors are SyntaxErrors."""


def read_workbook(file: str, content: bytes, feedback: Feedback) -> dict[str, Grid]:
    """Every sheet with cells, in the order of the workbook. Raises DeliveryError."""
    facts = inspect_workbook(file, content)
    openpyxl = _openpyxl()
    try:
        workbook = openpyxl.load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
        return {sheet.title: _grid(file, sheet, facts[sheet.title]) for sheet in workbook.worksheets}
    except _DAMAGE as error:
        raise DeliveryError(
            "{file} is damaged and cannot be read.",
            hint="Open it in Excel or LibreOffice, save it again, and import that.",
            details=repr(error),
            file=file,
        ) from error


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError as error:
        raise DeliveryError(
            "This QGIS lacks the Python package openpyxl, which reads workbooks.",
            hint="Install QGIS with the official installer, or save the table as .csv.",
        ) from error
    return openpyxl


def _grid(file: str, sheet: Any, facts: SheetFacts) -> Grid:
    values, formats = [], []
    for row in range(1, facts.rows + 1):
        # Iterating over the sheet would create every empty cell.
        cells = [sheet._cells.get((row, column)) for column in range(1, facts.columns + 1)]  # noqa: SLF001 - no public way
        values.append(tuple(None if cell is None else cell.value for cell in cells))
        formats.append(
            tuple("" if cell is None or cell.value is None else cell.number_format for cell in cells)
        )
    return Grid(
        file=file,
        sheet=sheet.title,
        rows=tuple(values),
        formats=tuple(formats),
        merges=tuple(_merge(block) for block in sheet.merged_cells.ranges),
        hidden_rows=frozenset(row - 1 for row, shape in sheet.row_dimensions.items() if shape.hidden),
        hidden_columns=_hidden_columns(sheet),
        uncached=frozenset(facts.uncached),
        hidden=sheet.sheet_state != "visible",
    )


def _merge(block: Any) -> Merge:
    return Merge(block.min_row - 1, block.min_col - 1, block.max_row - 1, block.max_col - 1)


def _hidden_columns(sheet: Any) -> frozenset[int]:
    hidden: set[int] = set()
    for shape in sheet.column_dimensions.values():
        if shape.hidden:
            hidden.update(range(shape.min - 1, min(shape.max, 16_384)))
    return frozenset(hidden)
