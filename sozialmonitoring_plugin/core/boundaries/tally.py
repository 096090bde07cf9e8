"""Who lives in which area, kept up to date while people draw.

A change is followed by the addresses near its lines alone: for each area the edges that come and those
that go enclose the ground it gains (turning left) and loses (turning right).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .addresses import AddressBook, Whole
from .change import Change
from .partition import Partition


@dataclass(frozen=True, eq=False)
class Totals:
    """What lies in an area: addresses, counts of each group (in the order of the book's groups), m²."""

    addresses: int
    groups: Whole
    square_metres: float


@dataclass(frozen=True, eq=False)
class Move:
    """Ground and people that pass from one area to another; "" stands for no area. `rows` are places in the book."""

    origin: str
    to: str
    rows: Whole
    groups: Whole
    square_metres: float


@dataclass(frozen=True)
class Moves:
    """Everything that a change moves, each pair of areas once, in the order of their keys."""

    moves: tuple[Move, ...]

    def between(self, origin: str, to: str) -> Move | None:
        """What passes from one area to another, if anything."""
        return next((one for one in self.moves if (one.origin, one.to) == (origin, to)), None)


class Tally:
    """The totals of all areas. `preview` reads, `apply` follows a change that was made."""

    @classmethod
    def of(cls, shapes: Mapping[str, object] | Partition, book: AddressBook) -> Tally:
        """Count once, from the polygons."""
        raise NotImplementedError

    def totals(self, key: str) -> Totals:
        """What lies in an area now."""
        raise NotImplementedError

    def area_of(self, row: int) -> str:
        """The area an address lies in now, "" for none."""
        raise NotImplementedError

    def after(self, change: Change) -> dict[str, Totals]:
        """The totals of the areas a change touches, as they would be; nothing is changed."""
        raise NotImplementedError

    def apply(self, change: Change) -> Moves:
        """Follow a change; the inverse change takes it back."""
        raise NotImplementedError


def moved(change: Change, book: AddressBook) -> Moves:
    """Who and what changes sides."""
    raise NotImplementedError
