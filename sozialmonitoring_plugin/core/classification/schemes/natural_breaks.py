"""Natural breaks: the partition with the least sum of squared deviations from the class means.

Fisher (1958), known as Jenks. Exact for any number of values: dynamic programming in which the
best beginning of the last class never moves down as values are added, so that each layer is
solved by divide and conquer, all parts of one depth in a single numpy pass: O(k · n · log n).

Deviations come from running sums, which is fast, and blind to what is small beside the whole. Where the
classes explain nearly everything, as with one value far from all others, they are merged from means instead.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from ...values import Indices, Numbers
from ..distinct import Distinct
from ..outcome import Cuts, cuts_after
from ..registry import finds
from ..scheme import Method, Scheme
from .deviations import Deviations, MergedDeviations, RunningDeviations

_FEW = 5_000
_TRUSTED = 1e-5
"""The share of all deviation that must be left inside the classes for running sums to have found them."""

_PARTS_OF_FEW = 8
"""Of few values each stretch is parted into more than halves: more is tried, but in fewer numpy passes."""


@finds(Method.NATURAL_BREAKS)
def natural_breaks(distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cut where the classes become most alike inside; equal values stay together."""
    return cuts_after(optimal_positions(distinct, distinct.fold.rings(scheme.classes)), distinct)


def optimal_positions(distinct: Distinct, classes: int) -> list[int]:
    """How many distinct values lie under each break of the optimal partition."""
    if classes >= len(distinct):
        return list(range(1, len(distinct)))
    running = RunningDeviations.of(distinct)
    positions = _positions(running, len(distinct), classes)
    if _within(distinct, positions) >= _TRUSTED * running.total:
        return positions
    return _positions(MergedDeviations.of(distinct), len(distinct), classes)


def _positions(deviations: Deviations, count: int, classes: int) -> list[int]:
    least = deviations.between(np.zeros(count + 1, dtype=np.intp), np.arange(count + 1))
    begins: list[Indices] = []
    for layer in range(2, classes):
        least, begin = _next_layer(deviations, least, layer)
        begins.append(begin)
    return _traced_back(deviations, least, begins, classes)


def _within(distinct: Distinct, positions: list[int]) -> float:
    """The deviation inside the classes of a partition, from their own means."""
    classes = (
        distinct.from_position(start).to_position(end - start)
        for start, end in pairwise((0, *positions, len(distinct)))
    )
    return sum(float(one.weights.sum()) * one.deviation_from(one.mean) ** 2 for one in classes)


def _next_layer(deviations: Deviations, least: Numbers, layer: int) -> tuple[Numbers, Indices]:
    """Best deviation with one class more, for the first n values, and where the last class begins."""
    count = len(least) - 1
    better = np.full(count + 1, np.inf)
    begins = np.full(count + 2, layer - 1, dtype=np.intp)
    begins[-1] = count - 1
    parts = _PARTS_OF_FEW if count < _FEW else 2
    stride = 1
    while stride * parts <= count - layer + 1:
        stride *= parts
    while stride:
        steps = np.arange(1, (count - layer + 1) // stride + 1)
        steps = steps[steps % parts != 0]
        ends, solved = layer - 1 + steps * stride, layer - 1 + steps // parts * parts * stride
        low = begins[solved]
        high = np.minimum(begins[np.minimum(solved + parts * stride, count + 1)], ends - 1)
        # Deviations that are rounded may let a beginning move down where it never does.
        high = np.maximum(high, low)
        better[ends], begins[ends] = _best_beginnings(deviations, least, ends, (low, high))
        stride //= parts
    return better, begins[:-1]


def _best_beginnings(
    deviations: Deviations, least: Numbers, ends: Indices, limits: tuple[Indices, Indices]
) -> tuple[Numbers, Indices]:
    """For each end the best beginning of its last class within the limits; all tried in one pass."""
    low, high = limits
    lengths = high - low + 1
    offsets = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    tried = np.arange(lengths.sum()) + np.repeat(low - offsets, lengths)
    sums = deviations.of_each(tried, ends, lengths)
    sums += least.take(tried)
    best = np.minimum.reduceat(sums, offsets)
    hits = np.flatnonzero(sums == np.repeat(best, lengths))
    return best, tried[hits[hits.searchsorted(offsets)]]


def _traced_back(deviations: Deviations, least: Numbers, begins: list[Indices], classes: int) -> list[int]:
    """The breaks from the top down: the last class begins best here, the one below it there, and so on."""
    end = len(least) - 1
    if classes < 2:
        return []
    tried = np.arange(classes - 1, end)
    positions = [int(tried[np.argmin(least[tried] + deviations.between(tried, np.full(len(tried), end)))])]
    for layer in reversed(begins):
        positions.insert(0, int(layer[positions[0]]))
    return positions
