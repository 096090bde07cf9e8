"""The numbers to be classified, sorted, each once and with its frequency.

>>> Distinct.of(np.array([0.29 * 100, 29.0, np.nan, 7.0])).values.tolist()
[7.0, 29.0]
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..values import Indices, Numbers
from .scheme import Closed

SIGNIFICANT_DIGITS = 12
MOST_DECIMALS = 15


@dataclass(frozen=True)
class Distinct:
    """Distinct values in ascending order and how often each occurs."""

    values: Numbers
    counts: Indices

    def __len__(self) -> int:
        return len(self.values)

    @classmethod
    def of(cls, numbers: Numbers) -> Distinct:
        """Sort and count; NaN is left out."""
        values, counts = np.unique(without_noise(numbers[~np.isnan(numbers)]), return_counts=True)
        return cls(values, counts.astype(np.intp))

    def below(self, bound: float, closed: Closed) -> int:
        """How many distinct values lie in the classes under `bound`."""
        if closed is Closed.LEFT:
            return int(self.values.searchsorted(bound, "left"))
        return int(self.values.searchsorted(bound, "right"))

    @property
    def mean(self) -> float:
        """Mean of all values, each as often as it occurs."""
        return float(np.average(self.values, weights=self.counts))

    @property
    def deviation(self) -> float:
        """Population standard deviation (divided by n)."""
        return float(np.sqrt(np.average((self.values - self.mean) ** 2, weights=self.counts)))

    def repeated(self) -> Numbers:
        """All values again, sorted."""
        return np.repeat(self.values, self.counts)


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
