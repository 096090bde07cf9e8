r"""Texts of workbooks: plain or cut into formatted runs, with readings for Japanese that nobody wants.

>>> unescaped("Migrations-_x000D_hintergrund _x005F_x0041_")
'Migrations-\nhintergrund _x0041_'
"""

from __future__ import annotations

import re

from .ooxml import MAIN

_TEXT, _RUN = f"{MAIN}t", f"{MAIN}r"
_PLACES = ([_TEXT], [_RUN, _TEXT])
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BREAKS = re.compile(r"\r\n?")


def unescaped(text: str) -> str:
    """The text with Excel's “_x000D_” for other characters undone; line breaks are one sign."""
    if "_x" in text:
        text = _ESCAPED.sub(_character, text)
    return _BREAKS.sub("\n", text) if "\r" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code <= 0xDFFF else chr(code)


class RichText:
    """Collects one text from the elements inside it; `start`, `end` and `text` are fed from outside."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._open: list[str] = []

    def begin(self) -> None:
        """Forget the text before."""
        self._parts.clear()
        self._open.clear()

    def start(self, name: str) -> None:
        """An element inside the text begins."""
        self._open.append(name)

    def text(self, data: str) -> None:
        """Characters inside the text."""
        if self._open in _PLACES:
            self._parts.append(data)

    def end(self) -> None:
        """An element inside the text ends."""
        self._open.pop()

    @property
    def size(self) -> int:
        """How many characters were collected."""
        return sum(map(len, self._parts))

    @property
    def content(self) -> str:
        """The text."""
        return unescaped("".join(self._parts))
