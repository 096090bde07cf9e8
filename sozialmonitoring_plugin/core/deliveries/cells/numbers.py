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

_SIGN = r"(?:\+\s*|(?P<minus>[-−–]\s*))?"
_BLANKS = " \u00a0\u2009\u202f'’"
_WHOLE = rf"(?:0|[1-9]\d*|[1-9]\d{{0,2}}(?:[{_BLANKS}]\d{{3}})+)"
_GERMAN = re.compile(rf"{_SIGN}(?P<whole>{_WHOLE}|[1-9]\d{{0,2}}(?:\.\d{{3}})+)(?:,(?P<part>\d+))?")
_ENGLISH = re.compile(rf"{_SIGN}(?P<whole>{_WHOLE}|[1-9]\d{{0,2}}(?:,\d{{3}})+)(?:\.(?P<part>\d+))?")
_POWER = re.compile(r"(?P<front>.*\d)[eE](?P<power>[+-]?\d{1,2})")
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


def read_text(text: str) -> Reading | None:
    """Read a stripped text. None: no number to anybody."""
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
    power = _POWER.fullmatch(text)
    match = grammar.fullmatch(power["front"] if power else text)
    if match is None:
        return None
    digits = _NO_DIGIT.sub("", match["whole"])
    exponent = f"e{power['power']}" if power else ""
    number = float(f"{digits}.{match['part'] or 0}{exponent}")
    return -number if match["minus"] else number
