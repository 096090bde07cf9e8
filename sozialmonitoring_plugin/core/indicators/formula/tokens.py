"""The pieces of a formula: numbers, dates, names and signs, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from ...errors import Part
from .errors import unreadable, wrong


class Kind(Enum):
    """What a piece is."""

    NUMBER = auto()
    DATE = auto()
    NAME = auto()
    SIGN = auto()
    END = auto()


@dataclass(frozen=True)
class Token:
    """A piece of text at `place` (from 0)."""

    kind: Kind
    text: str
    place: int


LONGEST_NUMBER = 100
"""Digits; Python refuses thousands of them, and a floating point number has an end."""

_LETTER = "A-Za-z_ÄÖÜäöüß"
_TOKEN = re.compile(
    rf"""\s*(?:
        (?P<DATE>\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\.\d{{1,2}}\.\d{{4}})
      | (?P<NUMBER>\d+(?:\.\d+)?(?!\w))
      | (?P<NAME>[{_LETTER}][\wÄÖÜäöüß]*)
      | (?P<SIGN>\.\.|[-+*/()\[\],−×÷–])
    )""",
    re.VERBOSE,
)
_PLAIN = {"−": "-", "–": "-", "×": "*", "÷": "/", "..": "to"}
_PERHAPS_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")


def tokens(text: str) -> Iterator[Token]:
    """The pieces in their order, an END last. Raises FormulaError at the first that is none."""
    place, length = 0, len(text.rstrip())
    while place < length:
        match = _TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            # Spaces before what cannot be read are no mistake.
            raise unreadable(text, place + len(text[place:]) - len(text[place:].lstrip()))
        kind = Kind[match.lastgroup]
        found = match[match.lastgroup]
        start = match.start(match.lastgroup)
        if kind is Kind.NUMBER and _PERHAPS_THOUSANDS.fullmatch(found):
            problem = Part("{number} may be a thousand or a fraction: write 1000, or 1.5.", number=found)
            raise wrong(text, start, problem)
        if kind is Kind.NUMBER and len(found) > LONGEST_NUMBER:
            raise wrong(text, start, Part("the number is too long."))
        yield Token(kind, _PLAIN.get(found, found), start)
        place = match.end()
    yield Token(Kind.END, "", length)


def as_date(token: Token, formula: str) -> date:
    """The date of a DATE token. Raises FormulaError for one the calendar has not."""
    try:
        if "-" in token.text:
            return date.fromisoformat(token.text)
        day, month, year = map(int, token.text.split("."))
        return date(year, month, day)
    except ValueError as error:
        problem = Part("the calendar has no {date}.", date=token.text)
        raise wrong(formula, token.place, problem) from error
