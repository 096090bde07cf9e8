"""Bars of equal width over the numbers of a level, with the bar of one area marked.

>>> made = histogram(Values.of([0.0, 1.0, 1.5, 4.0]), position=2, bins=2)
>>> made.edges, made.counts, made.marked
((0.0, 2.0, 4.0), (3, 1), 0)
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..classification.distinct import without_noise
from ..values import Numbers, Values


@dataclass(frozen=True)
class Histogram:
    """k bars between k + 1 edges; the bar above owns an edge, the last one also the greatest number.

    `marked` is the bar of the area asked for, None where it has no number. Without numbers no bars.
    """

    edges: tuple[float, ...]
    counts: tuple[int, ...]
    marked: int | None = None


def histogram(values: Values, position: int | None = None, bins: int | None = None) -> Histogram:
    """Count the numbers in `bins` bars, by default ⌈log₂ n⌉ + 1 (Sturges 1926).

    What has no number is in no bar. Equal numbers stand in one bar around them.
    """
    if bins is not None and bins < 1:
        raise ValueError("one bar at least")
    numbers = without_noise(values.numbers)
    present = numbers[values.present]
    if not len(present):
        return Histogram((), ())
    edges = _edges(float(present.min()), float(present.max()), bins or _sturges(len(present)))
    bars = np.clip(edges.searchsorted(numbers, "right") - 1, 0, len(edges) - 2)
    counts = np.bincount(bars[values.present], minlength=len(edges) - 1)
    has_bar = position is not None and bool(values.present[position])
    return Histogram(tuple(edges.tolist()), tuple(counts.tolist()), int(bars[position]) if has_bar else None)


def _sturges(count: int) -> int:
    return int(np.ceil(np.log2(count))) + 1


def _edges(least: float, most: float, bins: int) -> Numbers:
    if least == most:
        half = max(0.5, abs(least) / 2)
        return np.array([least - half, most + half])
    return np.unique(without_noise(np.linspace(least, most, bins + 1)))
