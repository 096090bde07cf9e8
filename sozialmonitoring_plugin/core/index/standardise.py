"""Rates of different size become comparable scores; a high score is a great burden.

>>> z, scale = standardised(np.array([1.0, 3.0]), Standardisation.POPULATION_SD)
>>> z.tolist(), scale
([-1.0, 1.0], Scale(centre=2.0, spread=1.0))
"""

from __future__ import annotations

import numpy as np

from ..values import Numbers
from .options import Standardisation
from .scales import Scale

_NOISE = 1e-12
_POINTS = 5
_LAST_DIGIT = 1e-5
"""Published z-values have five digits."""


def standardised(
    numbers: Numbers, how: Standardisation, *, good: bool = False, scale: Scale | None = None
) -> tuple[Numbers, Scale]:
    """Scores of n numbers, and the scale they were measured by: the one given, or their own.

    `good`: much of it is good, so the scores are mirrored at the middle of the scheme. Where all numbers are
    alike, or the scale has no spread, every score is that middle.
    """
    measured = scale or scale_of(numbers, how)
    scores = _scores(numbers, how, measured)
    return (2 * _middle(how, len(numbers)) - scores if good else scores), measured


def scale_of(numbers: Numbers, how: Standardisation, magnitude: float = 0.0) -> Scale:
    """The scale of some numbers. `magnitude`: how large the parts were of which they are sums."""
    spread = float(np.ptp(numbers))
    if spread <= _NOISE * max(magnitude, float(np.abs(numbers).max())):
        return Scale(float(numbers[0]), 0.0)
    if how is Standardisation.MIN_MAX:
        return Scale(float(numbers.min()), spread)
    mean = float(numbers.mean())
    if how is Standardisation.PERCENT_OF_MEAN:
        return Scale(mean, mean)
    deviation = float(numbers.std(ddof=1 if how is Standardisation.SAMPLE_SD else 0))
    # What is standardised already but for its last digit is taken as it is: once more would only round anew.
    if abs(mean) < _LAST_DIGIT and abs(deviation - 1) < _LAST_DIGIT:
        return Scale(0.0, 1.0)
    return Scale(mean, deviation)


def mid_ranks(numbers: Numbers) -> Numbers:
    """Ranks from 1 (least) to n; equal numbers share the mean of their ranks."""
    _, groups, counts = np.unique(numbers, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    ranks: Numbers = (last - (counts - 1) / 2)[groups]
    return ranks


def _scores(numbers: Numbers, how: Standardisation, scale: Scale) -> Numbers:
    if how is Standardisation.RANK:
        return mid_ranks(numbers)
    if how is Standardisation.QUINTILE_POINTS:
        return _points(numbers)
    if how is Standardisation.GIVEN:
        return numbers
    if scale.spread == 0:
        return np.full(len(numbers), _middle(how, len(numbers)))
    if how is Standardisation.PERCENT_OF_MEAN:
        return 100 * numbers / scale.centre
    return (numbers - scale.centre) / scale.spread


def _points(numbers: Numbers) -> Numbers:
    """1 to 5: the fifth of all areas in which the middle of the rank lies, in whole numbers to be exact."""
    twice = np.rint(2 * mid_ranks(numbers)).astype(np.int64)
    points: Numbers = (1 + _POINTS * (twice - 1) // (2 * len(numbers))).astype(np.float64)
    return points


def _middle(how: Standardisation, count: int) -> float:
    """The score that says neither good nor bad, at which good indicators are mirrored."""
    middles = {
        Standardisation.MIN_MAX: 0.5,
        Standardisation.RANK: (count + 1) / 2,
        Standardisation.QUINTILE_POINTS: (_POINTS + 1) / 2,
        Standardisation.PERCENT_OF_MEAN: 100.0,
    }
    return middles.get(how, 0.0)
