"""Addresses by street and by place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...deliveries.keys.folding import fold_place
from ...samplecounty.arrays import Flags, Integers, flags, integers
from ..addresses import AddressBook
from ..rings import Box, Node


@dataclass(frozen=True, eq=False)
class AddressPoints:
    """Addresses; rows are those of what they were made from.

    Attributes:
        xy: Points in millimetres, shape (addresses, 2).
        streets: Names of streets.
        street: For each address the place of its street in `streets`.
        numbers: House numbers, below 1 for none.
    """

    xy: Integers
    streets: tuple[str, ...]
    street: Integers
    numbers: Integers

    @classmethod
    def of(cls, points: Sequence[tuple[Node, str, int]]) -> AddressPoints:
        """Addresses from point, street and house number each."""
        places = {name: place for place, name in enumerate(dict.fromkeys(name for _, name, _ in points))}
        return cls(
            np.array([point for point, _, _ in points], dtype=np.int64).reshape(-1, 2),
            tuple(places),
            np.array([places[name] for _, name, _ in points], dtype=np.int64),
            np.array([number for _, _, number in points], dtype=np.int64),
        )

    @classmethod
    def of_book(cls, book: AddressBook) -> AddressPoints:
        """The addresses of the county, row by row."""
        return cls(np.column_stack([book.x, book.y]), book.streets, book.street, book.number)

    def __len__(self) -> int:
        return len(self.xy)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The names of the streets, folded so that all ways to write one compare equal."""
        return tuple(map(fold_place, self.streets))

    @cached_property
    def rows_by_street(self) -> dict[str, Integers]:
        """Rows by the folded name of the street."""
        order = np.argsort(self.street, kind="stable")
        bounds = np.searchsorted(self.street[order], np.arange(len(self.streets) + 1))
        found: dict[str, list[Integers]] = {}
        for place, name in enumerate(self.folded):
            found.setdefault(name, []).append(order[bounds[place] : bounds[place + 1]])
        return {name: integers(np.concatenate(rows)) for name, rows in found.items()}

    def in_street(self, street: str, box: Box) -> Integers:
        """Rows of the addresses of a street, however it is written, inside a box."""
        rows = self.rows_by_street.get(fold_place(street), np.zeros(0, dtype=np.int64))
        return rows[_inside(self.xy[rows], box)]

    def in_box(self, box: Box) -> Integers:
        """Rows of the addresses inside a box."""
        return integers(np.flatnonzero(_inside(self.xy, box)))


def _inside(xy: Integers, box: Box) -> Flags:
    low, high = np.array(box[0::2]), np.array(box[1::2])
    return flags(((xy >= low) & (xy <= high)).all(axis=1))
