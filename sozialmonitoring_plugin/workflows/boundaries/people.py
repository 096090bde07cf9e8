"""Where the county's addresses lie in two versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.locating import NOWHERE, Locator
from ...core.boundaries.rings import Node, Shape
from ...core.boundaries.segments import keyed
from ...core.boundaries.succession import NOBODY


@dataclass(frozen=True, eq=False)
class Residents:
    """All addresses, and for each the key of its area before and after, "" for none."""

    book: AddressBook
    old: Sequence[str]
    new: Sequence[str]

    def moved(self) -> list[Node]:
        """The points of the addresses that change sides, in millimetres."""
        rows = [row for row, pair in enumerate(zip(self.old, self.new, strict=True)) if len(set(pair)) > 1]
        return list(zip(self.book.x[rows].tolist(), self.book.y[rows].tolist(), strict=True))


def residents(book: AddressBook, old: Mapping[str, Shape], new: Mapping[str, Shape]) -> Residents:
    """Find the areas of all addresses by the outlines of two versions."""
    return Residents(book, _areas_of(book, old), _areas_of(book, new))


def _areas_of(book: AddressBook, shapes: Mapping[str, Shape]) -> list[str]:
    keys, segments = keyed(shapes)
    if not len(book):
        return []
    places = Locator(segments).places(book.x, book.y)
    return [keys[place] if place != NOWHERE else NOBODY for place in places.tolist()]
