"""The least sum of squared deviations of any partition, found without any code of ours."""

from __future__ import annotations

import numpy as np


def least_deviation(numbers, classes: int, weights=None) -> float:
    """A plain dynamic program: for every end of a class every beginning is tried, O(classes · n²)."""
    numbers = np.array(numbers, dtype=np.float64)
    weights = np.ones(len(numbers)) if weights is None else np.array(weights, dtype=np.float64)
    order = np.argsort(numbers, kind="stable")
    numbers, weights = numbers[order] - np.average(numbers, weights=weights), weights[order]
    people, sums, squares = (
        np.concatenate(([0.0], np.cumsum(weights * numbers**power))) for power in range(3)
    )

    def stretches(end: int) -> np.ndarray:
        """The deviation of all stretches that end before `end`, by their beginning."""
        within = (sums[end] - sums[:end]) ** 2 / (people[end] - people[:end])
        return squares[end] - squares[:end] - within

    ends = range(1, len(numbers) + 1)
    least = np.array([0.0, *(stretches(end)[0] for end in ends)])
    for _ in range(classes - 1):
        least = np.array([0.0, *((least[:end] + stretches(end)).min() for end in ends)])
    return float(least[-1])


def deviation_within(numbers, classes, weights=None) -> float:
    """The sum of (weighted) squared deviations from the means of the classes, two-pass."""
    numbers, classes = np.array(numbers, dtype=np.float64), np.array(classes)
    weights = np.ones(len(numbers)) if weights is None else np.array(weights, dtype=np.float64)
    total = 0.0
    for one in np.unique(classes):
        inside = classes == one
        mean = np.average(numbers[inside], weights=weights[inside])
        total += float(np.sum(weights[inside] * (numbers[inside] - mean) ** 2))
    return total
