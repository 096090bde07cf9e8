"""The tree of areas as one run of numbers: all areas of all levels, counted from the top.

>>> from ..areas import Area, AreaTree, Level
>>> tree = AreaTree.build([Level("town", "Town"), Level("quarter", "Quarter")],
...     [Area("town", "1", "Aach", ""), Area("quarter", "11", "N", "1"), Area("quarter", "12", "S", "1")])
>>> Geography.of(tree).parent.tolist()
[-1, 0, 0]
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..areas import AreaTree
from ..values import Indices, Numbers


@dataclass(frozen=True)
class Geography:
    """`starts` holds where each level begins, and the end; `parent` is −1 at the top."""

    starts: tuple[int, ...]
    parent: Indices

    @classmethod
    def of(cls, tree: AreaTree) -> Geography:
        """Number the areas of a tree."""
        starts = tuple(int(start) for start in np.cumsum([0, *(len(entry) for entry in tree.levels)]))
        parents = [np.full(len(tree.levels[0]), -1, dtype=np.intp)]
        parents += [entry.parents + start for entry, start in zip(tree.levels[1:], starts, strict=False)]
        return cls(starts, np.concatenate(parents))

    def __len__(self) -> int:
        return len(self.parent)

    @property
    def depth(self) -> int:
        """Number of levels."""
        return len(self.starts) - 1

    @cached_property
    def level(self) -> Indices:
        """Level of each area, 0 at the top."""
        return np.repeat(np.arange(self.depth, dtype=np.intp), np.diff(self.starts))

    @cached_property
    def _by_parent(self) -> Indices:
        return np.argsort(self.parent, kind="stable")

    @cached_property
    def _first_child(self) -> Indices:
        return np.searchsorted(self.parent[self._by_parent], np.arange(len(self) + 1)).astype(np.intp)

    def children(self, area: int) -> Indices:
        """Areas directly below one area."""
        return self._by_parent[self._first_child[area] : self._first_child[area + 1]]

    @cached_property
    def child_count(self) -> Indices:
        """Number of areas directly below each area."""
        return np.diff(self._first_child)

    def summed_below(self, amounts: Numbers) -> Numbers:
        """For each area the sum of `amounts` of the areas directly below."""
        below = self.parent >= 0
        return np.bincount(self.parent[below], weights=amounts[below], minlength=len(self)).astype(np.float64)

    @cached_property
    def branch_size(self) -> Indices:
        """Number of areas in the branch of each area, itself included."""
        size = np.ones(len(self), dtype=np.intp)
        for level in range(self.depth - 1, 0, -1):
            rows = slice(self.starts[level], self.starts[level + 1])
            np.add.at(size, self.parent[rows], size[rows])
        return size

    def branch(self, area: int) -> Indices:
        """The area and everything below it."""
        found = [np.array([area], dtype=np.intp)]
        while len(found[-1]):
            found.append(np.concatenate([self.children(int(one)) for one in found[-1]]))
        return np.concatenate(found)
