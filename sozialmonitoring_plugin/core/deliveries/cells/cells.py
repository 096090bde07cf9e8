"""A column of cells becomes values: numbers, signs, flags, and what could not be read.

Nothing turns silently into a number or into nothing: an error cell or a formula without a result is
missing and leaves a doubt, a text nobody understands is unread.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Any

import numpy as np

from ...values import Flag, Reason, Value, Values
from .numbers import Reading, percent, read_text
from .signs import ERRORS, Signs
from .texts import clean

_LITERAL = re.compile(r"\"[^\"]*\"|\\.")
_SPACING = re.compile(r"_.|\*.|\[[^]]*\]")
_SUFFIXES = {"p": Flag.PRELIMINARY, "r": Flag.REVISED, "s": Flag.ESTIMATED, "e": Flag.ESTIMATED}
_MISSING = Value.none(Reason.MISSING)


class Doubt(Enum):
    """Why a cell that was read should be looked at; the value is the sentence."""

    ERROR = "The error {text} was taken as missing."
    BRACKETS = "{text} with a number format in brackets was taken as a number of limited validity."
    NEGATIVE_BRACKETS = "{text} with a number format in brackets was taken as a negative number."
    MIXED_PERCENT = "Percentages stand beside plain numbers in this column."


@dataclass(frozen=True)
class CellRules:
    """How the cells of a column are to be read. Counts cannot be negative, rates and scores can."""

    signs: Signs
    style: str = ""
    may_be_negative: bool = True


@dataclass(frozen=True)
class ParsedColumn:
    """Values of a column, and by position what has to be told about them.

    `doubts` come with the text of the cell (position -1: of the whole column), `unread` are texts
    nobody could read, `open` texts that could be two numbers, `negative` counts below zero.
    `all_percent` tells that each number has a per cent sign, in its cell or its number format.
    """

    values: Values
    doubts: dict[int, tuple[Doubt, str]] = field(default_factory=dict)
    unread: dict[int, str] = field(default_factory=dict)
    open: dict[int, str] = field(default_factory=dict)
    negative: dict[int, str] = field(default_factory=dict)
    all_percent: bool = False


@dataclass(frozen=True)
class NumberFormat:
    """What a number format does to the meaning of a number."""

    percent: bool
    bracketed: bool
    negative_bracketed: bool


@lru_cache(maxsize=4096)
def number_format(code: str) -> NumberFormat:
    """Read Excel's number format. A quoted percent sign is decoration, quoted brackets are not."""
    sections = _SPACING.sub("", code).split(";")
    shown = [section.replace('"', "").replace("\\", "") for section in sections]
    negative = shown[1] if len(shown) > 1 else ""
    return NumberFormat("%" in _LITERAL.sub("", sections[0]), _in_brackets(shown[0]), _in_brackets(negative))


def _in_brackets(section: str) -> bool:
    return section.strip().startswith("(") and section.strip().endswith(")")


def parse_column(
    cells: Sequence[Any],
    formats: Sequence[str],
    rules: CellRules,
    others: Callable[[], Iterable[Any]] = tuple,
) -> ParsedColumn:
    """Read the cells of one column.

    `formats` are their number formats, or empty. `others` gives further cells of the same column,
    asked only where a text like "1.234" has to be decided by the column as a whole.
    """
    if _is_plain(cells, formats) and (rules.may_be_negative or min(cells, default=0) >= 0):
        return ParsedColumn(Values.of(np.array(cells, dtype=np.float64)))
    reader = _ColumnReader(rules, len(cells))
    for position, cell in enumerate(cells):
        reader.read(position, cell, formats[position] if formats else "")
    return reader.result(others)


def _is_plain(cells: Sequence[Any], formats: Sequence[str]) -> bool:
    """Nothing but finite numbers without special formats: the quick way."""
    plain = NumberFormat(percent=False, bracketed=False, negative_bracketed=False)
    return all(type(cell) is int or type(cell) is float for cell in cells) and all(
        number_format(code) == plain for code in set(formats)
    )


