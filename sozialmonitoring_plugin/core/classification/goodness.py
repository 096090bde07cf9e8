"""How well classes describe the values in them, 0 to 1."""

from __future__ import annotations

import numpy as np

from ..values import Indices, Numbers


def goodness_of_variance_fit(numbers: Numbers, classes: Indices, weights: Numbers | None = None) -> float:
    """Share of the squared deviations that the classes explain (Robinson et al.); 1 where all is equal.

    `classes` holds the class of each number, −1 for what is in none and takes no part. With `weights` each
    number counts as often as it has inhabitants; one without any (NaN or 0) takes no part.
    """
    if weights is not None:
        classes = np.where(weights > 0, classes, -1)
        weights = weights[classes >= 0]
    numbers, within = _deviations(numbers, classes, weights)
    if not len(numbers):
        return 1.0
    spread = (numbers - np.average(numbers, weights=weights)) ** 2
    total = float(np.sum(spread if weights is None else spread * weights))
    left = float(np.sum(within**2 if weights is None else within**2 * weights))
    return 1.0 - left / total if total else 1.0


def tabular_accuracy(numbers: Numbers, classes: Indices) -> float:
    """Share of the absolute deviations that the classes explain (Jenks and Caspall 1971).

    Arguments as above; 1 where all is equal.
    """
    numbers, within = _deviations(numbers, classes)
    total = float(np.sum(np.abs(numbers - numbers.mean()))) if len(numbers) else 0.0
    return 1.0 - float(np.sum(np.abs(within))) / total if total else 1.0


def _deviations(
    numbers: Numbers, classes: Indices, weights: Numbers | None = None
) -> tuple[Numbers, Numbers]:
    """What takes part, and how far each is from the mean of its class."""
    numbers, classes = numbers[classes >= 0], classes[classes >= 0]
    sums = np.bincount(classes, weights=numbers if weights is None else numbers * weights)
    counts = np.bincount(classes, weights=weights)
    means = sums / np.where(counts > 0, counts, 1)
    return numbers, numbers - means[classes]
