"""Publishers whose signs are known, by the words that betray them in titles and notes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORDS = (
    ("ba", re.compile(r"Bundesagentur für Arbeit|Statistik der BA\b|Agentur für Arbeit")),
    ("hamburg", re.compile(r"Statistikamt Nord|Statistisches Amt für Hamburg")),
    ("lsn", re.compile(r"\bLSN\b|Landesamt für Statistik Niedersachsen")),
    (
        "din55301",
        re.compile(r"IT\.NRW|Landesbetrieb Information und Technik|Statistisches Bundesamt|Destatis"),
    ),
    ("kosis", re.compile(r"\bKOSIS\b|KOSTAT")),
)


@dataclass(frozen=True)
class Publisher:
    """A publisher's sign profile and the words by which it was known."""

    profile: str
    words: str
    cell: str


def publisher(lines: Iterable[tuple[str, str]]) -> Publisher | None:
    """The one publisher some lines (text and cell) name; None for nobody and for several."""
    found: dict[str, Publisher] = {}
    for text, cell in lines:
        for profile, words in _WORDS:
            match = words.search(text)
            if match:
                found.setdefault(profile, Publisher(profile, match[0], cell))
    return next(iter(found.values())) if len(found) == 1 else None
