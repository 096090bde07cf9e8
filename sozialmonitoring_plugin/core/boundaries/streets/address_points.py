"""Addresses as columns: where they are, and in which street."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...deliveries.keys.folding import fold_place
from ...samplecounty.arrays import Integers, integers
from ..rings import Box, Node


@dataclass(frozen=True, eq=False)
class AddressPoints:
    """Addresses.

    Attributes:
        xy: Points in millimetres, shape (addresses, 2).
        streets: Name of each one's street.
        numbers: House number of each, 0 for none.
    """

    xy: Integers
    streets: tuple[str, ...]
    numbers: Integers

    @classmethod
    def of(cls, points: Sequence[tuple[Node, str, int | None]]) -> AddressPoints:
        """Addresses from point, street and house number each."""
        return cls(
            np.array([point for point, _, _ in points], dtype=np.int64).reshape(-1, 2),
            tuple(street for _, street, _ in points),
            np.array([number or 0 for _, _, number in points], dtype=np.int64),
        )

    def __len__(self) -> int:
        return len(self.streets)

    @cached_property
    def rows_by_street(self) -> dict[str, Integers]:
        """Rows by the folded name of the street."""
        rows: dict[str, list[int]] = {}
        for row, street in enumerate(self.streets):
            rows.setdefault(fold_place(street), []).append(row)
        return {street: np.array(found, dtype=np.int64) for street, found in rows.items()}

    def in_street(self, street: str, box: Box) -> Integers:
        """Rows of the addresses of a street, however it is written, inside a box."""
        rows = self.rows_by_street.get(fold_place(street), np.zeros(0, dtype=np.int64))
        return rows[self._inside(self.xy[rows], box)]

    def in_box(self, box: Box) -> Integers:
        """Rows of the addresses inside a box."""
        return integers(np.flatnonzero(self._inside(self.xy, box)))

    @staticmethod
    def _inside(xy: Integers, box: Box) -> Integers:
        return (xy[:, 0] >= box[0]) & (xy[:, 0] <= box[1]) & (xy[:, 1] >= box[2]) & (xy[:, 1] <= box[3])
