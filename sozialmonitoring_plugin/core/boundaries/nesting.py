"""Which areas of the upper levels an area that is drawn belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ..areas import Area, AreaTree

Place = tuple[str, str]
"""Level and key of an area."""


@dataclass(frozen=True)
class Nesting:
    """`above` holds for each drawn area those it is part of, the nearest first; `names` are those of all."""

    lowest: str
    above: Mapping[str, tuple[Place, ...]]
    names: Mapping[Place, str]

    @classmethod
    def of(cls, tree: AreaTree) -> Nesting:
        """The nesting of a boundary version."""
        names = {
            (entry.level.id, key): name
            for entry in tree.levels
            for key, name in zip(entry.keys, entry.names, strict=True)
        }
        above = {key: _ancestors(tree, place) for place, key in enumerate(tree.lowest.keys)}
        return cls(tree.lowest.level.id, above, names)

    def with_areas(self, added: Iterable[Area]) -> Nesting:
        """Further drawn areas beside others of the same parents; known ones get name and parent anew.

        Raises KeyError for a parent that no drawn area has.
        """
        chains = {places[0][1]: places for places in self.above.values() if places}
        above, names = dict(self.above), dict(self.names)
        for area in added:
            above[area.key] = chains[area.parent] if area.parent else ()
            names[self.lowest, area.key] = area.name
        return replace(self, above=above, names=names)

    def under(self, place: Place) -> tuple[str, ...]:
        """The drawn areas that are part of one above them."""
        return tuple(key for key, places in self.above.items() if place in places)

    @property
    def upper(self) -> tuple[Place, ...]:
        """All areas above the drawn ones."""
        return tuple(dict.fromkeys(place for places in self.above.values() for place in places))


def _ancestors(tree: AreaTree, position: int) -> tuple[Place, ...]:
    found: list[Place] = []
    for rank in range(len(tree.levels) - 1, 0, -1):
        position = int(tree.levels[rank].parents[position])
        entry = tree.levels[rank - 1]
        found.append((entry.level.id, entry.keys[position]))
    return tuple(found)
