"""Values that stand close together, so that no bound can part them.

>>> heaped(Values.of([0, 0, 0, 5, 7, 9])).values.tolist()
[0.0]
"""

from __future__ import annotations

import numpy as np

from ..values import Values
from .distinct import Distinct

_SHARED = 0.1
"""A value that more than this share of the areas has in common is worth a word."""
_CROWDED = 0.25
_NARROW = 0.01
"""So is a stretch that holds this share of the areas on that share of the range of the inner 80 per cent."""
_FEWEST = 5


def heaped(values: Values) -> Distinct:
    """The values that more than a tenth of all areas share."""
    distinct = Distinct.of(values.numbers)
    shared = (distinct.counts > 1) & (distinct.counts > _SHARED * distinct.counts.sum())
    return Distinct(distinct.values[shared], distinct.counts[shared], distinct.weights[shared])


def crowded(values: Values) -> tuple[float, float, int] | None:
    """The narrow stretch with most areas: from, to, how many; None where they are less than a quarter.

    A stretch of one value only is no stretch.
    """
    distinct = Distinct.of(values.numbers)
    numbers = np.repeat(distinct.values, distinct.counts)
    if len(distinct) < 2:
        return None
    lower, upper = distinct.quantiles((0.1, 0.9)).tolist()
    reach = numbers + _NARROW * (upper - lower)
    counts = numbers.searchsorted(reach, "right") - np.arange(len(numbers))
    start = int(counts.argmax())
    count = int(counts[start])
    low, high = float(numbers[start]), float(numbers[start + count - 1])
    enough = count >= max(_FEWEST, _CROWDED * len(numbers))
    return (low, high, count) if enough and low < high else None
