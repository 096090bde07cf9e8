"""Which areas of the upper levels an area that is drawn belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ..areas import Area, AreaTree

Place = tuple[str, str]
"""Level and key of an area."""


@dataclass(frozen=True)
class Nesting:
    """`above` holds for each drawn area those it is part of, the nearest first; `names` are those of all.

    `chains` are the same for each area just above the drawn ones, whether anything is drawn in it or not.
    """

    lowest: str
    above: Mapping[str, tuple[Place, ...]]
    names: Mapping[Place, str]
    chains: Mapping[str, tuple[Place, ...]]

    @classmethod
    def of(cls, tree: AreaTree) -> Nesting:
        """The nesting of a boundary version."""
        names = {
            (entry.level.id, key): name
            for entry in tree.levels
            for key, name in zip(entry.keys, entry.names, strict=True)
        }
        above = {key: _chain(tree, place) for place, key in enumerate(tree.lowest.keys)}
        return cls(tree.lowest.level.id, above, names, _chains(tree))

    def with_areas(self, added: Iterable[Area]) -> Nesting:
        """Further drawn areas; known ones get name and parent anew. Raises KeyError for an unknown parent."""
        above, names = dict(self.above), dict(self.names)
        for area in added:
            above[area.key] = self.chains[area.parent] if area.parent else ()
            names[self.lowest, area.key] = area.name
        return replace(self, above=above, names=names)

    def under(self, place: Place) -> tuple[str, ...]:
        """The drawn areas that are part of one above them."""
        return tuple(key for key, places in self.above.items() if place in places)

    @property
    def upper(self) -> tuple[Place, ...]:
        """All areas above the drawn ones."""
        return tuple(dict.fromkeys(place for places in self.above.values() for place in places))


def _chains(tree: AreaTree) -> dict[str, tuple[Place, ...]]:
    if len(tree.levels) < 2:
        return {}
    entry, rank = tree.levels[-2], len(tree.levels) - 2
    return {key: ((entry.level.id, key), *_chain(tree, place, rank)) for place, key in enumerate(entry.keys)}


def _chain(tree: AreaTree, position: int, rank: int = -1) -> tuple[Place, ...]:
    """The areas above one of a level (default: the lowest), the nearest first."""
    found: list[Place] = []
    for step in range(rank % len(tree.levels), 0, -1):
        position = int(tree.levels[step].parents[position])
        entry = tree.levels[step - 1]
        found.append((entry.level.id, entry.keys[position]))
    return tuple(found)
