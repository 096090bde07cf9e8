"""A sheet while it is being read: cells come one after the other, a grid comes out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from operator import is_
from typing import Any

from .grid import Grid, Merge, address
from .guard import MAX_ROWS, MAX_TEXT, MAX_UNCACHED, Mass, refuse_giants, too_many
from .merged import covered_cells, uncovered
from .serial_dates import DateKind, date_kind, from_serial

_BREAKS = re.compile(r"\r\n?")
_OUTSIDE_CALENDAR = "#VALUE!"
_MOST_MERGES = 100_000
_NARROW = 6


@dataclass
class Draft:
    """Collects the cells of one sheet; `before` counts the cells of the sheets read before it.

    All methods raise DeliveryError for giants and ValueError for cells and merges that stand twice.
    """

    file: str
    sheet: str
    hidden: bool = False
    before: int = 0
    width: int = 0
    rows: list[list[Any]] = field(default_factory=list)
    formats: list[list[str]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    uncached: set[tuple[int, int]] = field(default_factory=set)
    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    _hidden_rows: list[range] = field(default_factory=list)
    _hidden_columns: list[range] = field(default_factory=list)
    _letters: int = 0

    @property
    def cells(self) -> int:
        """How many cells the grid will have; reading a narrow row takes as long as that of a few cells."""
        return len(self.rows) * max(self.width, _NARROW)

    def put(self, row: int, column: int, value: Any, code: str) -> None:
        """A cell with content and its number format."""
        if row >= len(self.rows) or column >= self.width:
            self.reserve(row + 1, column + 1)
        values, formats = self.rows[row], self.formats[row]
        gap = column - len(values)
        if gap >= 0:
            if gap:
                values += [None] * gap
                formats += [""] * gap
            values.append(value)
            formats.append(code)
        elif values[column] is None:
            values[column], formats[column] = value, code
        else:
            raise ValueError(f"cell {address(row, column)} stands twice")

    def put_text(self, row: int, column: int, text: str, code: str) -> None:
        """A cell with a text; its line breaks become one sign each. An empty text is no content."""
        self._count(text)
        if text:
            self.put(row, column, _BREAKS.sub("\n", text) if "\r" in text else text, code)

    def put_serial(self, row: int, column: int, number: float, code: str, epoch: datetime) -> None:
        """A cell with a number, which is a date where its number format says so.

        A number outside the calendar is shown by Excel as ######: no number, but an error.
        """
        kind = date_kind(code)
        if kind is DateKind.NONE:
            self.put(row, column, number, code)
            return
        try:
            self.put(row, column, from_serial(number, kind, epoch), code)
        except OverflowError:
            self.put(row, column, _OUTSIDE_CALENDAR, code)

    def put_formula_without_result(self, row: int, column: int) -> None:
        """A cell whose value only the program that made it can compute."""
        self.put(row, column, None, "")
        self.uncached.add((row, column))
        if len(self.uncached) > MAX_UNCACHED:
            raise too_many(self.file, Mass.UNCACHED, MAX_UNCACHED)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """A block of merged cells."""
        if bottom < top or right < left:
            raise ValueError("a merged block ends before it begins")
        self.merges.append(Merge(top, left, bottom, right))
        if len(self.merges) > _MOST_MERGES:
            raise too_many(self.file, Mass.MERGES, _MOST_MERGES)

    def comment(self, row: int, column: int, text: str) -> None:
        """What somebody noted beside a cell."""
        self._count(text)
        if text.strip():
            self.comments[row, column] = _BREAKS.sub("\n", text).strip()

    def hide_rows(self, start: int, stop: int) -> None:
        """Rows that nobody sees, the last one left out."""
        self._hide(self._hidden_rows, range(start, stop))

    def hide_columns(self, start: int, stop: int) -> None:
        """Columns that nobody sees, the last one left out."""
        self._hide(self._hidden_columns, range(start, stop))

    def reserve(self, height: int, width: int) -> None:
        """Make room for so many rows and columns."""
        self.width = max(self.width, width)
        refuse_giants(self.file, max(len(self.rows), height), self.width, self.before)
        for _ in range(height - len(self.rows)):
            self.rows.append([])
            self.formats.append([])

    def grid(self) -> Grid:
        """The finished sheet, with rows of equal length and nothing in cells that merges cover."""
        height, width = len(self.rows), self.width
        covered = covered_cells(self.file, self.merges, height, width)
        return Grid(
            file=self.file,
            sheet=self.sheet,
            rows=uncovered(_filled(self.rows, width, None), covered, None),
            formats=uncovered(_filled(self.formats, width, ""), covered, ""),
            merges=tuple(self.merges),
            hidden_rows=_within(self._hidden_rows, height),
            hidden_columns=_within(self._hidden_columns, width),
            uncached=frozenset(self.uncached),
            hidden=self.hidden,
            comments=self.comments,
        )

    def _hide(self, ranges: list[range], numbers: range) -> None:
        ranges.append(numbers)
        if len(ranges) > MAX_ROWS:
            raise too_many(self.file, Mass.HIDDEN, MAX_ROWS)

    def _count(self, text: str) -> None:
        self._letters += len(text)
        if self._letters > MAX_TEXT:
            raise too_many(self.file, Mass.CHARACTERS, MAX_TEXT)


def _filled(rows: list[list[Any]], width: int, nothing: Any) -> list[tuple[Any, ...]]:
    """Rows of equal length; a row of the same things as the one before is kept only once."""
    filled: list[tuple[Any, ...]] = []
    before: list[Any] | None = None
    for row in rows:
        if before is not None and len(row) == len(before) and all(map(is_, row, before)):
            filled.append(filled[-1])
        else:
            filled.append((*row, *[nothing] * (width - len(row))))
        before = row
    return filled


def _within(ranges: list[range], end: int) -> frozenset[int]:
    """The numbers in any of the ranges, below an end; each is looked at once, however the ranges overlap."""
    numbers: set[int] = set()
    reached = 0
    for one in sorted(ranges, key=lambda one: one.start):
        numbers.update(range(max(one.start, reached), min(one.stop, end)))
        reached = max(reached, one.stop)
    return frozenset(numbers)
