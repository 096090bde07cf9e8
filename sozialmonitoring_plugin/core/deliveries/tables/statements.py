"""The texts above a table: a cell that only says "Stichtag" speaks of the cell after it.

>>> list(statements(("Stichtag", None, "31.12.2024", "Jugendamt")))
['Stichtag 31.12.2024', 'Jugendamt']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..cells.texts import clean
from ..sheets.grid import Row

_STICHTAG = re.compile(r"(?:stichtag|reference date)\s*:?", re.IGNORECASE)


def statements(row: Row) -> Iterator[str]:
    """What the filled cells of one row say."""
    label = ""
    for text in (clean(value) for value in row if value is not None):
        if _STICHTAG.fullmatch(text):
            label = f"{text} "
        elif text:
            yield label + text
            label = ""


def names_stichtag(text: str) -> bool:
    """Whether a text speaks of a reference date."""
    return bool(re.search(r"stichtag|\breference date\b", text, re.IGNORECASE))