def split_number(text: str) -> tuple[Reading, Flag, bool] | None:
    """Read a text as number, flags and whether it carries a per cent sign; None where it is no number."""
    flags = Flag(0)
    if text.startswith("(") and text.endswith(")"):
        flags, text = Flag.LIMITED, text[1:-1].strip()
    if text[-1:] in _SUFFIXES and len(text) > 1:
        flags, text = flags | _SUFFIXES[text[-1]], text[:-1].rstrip()
    is_percent = text.endswith("%")
    reading = read_text(text[:-1].rstrip() if is_percent else text)
    return None if reading is None else (reading, flags, is_percent)


class _ColumnReader:
    """Collects what one column holds."""

    def __init__(self, rules: CellRules, count: int) -> None:
        self._rules = rules
        self._values = [_MISSING] * count
        self._doubts: dict[int, tuple[Doubt, str]] = {}
        self._unread: dict[int, str] = {}
        self._negative: dict[int, str] = {}
        self._texts: dict[int, tuple[str, Reading, Flag]] = {}
        self._percents: set[bool] = set()

    def read(self, position: int, cell: Any, code: str) -> None:
        """Read one cell."""
        kind = type(cell)
        if kind is int or kind is float:
            self._values[position] = self._number(position, cell, number_format(code))
        elif kind is str:
            self._read_text(position, clean(cell))
        elif cell is not None:
            self._unread[position] = clean(cell)

    def _number(self, position: int, number: float, form: NumberFormat) -> Value:
        self._percents.add(form.percent)
        value = percent(number) if form.percent else float(number)
        if form.bracketed and value >= 0:
            return Value(value, Reason.NONE, Flag.LIMITED)
        if form.negative_bracketed and value < 0:
            if self._rules.may_be_negative:
                self._doubts[position] = (Doubt.NEGATIVE_BRACKETS, str(number))
                return Value(value)
            self._doubts[position] = (Doubt.BRACKETS, str(number))
            return Value(-value, Reason.NONE, Flag.LIMITED)
        return self._checked(position, Value(value), str(number))

    def _checked(self, position: int, value: Value, text: str) -> Value:
        """A count below zero is no count: Excel makes -12 out of a typed (12)."""
        if value.number < 0 and not self._rules.may_be_negative:
            self._negative[position] = text
            return _MISSING
        return value

    def _read_text(self, position: int, text: str) -> None:
        if not text:
            return
        meaning = self._rules.signs.value(text)
        if meaning is not None:
            self._values[position] = meaning
        elif text in ERRORS:
            self._doubts[position] = (Doubt.ERROR, text)
        elif parts := split_number(text):
            self._texts[position] = (text, parts[0], parts[1])
            self._percents.add(parts[2])
        else:
            self._unread[position] = text

    def result(self, others: Callable[[], Iterable[Any]]) -> ParsedColumn:
        """Decide how the texts of the column are written, and close it."""
        style = self._rules.style or self._style(others)
        undecided: dict[int, str] = {}
        for position, (text, reading, flags) in self._texts.items():
            number = reading.by(style)
            if not style and reading.style == "open":
                undecided[position] = text
            elif number is None:
                self._unread[position] = text
            else:
                self._values[position] = self._checked(position, Value(number, Reason.NONE, flags), text)
        if len(self._percents) > 1:
            self._doubts[-1] = (Doubt.MIXED_PERCENT, "")
        values = Values.from_values(self._values)
        return ParsedColumn(
            values, self._doubts, self._unread, undecided, self._negative, self._percents == {True}
        )

    def _style(self, others: Callable[[], Iterable[Any]]) -> str:
        """German or English by the texts only one of them writes; "" where no text tells."""
        readings = [reading for _, reading, _ in self._texts.values()]
        styles = Counter(reading.style for reading in readings if reading.style in ("german", "english"))
        if not styles and any(reading.style == "open" for reading in readings):
            found = (split_number(clean(cell)) for cell in others() if type(cell) is str)
            styles = Counter(
                item[0].style for item in found if item and item[0].style in ("german", "english")
            )
        return styles.most_common(1)[0][0] if styles else ""
