"""What lies in each old area and in each new one at the same time: the pieces that both versions cut out.

>>> ground = Ground.of(("O",), ("N1", "N2"), [("O", "N1", 6.0, 3.0, {}), ("O", "N2", 4.0, 9.0, {})])
>>> ground.addresses.tolist()
[3.0, 9.0]
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..areas import AreaTree
from ..boundaries.succession import NOBODY, Succession
from ..values import Indices, Numbers

Marks = NDArray[np.bool_]

PieceRow = tuple[str, str, float, float, Mapping[str, float]]
"""Old key, new key, m², addresses, counts at the addresses by group."""


@dataclass(frozen=True, eq=False)
class Ground:
    """Pieces as columns: position of the old and of the new area, m², addresses, counts of each group.

    Keys are those of one level of both versions, in the order of their trees. `lost` marks old areas with
    ground that belongs to no new one, `gained` new areas with ground that belonged to no old one.
    """

    old_keys: tuple[str, ...]
    new_keys: tuple[str, ...]
    old: Indices
    new: Indices
    square_metres: Numbers
    addresses: Numbers
    groups: Mapping[str, Numbers]
    lost: Marks
    gained: Marks

    @classmethod
    def of(cls, old_keys: Sequence[str], new_keys: Sequence[str], rows: Iterable[PieceRow]) -> Ground:
        """Ground from rows; NOBODY stands for no area. Raises KeyError for a key that is no area's."""
        every = list(rows)
        listed = [row for row in every if NOBODY not in row[:2]]
        old, new = ({key: place for place, key in enumerate(keys)} for keys in (old_keys, new_keys))
        names = list(dict.fromkeys(name for row in listed for name in row[4]))
        return cls(
            tuple(old_keys),
            tuple(new_keys),
            np.array([old[row[0]] for row in listed], dtype=np.intp),
            np.array([new[row[1]] for row in listed], dtype=np.intp),
            np.array([row[2] for row in listed], dtype=np.float64),
            np.array([row[3] for row in listed], dtype=np.float64),
            {name: np.array([row[4].get(name, 0.0) for row in listed], dtype=np.float64) for name in names},
            np.isin(np.array(old_keys, dtype=object), [row[0] for row in every if row[1] == NOBODY]),
            np.isin(np.array(new_keys, dtype=object), [row[1] for row in every if row[0] == NOBODY]),
        )

    @classmethod
    def of_succession(cls, found: Succession, old_keys: Sequence[str], new_keys: Sequence[str]) -> Ground:
        """What passes between two versions; what is only a line's inaccuracy is left out."""
        names = found.book.counts.ids
        return cls.of(
            old_keys,
            new_keys,
            (
                (
                    one.old,
                    one.new,
                    one.square_metres,
                    float(one.addresses),
                    dict(zip(names, one.groups.astype(np.float64).tolist(), strict=True)),
                )
                for one in found.real()
            ),
        )

    def raised(self, old: AreaTree, new: AreaTree, rank: int) -> Ground:
        """The pieces of a higher level; both trees have the same levels."""
        lowest = len(old.levels) - 1
        above = (old.ancestors(lowest, rank)[self.old], new.ancestors(lowest, rank)[self.new])
        count = len(new.levels[rank])
        codes, place = np.unique(above[0] * count + above[1], return_inverse=True)

        def summed(amounts: Numbers) -> Numbers:
            return np.bincount(place, weights=amounts, minlength=len(codes)).astype(np.float64)

        return Ground(
            old.levels[rank].keys,
            new.levels[rank].keys,
            (codes // count).astype(np.intp),
            (codes % count).astype(np.intp),
            summed(self.square_metres),
            summed(self.addresses),
            {name: summed(amounts) for name, amounts in self.groups.items()},
            _any(self.lost, old.ancestors(lowest, rank), len(old.levels[rank])),
            _any(self.gained, new.ancestors(lowest, rank), count),
        )


def _any(marks: Marks, above: Indices, count: int) -> Marks:
    found = np.zeros(count, dtype=bool)
    found[above[np.flatnonzero(marks)]] = True
    return found
