"""Reads the cells of a column one by one and collects what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...values import Flag, Reason, Value, Values
from .formats import NumberFormat, number_format
from .marks import MarkedNumber, split_number
from .numbers import MOST_DIGITS, percent
from .parsed import CellRules, Doubt, LeftOut, ParsedColumn
from .signs import ERRORS
from .style import PlacedReading, StyleEvidence, find_style
from .texts import clean, raw_text

LARGEST = 10.0**MOST_DIGITS
ROUNDING = 1e-9
_TORN = re.compile(r"\d\s{2,}\d|[\n\r\t\v\f]|\u00ad")
"""Blanks that separate two numbers rather than thousands: two of them, a tab, a new line. A soft hyphen
is not shown, but some programs write it for a minus."""


def have_fractions(numbers: NDArray[np.float64]) -> NDArray[np.bool_]:
    """True for what is no whole number, binary noise apart."""
    apart = np.abs(numbers - np.round(numbers)) > ROUNDING * np.maximum(1.0, np.abs(numbers))
    return np.asarray(apart, dtype=np.bool_)


class ColumnReader:
    """Collects what one column holds."""

    def __init__(self, rules: CellRules, count: int) -> None:
        self._rules = rules
        self._numbers = [np.nan] * count
        self._reasons = [int(Reason.MISSING)] * count
        self._flags = [0] * count
        self._found = ParsedColumn(Values.nothing(0))
        self._texts: dict[int, tuple[str, MarkedNumber]] = {}
        self._units: dict[str, list[tuple[int, str]]] = {}
        self._known: dict[str, Value | MarkedNumber | None] = {}

    def read(self, position: int, cell: Any, code: str) -> None:
        """Read one cell."""
        kind = type(cell)
        if kind is int or kind is float:
            self._read_number(position, cell, number_format(code))
        elif kind is str:
            self._read_text(position, cell)
        elif kind is LeftOut:
            self._put(position, Value.none(cell.reason))
        elif cell is not None:
            self._found.unread[position] = clean(cell)

    def _put(self, position: int, value: Value) -> None:
        self._numbers[position] = value.number
        self._reasons[position] = int(value.reason)
        self._flags[position] = int(value.flags)

    def _read_number(self, position: int, number: float, form: NumberFormat) -> None:
        if not abs(number) < LARGEST:
            self._found.unread[position] = str(number)
            return
        value = percent(number) if form.percent else float(number)
        text = f"{value:.15g} %" if form.percent else str(number)
        self._saw_unit("%" if form.percent else "", position, text)
        if form.bracketed and value >= 0:
            self._settle(position, Value(value, Reason.NONE, Flag.LIMITED), text, form.percent)
        elif form.negative_bracketed and value < 0:
            self._read_negative_brackets(position, value, text, form.percent)
        else:
            self._settle(position, Value(value), text, form.percent)

    def _read_negative_brackets(self, position: int, value: float, text: str, is_percent: bool) -> None:
        if self._rules.may_be_negative:
            self._found.doubts[position] = (Doubt.NEGATIVE_BRACKETS, text)
            self._settle(position, Value(value), text, is_percent)
        else:
            self._found.doubts[position] = (Doubt.BRACKETS, text)
            self._settle(position, Value(-value, Reason.NONE, Flag.LIMITED), text, is_percent)

    def _settle(self, position: int, value: Value, text: str, is_percent: bool) -> None:
        """A count below zero or with a fraction is no count: Excel makes -12 out of a typed (12)."""
        if value.number < 0 and not self._rules.may_be_negative:
            self._found.negative[position] = text
        elif not self._rules.may_be_fraction and self._is_no_whole_number(value, is_percent):
            self._found.fractions[position] = text
        else:
            self._put(position, value)

    def _is_allowed(self, number: float) -> bool:
        """Whether a number without any flag may stand in this column."""
        rules = self._rules
        return (number >= 0 or rules.may_be_negative) and (rules.may_be_fraction or number.is_integer())

    @staticmethod
    def _is_no_whole_number(value: Value, is_percent: bool) -> bool:
        """Per cent is never a count; an estimated count may have a fraction."""
        if is_percent or Flag.ESTIMATED in value.flags:
            return is_percent
        return abs(value.number - round(value.number)) > ROUNDING * max(1.0, abs(value.number))

    def _read_text(self, position: int, cell: str) -> None:
        text = clean(cell)
        if not text:
            return
        if cell not in self._known:
            self._known[cell] = self._meaning(cell, text)
        known = self._known[cell]
        if isinstance(known, Value):
            self._found.signs.setdefault(text, []).append(position)
            self._put(position, known)
        elif known is not None:
            self._texts[position] = (text, known)
            self._saw_unit(known.unit, position, text)
        elif text in ERRORS:
            self._found.doubts[position] = (Doubt.ERROR, text)
        else:
            self._found.unread[position] = text

    def _meaning(self, cell: str, text: str) -> Value | MarkedNumber | None:
        """What a text says by itself; None for what is neither sign nor number."""
        sign = self._rules.signs.value(text)
        if sign is not None:
            return sign
        if cell != text:
            original = cell if "\u00ad" in cell else raw_text(cell).strip()
            if _TORN.search(original) and any(digit.isdigit() for digit in text):
                return None
        return split_number(text, self._rules.notes)

    def _saw_unit(self, unit: str, position: int, text: str) -> None:
        seen = self._units.setdefault(unit, [])
        if not seen:
            seen.append((position, text))

    def result(self, others: Callable[[], Iterable[Any]]) -> ParsedColumn:
        """Decide how the texts of the column are written, and close it."""
        readings = {position: (text, marked.reading) for position, (text, marked) in self._texts.items()}
        evidence = find_style(readings, self._rules.style, self._found_elsewhere(others))
        for position, (text, marked) in self._texts.items():
            number = marked.reading.by(evidence.style)
            if not evidence.style and marked.reading.style == "open":
                self._found.open[position] = text
            elif number is None:
                self._found.unread[position] = text
            elif marked.is_bare and self._is_allowed(number):
                self._numbers[position], self._reasons[position] = number, 0
            else:
                self._take(position, text, marked, number)
        self._doubt_mixed_units()
        return self._closed(evidence if evidence.dependent else None)

    def _found_elsewhere(self, others: Callable[[], Iterable[Any]]) -> Callable[[], Iterable[PlacedReading]]:
        def numbers() -> Iterable[PlacedReading]:
            for position, cell in enumerate(others()):
                if type(cell) is str and (marked := split_number(clean(cell), self._rules.notes)):
                    yield position, clean(cell), marked.reading

        return numbers

    def _take(self, position: int, text: str, marked: MarkedNumber, number: float) -> None:
        if marked.trailing_minus:
            self._found.doubts[position] = (Doubt.TRAILING_MINUS, text)
        elif marked.power:
            self._found.doubts[position] = (Doubt.POWER, text)
        if marked.mark:
            self._found.marks.setdefault(marked.mark, []).append(position)
        self._settle(position, Value(number, Reason.NONE, marked.flags), text, bool(marked.unit))

    def _doubt_mixed_units(self) -> None:
        """Tell the first cell of the unit that came later: 0.085 beside 8,5 % is perhaps 8.5."""
        if len(self._units) > 1:
            position, text = max(seen[0] for seen in self._units.values())
            self._found.doubts.setdefault(position, (Doubt.MIXED_PERCENT, text))

    def _closed(self, evidence: StyleEvidence | None) -> ParsedColumn:
        found = self._found
        values = Values(
            np.array(self._numbers, dtype=np.float64),
            np.array(self._reasons, dtype=np.uint8),
            np.array(self._flags, dtype=np.uint8),
        )
        return ParsedColumn(
            values, found.doubts, found.unread, found.open, found.negative, found.fractions,
            evidence, found.marks, found.signs, set(self._units) == {"%"},
        )  # fmt: skip
