"""Reading and writing the entries of a profile, each wrong one refused with its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from typing import Any

from ...indicators.tableau import Kind
from ...json_entry import Entry
from ...remarks import Remark
from ...values import Reason
from ..errors import DeliveryError
from .profile_rules import DATE_SOURCES, NUMBER_STYLES, TRUST, Condition, DateRule

_CELL = re.compile(r"[A-Z]{1,3}[1-9]\d*", re.ASCII)
_REASONS = tuple(reason.token for reason in Reason if reason)
_IDENTIFIER = re.compile(r"[A-Za-z_ÄÖÜäöüß][\wÄÖÜäöüß]*")


class ProfileEntry(Entry):
    """An object of a profile, with the kinds of properties that only profiles have."""

    error = DeliveryError

    def identifier(self, name: str) -> str:
        """A name that formulas can use."""
        if not _IDENTIFIER.fullmatch(self.text(name)):
            raise self._wrong(name, "a name of letters, digits and _ that starts with a letter")
        return self.text(name)

    def alias_map(self, name: str) -> tuple[tuple[str, str | None], ...]:
        """An object whose values are keys, or null."""
        value = self._get(name) or {}
        if not isinstance(value, dict) or not all(isinstance(item, str | None) for item in value.values()):
            raise self._wrong(name, "an object with keys of areas, or null")
        return tuple(value.items())

    def cell_reasons(self, name: str) -> tuple[tuple[str, str], ...]:
        """An object of cells, each with the token of a reason."""
        pairs = self.text_map(name)
        if not all(_CELL.fullmatch(cell) and token in _REASONS for cell, token in pairs):
            raise self._wrong(name, "an object of cells like D17, each one of " + ", ".join(_REASONS))
        return pairs

    def pair(self, name: str) -> tuple[int, int]:
        """First and last row; (0, 0) where the property is absent."""
        numbers = self.whole_numbers(name)
        if numbers and (len(numbers) != 2 or 0 < numbers[1] < numbers[0]):
            raise self._wrong(name, "the first and the last row")
        return (numbers[0], numbers[1]) if numbers else (0, 0)

    def number_style(self, name: str) -> str:
        """One of NUMBER_STYLES."""
        if self.text(name) not in NUMBER_STYLES:
            raise self._wrong(name, "german, english or nothing")
        return self.text(name)

    def month_day(self, name: str) -> str:
        """Month and day like 12-31."""
        value = self.text(name) or DateRule().year_end
        try:
            date.fromisoformat("2001-" + value)
        except ValueError as error:
            raise self._wrong(name, "month and day like 12-31") from error
        return value

    def trust(self, name: str) -> tuple[str, ...]:
        """Some of DATE_SOURCES in an order of their own."""
        words = self.texts(name) or TRUST
        if not set(words) <= set(DATE_SOURCES):
            raise self._wrong(name, "a list out of " + ", ".join(DATE_SOURCES))
        return words

    def kind(self, name: str) -> Kind:
        """Count or given."""
        word = self.text(name) or Kind.COUNT.value
        if word not in (Kind.COUNT.value, Kind.GIVEN.value):
            raise self._wrong(name, "count or given")
        return Kind(word)

    def reason(self, name: str) -> Reason:
        """The token of a reason."""
        try:
            return Reason.from_token(self.required(name))
        except KeyError as error:
            raise self._wrong(name, "one of " + ", ".join(item.token for item in Reason if item)) from error

    def conditions(self, name: str) -> tuple[Condition, ...]:
        """Conditions that must all hold."""
        found = []
        for part in self.parts(name):
            found.append(Condition(part.required("column"), part.texts("equals") or ("",)))
            part.refuse_unknown()
        return tuple(found)


_NAMES = {"dates": "date", "reference_date": "date", "values": "value"}
_PLAIN: dict[type, Callable[[Any], Any]] = {
    Remark: Remark.sentence,
    Reason: lambda reason: reason.token,
    Kind: lambda kind: kind.value,
    date: date.isoformat,
    tuple: lambda items: [_plain(item) for item in items],
}


def profile_entry(part: Any) -> dict[str, Any]:
    """A dataclass of rules as JSON, defaults left out; the key's parts stand beside each other."""
    result: dict[str, Any] = {}
    for field in fields(part):
        value = getattr(part, field.name)
        if field.name == "key":
            shown = {"key": list(value.columns), "widths": list(value.widths), "name": value.name}
            shown["within"] = value.within
            result.update({name: item for name, item in shown.items() if item})
        elif field.name == "certainty":
            continue
        elif value != _default(field):
            plain = dict(value) if field.name in ("signs", "aliases", "cells") else _plain(value)
            result[_NAMES.get(field.name, field.name)] = plain
    return result


def _default(field: Field[Any]) -> Any:
    """What a dataclass puts where nothing is said."""
    return field.default if field.default_factory is MISSING else field.default_factory()


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, Remark):
        return profile_entry(value)
    convert = _PLAIN.get(type(value))
    return convert(value) if convert else value
