"""How well classes describe the values in them, 0 to 1."""

from __future__ import annotations

import numpy as np

from ..values import Indices, Numbers


def goodness_of_variance_fit(numbers: Numbers, classes: Indices) -> float:
    """Share of the squared deviations that the classes explain (Robinson et al.); 1 where all is equal.

    `classes` holds the class of each number, −1 for what is in none and takes no part.
    """
    numbers, within = _deviations(numbers, classes)
    total = float(np.sum((numbers - numbers.mean()) ** 2)) if len(numbers) else 0.0
    return 1.0 - float(np.sum(within**2)) / total if total else 1.0


def tabular_accuracy(numbers: Numbers, classes: Indices) -> float:
    """Share of the absolute deviations that the classes explain (Jenks and Caspall 1971).

    Arguments as above; 1 where all is equal.
    """
    numbers, within = _deviations(numbers, classes)
    total = float(np.sum(np.abs(numbers - numbers.mean()))) if len(numbers) else 0.0
    return 1.0 - float(np.sum(np.abs(within))) / total if total else 1.0


def _deviations(numbers: Numbers, classes: Indices) -> tuple[Numbers, Numbers]:
    """What takes part, and how far each is from the mean of its class."""
    numbers, classes = numbers[classes >= 0], classes[classes >= 0]
    counts = np.maximum(np.bincount(classes), 1)
    means = np.bincount(classes, weights=numbers) / counts
    return numbers, numbers - means[classes]
