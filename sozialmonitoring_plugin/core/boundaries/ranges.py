"""Ranges of different lengths, laid end to end, without a loop.

>>> which, within = spread(np.array([2, 0, 3]))
>>> which.tolist(), within.tolist()
([0, 0, 2, 2, 2], [0, 1, 0, 1, 2])
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
"""Whole numbers: millimetres, counts, places."""


def spread(counts: Whole) -> tuple[Whole, Whole]:
    """For each step of all ranges: the place of its range, and how far it is inside it."""
    ends = np.cumsum(counts)
    which = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - counts, counts)
    return which, within


def begins(groups: Whole, count: int) -> Whole:
    """Where the members of each of `count` groups begin among sorted ones; the last entry is their number."""
    return np.concatenate([[0], np.cumsum(np.bincount(groups, minlength=count))])


def members(groups: Whole, beginnings: Whole) -> tuple[Whole, Whole]:
    """For each asker the members of its group: (asker, member)."""
    asker, step = spread(beginnings[groups + 1] - beginnings[groups])
    return asker, beginnings[groups][asker] + step
