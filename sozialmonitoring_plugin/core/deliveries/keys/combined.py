"""Texts that name several areas at once: "Moorburg und Altenwerder". They are told, never given to one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .names import Found

_WORDS = r"\s+(?:und|u\.?|mit|sowie|incl\.?|inkl\.?|einschl\.?|einschließlich)\s+|\s*[&+;]\s*"
_SIGNS = r"\s*[,/]\s*|\s*\((?:mit|und|inkl\.?|einschl\.?)\s+"
_HYPHENS = r"\s*[-–]\s*"
_SPLITTERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (_WORDS, f"{_WORDS}|{_SIGNS}", f"{_WORDS}|{_SIGNS}|{_HYPHENS}")
)
_BEGINNING = re.compile(r"(.*[-/ ])[^-/ ]+")
_MOST_PARTS = 12


def parts_of(text: str, find: Callable[[str], Found]) -> tuple[int, ...]:
    """The different areas a text names together, each clearly; () where it does not."""
    for splitter in _SPLITTERS:
        parts = [part.strip(" )") for part in splitter.split(text)]
        if 1 < len(parts) <= _MOST_PARTS:
            found = _all_found(parts, find)
            if found:
                return found
    return ()


def _all_found(parts: Sequence[str], find: Callable[[str], Found]) -> tuple[int, ...]:
    places: list[int] = []
    for number, part in enumerate(parts):
        found = find(_completed(part, parts[number - 1]) if number else part)
        if len(found) != 1 or found[0] in places:
            return ()
        places.append(found[0])
    return tuple(places)


def _completed(part: str, before: str) -> str:
    """The second of "Altstadt-Nord und -Süd" with what it has in common with the first."""
    beginning = _BEGINNING.fullmatch(before)
    return beginning[1] + part[1:].strip() if part[:1] in ("-", "–") and beginning else part
