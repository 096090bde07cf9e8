"""Ranges of different lengths, laid end to end, without a loop.

>>> which, within = spread(np.array([2, 0, 3]))
>>> which.tolist(), within.tolist()
([0, 0, 2, 2, 2], [0, 1, 0, 1, 2])
"""

from __future__ import annotations

import numpy as np

from .addresses import Whole


def spread(counts: Whole) -> tuple[Whole, Whole]:
    """For each step of all ranges: the place of its range, and how far it is inside it."""
    ends = np.cumsum(counts)
    which = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - counts, counts)
    return which, within
