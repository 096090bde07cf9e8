"""Who listens to a parser: an element may be followed by others than those before and after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Start = Callable[[str, dict[str, str]], object]
End = Callable[[str], object]


class Modes:
    """A stack of listeners; the last to enter hears everything until it leaves."""

    def __init__(self, parser: Any) -> None:
        self._parser = parser
        self._stack: list[tuple[Start, End, End | None]] = []
        self._depth = 0

    def enter(self, start: Start, end: End, text: End | None = None) -> None:
        """From here on these are told what the parser meets."""
        self._stack.append((start, end, text))
        self._tell()

    def leave(self) -> None:
        """Those before are told again."""
        self._stack.pop()
        self._tell()

    def skip(self) -> None:
        """Nobody hears of what is inside the element that has just begun."""
        self._depth = 1
        self.enter(self._deeper, self._higher)

    def _tell(self) -> None:
        parser = self._parser
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = self._stack[-1]

    def _deeper(self, _name: str, _attributes: dict[str, str]) -> None:
        self._depth += 1

    def _higher(self, _name: str) -> None:
        self._depth -= 1
        if not self._depth:
            self.leave()
