"""A sheet as it stands: cells with value, number format, merges, and what is hidden.

Rows and columns count from 0 here and from 1 and A for people.

>>> address(16, 3), column_of("AB")
('D17', 27)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from ...errors import Part
from ..errors import DeliveryError

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Merge:
    """A merged block of cells, first and last row and column."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def name(self) -> str:
        """The block as Excel writes it."""
        return f"{address(self.top, self.left)}:{address(self.bottom, self.right)}"

    @property
    def height(self) -> int:
        """How many rows."""
        return self.bottom - self.top + 1


@dataclass(frozen=True)
class Grid:
    """One sheet. All rows are equally long; `formats` is parallel to them, empty for text files.

    `uncached` holds the cells with a formula whose result the file does not contain, `comments` what people
    noted beside cells, by row and column.
    """

    file: str
    sheet: str
    rows: tuple[Row, ...]
    formats: tuple[tuple[str, ...], ...] = ()
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    uncached: frozenset[tuple[int, int]] = frozenset()
    hidden: bool = False
    text_only: bool = False
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0]) if self.rows else 0

    @property
    def is_empty(self) -> bool:
        """Whether no cell holds anything."""
        return not any(value is not None and value != "" for row in self.rows for value in row)

    def format(self, row: int, column: int) -> str:
        """Number format of a cell."""
        return self.formats[row][column] if self.formats else ""

    def column(self, column: int, rows: range) -> list[Any]:
        """The values of a column in some rows."""
        return [self.rows[row][column] for row in rows]

    def is_blank(self, row: int) -> bool:
        """Whether a row holds nothing."""
        return all(value is None or value == "" for value in self.rows[row])

    def spread(self, row: int, column: int) -> Any:
        """The value of a cell; inside a merge the value of its first cell."""
        first = self._first_cell.get((row, column))
        return self.rows[row][column] if first is None else self.rows[first[0]][first[1]]

    def error(self, message: str, hint: str = "", details: str = "", **values: object) -> DeliveryError:
        """An error whose template begins with "{file}{sheet}", the place of this grid."""
        sheet = in_sheet(self.sheet)
        return DeliveryError(message, hint=hint, details=details, file=self.file, sheet=sheet, **values)

    @cached_property
    def _first_cell(self) -> dict[tuple[int, int], tuple[int, int]]:
        return {cell: (merge.top, merge.left) for merge in self.merges for cell in _cells(merge, self)}


def in_sheet(name: str) -> Part | str:
    """The part of a sentence that names a sheet behind its file, "" for a file without sheets."""
    return Part(", sheet “{name}”", name=name) if name else ""


def _cells(merge: Merge, grid: Grid) -> Iterator[tuple[int, int]]:
    for row in range(merge.top, min(merge.bottom + 1, len(grid.rows))):
        for column in range(merge.left, min(merge.right + 1, grid.width)):
            yield row, column


@lru_cache(maxsize=4096)
def letter(column: int) -> str:
    """Name of a column: A for 0, AB for 27."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_of(name: str) -> int:
    """Inverse of `letter`."""
    number = 0
    for character in name.upper():
        number = number * 26 + ord(character) - 64
    return number - 1


def place_of(cell: str) -> tuple[int, int]:
    """Inverse of `address`."""
    name = cell.rstrip("0123456789")
    return int(cell[len(name) :]) - 1, column_of(name)


def address(row: int, column: int) -> str:
    """Name of a cell: D17."""
    return f"{letter(column)}{row + 1}"
