"""Vertices that a line needs to stay within a tolerance (Douglas and Peucker 1973), many lines at once.

>>> line = np.array([[0.0, 0.0], [1.0, 1.4], [2.0, 3.0], [3.0, 0.0]])
>>> needed(line, np.array([0]), np.array([3]), 0.5).tolist()
[True, False, True, True]
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..polygon_wkb import Points

Places = NDArray[np.intp]
Marks = NDArray[np.bool_]


def needed(points: Points, firsts: Places, lasts: Places, tolerance: float) -> Marks:
    """Which vertices stay: the ends of each line, and what lies farther than `tolerance` from a piece.

    Line i runs from row `firsts[i]` to row `lasts[i]`. All pieces are halved at their farthest vertex
    turn by turn, as long as one is too far.
    """
    kept = np.zeros(len(points), dtype=np.bool_)
    kept[firsts] = kept[lasts] = True
    while True:
        inner = lasts - firsts > 1
        firsts, lasts = firsts[inner], lasts[inner]
        if not len(firsts):
            return kept
        farthest, distance = _farthest(points, firsts, lasts)
        too_far = distance > tolerance
        halves = farthest[too_far]
        kept[halves] = True
        firsts, lasts = (
            np.concatenate([firsts[too_far], halves]),
            np.concatenate([halves, lasts[too_far]]),
        )


def _farthest(points: Points, firsts: Places, lasts: Places) -> tuple[Places, NDArray[np.float64]]:
    """Of each piece the inner vertex farthest from it, the first of equals, and its distance."""
    counts = lasts - firsts - 1
    begins = np.cumsum(counts) - counts
    piece = np.repeat(np.arange(len(firsts)), counts)
    inner = np.arange(counts.sum()) - begins[piece] + firsts[piece] + 1
    distances = _distances(points[inner], points[firsts][piece], points[lasts][piece])
    greatest = np.maximum.reduceat(distances, begins)
    reached = np.flatnonzero(distances == greatest[piece])
    _, first_of_piece = np.unique(piece[reached], return_index=True)
    return inner[reached[first_of_piece]], greatest


def _distances(points: Points, starts: Points, ends: Points) -> NDArray[np.float64]:
    """Of each point from the piece between a start and an end, which may be the same."""
    along = ends - starts
    squared = (along**2).sum(axis=1)
    share = ((points - starts) * along).sum(axis=1) / np.where(squared > 0, squared, 1.0)
    nearest = starts + along * share.clip(0.0, 1.0)[:, None]
    found: NDArray[np.float64] = np.hypot(*(points - nearest).T)
    return found
