"""Dividing one count so that nobody is lost and nobody is halved.

>>> apportioned(10, np.array([0.55, 0.25, 0.2])).tolist()
[6.0, 2.0, 2.0]
>>> apportioned(10, np.array([0.5, 0.5]), np.array([3.0, 20.0])).tolist()
[3.0, 7.0]
>>> [apportioned(1, np.array([0.4, 0.6]), start=start).tolist() for start in (0.3, 0.8)]
[[0.0, 1.0], [1.0, 0.0]]
"""

from __future__ import annotations

import numpy as np

from ..values import Numbers

EXACT = 1e-9


def apportioned(number: float, shares: Numbers, most: Numbers | None = None, start: float = 0.5) -> Numbers:
    """Pieces of a number; whole numbers are divided into whole ones, each less than one off its share.

    `shares` add up to 1. No piece exceeds its part of `most`, which the whole that the number is a part of
    sets, unless all of `most` together is less than the number. The pieces add up to the number exactly.
    The remainders are laid end to end, and each piece gets one more at whose remainder the sum passes a whole
    number less `start` (systematic sampling, Madow 1949): where `start` differs from number to number, evenly
    between 0 and 1, rounding favours no piece.
    """
    ideal = abs(number) * shares
    if most is not None and number >= 0 and float(most.sum()) >= number:
        ideal = _below(ideal, most)
    if not float(number).is_integer():
        return _signed(ideal, number)
    pieces = np.floor(ideal + EXACT)
    passed = np.floor(np.round(np.cumsum(np.maximum(ideal - pieces, 0.0)), 9) + start)
    return _signed(pieces + np.diff(passed, prepend=0.0), number)


def _below(ideal: Numbers, most: Numbers) -> Numbers:
    """What exceeds a limit goes to the others, in proportion to their room."""
    kept = np.minimum(ideal, most)
    excess = float((ideal - kept).sum())
    if excess <= EXACT:
        return ideal
    # Where there is no limit, there is room for everybody.
    room = np.minimum(most - kept, float(ideal.sum()))
    return np.asarray(kept + room * (excess / float(room.sum())))


def _signed(pieces: Numbers, number: float) -> Numbers:
    # Adding zero makes a plain zero of a negative one.
    return pieces if number >= 0 else -pieces + 0.0
