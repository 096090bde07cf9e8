"""Numbers as offices write them, read strictly: what fits no rule is not a number.

A text is read by shape. Some shapes are sure ("8,5", "1.234.567,8"), some are not: "1.234" is 1234
for a German and 1.234 for an English writer, and only its column can tell.

>>> read_text("1.234,5"), read_text("1.234").style, read_text("1.2345").style
(Reading(german=1234.5, english=None, style='german'), 'open', 'english')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

BLANKS = " \u00a0\u2007\u2009\u202f"
APOSTROPHES = "'’"
MOST_DIGITS = 15
"""A double keeps 15 digits before the point; a longer text is a key or a slip, and no number here."""

_SIGN = r"(?:\+[ ]*|(?P<minus>[-−–][ ]*))?"
_PLAIN = rf"0|[1-9]\d*|[1-9]\d{{0,2}}(?:(?P<gap>[{BLANKS}{APOSTROPHES}])\d{{3}})(?:(?P=gap)\d{{3}})*"
_GERMAN = re.compile(rf"{_SIGN}(?P<whole>{_PLAIN}|[1-9]\d{{0,2}}(?:\.\d{{3}})+)(?:,(?P<part>\d+))?", re.ASCII)
_ENGLISH = re.compile(
    rf"{_SIGN}(?P<whole>{_PLAIN}|[1-9]\d{{0,2}}(?:,\d{{3}})+)(?:\.(?P<part>\d+))?", re.ASCII
)
_POWER = re.compile(
    rf"{_SIGN}(?P<whole>\d)(?:(?P<mark>[.,])(?P<part>\d+))?[eE](?P<power>[+-]?\d{{1,2}})", re.ASCII
)
_NO_DIGIT = re.compile(r"\D")


@dataclass(frozen=True)
class Reading:
    """What a text is to a German and to an English writer; None where it is no number to them.

    `style` is "any" (both agree), "german" or "english" (only one can read it), "open" (they disagree).
    """

    german: float | None
    english: float | None
    style: str

    def by(self, style: str) -> float | None:
        """The number for one style of writing."""
        return self.english if style == "english" else self.german


@lru_cache(maxsize=50_000)
def read_text(text: str) -> Reading | None:
    """Read a stripped text. None: no number to anybody.

    Thousands are grouped by point, comma, apostrophe or a blank of any width, always the same one in
    a number, always in threes. Digits are 0 to 9: no other script, no fractions like "½".
    """
    if "e" in text or "E" in text:
        return _power(text)
    german, english = _read(text, _GERMAN), _read(text, _ENGLISH)
    if german is None and english is None:
        return None
    if german is None or english is None:
        return Reading(german, english, "english" if german is None else "german")
    return Reading(german, english, "any" if german == english else "open")


def percent(number: float) -> float:
    """A share as per cent, without the noise of binary fractions: 0.07 is 7, not 7.000000000000001."""
    return float(Decimal(repr(number)).scaleb(2))


def _read(text: str, grammar: re.Pattern[str]) -> float | None:
    match = grammar.fullmatch(text)
    if match is None:
        return None
    digits = _NO_DIGIT.sub("", match["whole"])
    if len(digits) > MOST_DIGITS:
        return None
    number = float(f"{digits}.{match['part'] or 0}")
    return -number if match["minus"] and number else number


def _power(text: str) -> Reading | None:
    """Powers of ten as programs write them: one digit, then its decimals, which have no groups."""
    match = _POWER.fullmatch(text)
    if match is None:
        return None
    number = float(f"{match['whole']}.{match['part'] or 0}e{match['power']}")
    if abs(number) >= 10.0**MOST_DIGITS:
        return None
    number = -number if match["minus"] and number else number
    if match["mark"] is None:
        return Reading(number, number, "any")
    return Reading(number, None, "german") if match["mark"] == "," else Reading(None, number, "english")
