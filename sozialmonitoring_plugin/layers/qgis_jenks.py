"""What QGIS itself would choose as natural breaks, beside the best there are.

QGIS' method is not optimal: it traces its way back one value too short, and from 3,000 values on it looks
at a sample. Numbers go in as a list, for asked with a layer it also counts NULL as zero (qgis/QGIS#53593).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsClassificationJenks

from ..core.classification.classification import Scheme, classify
from ..core.classification.distinct import without_noise
from ..core.values import Indices, Numbers, Values

Bounds = tuple[float, ...]


@dataclass(frozen=True)
class NaturalBreaks:
    """Bounds, first and last included, and what they leave: the sum of squared deviations inside the classes.

    `fit` is the goodness of variance fit, 0 to 1.
    """

    bounds: Bounds
    deviation: float
    fit: float


@dataclass(frozen=True)
class BesideQgis:
    """The best natural breaks and those of QGIS for the same numbers."""

    ours: NaturalBreaks
    qgis: NaturalBreaks

    @property
    def excess(self) -> float:
        """By how much QGIS' deviation is above the least: 0.5 is half as much again.

        Differences that rounding makes are none. Infinite where every value can have a class of its own
        and QGIS parts them otherwise.
        """
        more = self.qgis.deviation - self.ours.deviation
        if more <= _ROUNDING * max(self.qgis.deviation, self.ours.deviation):
            return 0.0
        return more / self.ours.deviation if self.ours.deviation else float("inf")


_ROUNDING = 1e-9


def beside_qgis(numbers: Numbers, classes: int) -> BesideQgis:
    """Natural breaks of n numbers by both; NaN is left out. Raises ClassificationError as `classify` does."""
    present = without_noise(numbers[~np.isnan(numbers)])
    made = classify(Values.of(present), Scheme(classes=classes), 1)
    ours = _measured(present, made.bounds, made.class_of(present))
    bounds = qgis_bounds(present, classes)
    inner = np.array(bounds[1:-1])
    return BesideQgis(ours, _measured(present, bounds, inner.searchsorted(present, "left")))


def qgis_bounds(numbers: Numbers, classes: int) -> Bounds:
    """The bounds that QGIS' natural breaks choose; its classes own their upper bound."""
    found = QgsClassificationJenks().classes(numbers.tolist(), classes)
    return (found[0].lowerBound(), *(one.upperBound() for one in found)) if found else ()


def deviation(numbers: Numbers, places: Indices) -> float:
    """Sum of squared deviations of n numbers from the mean of their class; `places` are the classes."""
    total = 0.0
    for place in np.unique(places):
        inside = numbers[places == place]
        total += float(np.sum((inside - inside.mean()) ** 2))
    return total


def _measured(numbers: Numbers, bounds: Bounds, places: Indices) -> NaturalBreaks:
    within = deviation(numbers, places)
    whole = deviation(numbers, np.zeros(len(numbers), dtype=np.intp))
    return NaturalBreaks(bounds, within, 1 - within / whole if whole else 1.0)
