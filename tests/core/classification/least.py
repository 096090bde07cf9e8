"""The least sum of squared deviations of any partition, found without any code of ours."""

from __future__ import annotations

import numpy as np

BLOCK = 256


def least_deviation(numbers, classes: int, weights=None) -> float:
    """A plain dynamic program: for every end of a class every beginning is tried, O(classes · n²)."""
    numbers = np.array(numbers, dtype=np.float64)
    weights = np.ones(len(numbers)) if weights is None else np.array(weights, dtype=np.float64)
    order = np.argsort(numbers, kind="stable")
    numbers, weights = numbers[order] - np.average(numbers, weights=weights), weights[order]
    people, sums, squares = (np.append(0.0, np.cumsum(weights * numbers**power)) for power in range(3))

    def stretches(ends: np.ndarray) -> np.ndarray:
        """The deviation of every stretch by end and beginning, infinite where it would be empty."""
        last, starts = ends[:, None], np.arange(ends[-1])
        inside = np.where(starts < last, people[last] - people[starts], 1.0)
        found = squares[last] - squares[starts] - (sums[last] - sums[starts]) ** 2 / inside
        return np.where(starts < last, found, np.inf)

    blocks = np.split(np.arange(1, len(numbers) + 1), range(BLOCK, len(numbers), BLOCK))
    least = np.array([0.0, *(one for ends in blocks for one in stretches(ends)[:, 0])])
    for _ in range(classes - 1):
        better = [(least[: ends[-1]] + stretches(ends)).min(axis=1) for ends in blocks]
        least = np.concatenate(([0.0], *better))
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
