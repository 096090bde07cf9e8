"""What became of each area."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from ..ranges import Whole
from ..succession import NOBODY, Passage, Succession
from .boundaries import Boundaries
from .identity import is_reused
from .moves import AreaMove


class Fate(Enum):
    """What became of an area; the values are keys of the wording."""

    CHANGED = "changed"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    VANISHED = "vanished"
    RENAMED = "renamed"
    REUSED = "reused"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, eq=False)
class Content:
    """What lies in an area: m², addresses, counts of the book's groups."""

    square_metres: float
    addresses: int
    groups: Whole


@dataclass(frozen=True, eq=False)
class AreaFate:
    """One area; `old` or `new` is "" where there was or is none. `sources` gave to it, `targets` took of it.

    `before` and `after` are None where there was or is no such area.
    """

    kind: Fate
    municipality: str
    old: str
    new: str
    old_name: str
    new_name: str
    before: Content | None
    after: Content | None
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it is called now, or was."""
        return self.new_name or self.old_name

    @property
    def key(self) -> str:
        """Its key now, or what it was."""
        return self.new or self.old

    @property
    def has_other_ground(self) -> bool:
        """Whether numbers of before do not speak of it any more."""
        return self.kind not in (Fate.UNCHANGED, Fate.RENAMED, Fate.REUSED)


def area_fates(
    old: Boundaries,
    new: Boundaries,
    succession: Succession,
    same: Mapping[str, str],
    moves: Sequence[AreaMove],
) -> tuple[AreaFate, ...]:
    """Every area of both states once, in the order of municipalities and keys."""
    kinds = _Kinds(same, moves)
    named = {new_key: old_key for old_key, new_key in same.items()}
    pairs = [(key, same.get(key, NOBODY)) for key in old.keys]
    pairs += [(NOBODY, key) for key in new.keys if key not in named]
    found = [
        AreaFate(
            _kind(old, new, kinds, first, second),
            old.municipality(first) or new.municipality(second),
            first,
            second,
            old.name(first),
            new.name(second),
            _content(old, first, succession.of_old(first)),
            _content(new, second, succession.of_new(second)),
            tuple(move.origin for move in moves if second and move.to == second),
            tuple(move.to for move in moves if first and move.origin == first),
        )
        for first, second in pairs
    ]
    return tuple(sorted(found, key=lambda one: (one.municipality, one.key, one.old)))


@dataclass(frozen=True)
class _Kinds:
    """Says what kind of change the moves of an area are."""

    same: Mapping[str, str]
    moves: Sequence[AreaMove]

    def is_new(self, key: str) -> bool:
        return key != NOBODY and key not in self.same.values()

    def has_vanished(self, key: str) -> bool:
        return key != NOBODY and key not in self.same

    def sources(self, key: str) -> list[str]:
        return [move.origin for move in self.moves if key and move.to == key]

    def targets(self, key: str) -> list[str]:
        return [move.to for move in self.moves if key and move.origin == key]

    def is_piece_of(self, new: str, old: str) -> bool:
        """Whether a new area came from one old area alone."""
        return self.is_new(new) and self.sources(new) == [old]

    def went_into(self, old: str, new: str) -> bool:
        """Whether an old area went into one new area as a whole."""
        return self.has_vanished(old) and self.targets(old) == [new]


def _kind(old: Boundaries, new: Boundaries, kinds: _Kinds, first: str, second: str) -> Fate:
    sources, targets = kinds.sources(second), kinds.targets(first)
    if not first:
        return Fate.MERGED if _all_merged(kinds, sources, second) and len(sources) > 1 else Fate.NEW
    if not second:
        return Fate.SPLIT if _all_pieces(kinds, targets, first) and len(targets) > 1 else Fate.VANISHED
    if not sources and not targets:
        if is_reused(first, second, old.names):
            return Fate.REUSED
        alike = first == second and old.name(first) == new.name(second)
        return Fate.UNCHANGED if alike else Fate.RENAMED
    if not sources and _all_pieces(kinds, targets, first):
        return Fate.SPLIT
    if not targets and _all_merged(kinds, sources, second):
        return Fate.MERGED
    return Fate.CHANGED


def _all_pieces(kinds: _Kinds, targets: Iterable[str], old: str) -> bool:
    return all(kinds.is_piece_of(target, old) for target in targets)


def _all_merged(kinds: _Kinds, sources: Iterable[str], new: str) -> bool:
    return all(kinds.went_into(source, new) for source in sources)


def _content(state: Boundaries, key: str, passages: Iterable[Passage]) -> Content | None:
    if not key:
        return None
    parts = list(passages)
    groups = np.sum([one.groups for one in parts], axis=0) if parts else np.zeros(0, dtype=np.int64)
    return Content(state.shapes[key].square_metres, sum(one.addresses for one in parts), groups)
