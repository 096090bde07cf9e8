"""Objects of JSON files that people write: every property is checked, and none is ignored.

>>> entry = Entry.of({"title": "Index", "wieght": 2}, "index.json")
>>> entry.text("title")
'Index'
>>> entry.refuse_unknown()  # doctest: +ELLIPSIS
Traceback (most recent call last):
...
sozialmonitoring_plugin.core.errors.UserError: index.json: the property “wieght” is unknown. ...
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from datetime import date
from typing import Any, Self

from .errors import Part, UserError


class Entry:
    """An object of the JSON file that hands out its properties checked, and knows which were asked for.

    `error` is the class of what is raised for a property that cannot be used.
    """

    error: type[UserError] = UserError

    def __init__(self, content: dict[str, Any], place: str) -> None:
        self._content = content
        self._place = place
        self._asked: set[str] = set()

    @classmethod
    def of(cls, content: Any, place: str) -> Self:
        """Wrap parsed JSON. Raises `error` where it is no object."""
        if not isinstance(content, dict):
            raise cls.error("{place}: expected an object with named properties.", place=place)
        return cls(content, place)

    @property
    def names(self) -> tuple[str, ...]:
        """All properties there are, in the order of the file."""
        return tuple(self._content)

    def take(self, *names: str) -> Self:
        """The same entry once more, its properties `names` counted as asked for here."""
        self._asked.update(names)
        return type(self)(self._content, self._place)

    def has(self, name: str) -> bool:
        """Whether the property is there."""
        return self._get(name) is not None

    def text(self, name: str) -> str:
        """A text, "" where it is absent."""
        value = self._get(name)
        if value is not None and not isinstance(value, str):
            raise self._wrong(name, Part("a text"))
        return value or ""

    def required(self, name: str) -> str:
        """A text that must be there."""
        if not self.text(name):
            raise self._wrong(name, Part("a text"))
        return self.text(name)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one."""
        value = self._get(name)
        values = [] if value is None else value if isinstance(value, list) else [value]
        if not all(isinstance(item, str | int) and not isinstance(item, bool) for item in values):
            raise self._wrong(name, Part("a text or a list of texts"))
        return tuple(str(item) for item in values)

    def text_map(self, name: str) -> tuple[tuple[str, str], ...]:
        """An object whose values are texts."""
        value = self._get(name)
        value = {} if value is None else value
        if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
            raise self._wrong(name, Part("an object with texts"))
        return tuple(value.items())

    def word(self, name: str, known: tuple[str, ...], default: str) -> str:
        """One of the words `known`."""
        value = default if self._get(name) is None else self._get(name)
        if value not in known:
            raise self._wrong(name, Part("one of {known}", known=", ".join(known)))
        return str(value)

    def number(self, name: str, default: float | None = None) -> float:
        """A finite number. Without a default it must be there."""
        value = self._get(name)
        if value is None and default is not None:
            return default
        number = _finite(value)
        if number is None:
            raise self._wrong(name, Part("a number"))
        return number

    def whole_number(self, name: str, default: int) -> int:
        """A whole number, not below 0."""
        value = self._get(name)
        if value is None:
            return default
        if type(value) is not int or value < 0:
            raise self._wrong(name, Part("a whole number"))
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """True or false, the default where it is absent."""
        value = self._get(name)
        if value is not None and not isinstance(value, bool):
            raise self._wrong(name, Part("true or false"))
        return default if value is None else value

    def whole_numbers(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers, none below 0."""
        value = self._get(name) or []
        if not isinstance(value, list) or not all(type(item) is int and item >= 0 for item in value):
            raise self._wrong(name, Part("a list of whole numbers"))
        return tuple(value)

    def date(self, name: str) -> date | None:
        """An ISO date or None."""
        try:
            return date.fromisoformat(self.text(name)) if self.text(name) else None
        except ValueError as error:
            raise self._wrong(name, Part("a date like 2014-12-31")) from error

    def part(self, name: str) -> Self:
        """An object inside, empty where it is absent."""
        value = self._get(name)
        return self.of({} if value is None else value, f"{self._place}, {name}")

    def parts(self, name: str) -> Iterator[Self]:
        """The objects of a list; a single object is a list of one."""
        value = self._get(name)
        value = [] if value is None else value
        for number, item in enumerate(value if isinstance(value, list) else [value], 1):
            yield self.of(item, f"{self._place}, {name} {number}")

    def refuse_unknown(self) -> None:
        """Raise `error` where the file says something nobody asked for: a slip of the pen."""
        for name in self._content:
            if name not in self._asked:
                raise self.error(
                    "{place}: the property “{name}” is unknown.",
                    hint="Known here: {known}.",
                    place=self._place,
                    name=name,
                    known=", ".join(sorted(self._asked)),
                )

    def _get(self, name: str) -> Any:
        self._asked.add(name)
        return self._content.get(name)

    def _wrong(self, name: str, expected: str | Part) -> UserError:
        return self.error(
            "{place}: “{name}” should be {expected}, but is {value}.",
            place=self._place,
            name=name,
            expected=expected,
            value=json.dumps(self._content.get(name), ensure_ascii=False),
        )


def _finite(value: Any) -> float | None:
    """A number of JSON, None for anything else, for NaN and for what is too great."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
