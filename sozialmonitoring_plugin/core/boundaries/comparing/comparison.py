"""The whole comparison of two states, as data for dialog, workbook and report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..addresses import UNKNOWN, AddressBook
from ..succession import Succession
from .boundaries import Boundaries
from .deliverers import Deliverer, Task, tasks
from .fates import AreaFate, Fate, area_fates
from .identity import same_areas
from .moves import AreaMove, noise_metres, numbered_moves
from .street_changes import StreetChange, street_changes


@dataclass(frozen=True)
class Municipality:
    """A municipality, or the whole where there is no such level."""

    key: str
    name: str


@dataclass(frozen=True, eq=False)
class VersionComparison:
    """What changed from `old` to `new`. All tuples are in the order of municipalities, then of keys."""

    old: Boundaries
    new: Boundaries
    book: AddressBook
    areas: tuple[AreaFate, ...]
    moves: tuple[AreaMove, ...]
    streets: tuple[StreetChange, ...]
    tasks: tuple[Task, ...]
    noise_square_metres: float

    @property
    def has_addresses(self) -> bool:
        """Whether addresses are known; else there are areas and m² only."""
        return len(self.book) > 0

    @property
    def counts_inhabitants(self) -> bool:
        """Whether the addresses tell how many people live there."""
        return self.has_addresses and self.book.counts.inhabitants != UNKNOWN

    @cached_property
    def municipalities(self) -> tuple[Municipality, ...]:
        """All municipalities of both states, in the order of their keys."""
        found: dict[str, str] = {}
        for state in (self.old, self.new):
            areas = state.tree.levels[state.tree.municipal_rank]
            found.update(zip(areas.keys, areas.names, strict=True))
        return tuple(Municipality(key, found[key]) for key in sorted(found))

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed but inaccuracies of drawing."""
        return not self.moves and all(one.kind is Fate.UNCHANGED for one in self.areas)

    def changed_areas(self, municipality: str = "") -> tuple[AreaFate, ...]:
        """All areas but the unchanged ones, of one municipality or of all."""
        return tuple(
            one
            for one in self.areas
            if one.kind is not Fate.UNCHANGED and municipality in ("", one.municipality)
        )

    def moves_of(self, municipality: str) -> tuple[AreaMove, ...]:
        """What moved in a municipality."""
        return tuple(one for one in self.moves if one.municipality == municipality)

    def streets_of(self, municipality: str) -> tuple[StreetChange, ...]:
        """The streets of a municipality whose addresses changed sides."""
        return tuple(one for one in self.streets if one.move.municipality == municipality)


def compared(
    old: Boundaries,
    new: Boundaries,
    succession: Succession,
    homes: Sequence[str],
    told: Iterable[Deliverer] = (),
) -> VersionComparison:
    """Compare two states; `homes` are the old areas of the addresses of the succession's book."""
    same = same_areas(succession)
    moves = numbered_moves(old, new, succession, same)
    return VersionComparison(
        old,
        new,
        succession.book,
        area_fates(old, new, succession, same, moves),
        moves,
        street_changes(old, homes, succession.book, moves),
        tasks(old, new, [*same.items(), *((one.origin, one.to) for one in moves)], told),
        noise_metres(succession, same),
    )
