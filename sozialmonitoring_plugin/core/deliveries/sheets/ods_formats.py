"""Number formats of OpenDocument, written as Excel writes them, so that both are understood alike.

OpenDocument describes a format by elements (digits, texts, parts of a date) and names further formats for
numbers that meet a condition, as "value()<0"; Excel writes codes with sections for positive and negative
numbers and zero. What changes the meaning of a number is kept: percent, brackets, dates. Colours are not.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass, field

NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0 "
GENERAL = "General"
_CONDITION = re.compile(r"\s*value\(\)\s*(<=|>=|!=|<|>|=)\s*(-?\d+(?:\.\d+)?)\s*")
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le, ">=": operator.ge, "!=": operator.ne,
    "<": operator.lt, ">": operator.gt, "=": operator.eq,
}  # fmt: skip
_PLAIN = frozenset(" -+()/:")
_PLAIN_IN_DATES = _PLAIN | frozenset(".,")
_MOST_DIGITS = 30
_LONG_AND_SHORT = {
    "day": ("dd", "d"),
    "day-of-week": ("dddd", "ddd"),
    "year": ("yyyy", "yy"),
    "hours": ("hh", "h"),
    "minutes": ("mm", "m"),
}
_FAMILIES = frozenset({"number", "percentage", "currency", "date", "time", "boolean", "text"})


@dataclass
class DataStyle:
    """One format, made part by part: `add` takes the elements inside it, `literal` their texts."""

    family: str
    is_span: bool = False
    parts: list[str] = field(default_factory=list)
    others: list[tuple[str, str]] = field(default_factory=list)

    def add(self, name: str, attributes: dict[str, str]) -> None:
        """An element inside the format, named without its namespace."""
        if name == "number":
            self.parts.append(self._number(attributes))
        elif name == "scientific-number":
            self.parts.append(f"{_digits(attributes)}E+00")
        elif name == "fraction":
            self.parts.append("# ?/?")
        elif name == "text-content":
            self.parts.append("@")
        else:
            self._add_time(name, attributes)

    def literal(self, text: str) -> None:
        """A text shown beside the number; a percent sign is one only in a format for percentages."""
        plain = _PLAIN_IN_DATES if self.family in ("date", "time") else _PLAIN
        if self.family == "percentage":
            plain = plain | {"%"}
        if plain.issuperset(text):
            self.parts.append(text)
        else:
            self.parts.append('"' + text.replace('"', '"\\""') + '"')

    @property
    def code(self) -> str:
        """The format without its conditions."""
        return "".join(self.parts) or GENERAL

    def _number(self, attributes: dict[str, str]) -> str:
        bare = f"{NUMBER}decimal-places" not in attributes and f"{NUMBER}grouping" not in attributes
        return GENERAL if bare and self.family == "number" else _digits(attributes)

    def _add_time(self, name: str, attributes: dict[str, str]) -> None:
        is_long = attributes.get(f"{NUMBER}style") == "long"
        if name == "month":
            textual = attributes.get(f"{NUMBER}textual") == "true"
            self.parts.append(("mmm" if textual else "m") + ("m" if is_long else ""))
        elif name == "seconds":
            self._append_time(("ss" if is_long else "s") + _places(attributes))
        elif name == "am-pm":
            self.parts.append("AM/PM")
        elif name in ("hours", "minutes"):
            self._append_time(_LONG_AND_SHORT[name][not is_long])
        elif name in _LONG_AND_SHORT:
            self.parts.append(_LONG_AND_SHORT[name][not is_long])

    def _append_time(self, letters: str) -> None:
        """The first part of a span of time counts on beyond a day, an hour or a minute."""
        self.parts.append(f"[{letters}]" if self.is_span else letters)
        self.is_span = False


def new_style(name: str, attributes: dict[str, str]) -> DataStyle | None:
    """The format an element begins; None for other elements."""
    family = name.removesuffix("-style")
    if family == name or family not in _FAMILIES:
        return None
    return DataStyle(family, is_span=attributes.get(f"{NUMBER}truncate-on-overflow") == "false")


def code_of(style: DataStyle, named: dict[str, DataStyle]) -> str:
    """A format with those its conditions name, in sections: positive, negative, zero where it differs."""
    if not style.others:
        return style.code
    positive, negative, zero = (_chosen(style, named, number) for number in (1, -1, 0))
    return f"{positive};{negative}" if zero == positive else f"{positive};{negative};{zero}"


def _chosen(style: DataStyle, named: dict[str, DataStyle], number: float) -> str:
    for condition, name in style.others:
        match = _CONDITION.fullmatch(condition)
        if match and name in named and _COMPARE[match[1]](number, float(match[2])):
            return named[name].code
    return style.code


def _digits(attributes: dict[str, str]) -> str:
    whole = "0" * _count(attributes, "min-integer-digits") or "#"
    if attributes.get(f"{NUMBER}grouping") == "true":
        whole = "#,##0" if whole != "#" else "#,###"
    return whole + _places(attributes)


def _places(attributes: dict[str, str]) -> str:
    places = _count(attributes, "decimal-places")
    return "." + "0" * places if places else ""


def _count(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(NUMBER + name, "0")
    return min(_MOST_DIGITS, int(text)) if text.isascii() and text.isdigit() and len(text) < 6 else 0
