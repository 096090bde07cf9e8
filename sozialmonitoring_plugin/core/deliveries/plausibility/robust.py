"""Medians and distances that single wrong cells do not move."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...values import Numbers

Mask = NDArray[np.bool_]

_TO_DEVIATION = 1.4826
"""A median absolute deviation times this is the standard deviation of a normal distribution."""


def spread(numbers: Numbers) -> float:
    """Robust standard deviation about the median; 0 for none."""
    if not len(numbers):
        return 0.0
    return float(_TO_DEVIATION * np.median(np.abs(numbers - np.median(numbers))))


def distance(one: Numbers, other: Numbers) -> float:
    """How far two columns are apart, as a share of their size: 0 for the same, about 1 for unrelated."""
    both = ~np.isnan(one) & ~np.isnan(other)
    if not both.any():
        return float("inf")
    apart = np.median(np.abs(one[both] - other[both]))
    size = np.median(np.abs(one[both]) + np.abs(other[both])) / 2
    return float(apart / size) if size > 0 else float("inf")


def root_scale(counts: Numbers) -> Numbers:
    """Counts on a scale on which chance moves all alike, by about 1 (Anscombe)."""
    scaled: Numbers = 2 * np.sqrt(np.maximum(counts, 0) + 3 / 8)
    return scaled


def power_of_ten(ratio: float, tolerance: float) -> int:
    """1, 2, 3 or -1, -2, -3 where the ratio is nearly that power of ten; else 0."""
    if not ratio > 0 or not np.isfinite(ratio):
        return 0
    exponent = round(float(np.log10(ratio)))
    near = abs(float(np.log10(ratio)) - exponent) <= tolerance
    return exponent if near and 1 <= abs(exponent) <= 3 else 0


def different(numbers: Numbers, least: int) -> bool:
    """Whether there are at least so many different numbers: constant columns prove nothing."""
    return len(np.unique(numbers[~np.isnan(numbers)])) >= least
