"""How the published values of a level are spread: what a single area is held against."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..publication import PublishedColumn, PublishedTable


@dataclass(frozen=True)
class Spread:
    """Of `count` published values: the lowest and highest, the middle half between `first` and `third`.

    Quartiles are those of `numpy.quantile` (Hyndman and Fan 1996, type 7), areas count alike.
    """

    low: float
    first: float
    median: float
    third: float
    high: float
    count: int


def spread_of(column: PublishedColumn, rank: int) -> Spread | None:
    """The spread of a level, None where fewer than two areas have a number."""
    values = column.values[rank]
    numbers = values.numbers[values.present]
    if len(numbers) < 2:
        return None
    low, first, median, third, high = np.quantile(numbers, (0, 0.25, 0.5, 0.75, 1)).tolist()
    return Spread(low, first, median, third, high, len(numbers))


def spread_rank(table: PublishedTable, column: PublishedColumn, top: int) -> int:
    """The level whose spread is shown: the one below `top`, or the next above it that has numbers."""
    lowest = min(top + 1, len(table.tree.levels) - 1)
    for rank in range(lowest, 0, -1):
        if spread_of(column, rank) is not None:
            return rank
    return lowest
