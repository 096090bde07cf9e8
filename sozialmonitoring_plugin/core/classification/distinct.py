"""The numbers to be classified, sorted, each once, with its frequency and its weight.

>>> Distinct.of(np.array([0.29 * 100, 29.0, np.nan, 7.0])).values.tolist()
[7.0, 29.0]
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..values import Indices, Numbers
from .fold import Fold

SIGNIFICANT_DIGITS = 12
MOST_DECIMALS = 15


@dataclass(frozen=True)
class Distinct:
    """Distinct values in ascending order, how many areas have each, and how many inhabitants.

    Without inhabitants an area weighs 1. `fold` says that the values are distances from a centre.
    """

    values: Numbers
    counts: Indices
    weights: Numbers
    fold: Fold = Fold.NONE

    def __len__(self) -> int:
        return len(self.values)

    @classmethod
    def of(cls, numbers: Numbers, weights: Numbers | None = None) -> Distinct:
        """Sort and count; NaN is left out, and so is what has no weight."""
        if weights is None:
            values, counts = np.unique(without_noise(numbers[~np.isnan(numbers)]), return_counts=True)
            return cls(values, counts.astype(np.intp), counts.astype(np.float64))
        taking_part = ~np.isnan(numbers) & (weights > 0)
        return cls._weighted(without_noise(numbers[taking_part]), weights[taking_part])

    @classmethod
    def _weighted(cls, numbers: Numbers, weights: Numbers) -> Distinct:
        if len(weights) and weights.min() == weights.max():
            # Weights that are all alike weigh nothing, to the last bit.
            return cls.of(numbers)
        order = np.lexsort((weights, numbers))
        numbers, weights = numbers[order], weights[order]
        values, starts, counts = np.unique(numbers, return_index=True, return_counts=True)
        sums = np.add.reduceat(weights, starts) if len(values) else weights
        return cls(values, counts.astype(np.intp), np.asarray(sums, dtype=np.float64))

    def folded(self, centre: float, fold: Fold) -> Distinct:
        """The distances of the values from a centre, each once."""
        distances = without_noise(np.abs(self.values - centre))
        values, places = np.unique(distances, return_inverse=True)
        counts = np.bincount(places, weights=self.counts)
        weights = np.asarray(np.bincount(places, weights=self.weights), dtype=np.float64)
        return Distinct(values, counts.astype(np.intp), weights, fold)

    def from_position(self, start: int) -> Distinct:
        """The distinct values from a position on."""
        return self._part(slice(start, None))

    def to_position(self, end: int) -> Distinct:
        """The distinct values before a position."""
        return self._part(slice(None, end))

    def _part(self, part: slice) -> Distinct:
        return replace(self, values=self.values[part], counts=self.counts[part], weights=self.weights[part])

    def below(self, bound: float, owned_above: bool) -> int:
        """How many distinct values lie in the classes under `bound`."""
        return int(self.values.searchsorted(bound, "left" if owned_above else "right"))

    @property
    def start(self) -> float:
        """Where the classes begin: at the lowest value, or at the centre."""
        return float(self.values[0]) if self.fold is Fold.NONE else 0.0

    @property
    def mean(self) -> float:
        """Mean of all values, each as often as it occurs."""
        return float(np.average(self.values, weights=self.weights))

    def deviation_from(self, centre: float) -> float:
        """Root of the mean squared distance, of the population (divided by n); standard at the mean."""
        return float(np.sqrt(np.average((self.values - centre) ** 2, weights=self.weights)))

    def quantiles(self, shares: tuple[float, ...]) -> Numbers:
        """Values under which a share of all lies, 0 to 1, interpolated linearly between areas.

        Every area stands in the middle of its weight, the first at 0 and the last at 1. Where all weigh the
        same, this is definition 7 of Hyndman and Fan (1996), which numpy, R and spreadsheets use.
        """
        half = self.weights / self.counts / 2
        upper = np.cumsum(self.weights)
        places = np.column_stack((upper - self.weights + half, upper - half)).ravel() - half[0]
        return without_noise(np.interp(np.array(shares) * places[-1], places, np.repeat(self.values, 2)))


def without_noise(numbers: Numbers) -> Numbers:
    """Round to 12 significant digits and at most 15 decimals.

    What binary arithmetic adds behind them is no difference.
    29 of 100 is 28.999999999999996 when it is computed as 0.29 · 100; it belongs into the class
    that begins at 29.
    """
    size = np.where((numbers == 0) | ~np.isfinite(numbers), 1.0, np.abs(numbers))
    places = np.clip(SIGNIFICANT_DIGITS - 1 - np.floor(np.log10(size)), 0, MOST_DECIMALS)
    scale = 10.0**places
    return np.asarray(np.round(numbers * scale) / scale + 0.0)
