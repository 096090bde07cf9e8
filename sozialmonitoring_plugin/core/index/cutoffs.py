"""Classes of an index and the bounds between them.

>>> bounds = (Bound(-1, Owner.ABOVE), Bound(1, Owner.BELOW))
>>> cutoffs = Cutoffs(tuple(IndexClass(mark, mark, mark) for mark in "+o-"), bounds)
>>> cutoffs.positions(np.array([-1.01, -1, 1, 1.01])).tolist()
[0, 1, 1, 2]
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from ..values import Indices, Numbers

TOUCHING = 1e-9
"""Numbers of an index nearer to each other are the same: what parts them is the order of summation."""


class Owner(Enum):
    """The class a value exactly on the bound belongs to."""

    BELOW = "below"
    ABOVE = "above"


@dataclass(frozen=True)
class IndexClass:
    """One class: `id` for scripts, `title` for people, `mark` for the names of groups ("1", "+/-")."""

    id: str
    title: str
    mark: str


@dataclass(frozen=True)
class Bound:
    """Where a class ends and the next begins, in units of the index."""

    at: float
    owner: Owner


@dataclass(frozen=True)
class Cutoffs:
    """Classes from the least burden to the greatest and the bounds between them, one fewer."""

    classes: tuple[IndexClass, ...]
    bounds: tuple[Bound, ...]

    def positions(self, index: Numbers) -> Indices:
        """The class of each number of an array, 0 for the least burden.

        Numbers are not rounded; one that is TOUCHING a bound lies on it.
        """
        found = np.zeros(index.shape, dtype=np.intp)
        for bound in self.bounds:
            room = TOUCHING if bound.owner is Owner.BELOW else -TOUCHING
            found += index > bound.at + room
        return found
