"""Workbooks as people make them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

Rows = Sequence[Sequence[Any]]
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write sheets by name, each as rows of cells; texts stay texts."""

    def write_sheets(**sheets: Rows) -> Path:
        book = Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for number, row in enumerate(rows, start=1):
                for place, value in enumerate(row, start=1):
                    cell = sheet.cell(number, place, value)
                    if isinstance(value, str) and not value.startswith("=live "):
                        cell.data_type = "s"
                    elif isinstance(value, str):
                        cell.value = f"={value.removeprefix('=live ')}"
        path = tmp_path / "tableau.xlsx"
        book.save(path)
        return path

    return write_sheets
