"""Reads the cells of a column one by one and collects what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from ...values import Flag, Reason, Value, Values
from .formats import PLAIN, NumberFormat, number_format
from .marks import MarkedNumber, split_number
from .numbers import MOST_DIGITS, Reading, percent
from .parsed import CellRules, Doubt, LeftOut, ParsedColumn
from .signs import ERRORS
from .style import PlacedReading, StyleEvidence, find_style
from .texts import clean, raw_text

LARGEST = 10.0**MOST_DIGITS
ROUNDING = 1e-9
_Told = TypeVar("_Told")
_TORN = re.compile(r"\d\s{2,}\d|[\n\r\t\v\f]|\u00ad")
"""Blanks that separate two numbers rather than thousands: two of them, a tab, a new line. A soft hyphen
is not shown, but some programs write it for a minus."""


def have_fractions(numbers: NDArray[np.float64]) -> NDArray[np.bool_]:
    """True for what is no whole number, binary noise apart."""
    apart = np.abs(numbers - np.round(numbers)) > ROUNDING * np.maximum(1.0, np.abs(numbers))
    return np.asarray(apart, dtype=np.bool_)


class ColumnReader:
    """Collects what one column holds. A text is read once, however often it stands there."""

    def __init__(self, rules: CellRules, count: int) -> None:
        self._rules = rules
        self._values = Values.nothing(count)
        self._found = ParsedColumn(self._values)
        self._plain: dict[int, float] = {}
        self._places: dict[str, list[int]] = {}
        self._texts: dict[str, tuple[str, MarkedNumber]] = {}
        self._units: dict[str, tuple[int, str]] = {}

    def read(self, position: int, cell: Any, code: str) -> None:
        """Read one cell."""
        kind = type(cell)
        if kind is str:
            self._places.setdefault(cell, []).append(position)
        elif kind is int or kind is float:
            self._read_number(position, cell, number_format(code))
        elif kind is LeftOut:
            self._put([position], Value.none(cell.reason))
        elif cell is not None:
            self._found.unread[position] = clean(cell)

    def _put(self, places: Sequence[int], value: Value) -> None:
        self._values.numbers[places] = value.number
        self._values.reasons[places] = value.reason
        self._values.flags[places] = value.flags

    def _read_number(self, position: int, number: float, form: NumberFormat) -> None:
        if not abs(number) < LARGEST:
            self._found.unread[position] = str(number)
        elif form == PLAIN:
            self._plain[position] = number
        else:
            value = percent(number) if form.percent else float(number)
            text = f"{value:.15g} %" if form.percent else str(number)
            self._saw_unit("%" if form.percent else "", position, text)
            if form.bracketed and value >= 0:
                self._settle([position], Value(value, Reason.NONE, Flag.LIMITED), text, form.percent)
            elif form.negative_bracketed and value < 0:
                self._read_negative_brackets(position, value, text, form.percent)
            else:
                self._settle([position], Value(value), text, form.percent)

    def _read_negative_brackets(self, position: int, value: float, text: str, is_percent: bool) -> None:
        if self._rules.may_be_negative:
            self._found.doubts[position] = (Doubt.NEGATIVE_BRACKETS, text)
            self._settle([position], Value(value), text, is_percent)
        else:
            self._found.doubts[position] = (Doubt.BRACKETS, text)
            self._settle([position], Value(-value, Reason.NONE, Flag.LIMITED), text, is_percent)

    def _settle(self, places: Sequence[int], value: Value, text: str, is_percent: bool) -> None:
        """A count below zero or with a fraction is no count: Excel makes -12 out of a typed (12)."""
        if value.number < 0 and not self._rules.may_be_negative:
            self._found.negative.update(dict.fromkeys(places, text))
        elif not self._rules.may_be_fraction and self._is_no_whole_number(value, is_percent):
            self._found.fractions.update(dict.fromkeys(places, text))
        else:
            self._put(places, value)

    @staticmethod
    def _is_no_whole_number(value: Value, is_percent: bool) -> bool:
        """Per cent is never a count; an estimated count may have a fraction."""
        if is_percent or Flag.ESTIMATED in value.flags:
            return is_percent
        return abs(value.number - round(value.number)) > ROUNDING * max(1.0, abs(value.number))

    def _saw_unit(self, unit: str, position: int, text: str) -> None:
        self._units[unit] = min(self._units.get(unit, (position, text)), (position, text))

    def result(self, others: Callable[[], Iterable[Any]]) -> ParsedColumn:
        """Decide how the texts of the column are written, and close it."""
        self._settle_plain()
        for cell, places in self._places.items():
            self._read_text(cell, clean(cell), places)
        evidence = find_style(self._styled(), self._rules.style, self._found_elsewhere(others))
        for cell, (text, marked) in self._texts.items():
            self._settle_text(self._places[cell], text, marked, evidence.style)
        self._doubt_mixed_units()
        return self._closed(evidence if evidence.dependent else None)

    def _settle_plain(self) -> None:
        """Numbers that are nothing else, all at once; those that no count can be one by one."""
        if not self._plain:
            return
        first = next(iter(self._plain))
        self._saw_unit("", first, str(self._plain[first]))
        places = np.fromiter(self._plain, dtype=np.intp)
        numbers = np.array(list(self._plain.values()), dtype=np.float64)
        wrong = (numbers < 0) & (not self._rules.may_be_negative)
        wrong |= have_fractions(numbers) & (not self._rules.may_be_fraction)
        self._values.numbers[places[~wrong]] = numbers[~wrong]
        self._values.reasons[places[~wrong]] = Reason.NONE
        for place in places[wrong].tolist():
            number = self._plain[place]
            self._settle([place], Value(float(number)), str(number), False)

    def _read_text(self, cell: str, text: str, places: list[int]) -> None:
        known = self._meaning(cell, text)
        if isinstance(known, Value):
            self._found.signs.setdefault(text, []).extend(places)
            self._put(places, known)
        elif known is not None:
            self._texts[cell] = text, known
            self._saw_unit(known.unit, places[0], text)
        elif text in ERRORS:
            self._found.doubts.update(dict.fromkeys(places, (Doubt.ERROR, text)))
        elif text:
            self._found.unread.update(dict.fromkeys(places, text))

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

    def _styled(self) -> dict[int, tuple[str, Reading]]:
        """By position the texts that are no number to somebody, or not the same one to everybody."""
        readings = {
            position: (text, marked.reading)
            for cell, (text, marked) in self._texts.items()
            if marked.reading.style != "any"
            for position in self._places[cell]
        }
        return dict(sorted(readings.items()))

    def _settle_text(self, places: list[int], text: str, marked: MarkedNumber, style: str) -> None:
        number = marked.reading.by(style)
        if not style and marked.reading.style == "open":
            self._found.open.update(dict.fromkeys(places, text))
        elif number is None:
            self._found.unread.update(dict.fromkeys(places, text))
        else:
            doubt = Doubt.TRAILING_MINUS if marked.trailing_minus else Doubt.POWER if marked.power else None
            if doubt:
                self._found.doubts.update(dict.fromkeys(places, (doubt, text)))
            if marked.mark:
                self._found.marks.setdefault(marked.mark, []).extend(places)
            self._settle(places, Value(number, Reason.NONE, marked.flags), text, bool(marked.unit))

    def _found_elsewhere(self, others: Callable[[], Iterable[Any]]) -> Callable[[], Iterable[PlacedReading]]:
        def numbers() -> Iterable[PlacedReading]:
            for position, cell in enumerate(others()):
                if type(cell) is str and (marked := split_number(clean(cell), self._rules.notes)):
                    yield position, clean(cell), marked.reading

        return numbers

    def _doubt_mixed_units(self) -> None:
        """Tell the first cell of the unit that came later: 0.085 beside 8,5 % is perhaps 8.5."""
        if len(self._units) > 1:
            position, text = max(self._units.values())
            self._found.doubts.setdefault(position, (Doubt.MIXED_PERCENT, text))

    def _closed(self, style: StyleEvidence | None) -> ParsedColumn:
        """Everything in the order of the cells."""
        found, values = self._found, self._values
        return ParsedColumn(
            Values(values.numbers, values.reasons, values.flags),
            doubts=_by_place(found.doubts),
            unread=_by_place(found.unread),
            open=_by_place(found.open),
            negative=_by_place(found.negative),
            fractions=_by_place(found.fractions),
            style=style,
            marks=_in_order(found.marks),
            signs=_in_order(found.signs),
            all_percent=set(self._units) == {"%"},
        )


def _by_place(told: dict[int, _Told]) -> dict[int, _Told]:
    return dict(sorted(told.items(), key=lambda pair: pair[0]))


def _in_order(told: dict[str, list[int]]) -> dict[str, list[int]]:
    """Texts by their first place, and their places."""
    return dict(sorted(((text, sorted(places)) for text, places in told.items()), key=lambda pair: pair[1]))
