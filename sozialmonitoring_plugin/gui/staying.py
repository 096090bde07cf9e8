"""What stays in the QGIS window when the dialog it came from is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar


class Stays(Protocol):
    """Something that takes itself out of the window again."""

    def close(self) -> object:
        """Leave nothing behind."""


T = TypeVar("T", bound=Stays)


class Staying:
    """One of each kind, made when it is first asked for."""

    def __init__(self) -> None:
        self._parts: dict[type, Any] = {}

    def one(self, kind: type[T], make: Callable[[], T]) -> T:
        """The one of a kind."""
        if kind not in self._parts:
            self._parts[kind] = make()
        part: T = self._parts[kind]
        return part

    def close(self) -> None:
        """Take everything out of the window."""
        parts, self._parts = self._parts, {}
        for part in parts.values():
            part.close()
