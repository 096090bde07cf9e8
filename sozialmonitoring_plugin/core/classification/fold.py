"""Where classes mirror each other around a centre: the values are folded there, distances are classified.

>>> [fractions(4, fold).tolist() for fold in (Fold.NONE, Fold.ON_BOUND)], fractions(5, Fold.IN_CLASS).tolist()
([[0.25, 0.5, 0.75], [0.5]], [0.2, 0.6])
"""

from __future__ import annotations

from enum import Enum

import numpy as np

from ..values import Numbers


class Fold(Enum):
    """Whether values are distances from a centre, and what lies on it: a bound, or the middle of a class."""

    NONE = "none"
    ON_BOUND = "on_bound"
    IN_CLASS = "in_class"

    @classmethod
    def of(cls, classes: int) -> Fold:
        """An even number of classes has a bound on the centre, an odd number a class around it."""
        return cls.IN_CLASS if classes % 2 else cls.ON_BOUND

    def rings(self, classes: int) -> int:
        """How many classes of distances make so many classes on both sides."""
        return classes if self is Fold.NONE else (classes + 1) // 2


def fractions(classes: int, fold: Fold) -> Numbers:
    """Which parts of the whole lie under each cut where all classes are alike; of distances, on both sides.

    Of five classes around a centre the one in the middle has one fifth, the next two have two fifths.
    """
    cuts = np.arange(1, fold.rings(classes), dtype=np.float64)
    if fold is Fold.NONE:
        return np.asarray(cuts / classes)
    return np.asarray((2 * cuts - (fold is Fold.IN_CLASS)) / classes)
