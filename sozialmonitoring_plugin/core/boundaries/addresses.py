"""The county's addresses as arrays: where they are, what they are called, and who lives there.

Counts are those of the address layer itself; which area an address lies in is never kept here, since
it follows from the polygons of each boundary version.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .point_grid import PointGrid
from .ranges import Whole

NO_NUMBER = -1
"""An address without a house number."""

UNKNOWN = -1
"""The place of a group that the addresses do not tell."""


@dataclass(frozen=True)
class Group:
    """Whom addresses count; `unstated` is how many of them say nothing of it."""

    id: str
    title: str
    unstated: int = 0


@dataclass(frozen=True, eq=False)
class AddressCounts:
    """Counts (groups × addresses), 0 where nothing is stated.

    `inhabitants` and `households` are rows of the matrix, UNKNOWN where there is none. `left_out` names
    columns that are called like a variable and hold something else than counts.
    """

    groups: tuple[Group, ...]
    matrix: Whole
    inhabitants: int = UNKNOWN
    households: int = UNKNOWN
    left_out: tuple[str, ...] = ()

    @classmethod
    def none(cls, addresses: int) -> AddressCounts:
        """Addresses that tell nothing but where they are."""
        return cls((), np.zeros((0, addresses), dtype=np.int64))

    def inhabitants_among(self, groups: Whole) -> int | None:
        """All inhabitants among sums of the groups, None where they are not told."""
        return None if self.inhabitants == UNKNOWN else int(groups[self.inhabitants])

    def households_among(self, groups: Whole) -> int | None:
        """All households among sums of the groups, None where they are not told."""
        return None if self.households == UNKNOWN else int(groups[self.households])

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the groups, in the order of the matrix."""
        return tuple(group.id for group in self.groups)


@dataclass(frozen=True, eq=False)
class AddressBook:
    """Addresses in the order of their ids in the monitoring; all arrays are equally long.

    `x` and `y` are millimetres, `street` places in `streets`, `number` NO_NUMBER where there is none.
    `nowhere` counts addresses that have no point and are left out.
    """

    ids: Whole
    x: Whole
    y: Whole
    streets: tuple[str, ...]
    street: Whole
    number: Whole
    suffix: tuple[str, ...]
    counts: AddressCounts
    nowhere: int = 0

    def __len__(self) -> int:
        return len(self.ids)

    @classmethod
    def at_points(cls, x: Whole, y: Whole, counts: AddressCounts | None = None) -> AddressBook:
        """Nameless addresses, `x` and `y` in millimetres."""
        count = len(x)
        codes = np.zeros(count, dtype=np.int64)
        numbers = np.full(count, NO_NUMBER, dtype=np.int64)
        ids = np.arange(1, count + 1, dtype=np.int64)
        return cls(ids, x, y, ("",), codes, numbers, ("",) * count, counts or AddressCounts.none(count))

    @classmethod
    def empty(cls) -> AddressBook:
        """No addresses: a county that has polygons only."""
        nothing = np.zeros(0, dtype=np.int64)
        return cls.at_points(nothing, nothing)

    @cached_property
    def near(self) -> PointGrid:
        """Finds the addresses in some bounds."""
        return PointGrid.of(self.x, self.y)

    def street_of(self, row: int) -> str:
        """The street of an address."""
        return self.streets[int(self.street[row])]

    def house(self, row: int) -> str:
        """House number with its suffix, "" where there is none."""
        number = int(self.number[row])
        return self.suffix[row] if number == NO_NUMBER else f"{number}{self.suffix[row]}"

    def label(self, row: int) -> str:
        """An address as people write it."""
        return f"{self.street_of(row)} {self.house(row)}".strip()
