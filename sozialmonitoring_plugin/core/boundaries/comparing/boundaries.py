"""One state of the boundaries, whether a released version or a draft: all that a comparison knows of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ...areas import AreaTree
from ..rings import Shape
from ..succession import NOBODY


@dataclass(frozen=True, eq=False)
class Boundaries:
    """Areas of all levels, and the shapes of the lowest by key.

    `valid_from` is None and `version` 0 for a draft; `base` is the id of the version that it or its
    deliveries belong to.
    """

    title: str
    tree: AreaTree
    shapes: Mapping[str, Shape] = field(repr=False)
    valid_from: date | None = None
    version: int = 0
    base: int = 0

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the lowest level, in order."""
        return self.tree.lowest.keys

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Names of the lowest level by key."""
        return dict(zip(self.tree.lowest.keys, self.tree.lowest.names, strict=True))

    def name(self, key: str) -> str:
        """The name of an area of the lowest level, "" for ground that is nobody's."""
        return self.names.get(key, "")

    def ancestor(self, key: str, rank: int) -> str:
        """The key of the area of a level that an area of the lowest level lies in, "" where there is none."""
        return self._ancestors[rank].get(key, NOBODY)

    def municipality(self, key: str) -> str:
        """The key of the municipality that an area lies in."""
        return self.ancestor(key, self.tree.municipal_rank)

    @cached_property
    def _ancestors(self) -> tuple[dict[str, str], ...]:
        tree, lowest = self.tree, len(self.tree.levels) - 1
        return tuple(
            {
                key: areas.keys[place]
                for key, place in zip(tree.lowest.keys, tree.ancestors(lowest, rank).tolist(), strict=True)
            }
            for rank, areas in enumerate(tree.levels)
        )
