"""What lies in an area."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .ranges import Whole


@dataclass(frozen=True, eq=False)
class Totals:
    """Addresses, counts in the order of the book's groups, and twice the mm²; differences may be negative."""

    addresses: int
    groups: Whole
    doubled_area: int

    @classmethod
    def nothing(cls, groups: int) -> Totals:
        """An area that is not there."""
        return cls(0, np.zeros(groups, dtype=np.int64), 0)

    @property
    def square_metres(self) -> float:
        """The ground in m²."""
        return self.doubled_area / 2e6

    def __add__(self, other: Totals) -> Totals:
        return Totals(
            self.addresses + other.addresses,
            self.groups + other.groups,
            self.doubled_area + other.doubled_area,
        )

    def __sub__(self, other: Totals) -> Totals:
        return Totals(
            self.addresses - other.addresses,
            self.groups - other.groups,
            self.doubled_area - other.doubled_area,
        )
