"""Small helpers for ragged numpy arrays, and the types used all over this room."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]


def floats(values: Any) -> Floats:
    """The values as numbers, copied only where they are none yet."""
    return np.asarray(values, dtype=np.float64)


def integers(values: Any) -> Integers:
    """The values as whole numbers; fractions are cut off."""
    return np.asarray(values).astype(np.int64, copy=False)


def flags(values: Any) -> Flags:
    """The values as true or false."""
    return np.asarray(values, dtype=np.bool_)


def ranges(starts: Integers, lengths: Integers) -> Integers:
    """Concatenate the ranges start … start + length − 1.

    >>> ranges(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    before = np.cumsum(lengths) - lengths
    return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()), dtype=np.int64)


def group_starts(sorted_groups: Integers) -> Integers:
    """Positions where a new group begins in an array in which equal values stand together."""
    if len(sorted_groups) == 0:
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(np.concatenate([[True], sorted_groups[1:] != sorted_groups[:-1]]))


def running_count(sorted_groups: Integers) -> Integers:
    """Number the members of each group from 0.

    >>> running_count(np.array([7, 7, 2, 2, 2])).tolist()
    [0, 1, 0, 1, 2]
    """
    starts = group_starts(sorted_groups)
    lengths = np.diff(np.append(starts, len(sorted_groups)))
    return np.arange(len(sorted_groups), dtype=np.int64) - np.repeat(starts, lengths)


def undirected(tails: Integers, heads: Integers) -> Integers:
    """One number for the pair of nodes, whatever the direction."""
    return integers(np.minimum(tails, heads) * np.int64(1 << 31) + np.maximum(tails, heads))


def shares(weights: Floats, total: int, minimum: int = 0) -> Integers:
    """Whole numbers in proportion to the weights that sum to `total`, none below `minimum`.

    >>> shares(np.array([5.0, 3.0, 0.1]), 8, minimum=1).tolist()
    [4, 3, 1]
    """
    if total < minimum * len(weights):
        raise ValueError("the total is too small for the minimum")
    wanted = np.maximum(weights / weights.sum() * total, minimum)
    counts = np.maximum(np.floor(wanted), minimum).astype(np.int64)
    while counts.sum() != total:
        step = 1 if counts.sum() < total else -1
        lack = (wanted - counts) * step
        lack[(counts + step) < minimum] = -np.inf
        counts[np.argsort(-lack, kind="stable")[: abs(total - int(counts.sum()))]] += step
        counts = np.maximum(counts, minimum)
    return integers(counts)
