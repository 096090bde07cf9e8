"""Where the county's addresses lie in two versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.homes import homes_before_and_after
from ...core.boundaries.rings import Node, Shape


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
    return Residents(book, *homes_before_and_after(book, old, new))
