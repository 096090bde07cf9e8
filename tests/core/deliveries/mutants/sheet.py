"""A table that can be changed while every cell remembers where it stood."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl

Place = tuple[int, int]


@dataclass(eq=False)
class Cell:
    """What stands in a cell, where it stood before any change, and what it means since it was changed.

    `means` is None where the value of the sound table still holds; `header` is a cell of the sound table
    whose variable this one belongs to now, None where it is its own.
    """

    value: Any = None
    format: str = "General"
    origin: Place | None = None
    means: float | str | None = None
    header: Place | None = None


@dataclass
class Sheet:
    """Rows of cells, all equally long. Merges are pairs of corner cells, so that they follow every change."""

    rows: list[list[Cell]]
    merges: list[tuple[Cell, Cell]] = field(default_factory=list)
    hidden: list[list[Cell]] = field(default_factory=list)
    others: dict[str, list[list[Any]]] = field(default_factory=dict)
    title: str = ""
    encoding: str = ""

    @classmethod
    def of(cls, path: Path) -> Sheet:
        """The first sheet of a workbook, or a text table."""
        return _of_workbook(path) if path.suffix == ".xlsx" else _of_text(path)

    @property
    def is_text(self) -> bool:
        """Whether it is a text table, which knows neither merges nor hidden rows."""
        return bool(self.encoding)

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0])

    def place(self, cell: Cell) -> Place:
        """Where a cell stands now."""
        for number, row in enumerate(self.rows):
            for column, other in enumerate(row):
                if other is cell:
                    return number, column
        raise LookupError("the cell is gone")

    def blocks(self) -> list[tuple[int, int, int, int]]:
        """First row and column, last row and column of every merge whose corners are still there."""
        there = {cell for row in self.rows for cell in row}
        kept = [corners for corners in self.merges if set(corners) <= there]
        places = [(*self.place(first), *self.place(last)) for first, last in kept]
        return [(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in places]

    def insert_row(self, place: int, values: list[Any]) -> None:
        """A new row; its missing cells stay empty."""
        self.rows.insert(place, [Cell(value) for value in values] + self._blanks(len(values)))

    def insert_column(self, place: int, values: list[Any]) -> None:
        """A new column."""
        for row, value in zip(self.rows, values, strict=True):
            row.insert(place, Cell(value))

    def write(self, folder: Path) -> Path:
        """The file."""
        return self._written_text(folder) if self.is_text else self._written_workbook(folder)

    def _blanks(self, given: int) -> list[Cell]:
        return [Cell() for _ in range(self.width - given)]

    def _written_text(self, folder: Path) -> Path:
        stream = io.StringIO()
        rows = [["" if cell.value is None else cell.value for cell in row] for row in self.rows]
        csv.writer(stream, delimiter=";", lineterminator="\r\n").writerows(rows)
        path = folder / "mutant.csv"
        path.write_text(stream.getvalue(), self.encoding, errors="replace", newline="")
        return path

    def _written_workbook(self, folder: Path) -> Path:
        book = openpyxl.Workbook()
        page = book.active
        page.title = self.title
        for number, row in enumerate(self.rows, 1):
            page.row_dimensions[number].hidden = row in self.hidden
            for column, cell in enumerate(row, 1):
                if cell.value is not None:
                    written = page.cell(number, column, cell.value)
                    written.number_format = cell.format
        for top, left, bottom, right in self.blocks():
            page.merge_cells(None, top + 1, left + 1, bottom + 1, right + 1)
        for title, rows in self.others.items():
            other = book.create_sheet(title)
            for values in rows:
                other.append(values)
        path = folder / "mutant.xlsx"
        book.save(path)
        return path


def _of_workbook(path: Path) -> Sheet:
    page = openpyxl.load_workbook(path).worksheets[0]
    rows = [
        [Cell(cell.value, cell.number_format, (row, column)) for column, cell in enumerate(line)]
        for row, line in enumerate(page.iter_rows())
    ]
    merges = [
        (rows[one.min_row - 1][one.min_col - 1], rows[one.max_row - 1][one.max_col - 1])
        for one in page.merged_cells.ranges
    ]
    return Sheet(rows, merges, title=page.title)


def _of_text(path: Path) -> Sheet:
    content = path.read_bytes()
    encoding = "utf-8-sig" if content.startswith(b"\xef\xbb\xbf") else "cp1252"
    lines = list(csv.reader(io.StringIO(content.decode(encoding), newline=""), delimiter=";"))
    width = max(map(len, lines))
    rows = [
        [Cell(value, origin=(row, column)) for column, value in enumerate(line + [""] * (width - len(line)))]
        for row, line in enumerate(lines)
    ]
    return Sheet(rows, encoding=encoding)
