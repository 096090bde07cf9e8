"""Values of the plugin as JSON, for another process of the plugin: dataclasses, enums, arrays, errors.

Reading makes nothing but these, from classes of this package, and runs none of their code: a text from
elsewhere can do no harm. What was one object is one object again. Equal values give equal texts.

>>> from .areas import Level
>>> read(written((Level("q", "Quartier"), date(2024, 12, 31))))
(Level(id='q', title='Quartier'), datetime.date(2024, 12, 31))
"""

from __future__ import annotations

import importlib
import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import numpy as np

from .errors import Part, UserError

_ROOT = __name__.rpartition(".core.")[0]


def written(value: Any) -> str:
    """The JSON of a value. Raises TypeError for what is no plain data."""
    return json.dumps(_Writer().form(value), ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Any:
    """The value. Raises ValueError for a text that `written` has not made."""
    return _Reader().value(json.loads(text))


class _Writer:
    """Objects get numbers in the order in which they are met; `_kept` keeps them from being another one."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._kept: list[object] = []

    def form(self, value: Any) -> Any:
        if value is None or type(value) in {bool, int, float, str}:
            return value
        if type(value) is list:
            return [self.form(one) for one in value]
        if id(value) in self._numbers:
            return {"same": self._numbers[id(value)]}
        for kind, form in _SIMPLE.items():
            if isinstance(value, kind):
                return form(value)
        return self._composed(value)

    def _composed(self, value: Any) -> Any:
        if isinstance(value, str | float):
            # A text or number of a class of its own, such as the words in remarks.
            plain = str.__str__(value) if isinstance(value, str) else float(value)
            return {"plain": [_name(value), plain]}
        if isinstance(value, tuple):
            return {"tuple": [self.form(one) for one in value]}
        if isinstance(value, set | frozenset):
            return {type(value).__name__: sorted((self.form(one) for one in value), key=json.dumps)}
        if isinstance(value, Mapping):
            return {"dict": [[self.form(key), self.form(one)] for key, one in value.items()]}
        self._numbers[id(value)] = len(self._numbers)
        self._kept.append(value)
        if isinstance(value, np.ndarray):
            return {
                "array": [value.dtype.str, list(value.shape), _text(np.ascontiguousarray(value).tobytes())]
            }
        if isinstance(value, UserError | Part):
            return {"new": _name(value), "of": self._attributes(vars(value))}
        if is_dataclass(value):
            named = {one.name: getattr(value, one.name) for one in fields(value)}
            return {"new": _name(value), "of": self._attributes(named)}
        raise TypeError(f"{type(value).__name__} cannot be handed over")

    def _attributes(self, named: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self.form(one) for name, one in named.items()}


class _Reader:
    """Undoes `_Writer`."""

    def __init__(self) -> None:
        self._objects: list[Any] = []

    def value(self, form: Any) -> Any:
        if isinstance(form, list):
            return [self.value(one) for one in form]
        if not isinstance(form, dict):
            return form
        if "new" in form:
            return self._made(form)
        ((kind, content),) = form.items()
        if kind == "same":
            return self._objects[content]
        if kind == "array":
            return self._array(*content)
        if kind in _COLLECTIONS:
            return _COLLECTIONS[kind](self.value(one) for one in content)
        if kind in _READERS:
            return _READERS[kind](content)
        raise ValueError(f"{kind} is unknown")

    def _made(self, form: dict[str, Any]) -> Any:
        found = _class(form["new"])
        made = found.__new__(found)
        self._objects.append(made)
        attributes = {name: self.value(one) for name, one in form["of"].items()}
        if isinstance(made, UserError):
            made.args = (attributes["message"],)
        for name, one in attributes.items():
            object.__setattr__(made, name, one)
        return made

    def _array(self, kind: str, shape: list[int], content: str) -> Any:
        array = np.frombuffer(b64decode(content), dtype=np.dtype(kind)).reshape(shape).copy()
        self._objects.append(array)
        return array


def _text(content: bytes) -> str:
    return b64encode(content).decode("ascii")


def _name(value: Any) -> str:
    """Module below the package, and class: the package may be called otherwise elsewhere."""
    found = type(value)
    module = found.__module__
    if not module.startswith(f"{_ROOT}."):
        raise TypeError(f"{module}.{found.__qualname__} cannot be handed over")
    return f"{module.removeprefix(_ROOT + '.')}:{found.__qualname__}"


def _class(name: str) -> Any:
    kind = _kind(name)
    if not (is_dataclass(kind) or issubclass(kind, Enum | UserError | Part)):
        raise ValueError(f"{name} is no plain data")
    return kind


def _kind(name: str) -> type[Any]:
    module, _, found = name.partition(":")
    kind = getattr(importlib.import_module(f"{_ROOT}.{module}"), found)
    if not isinstance(kind, type):
        raise ValueError(f"{name} is no plain data")
    return kind


def _enum(content: list[Any]) -> Any:
    return _class(content[0])(content[1])


def _plain(content: list[Any]) -> Any:
    kind = _kind(content[0])
    if "__new__" not in vars(kind) and issubclass(kind, str):
        return str.__new__(kind, content[1])
    if "__new__" not in vars(kind) and issubclass(kind, float):
        return float.__new__(kind, content[1])
    raise ValueError(f"{content[0]} is no plain data")


_SIMPLE: Mapping[type, Callable[[Any], Any]] = {
    Enum: lambda value: {"enum": [_name(value), value.value]},
    np.generic: lambda value: value.item(),
    date: lambda value: {"date": value.isoformat()},
    Path: lambda value: {"path": str(value)},
    bytes: lambda value: {"bytes": _text(value)},
}

_READERS: Mapping[str, Callable[[Any], Any]] = {
    "enum": _enum,
    "plain": _plain,
    "date": date.fromisoformat,
    "path": Path,
    "bytes": b64decode,
}

_COLLECTIONS: Mapping[str, Callable[[Any], Any]] = {
    "tuple": tuple,
    "set": set,
    "frozenset": frozenset,
    "dict": dict,
}
