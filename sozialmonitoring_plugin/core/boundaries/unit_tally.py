"""What areas have while base units (blocks, sides of blocks) change hands: sums that follow a brush.

>>> tally = UnitTally(["a", "a", "b"], np.array([[5, 2, 1], [3, 1, 1]]))
>>> tally.give(1, "b")
>>> tally.totals("a").tolist(), tally.totals("b").tolist()
([5, 3], [3, 2])
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .ranges import Whole


class UnitTally:
    """Counts of base units (groups × units) and the area that each unit belongs to."""

    def __init__(self, owners: Sequence[str], counts: Whole) -> None:
        """Sum once."""
        self._owners = list(owners)
        self._people = counts.T.tolist()
        keys = tuple(dict.fromkeys(owners))
        place = {key: number for number, key in enumerate(keys)}
        places = np.array([place[owner] for owner in owners], dtype=np.int64)
        sums = np.zeros((len(keys), len(counts)), dtype=np.int64)
        np.add.at(sums, places, counts.T)
        self._totals: dict[str, list[int]] = dict(zip(keys, sums.tolist(), strict=True))

    def owner(self, unit: int) -> str:
        """The area a unit belongs to."""
        return self._owners[unit]

    def give(self, unit: int, to: str) -> None:
        """One unit becomes another area's. For a handful of groups plain lists are faster than arrays."""
        people = self._people[unit]
        lost = self._totals[self._owners[unit]]
        gained = self._totals.setdefault(to, [0] * len(people))
        for group, count in enumerate(people):
            lost[group] -= count
            gained[group] += count
        self._owners[unit] = to

    def totals(self, key: str) -> Whole:
        """The sums of an area's units."""
        return np.array(self._totals[key], dtype=np.int64)
