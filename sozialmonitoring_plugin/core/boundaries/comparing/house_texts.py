"""House numbers in words.

>>> from .house_numbers import House, house_ranges
>>> known = [House(number) for number in range(1, 30)]
>>> moved = [House(number) for number in (*range(1, 16, 2), 2, 4, 6, 8)]
>>> houses_text(Wording.of("de"), house_ranges(moved, known))
'1–15 (ungerade), 2–8 (gerade)'
"""

from __future__ import annotations

from collections.abc import Iterable

from ...wording import Wording
from .house_numbers import HouseRanges, Range


def houses_text(words: Wording, ranges: HouseRanges) -> str:
    """Odd numbers, even numbers, addresses without a number; whole streets are told to be whole."""
    parts = [
        words.text(f"changes_{side}", ranges=_listed(words, found))
        for side, found in (("odd", ranges.odd), ("even", ranges.even))
        if found
    ]
    if ranges.unnumbered:
        parts.append(words.text("changes_unnumbered", count=words.number(ranges.unnumbered, 0)))
    text = ", ".join(parts)
    return words.text("changes_whole_street", ranges=text) if ranges.is_whole_street else text


def _listed(words: Wording, ranges: Iterable[Range]) -> str:
    return ", ".join(words.text("changes_partly", house=one) if one.partly else str(one) for one in ranges)
