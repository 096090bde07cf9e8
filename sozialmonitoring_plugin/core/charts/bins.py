"""Equal bins of a histogram, by classes; what lies far out is collected at the ends.

A bin owns its bounds as a class does, so that a bin between two bounds holds exactly what its class
holds there.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..classification.classification import Classification, Closed, without_noise
from ..values import Indices, Numbers

Counts = NDArray[np.intp]

FEWEST, MOST = 5, 24
FAR_OUT = 3.0
"""Quartile distances beyond the quartiles, after Tukey (1977), Exploratory Data Analysis: far out."""

WORTH_CUTTING = 2.0
"""So many times wider would the axis be with what lies far out."""


@dataclass(frozen=True)
class Bins:
    """Counts of m bins between m + 1 edges.

    `counts` is (m + 2) × (k + 1): a row of what lies below all bins, the bins, a row of what lies above;
    a column for each class from the lowest, and a last one for numbers in no class.
    """

    edges: Numbers
    counts: Counts

    @property
    def totals(self) -> Counts:
        """Numbers in each row."""
        summed: Counts = self.counts.sum(axis=1)
        return summed


def window_of(numbers: Numbers, classification: Classification) -> tuple[float, float]:
    """The part of the axis that is drawn: all bounds and numbers but outsiders and what lies far out."""
    bounds = classification.bounds
    inside = numbers[classification.class_of(numbers) >= 0]
    used = inside if len(inside) else numbers
    low = min(float(used.min()), *bounds[:1]) if bounds else float(used.min())
    high = max(float(used.max()), *bounds[-1:]) if bounds else float(used.max())
    lower, upper = np.percentile(used, (25, 75))
    reach = FAR_OUT * float(upper - lower)
    cut_low = float(lower) - reach if used.min() < lower - reach else low
    cut_high = float(upper) + reach if used.max() > upper + reach else high
    if reach > 0 and high - low > WORTH_CUTTING * (cut_high - cut_low):
        return cut_low, cut_high
    return low, high


def bins_of(
    numbers: Numbers, window: tuple[float, float], classification: Classification, most: int = MOST
) -> Bins:
    """Count numbers in bins of a round width that cover the window."""
    edges = _edges(window, len(numbers), classification, most)
    return Bins(edges, counted(numbers, edges, classification))


def counted(numbers: Numbers, edges: Numbers, classification: Classification) -> Counts:
    """Count numbers in given bins; see `Bins.counts`."""
    numbers = classification.settled(numbers)
    row = _rows(numbers, edges, classification.closed)
    column = classification.class_of(numbers)
    columns = classification.classes + 1
    column = np.where(column < 0, columns - 1, column)
    size = (len(edges) + 1) * columns
    counts: Counts = np.bincount(row * columns + column, minlength=size).reshape(-1, columns).astype(np.intp)
    return counts


def _rows(numbers: Numbers, edges: Numbers, closed: Closed) -> Indices:
    """0 below all bins, 1 … m in a bin, m + 1 above; the outermost edges belong to the outermost bins."""
    side = "right" if closed is Closed.LEFT else "left"
    rows = edges.searchsorted(numbers, side)  # type: ignore[call-overload]
    rows = np.where(numbers == edges[0], 1, rows)
    found: Indices = np.where(numbers == edges[-1], len(edges) - 1, rows)
    return found


def _edges(window: tuple[float, float], count: int, classification: Classification, most: int) -> Numbers:
    """Multiples of a round width, never finer than the numbers are printed."""
    low, high = window
    decimals = classification.decimals
    wanted = min(max(FEWEST, math.ceil(1.5 * math.sqrt(count))), most)
    width = round_width((high - low) / wanted, decimals)
    while math.ceil(high / width - 1e-9) - math.floor(low / width + 1e-9) > most:
        width = round_width(width * 1.01, decimals)
    if low == high:
        return low + (np.arange(FEWEST + 1, dtype=np.float64) - FEWEST / 2) * width
    first, last = math.floor(low / width + 1e-9), math.ceil(high / width - 1e-9)
    if width <= 10.0**-decimals:
        # Each printed number has a bar of its own, the outermost too.
        first, last = (first, last + 1) if classification.closed is Closed.LEFT else (first - 1, last)
    return without_noise(np.arange(first, last + 1, dtype=np.float64) * width)


def round_width(least: float, decimals: int) -> float:
    """The smallest of 1, 2, 2.5, 5, 10 … times a power of ten that is not below `least`.

    It is a multiple of the last printed digit: printed numbers would else heap in every other bin.

    >>> round_width(0.21, 1), round_width(0.21, 0), round_width(2.2, 1), round_width(0.0, 2)
    (0.5, 1.0, 2.5, 0.01)
    """
    finest = 10.0**-decimals
    if least <= finest:
        return finest
    power = 10.0 ** math.floor(math.log10(least) + 1e-9)
    steps = (factor * power for factor in (1, 2, 2.5, 5, 10))
    printed = (step for step in steps if abs(step / finest - round(step / finest)) < 1e-6)
    return next(step for step in printed if step >= least * (1 - 1e-9))
