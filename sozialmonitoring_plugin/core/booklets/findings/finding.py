"""One finding, and which of many are told.

>>> found = [Finding("a", "x", favourable=False, weight=3), Finding("b", "y", favourable=False, weight=2)]
>>> [one.text for one in most_telling([*found, Finding("c", "z", favourable=True, weight=1)], 2)]
['a', 'c']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .kinship import Kinship

_OF_ONE_INDICATOR = 2


@dataclass(frozen=True)
class Finding:
    """A sentence about an indicator, perhaps about one area.

    `favourable` is None where that is not for numbers to say: neutral indicators, equal or nearly equal
    values. `weight` orders findings among each other, mostly a distance in units of the spread.
    """

    text: str
    indicator: str
    area_key: str = ""
    favourable: bool | None = None
    weight: float = 0.0


def most_telling(found: Iterable[Finding], most: int, kinship: Kinship | None = None) -> tuple[Finding, ...]:
    """The weightiest, at most two of one indicator; a strength and a burden among them where there are any.

    Equally weighty ones stay in their order. Those whose kin is told are told only where others are too few.
    """
    ordered = sorted(found, key=lambda one: -one.weight)
    firsts = [next((one for one in ordered if one.favourable is good), None) for good in (True, False)]
    chosen = sorted((one for one in firsts if one), key=ordered.index)[:most]
    told = Counter(one.indicator for one in chosen)
    for one in kinship.distinct_first(ordered, chosen) if kinship else ordered:
        if len(chosen) < most and one not in chosen and told[one.indicator] < _OF_ONE_INDICATOR:
            chosen.append(one)
            told[one.indicator] += 1
    return tuple(sorted(chosen, key=ordered.index))
