"""The observations of a monitoring, read when a formula asks for them and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

import numpy as np

from ..core.areas import AreaTree
from ..core.disclosure.cells import Mask
from ..core.indicators.observed import Observed, spread
from ..core.values import Flag, Values
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion, Shares

_MOST_NUMBERS, _FEWEST_KEPT, _MOST_KEPT = 10_000_000, 16, 512
"""About 100 MB whatever the size of the county, but always the counts of one indicator."""


class StoredObservations:
    """What was delivered for one boundary version; the `Observations` of an evaluation."""

    def __init__(self, monitoring: Monitoring, tree: AreaTree, version: BoundaryVersion) -> None:
        self._monitoring = monitoring
        self._tree = self.tree = tree
        self._origins: dict[int, StoredObservations] = {}
        self._version = version
        self.dates_of = lru_cache(maxsize=None)(self._dates_of)
        kept = _MOST_NUMBERS // max(1, len(tree.lowest))
        self.observed = lru_cache(maxsize=min(max(kept, _FEWEST_KEPT), _MOST_KEPT))(self._read)

    def _dates_of(self, variable: str) -> Sequence[date]:
        return self._monitoring.dates_of(variable, self._version)

    def _read(self, variable: str, day: date) -> Observed | None:
        observed = self._monitoring.observed(self._tree, self._version, variable, day)
        if observed is None or not (observed.values.flags & Flag.ESTIMATED).any():
            return observed
        shares = self._carried_by(variable, day)
        return replace(observed, exact=self._exact(observed, shares)) if shares else observed

    def _carried_by(self, variable: str, day: date) -> tuple[Shares, ...]:
        """The shares that the finest values were carried over by; none where an office has sent any."""
        behind = self._monitoring.deliveries_behind(self._version, variable, day)
        return tuple(share for number in behind for share in self._monitoring.shares_of(number))

    def _exact(self, observed: Observed, shares: Sequence[Shares]) -> Mapping[int, Mask]:
        """By level the areas that are the same old ones, none of which was an estimate, wholly and alone."""
        level = self._tree.levels[observed.rank].level.id
        used = [one for one in shares if one.level == level]
        origins = {one.from_version for one in used}
        if len(origins) != 1:
            return {}
        old = self._origin(origins.pop())
        before = old.observed(observed.variable, observed.reference_date)
        if before is None or before.rank != observed.rank:
            return {}
        pairs = {(row[0], row[1]) for one in used for row in one.rows if row[2] > 0}
        columns = spread(old.tree, before)
        return {
            rank: same_ground(old.tree, self._tree, (observed.rank, rank), pairs)
            & ~flagged_at(old.tree, self._tree, rank, columns[rank])
            for rank in range(observed.rank)
        }

    def _origin(self, number: int) -> StoredObservations:
        if number not in self._origins:
            version = next(one for one in self._monitoring.versions() if one.id == number)
            tree = self._monitoring.tree(version)
            self._origins[number] = StoredObservations(self._monitoring, tree, version)
        return self._origins[number]


def same_ground(
    before: AreaTree, after: AreaTree, ranks: tuple[int, int], pairs: set[tuple[str, str]]
) -> Mask:
    """Upper areas (second rank) with all old areas (first rank) of their key wholly in them, and no others.

    `pairs` are old and new keys between which anything passes.
    """
    rank, upper = ranks
    old, new = (_keys_above(tree, rank, upper) for tree in (before, after))
    mixed = {key for one, other in pairs for key in (old[one], new[other]) if old[one] != new[other]}
    return np.array([key not in mixed for key in after.levels[upper].keys], dtype=bool)


def flagged_at(before: AreaTree, after: AreaTree, rank: int, values: Values) -> Mask:
    """The areas of a level that were estimates before, or were not there."""
    place = before.levels[rank].position
    flags = values.flags & Flag.ESTIMATED
    return np.array(
        [key not in place or bool(flags[place[key]]) for key in after.levels[rank].keys], dtype=bool
    )


def _keys_above(tree: AreaTree, rank: int, upper: int) -> dict[str, str]:
    above = tree.levels[upper].keys
    return {
        key: above[place]
        for key, place in zip(tree.levels[rank].keys, tree.ancestors(rank, upper).tolist(), strict=True)
    }
