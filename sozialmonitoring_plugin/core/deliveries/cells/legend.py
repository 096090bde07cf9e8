"""What a sheet itself says about its signs: legends like "– = nichts vorhanden".

>>> legend([("– = nichts vorhanden; . = geheim zu halten", "A9")])["."].meaning
'hidden'
>>> legend([("* Daten wurden anonymisiert", "A9"), ("- Großer Tiergarten", "A10")]).keys()
dict_keys(['*'])
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .signs import DASHES

_SIGN = r"\.\.\.|[-–—−.•·…*/xX]|k\. ?[aA]\.|n\. ?[vV]\.|k\. ?N\."
_STATED = re.compile(rf"(?:^|(?<=[\s;,„“\"(]))(?P<sign>{_SIGN})[“”\")]?\s*(?:=|:(?=\s)|≙|bedeutet)\s*")
_LEADING = re.compile(rf"(?P<sign>{_SIGN})\)?\s+(?=\S)")
_MEANINGS = tuple(
    (meaning, re.compile(words, re.IGNORECASE))
    for meaning, words in (
        ("not_applicable", (r"nicht sinnvoll|gesperrt, (?:weil|da)|nicht zutreffend|trifft nicht zu|entfällt|"
                           r"not applicable|fragestellung")),
        ("unreliable", (r"nicht sicher genug|unsicher|zu (?:wenige|kleine|geringe)|nicht aussagekräftig|"
                        r"unreliable")),
        ("later", r"später|noch nicht vor|later"),
        ("nil", r"nichts vorhanden|genau null|kein vorkommen|nicht vorhanden|exactly nothing|^nil\b"),
        ("hidden", (r"geheim|anonymisiert|datenschutz|unterdrückt|gesperrt|confidential|suppressed|"
                   r"(?:weniger als|unter|kleiner(?: als)?|<) ?\d|werte? (?:von|zwischen) 1")),
        ("missing", (r"unbekannt|kein nachweis|keine angabe|keine daten|nicht verfügbar|liegt nicht vor|"
                    r"liegen nicht vor|fehl|not available|no data")),
    )
)  # fmt: skip
_LONGEST_LEAD = 60
_BEGINNING = re.compile(r"(?:Zahlenwert|Wert|Angaben?|Daten|Nachweis|Aussage|Tabellenfach|keine)\b")


@dataclass(frozen=True)
class LegendEntry:
    """A sign, the word for what the sheet says it means, the sheet's own words, and where they stand."""

    sign: str
    meaning: str
    said: str
    cell: str


def legend(lines: Iterable[tuple[str, str]]) -> dict[str, LegendEntry]:
    """The signs that some lines (text and cell) explain; all dashes are one sign."""
    found: dict[str, LegendEntry] = {}
    for text, cell in lines:
        for sign, said, meaning in _entries(text.strip()):
            for each in DASHES if sign in DASHES else (sign,):
                found.setdefault(each, LegendEntry(each, meaning, said, cell))
    return found


def _entries(text: str) -> Iterable[tuple[str, str, str]]:
    stated = list(_STATED.finditer(text))
    for place, match in enumerate(stated):
        end = stated[place + 1].start() if place + 1 < len(stated) else len(text)
        said = text[match.end() : end].split(";", maxsplit=1)[0].strip(" ,;„“")
        meaning = _meaning(said)
        if meaning:
            yield match["sign"], said, meaning
    leading = _LEADING.match(text)
    if not stated and leading:
        said, may_be_item = text[leading.end() :].strip(), leading["sign"] != "*"
        meaning = _meaning(said[:_LONGEST_LEAD] if may_be_item else said, from_start=may_be_item)
        if meaning:
            yield leading["sign"], said, meaning


def _meaning(said: str, *, from_start: bool = False) -> str:
    """The word for a phrase; `from_start` for lines that may be items of a list of something else."""
    for meaning, words in _MEANINGS:
        found = words.search(said)
        if found and (not from_start or _opens(said[: found.start()])):
            return meaning
    return ""


def _opens(before: str) -> bool:
    """Whether what stands before the telling word is the usual beginning of such a phrase."""
    return not before.strip() or bool(_BEGINNING.match(before))
