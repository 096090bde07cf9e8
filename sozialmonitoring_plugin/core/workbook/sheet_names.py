"""Names of sheets that Excel accepts.

>>> sheet_names(["Arbeit & Soziales", "arbeit & soziales", "Kinder/Jugend: 0–27", "'"], "Blatt")
('Arbeit & Soziales', 'arbeit & soziales (2)', 'Kinder-Jugend- 0–27', 'Blatt')
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 31
"""Excel counts in UTF-16."""
_REFUSED = re.compile(r"[\[\]:*?/\\]+")
_RESERVED = {"history"}


def sheet_names(titles: Iterable[str], nameless: str) -> tuple[str, ...]:
    """A name for each title, no two alike where case does not count; `nameless` where none is left."""
    names: list[str] = []
    taken = set(_RESERVED)
    for title in titles:
        name = _unlike(_legal(title) or nameless, taken)
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def _unlike(wanted: str, taken: set[str]) -> str:
    name, number = _cut(wanted, LONGEST), 1
    while name.casefold() in taken:
        number += 1
        ending = f" ({number})"
        name = _cut(wanted, LONGEST - len(ending)) + ending
    return name


def _legal(title: str) -> str:
    visible = "".join(" " if unicodedata.category(one)[0] == "C" else one for one in title)
    return " ".join(_REFUSED.sub("-", visible).split()).strip("' ")


def _cut(text: str, longest: int) -> str:
    while len(text.encode("utf-16-le")) // 2 > longest:
        text = text[:-1]
    return text.rstrip("' ")
