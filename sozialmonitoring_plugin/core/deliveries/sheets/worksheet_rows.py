"""The cells of a sheet become values, row by row. What is not understood raises ValueError.

Numbers keep every digit the file has: a whole number is an int, any other the nearest float.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from math import isinf
from typing import Any

from .grid import Row, letter
from .guard import MAX_COLUMNS, MAX_ROWS, refuse_giants
from .ooxml import whole_number
from .rich_text import unescaped
from .serial_dates import DateKind, from_iso, from_serial
from .workbook_styles import Style

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
INLINE = "\0inline"
"""Kind of a cell whose text stands inside it; no file can contain this word."""

_NUMBER = re.compile(r"[+-]?(?:(\d{1,29})|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)", re.ASCII)
"""Group 1: the digits of a whole number. Far longer ones are floats, as nobody counts so far."""

_OUTSIDE_CALENDAR = "#VALUE!"
_KNOWN = frozenset({"r", "s", "t", "cm", "vm", "ph"})
_COLUMNS = {letter(column): column for column in range(LAST_COLUMN)}


RawCell = tuple[dict[str, str], str | None, bool]
"""A cell as it stands: attributes, the text of its value, and whether it has a formula."""


@dataclass(frozen=True)
class Workings:
    """What all sheets of a workbook share: texts, styles by the text of their number, first day.

    With `to_be_computed` a formula's 0 is no result: programs that cannot compute write it everywhere.
    """

    file: str
    strings: list[str]
    styles: dict[str, Style]
    epoch: datetime
    to_be_computed: bool = False


@dataclass
class Rows:
    """Rows of values with parallel number formats; `width` is that of the longest.

    `uncached` are the cells with a formula whose result the file does not contain.
    """

    workings: Workings
    values: list[Row] = field(default_factory=list)
    formats: list[tuple[str, ...]] = field(default_factory=list)
    width: int = 0
    uncached: set[tuple[int, int]] = field(default_factory=set)
    text_size: int = 0
    _shapes: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)

    def add(self, row: int, cells: list[RawCell]) -> None:
        """Read the cells of a row; a row without content leaves no trace. Raises ValueError."""
        values: list[Any] = []
        formats: list[str] = []
        number, column, columns, styles = str(row + 1), -1, _COLUMNS, self.workings.styles
        for attributes, text, has_formula in cells:
            place, style, kind = attributes.get("r"), attributes.get("s", "0"), attributes.get("t", "n")
            before = column
            column = column + 1 if place is None else columns.get(place.removesuffix(number), -1)
            if column <= before or not _KNOWN.issuperset(attributes):
                _refuse(attributes, column, before)
            if not text:
                if has_formula and kind != "str":
                    self.uncached.add((row, column))
                    _reach(column + 1, values, formats)
                continue
            if column > len(values):
                _reach(column, values, formats)
            shape = styles[style]
            if kind == "n":
                value = _number(text)
                values.append(value if shape.dates is DateKind.NONE else self._date(value, shape.dates))
            else:
                values.append(self._other(kind, text))
            formats.append(shape.format)
        if values:
            self._append(row, tuple(values), tuple(formats))

    def _append(self, row: int, values: Row, formats: tuple[str, ...]) -> None:
        self.width = max(self.width, len(values))
        if row >= MAX_ROWS or self.width > MAX_COLUMNS:
            refuse_giants(self.workings.file, row + 1, self.width)
        gap = row - len(self.values)
        if gap:
            self.values.extend([()] * gap)
            self.formats.extend([()] * gap)
        self.values.append(values)
        self.formats.append(self._shapes.setdefault(formats, formats))

    def _date(self, number: float, kind: DateKind) -> Any:
        """A number outside the calendar is shown by Excel as ######: no number, but an error."""
        try:
            return from_serial(number, kind, self.workings.epoch)
        except (OverflowError, ValueError):
            return _OUTSIDE_CALENDAR

    def _other(self, kind: str, text: str) -> Any:
        if kind == "s":
            return self.workings.strings[whole_number(text)] or None
        if kind in (INLINE, "str"):
            self.text_size += len(text)
            # What stands inside a cell was read as rich text, whose characters are restored already.
            return text if kind == INLINE else unescaped(text)
        if kind == "b" and text in ("0", "1"):
            return text == "1"
        if kind == "e" and text.startswith("#"):
            return text
        if kind == "d":
            return from_iso(text)
        raise ValueError(f"{text[:40]!r} is no value of the kind {kind!r}")

    def filled(self) -> tuple[tuple[Row, ...], tuple[tuple[str, ...], ...]]:
        """Values and formats, all rows equally long."""
        width, none, nothing = self.width, (None,) * self.width, ("",) * self.width
        values = tuple(row if len(row) == width else row + none[len(row) :] for row in self.values)
        longer = {shape: shape + nothing[len(shape) :] for shape in {(), *self._shapes}}
        return values, tuple(longer[shape] for shape in self.formats)


def _number(text: str) -> float:
    match = _NUMBER.fullmatch(text) or _NUMBER.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text[:40]!r} is no number")
    if match[1]:
        return int(match[0])
    number = float(match[0])
    if isinf(number):
        raise ValueError(f"{text[:40]!r} is too great a number")
    return number


def _reach(width: int, values: list[Any], formats: list[str]) -> None:
    """Fill a row up with empty cells."""
    values.extend([None] * (width - len(values)))
    formats.extend([""] * (width - len(formats)))


def _refuse(attributes: dict[str, str], column: int, before: int) -> None:
    """Raise ValueError for a cell in a wrong place or with attributes nobody knows."""
    if column <= before:
        raise ValueError(f"cell {attributes['r']} stands twice, out of order or in the wrong row")
    unknown = [name for name in attributes if name not in _KNOWN and " " not in name]
    if unknown:
        raise ValueError(f"a cell has the unknown attribute {unknown[0]}")
