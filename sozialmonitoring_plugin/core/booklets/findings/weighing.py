"""How telling a difference is, and whether it is a strength."""

from __future__ import annotations

from decimal import Decimal

from ...indicators.tableau import Indicator, Polarity
from ...publication import PublishedColumn
from ..spread import spread_of

NOTABLE = 0.2
"""In middle halves: a smaller difference is neither a strength nor a burden."""


def weight_of(column: PublishedColumn, rank: int, difference: Decimal) -> float:
    """A difference of two printed numbers in units of the spread of a level.

    Less one step of the last digit, for rounding alone may have made so much of it.
    """
    step = Decimal(1).scaleb(-column.indicator.decimals)
    width = _width(column, rank)
    return float(max(abs(difference) - step, Decimal(0))) / width if width else 0.0


def is_favourable(indicator: Indicator, difference: Decimal, weight: float) -> bool | None:
    """Whether more (a difference above zero) is good; None where it is neither, or too little to tell."""
    if indicator.polarity is Polarity.NEUTRAL or not difference or weight < NOTABLE:
        return None
    return (difference > 0) == (indicator.polarity is Polarity.GOOD)


def _width(column: PublishedColumn, rank: int) -> float:
    """The middle half of a level, or else of the next below; of all numbers where half of them are equal."""
    for finer in range(rank, len(column.values)):
        spread = spread_of(column, finer)
        if spread is not None and spread.high > spread.low:
            return spread.third - spread.first or spread.high - spread.low
    return 0.0
