"""Open values told in few lines: which variables are missing for which areas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..areas import AreaTree, Level
from ..values import Codes, Indices, Reason
from .answers import Mask, places_of
from .demands import Demand


@dataclass(frozen=True)
class Place:
    """The municipality of a line, or an area above all municipalities."""

    level: Level
    key: str
    name: str


@dataclass(frozen=True)
class Gap:
    """A block of open values: every one of the variables in every one of the areas, for one reason.

    `reason` is NONE where nothing came, MISSING for empty cells, LATER for announced values. `is_all_areas`:
    these are all areas of the level in the place; `is_all_variables`: the source owes no others there.
    """

    place: Place
    level: Level
    variables: tuple[str, ...]
    area_keys: tuple[str, ...]
    area_names: tuple[str, ...]
    reason: Reason
    is_all_variables: bool
    is_all_areas: bool

    @property
    def count(self) -> int:
        """How many values are open."""
        return len(self.variables) * len(self.area_keys)


@dataclass(frozen=True)
class Block:
    """What a source owes at one date on one level: v variables by n areas.

    `owed` (v, n) and `open_codes` (v, n): 0 where nothing is open, else the reason + 1.
    """

    tree: AreaTree
    rank: int
    variables: tuple[str, ...]
    owed: Mask
    open_codes: Codes

    @classmethod
    def of(cls, demands: Sequence[Demand]) -> Block:
        """Demands of one source, date and level, side by side."""
        first = demands[0]
        codes = [np.where(one.open, one.reasons + 1, 0).astype(np.uint8) for one in demands]
        owed = np.array([one.owed for one in demands])
        return cls(first.tree, first.rank, tuple(one.variable for one in demands), owed, np.array(codes))

    @cached_property
    def areas_by_place(self) -> tuple[tuple[Place, Indices], ...]:
        """Each municipality with the positions of its areas."""
        places, place_of = places_of(self.tree, self.rank)
        order = np.argsort(place_of, kind="stable")
        parts = np.split(order, np.searchsorted(place_of[order], np.arange(1, len(places))))
        named = zip(places.keys, places.names, parts, strict=True)
        return tuple((Place(places.level, key, name), areas) for key, name, areas in named)

    def gaps(self, place: Place, areas: Indices, variables_owed: int) -> Iterator[Gap]:
        """The open values of a place; `variables_owed` counts those of all levels there."""
        entry = self.tree.levels[self.rank]
        for rows, columns, code in _rectangles(self.open_codes[:, areas]):
            chosen = areas[columns].tolist()
            yield Gap(
                place,
                entry.level,
                tuple(self.variables[row] for row in rows.tolist()),
                tuple(entry.keys[area] for area in chosen),
                tuple(entry.names[area] for area in chosen),
                Reason(code - 1),
                is_all_variables=len(rows) == variables_owed,
                is_all_areas=len(chosen) == len(areas),
            )


def _rectangles(codes: Codes) -> Iterator[tuple[Indices, Indices, int]]:
    """Cover what is not 0 in a table by blocks of one code: rows, columns, code; none overlap.

    First the rows that have the code everywhere, then columns with the same pattern together.
    """
    for code in np.unique(codes[codes > 0]).tolist():
        table = codes == code
        is_whole = table.all(axis=1)
        if is_whole.any():
            yield np.flatnonzero(is_whole), np.arange(table.shape[1], dtype=np.intp), code
        rest = table & ~is_whole[:, None]
        patterns, pattern_of = np.unique(rest.T, axis=0, return_inverse=True)
        for number in np.flatnonzero(patterns.any(axis=1)).tolist():
            yield np.flatnonzero(patterns[number]), np.flatnonzero(pattern_of.ravel() == number), code
