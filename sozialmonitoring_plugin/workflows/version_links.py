"""How the counts of one boundary version are tied to those that an older version shows.

The older one is published first, whichever is asked for: see `core.disclosure.elsewhere`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

import numpy as np

from ..core.areas import AreaTree
from ..core.disclosure.cells import Mask
from ..core.disclosure.elsewhere import Link, Links, Seen
from ..core.indicators.observed import Observed, Part, dated, spread
from ..core.indicators.sums import Sum
from ..core.indicators.tableau import Kind, Tableau
from ..core.rebasing.ground import Ground
from ..core.rebasing.weights import Weights
from ..core.values import Indices
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion, Shares
from .carried_with import carried_with
from .version_ground import ground_between
from .version_ties import declared_ties, in_whole_areas, numeric_ties

SeenAt = Callable[[BoundaryVersion, date], Seen]
"""What the published table of a version shows at a date."""


@dataclass(frozen=True)
class VersionLinks:
    """Finds the links of one version; `older` are the versions before it, oldest first."""

    monitoring: Monitoring
    version: BoundaryVersion
    older: tuple[BoundaryVersion, ...]
    tableau: Tableau
    seen_at: SeenAt

    def of(self, sums: Iterable[Sum]) -> Links:
        """The links of every variable and date in some sums that an older version has as well."""
        if not self.older:
            return {}
        found: dict[str, Observed] = {}
        for one in sums:
            for term in one.found:
                if term.observed is not None:
                    found[dated(term.observed.variable, term.observed)] = term.observed
        links = {name: tuple(self._links(observed)) for name, observed in found.items()}
        for name in self._of_other_names({name: found[name] for name in found if not links[name]}):
            links[name] = tuple(self._untold(found[name]))
        return {name: several for name, several in links.items() if several}

    def _of_other_names(self, found: Mapping[str, Observed]) -> frozenset[str]:
        """Counts that add up to what an older version has under other names, or the reverse."""
        by_day: dict[date, dict[str, Observed]] = {}
        for name, observed in found.items():
            by_day.setdefault(observed.reference_date, {})[name] = observed
        tied: set[str] = set()
        for origin in self.older:
            for day in set(by_day).intersection(self.monitoring.dates(origin)):
                new, old = by_day[day], self._sent_at(origin, day)
                tied |= declared_ties(new, old, self.tableau)
                columns = list(self._old_columns(origin, old, day))
                tied |= numeric_ties(tuple(new.values()), columns, self._tree(self.version))
        return frozenset(tied)

    def _sent_at(self, origin: BoundaryVersion, day: date) -> list[str]:
        counts = (one.id for one in self.tableau.variables if one.kind is Kind.COUNT and not one.formula)
        return [one for one in counts if self.monitoring.is_sent(origin, one, day)]

    def _old_columns(self, origin: BoundaryVersion, names: Iterable[str], day: date) -> Iterator[Part]:
        """What an older version has, in those areas of this one that consist of its whole areas."""
        before, after = self._tree(origin), self._tree(self.version)
        cuts = [self._cut(origin, entry.level.id) for entry in after.levels]
        for name in names:
            observed = self.monitoring.observed(before, origin, name, day)
            if observed is not None:
                levels = zip(spread(before, observed), cuts, strict=True)
                yield Part.of(observed, tuple(in_whole_areas(values, *cut) for values, cut in levels))

    def _untold(self, observed: Observed) -> Iterator[Link]:
        """Links to a table that knows nothing of a count."""
        tree = self._tree(self.version)
        nothing = Seen.of(tree, (), {})
        for one in (observed, *observed.coarser):
            keys = tree.levels[one.rank].keys
            places = np.arange(len(keys), dtype=np.intp)
            yield Link(nothing, _pieces(keys, keys, places, places), one.rank, is_carried=False)

    def _links(self, observed: Observed) -> Iterator[Link]:
        name, day = observed.variable, observed.reference_date
        behind = self._behind(name, day)
        if any(not self._shares(number) for number in behind):
            yield from self._counted_anew(observed)
        carried = [number for number in behind if self._shares(number)]
        if carried:
            yield from self._carried(name, day, carried)

    def _carried(self, name: str, day: date, deliveries: Sequence[int]) -> Iterator[Link]:
        """Links by all that can have moved people: the shares of a variable, and of what it depends on."""
        limits = {one: self._behind(one, day) for one in sorted(carried_with(name, self.tableau) - {name})}
        every = frozenset([*deliveries, *(number for found in limits.values() for number in found)])
        own = {(one.from_version, one.level) for number in deliveries for one in self._shares(number)}
        for origin in self.older:
            for level in sorted(level for number, level in own if number == origin.id):
                yield Link(
                    self.seen_at(origin, day),
                    self._joined(every, origin, level),
                    self._tree(self.version).rank(level),
                    is_carried=True,
                    limits=tuple(
                        f"{one}@{day.isoformat()}"
                        for one, found in limits.items()
                        # A whole limits its parts in a run of their own as well.
                        if found or day in self.monitoring.dates_of(one, origin)
                    ),
                )

    def _counted_anew(self, observed: Observed) -> Iterator[Link]:
        """Links to the last version that an office has counted for: what was carried over is no count."""
        day = observed.reference_date
        known = [one for one in self.older if self.monitoring.is_sent(one, observed.variable, day)]
        if not known:
            return
        seen = self.seen_at(known[-1], day)
        for one in (observed, *observed.coarser):
            weights, gained = self._cut(known[-1], self._tree(self.version).levels[one.rank].level.id)
            yield Link(seen, weights, one.rank, is_carried=False, gained=gained)

    @cached_property
    def _behind(self) -> Callable[[str, date], tuple[int, ...]]:
        return lru_cache(maxsize=None)(
            lambda name, day: self.monitoring.deliveries_behind(self.version, name, day)
        )

    @cached_property
    def _shares(self) -> Callable[[int], tuple[Shares, ...]]:
        return lru_cache(maxsize=None)(self.monitoring.shares_of)

    @cached_property
    def _tree(self) -> Callable[[BoundaryVersion], AreaTree]:
        return lru_cache(maxsize=None)(self.monitoring.tree)

    @cached_property
    def _joined(self) -> Callable[[frozenset[int], BoundaryVersion, str], Weights]:
        """Weights that give to a new area whatever gets anything by the shares of some deliveries."""

        def join(deliveries: frozenset[int], origin: BoundaryVersion, level: str) -> Weights:
            every = (one for number in sorted(deliveries) for one in self._shares(number))
            used = [one for one in every if (one.from_version, one.level) == (origin.id, level)]
            return _joined(
                used, self._tree(origin).level(level).keys, self._tree(self.version).level(level).keys
            )

        return lru_cache(maxsize=None)(join)

    @cached_property
    def _cut(self) -> Callable[[BoundaryVersion, str], tuple[Weights, Mask]]:
        def cut(origin: BoundaryVersion, level: str) -> tuple[Weights, Mask]:
            ground = ground_between(self.monitoring, origin, self.version, level)
            return _cut_pieces(ground), ground.gained

        return lru_cache(maxsize=None)(cut)


def _joined(shares: Iterable[Shares], old_keys: tuple[str, ...], new_keys: tuple[str, ...]) -> Weights:
    """Weights that give to a new area whatever gets anything by one of the shares."""
    old, new = ({key: place for place, key in enumerate(keys)} for keys in (old_keys, new_keys))
    pairs = sorted({(old[row[0]], new[row[1]]) for one in shares for row in one.rows if row[2] > 0})
    places = np.array(pairs, dtype=np.intp).reshape(-1, 2)
    return _pieces(old_keys, new_keys, places[:, 0], places[:, 1])


def _cut_pieces(ground: Ground) -> Weights:
    """The pieces of old areas; what belongs to no new one has the number behind the last."""
    lost = np.flatnonzero(ground.lost)
    old = np.concatenate([ground.old, lost])
    new = np.concatenate([ground.new, np.full(len(lost), len(ground.new_keys), dtype=np.intp)])
    return _pieces(ground.old_keys, ground.new_keys, old, new)


def _pieces(old_keys: tuple[str, ...], new_keys: tuple[str, ...], old: Indices, new: Indices) -> Weights:
    """Weights that only say where anything goes."""
    return Weights(old_keys, new_keys, old, new, np.ones(len(old)), np.zeros(len(old), dtype=np.uint8))


def older_than(monitoring: Monitoring, version: BoundaryVersion) -> tuple[BoundaryVersion, ...]:
    """The versions before one, oldest first."""
    return tuple(one for one in monitoring.versions() if one.valid_from < version.valid_from)
