"""Round numbers along an axis.

>>> ticks_between(2.2, 9.1, 4)
(4.0, 6.0, 8.0)
>>> ticks_between(0.0, 0.3, 4)
(0.0, 0.1, 0.2, 0.3)
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from ..wording import Wording

FROM_ZERO = 0.5
"""An axis begins at zero where the lowest number is not more than this part of the highest."""

LEAST_UNITS = 5
"""Units of the last decimal that an axis covers at least: what is not printed shall not look large."""


def ticks_between(low: float, high: float, most: int) -> tuple[float, ...]:
    """Multiples of 1, 2 or 5 times a power of ten from low to high, so many at most, if need be none."""
    step = step_of(low, high, most)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(round(number * step, 12) + 0.0 for number in range(first, last + 1))


def step_of(low: float, high: float, most: int) -> float:
    """The least of these steps with which no more than `most` ticks lie between."""
    span = high - low
    if span <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(span / max(most, 1)))
    for factor in (1, 2, 5, 10, 20):
        step = factor * power
        if math.floor(high / step + 1e-9) - math.ceil(low / step - 1e-9) + 1 <= most:
            return step
    return 50 * power


def decimals_of(step: float) -> int:
    """How many decimals multiples of a step have."""
    return max(0, -math.floor(math.log10(step) + 1e-9))


def ends_of(numbers: Iterable[float], decimals: int) -> tuple[float, float]:
    """The ends of an axis with some air, at zero where that is near."""
    known = list(numbers)
    low, high = min(known), max(known)
    air = max(0.08 * (high - low), LEAST_UNITS / 2 * 10.0**-decimals - (high - low) / 2)
    if 0 <= low <= FROM_ZERO * high:
        return 0.0, high + air
    if FROM_ZERO * low <= high <= 0:
        return low - air, 0.0
    return low - air, high + air


def printed_ticks(low: float, high: float, most: int, words: Wording) -> tuple[tuple[float, str], ...]:
    """The ticks with their numbers as they are printed, all with the same decimals."""
    decimals = decimals_of(step_of(low, high, most))
    return tuple((tick, words.number(tick, decimals)) for tick in ticks_between(low, high, most))
