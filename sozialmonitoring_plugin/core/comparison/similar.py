"""Areas that are most like another one in a set of indicators.

>>> from .features import Feature, feature_space
>>> from ..values import Values
>>> space = feature_space(("a", "b", "c"), [Feature("x", Values.of([1.0, 2.0, 6.0]))])
>>> [neighbour.key for neighbour in nearest(space, "b", 2)]
['a', 'c']
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..classification.distinct import without_noise
from ..values import Numbers
from .features import FeatureSpace


@dataclass(frozen=True)
class Contribution:
    """What one indicator does to a distance.

    `difference` is neighbour less area in standard deviations, `share` its part in the squared
    distance, 0 to 1; the shares of a neighbour add up to 1, or are all 0 where it is equal.
    """

    indicator: str
    difference: float
    share: float


@dataclass(frozen=True)
class Neighbour:
    """A similar area, how far away it is, and what makes the distance."""

    key: str
    distance: float
    contributions: tuple[Contribution, ...]


def nearest(space: FeatureSpace, key: str, count: int) -> tuple[Neighbour, ...]:
    """The `count` areas most like another one, the nearest first; fewer where there are not so many.

    d(a, b) = √ Σ w (z_a − z_b)², the weighted Euclidean distance of z-values. Equally near ones come by
    key. None for an area that takes no part: `space.left_out` says why. Raises KeyError for an unknown key.
    """
    if count < 1:
        raise ValueError("one neighbour at least")
    own = _row(space, key)
    if own is None:
        return ()
    differences = space.scores - space.scores[own]
    squared = space.weights * differences**2
    # What rounding adds is no distance, and must not decide between two that are equally near.
    distances = without_noise(np.sqrt(squared.sum(axis=1)))
    keys = np.array([space.keys[row] for row in space.rows])
    order = [int(row) for row in np.lexsort((keys, distances)) if row != own]
    return tuple(
        Neighbour(
            str(keys[row]),
            float(distances[row]),
            _contributions(space, differences[row], squared[row]),
        )
        for row in order[:count]
    )


def _row(space: FeatureSpace, key: str) -> int | None:
    """Where an area stands among those that take part."""
    if key not in space.keys:
        raise KeyError(key)
    found = np.flatnonzero(space.rows == space.keys.index(key))
    return int(found[0]) if len(found) else None


def _contributions(space: FeatureSpace, differences: Numbers, squared: Numbers) -> tuple[Contribution, ...]:
    total = float(squared.sum())
    shares = squared / total if total > 0 else np.zeros(len(squared))
    parts = zip(space.indicators, differences.tolist(), shares.tolist(), strict=True)
    return tuple(Contribution(*part) for part in parts)
