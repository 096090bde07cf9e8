"""Areas in nested levels: Kreis ⊃ Gemeinde ⊃ Sozialraum ⊃ Quartier, or any other chain.

Levels are data. A tree holds them from the top to the lowest; every area below the top points at
its parent by position, so that a count is carried upward by one sum per level.

>>> levels = [Level("town", "Town"), Level("quarter", "Quarter")]
>>> town, north = Area("town", "1", "Aach", ""), Area("quarter", "11", "North", "1")
>>> tree = AreaTree.build(levels, [town, north, Area("quarter", "12", "South", "1")])
>>> [values.numbers.tolist() for values in tree.carry_up(Values.of([3, 4]))]
[[7.0], [3.0, 4.0]]
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from .errors import UserError
from .values import Indices, Values

TOTAL = "total"


class AreaError(UserError):
    """Levels or areas that do not form a tree."""


@dataclass(frozen=True)
class Level:
    """One level: `id` for scripts, `title` for people."""

    id: str
    title: str


@dataclass(frozen=True)
class Area:
    """One area of a level; `parent` is the key of its area one level up, "" at the top."""

    level: str
    key: str
    name: str
    parent: str


@dataclass(frozen=True)
class LevelAreas:
    """The areas of one level in the order of their keys; `parents` are positions one level up."""

    level: Level
    keys: tuple[str, ...]
    names: tuple[str, ...]
    parents: Indices

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def position(self) -> dict[str, int]:
        """Where a key stands."""
        return {key: row for row, key in enumerate(self.keys)}


@dataclass(frozen=True, eq=False)
class AreaTree:
    """All areas of one boundary version, `levels` from the top to the lowest; equal only to itself."""

    levels: tuple[LevelAreas, ...]

    @classmethod
    def build(cls, levels: Sequence[Level], areas: Iterable[Area], total_name: str = "") -> AreaTree:
        """Order the areas into a tree.

        With `total_name` and more than one area at the top, a level `total` with one area is put
        above them. Raises AreaError for a duplicate key or an unknown parent.
        """
        by_level: dict[str, list[Area]] = {level.id: [] for level in levels}
        for area in areas:
            by_level[area.level].append(area)
        built: list[LevelAreas] = []
        if total_name and len(by_level[levels[0].id]) > 1:
            built.append(
                LevelAreas(Level(TOTAL, total_name), (TOTAL,), (total_name,), np.zeros(1, dtype=np.intp))
            )
        for level in levels:
            built.append(_level_areas(level, by_level[level.id], built[-1] if built else None))
        return cls(tuple(built))

    @property
    def lowest(self) -> LevelAreas:
        """The level that is drawn and delivered: the Quartiere."""
        return self.levels[-1]

    @property
    def municipal_rank(self) -> int:
        """The level whose areas get a booklet each: the first with several areas, else the top.

        The lowest level is never it: a booklet is about the areas inside.
        """
        several = [rank for rank, entry in enumerate(self.levels[:-1]) if len(entry) > 1]
        return several[0] if several else 0

    def rank(self, level_id: str) -> int:
        """Position of a level, 0 at the top. Raises AreaError for an unknown id."""
        for rank, entry in enumerate(self.levels):
            if entry.level.id == level_id:
                return rank
        raise AreaError(
            "There is no level {level}.",
            hint="The levels are: {levels}.",
            level=level_id,
            levels=", ".join(entry.level.id for entry in self.levels),
        )

    def level(self, level_id: str) -> LevelAreas:
        """The areas of a level. Raises AreaError for an unknown id."""
        return self.levels[self.rank(level_id)]

    def carry_up(self, values: Values, rank: int = -1) -> tuple[Values, ...]:
        """Sums of counts for every level from the top down to `rank` (default: the lowest)."""
        rank = rank % len(self.levels)
        columns = [values]
        for upper in range(rank, 0, -1):
            columns.insert(0, columns[0].summed_by(self.levels[upper].parents, len(self.levels[upper - 1])))
        return tuple(columns)

    def ancestors(self, rank: int, upper: int) -> Indices:
        """For each area of level `rank`, the position of its ancestor in level `upper` (<= rank)."""
        positions: Indices = np.arange(len(self.levels[rank]), dtype=np.intp)
        for step in range(rank, upper, -1):
            positions = self.levels[step].parents[positions]
        return positions

    def descendants(self, upper: int, position: int, rank: int) -> Indices:
        """Positions in level `rank` of all areas inside one area of level `upper`."""
        return np.flatnonzero(self.ancestors(rank, upper) == position)


def _level_areas(level: Level, areas: list[Area], above: LevelAreas | None) -> LevelAreas:
    areas = sorted(areas, key=lambda area: area.key)
    _refuse_duplicates(level, areas)
    if above is None or above.level.id == TOTAL:
        parents = np.zeros(len(areas), dtype=np.intp)
    else:
        parents = np.array([_parent_position(area, above) for area in areas], dtype=np.intp)
    return LevelAreas(level, tuple(area.key for area in areas), tuple(area.name for area in areas), parents)


def _refuse_duplicates(level: Level, areas: list[Area]) -> None:
    doubled = sorted({one.key for one, other in pairwise(areas) if one.key == other.key})
    if doubled:
        raise AreaError(
            "{level}: the key {keys} stands for more than one area.",
            hint="Give every area a key of its own.",
            level=level.title,
            keys=", ".join(doubled[:10]),
        )


def _parent_position(area: Area, above: LevelAreas) -> int:
    if area.parent not in above.position:
        raise AreaError(
            "{key} {name} belongs to {parent}, but {level} has no such key.",
            key=area.key,
            name=area.name,
            parent=area.parent,
            level=above.level.title,
        )
    return above.position[area.parent]
