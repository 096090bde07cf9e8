"""Keys as sheets write them: as text or number, in groups, with more text around them.

>>> plain_key("'05 370 012"), plain_key("5370012.0"), plain_key("5,370012E+06")
('05 370 012', '5370012', '5370012')
>>> compact("05.370.012"), compact("1.12")
('05370012', '1.12')
"""

from __future__ import annotations

import re
from dataclasses import dataclass

AGS, ARS = 8, 12
"""Digits of the official key of a municipality, and of its regional key."""

_QUOTES = "'\"= `\u00b4\u2018\u2019\u201c\u201d\u201e"
_POINT_ZERO = re.compile(r"(?<=\d)[.,]0+$")
_SCIENTIFIC = re.compile(r"(\d)(?:[.,](\d+))?[eE]\+?0*(\d{1,2})")
_GROUPS = re.compile(r"\w+(?:[ ./_–-]\w+)+")
_SEPARATOR = re.compile(r"[ ./_–-]")
_BEFORE_NAME = re.compile(r"(\d[\d./]*(?:SUM)*)(?:[\s:–-]+|(?=[(]))(?=[^\d\s])(.+)", re.DOTALL)
_AFTER_NAME = re.compile(r"(.*[^\W\d_].*?)(?:\s*[(\[](\d[\d./]+)[)\]]|[\s:,–-]+(\d{5,}))")
_NUMBER_LIKE = re.compile(r"\d+[.,]\d+")


@dataclass(frozen=True)
class Labelled:
    """A cell with key and name in one: "011 St. Nikolai"."""

    key: str
    name: str


def plain_key(text: str) -> str:
    """A key without quotes and without what turned it into a number.

    "5,37001E+06" stays as it is: a rounded number names no area.
    """
    key = _POINT_ZERO.sub("", text.strip(_QUOTES))
    match = _SCIENTIFIC.fullmatch(key)
    if match:
        digits = match[1] + (match[2] or "")
        return digits if len(digits) == int(match[3]) + 1 else key
    return key


def compact(key: str) -> str:
    """A key without separators; one point or comma alone may be a number's and stays."""
    if key.isalnum() or _NUMBER_LIKE.fullmatch(key) or not _GROUPS.fullmatch(key):
        return key
    return _SEPARATOR.sub("", key)


def groups(key: str) -> tuple[str, ...]:
    """The parts of a key between its separators."""
    return tuple(_SEPARATOR.split(key))


def labelled(text: str) -> tuple[Labelled, ...]:
    """The ways to read a cell as key and name; none where it is only one of them.

    A key after a name stands in brackets or has five digits: "Block 7" is a name.
    """
    found = []
    before = _BEFORE_NAME.fullmatch(text)
    if before and any(map(str.isalpha, before[2])):
        found.append(Labelled(before[1].rstrip("./"), before[2].strip(" –-:().")))
    after = _AFTER_NAME.fullmatch(text)
    if after:
        found.append(Labelled(after[2] or after[3], after[1].strip(" –-:()")))
    return tuple(found)


def municipal(key: str) -> str:
    """The AGS (8 digits) of a regional key (12 digits); "" for a union of municipalities or another key.

    The regional key (ARS) is Land 2, Regierungsbezirk 1, Kreis 2, Verband 4, Gemeinde 3 digits.
    """
    if len(key) != ARS or not key.isdigit():
        return ""
    if key[9:] == "000" and key[5:9] != "0000":
        return ""
    return key[:5] + key[9:]
