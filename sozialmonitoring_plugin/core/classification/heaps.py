"""Values that stand close together, so that no bound can part them.

>>> heaped(Values.of([0, 0, 0, 5, 7, 9])).values.tolist()
[0.0]
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..remarks import Amount, Remark
from ..values import Values
from .distinct import Distinct
from .subject import Subject

_SHARED = 0.1
"""A value that more than this share of the areas has in common is worth a word."""
_CROWDED = 0.25
_NARROW = 0.01
"""So is a stretch that holds this share of the areas on that share of the range of the inner 80 per cent."""
_FEWEST = 5


def heap_remarks(subject: Subject) -> Iterator[Remark]:
    """Every value that many areas share, and the stretch where many crowd."""
    total, shared = len(subject.present), heaped(subject.values)
    for value, count in zip(shared.values.tolist(), shared.counts.tolist(), strict=True):
        yield Remark.of(
            "{count} of {total} areas have the value {value}: no bound can part them.",
            count=Amount(count),
            total=Amount(total),
            value=subject.number(value),
        )
    stretch = crowded(subject.values)
    if stretch is not None:
        low, high, count = stretch
        yield Remark.of(
            "{count} of {total} areas lie between {low} and {high}: bounds there part what hardly differs.",
            count=Amount(count),
            total=Amount(total),
            low=subject.number(low),
            high=subject.number(high),
        )


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
