"""Classes as legends write them: from here to there.

>>> range_in("5,0 bis unter 10,0"), range_in("−5 – −2,5"), range_in("unter 5")
(('5,0', '10,0'), ('−5', '−2,5'), None)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..deliveries.cells.numbers import BLANKS, read_text
from ..errors import UserError

_BETWEEN = re.compile(r"bis unter|bis|to under|to|\.\.\.?|…|[-–—−]", re.IGNORECASE)
_BEFORE = re.compile(r"^(?:von|über|from|over)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Range:
    """One line of a legend: the text and both its numbers."""

    text: str
    low: float
    high: float


def range_in(text: str) -> tuple[str, str] | None:
    """The texts of both numbers of a range, None where it is none."""
    text = _BEFORE.sub("", text)
    for match in _BETWEEN.finditer(text):
        low, high = (part.strip(BLANKS).removesuffix("%").strip(BLANKS) for part in _beside(match, text))
        if read_text(low) is not None and read_text(high) is not None:
            return low, high
    return None


def chained(ranges: Sequence[Range]) -> list[float]:
    """The bounds of ranges of which each begins where the one before ends; a legend may begin at the top.

    Raises UserError where two do not meet.
    """
    if len(ranges) > 1 and ranges[0].low > ranges[-1].low:
        ranges = ranges[::-1]
    for below, above in pairwise(ranges):
        if below.high != above.low:
            raise UserError(
                "“{below}” does not end where “{above}” begins.",
                hint="Give the bounds alone, each once: 0; 2,5; 5.",
                below=below.text,
                above=above.text,
            )
    return [ranges[0].low, *(one.high for one in ranges)]


def _beside(match: re.Match[str], text: str) -> tuple[str, str]:
    return text[: match.start()], text[match.end() :]
