"""Areas in groups: the whole level, or those of one municipality each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..areas import AreaTree
from ..values import Indices


@dataclass(frozen=True)
class Groups:
    """`of` is the group of each area, 0 … `count` − 1; a group may be empty."""

    of: Indices
    count: int

    @classmethod
    def together(cls, areas: int) -> Groups:
        """All areas in one group."""
        return cls(np.zeros(areas, dtype=np.intp), 1)

    @classmethod
    def within(cls, tree: AreaTree, rank: int, upper: int) -> Groups:
        """The areas of level `rank` by their areas in level `upper`, which stand in the tree's order."""
        return cls(tree.ancestors(rank, upper), len(tree.levels[upper]))

    def members(self) -> Iterator[Indices]:
        """Positions of the areas of each group."""
        order = np.argsort(self.of, kind="stable").astype(np.intp)
        yield from np.split(order, np.cumsum(np.bincount(self.of, minlength=self.count))[:-1])
