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
"""So is a stretch that holds this share of the areas on that share of the range."""


def heaped(values: Values) -> Distinct:
    """The values that more than a tenth of all areas share."""
    distinct = Distinct.of(values.numbers)
    shared = (distinct.counts > 1) & (distinct.counts > _SHARED * distinct.counts.sum())
    return Distinct(distinct.values[shared], distinct.counts[shared], distinct.weights[shared])


def crowded(values: Values) -> tuple[float, float, int] | None:
    """The narrowest stretch with a quarter of all areas: from, to, how many; None where it is not narrow.

    A stretch of one value only is no stretch.
    """
    distinct = Distinct.of(values.numbers)
    numbers = np.repeat(distinct.values, distinct.counts)
    size = int(np.ceil(_CROWDED * len(numbers)))
    if size < 2 or numbers[0] == numbers[-1]:
        return None
    widths = numbers[size - 1 :] - numbers[: len(numbers) - size + 1]
    start = int(widths.argmin())
    low, high = float(numbers[start]), float(numbers[start + size - 1])
    if low == high or high - low > _NARROW * (numbers[-1] - numbers[0]):
        return None
    return low, high, int(np.sum((numbers >= low) & (numbers <= high)))
