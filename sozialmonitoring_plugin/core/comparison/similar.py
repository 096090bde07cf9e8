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
from ..values import Indices, Numbers
from .features import FeatureSpace

_ROUNDING = 1e-9
_NOTHING = 1e-14
"""More than `without_noise` takes away, relative and absolute."""


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
    own = space.row_of[key]
    if own is None:
        return ()
    near = _near(space, own, count)
    differences = space.scores[near] - space.scores[own]
    squared = space.weights * differences**2
    # What rounding adds is no distance, and must not decide between two that are equally near.
    distances = without_noise(np.sqrt(squared.sum(axis=1)))
    keys = np.array([space.keys[row] for row in space.rows[near]])
    return tuple(
        Neighbour(
            str(keys[row]),
            float(distances[row]),
            _contributions(space, differences[row], squared[row]),
        )
        for row in np.lexsort((keys, distances))[:count].tolist()
    )


def _near(space: FeatureSpace, own: int, count: int) -> Indices:
    """The `count` nearest, and all that are no farther than the last of them but for rounding, unsorted.

    Only these few have to be sorted, so that the neighbours of all areas are soon found.
    """
    others = len(space.rows) - 1
    differences = space.scores - space.scores[own]
    # Not as a product of matrices: their threads cost more than a few columns are worth.
    squared = np.einsum("ij,ij,j->i", differences, differences, space.weights)
    squared[own] = np.inf
    last = np.partition(squared, min(count, others) - 1)[min(count, others) - 1] if others else 0.0
    return np.flatnonzero(squared <= (np.sqrt(last) * (1 + _ROUNDING) + _NOTHING) ** 2)


def _contributions(space: FeatureSpace, differences: Numbers, squared: Numbers) -> tuple[Contribution, ...]:
    total = float(squared.sum())
    shares = squared / total if total > 0 else np.zeros(len(squared))
    parts = zip(space.indicators, differences.tolist(), shares.tolist(), strict=True)
    return tuple(Contribution(*part) for part in parts)
