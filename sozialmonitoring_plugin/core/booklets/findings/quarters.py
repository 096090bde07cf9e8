"""Where an area stands among all of its level: what there is to say where nothing above it has a number."""

from __future__ import annotations

from decimal import Decimal

from ...comparison.distribution import distribution, quarter_of
from ...places import Place
from ..spread import spread_of
from .speaker import Speaker

_FEWEST = 8
_KEYS = ("", "lowest_quarter", "middle_half", "middle_half", "highest_quarter")


def quarter_text(speaker: Speaker, area: Place) -> str:
    """The quarter, or the middle half, to stand behind a value; "" where few have one."""
    values = speaker.column.values[area.rank]
    spread = distribution(values)
    key = _KEYS[quarter_of(values[area.position], spread)]
    return speaker.text(key) if key and spread.rated >= _FEWEST else ""


def from_median(speaker: Speaker, area: Place) -> Decimal:
    """How far above the median of its level an area lies, or below it; 0 where there is none."""
    spread = spread_of(speaker.column, area.rank)
    number = area.value(speaker.column).number
    return speaker.difference(number, spread.median) if spread else Decimal(0)
