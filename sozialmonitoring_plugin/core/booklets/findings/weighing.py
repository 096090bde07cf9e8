"""How telling a difference is, and whether it is a strength."""

from __future__ import annotations

from ...indicators.tableau import Indicator, Polarity
from ...publication import PublishedColumn
from ..spread import spread_of

NOTABLE = 0.2
"""In middle halves: a smaller difference is neither a strength nor a burden."""


def width_of(column: PublishedColumn, rank: int) -> float:
    """The width of the middle half of a level, of all its numbers where that is none; 0 without a spread."""
    spread = spread_of(column, rank)
    if spread is None:
        return 0.0
    return spread.third - spread.first or spread.high - spread.low


def has_negatives(column: PublishedColumn) -> bool:
    """Whether an area lies below zero: such counts are balances, without parts and without per cent."""
    return any((values.numbers[values.present] < 0).any() for values in column.values)


def weight_of(difference: float, width: float) -> float:
    """A difference in units of the spread."""
    return abs(difference) / width if width > 0 else 0.0


def is_favourable(indicator: Indicator, difference: float, weight: float = NOTABLE) -> bool | None:
    """Whether more (a difference above zero) is good; None where it is neither, or too little to tell."""
    if indicator.polarity is Polarity.NEUTRAL or not difference or weight < NOTABLE:
        return None
    return (difference > 0) == (indicator.polarity is Polarity.GOOD)
