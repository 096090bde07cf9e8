"""Dividing one count so that nobody is lost and nobody is halved.

>>> apportioned(10, np.array([0.55, 0.25, 0.2])).tolist()
[6.0, 2.0, 2.0]
>>> apportioned(10, np.array([0.5, 0.5]), np.array([3.0, 20.0])).tolist()
[3.0, 7.0]
>>> apportioned(1, np.array([0.6, 0.4]), owed=np.array([-0.4, 0.4])).tolist()
[0.0, 1.0]
"""

from __future__ import annotations

import numpy as np

from ..values import Numbers

EXACT = 1e-9


def apportioned(
    number: float, shares: Numbers, most: Numbers | None = None, owed: Numbers | None = None
) -> Numbers:
    """Pieces of a number; whole numbers are divided into whole ones by largest remainder (Hare–Niemeyer).

    `shares` add up to 1. No piece exceeds its part of `most`, which the whole that the number is a part of
    sets, unless all of `most` together is less than the number. The pieces add up to the number exactly.
    `owed` is what earlier numbers were rounded down by in each piece: it is added to the remainders, so that
    rounding evens out. Equal remainders go to the larger share, then to the first.
    """
    ideal = abs(number) * shares
    if most is not None and number >= 0 and float(most.sum()) >= number:
        ideal = _below(ideal, most)
    if not float(number).is_integer():
        return _signed(ideal, number)
    pieces = np.floor(ideal + EXACT)
    left = round(abs(number) - float(pieces.sum()))
    remainders = np.round(ideal - pieces, 9)
    wanted = remainders if owed is None else np.round(remainders + (owed if number >= 0 else -owed), 9)
    # Whoever has no remainder stays as he is, whatever he is owed: no piece is a whole person off.
    order = np.lexsort((np.arange(len(shares)), -shares, -wanted, remainders <= 0))
    pieces[order[:left]] += 1
    return _signed(pieces, number)


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
