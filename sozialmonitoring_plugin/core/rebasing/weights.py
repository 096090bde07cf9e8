"""Which part of an old area's count goes to which new area.

x_new = Σ_old w(old → new, g) · x_old with Σ_new w = 1 for every old area and group g. The weights are
the group's counts at the addresses of each piece; an old area where that group has nobody takes the
next basis: inhabitants, addresses, area.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..errors import UserError
from ..values import Indices, Numbers
from .ground import Ground


class RebasingError(UserError):
    """Numbers that cannot be carried over to other areas."""


class Basis(IntEnum):
    """What weights were made from, the best first."""

    GROUP = 0
    INHABITANTS = 1
    ADDRESSES = 2
    AREA = 3
    KEY = 4

    @property
    def token(self) -> str:
        """The word in files and tables."""
        return self.name.lower()


@dataclass(frozen=True, eq=False)
class Weights:
    """Pieces as columns: `old` and `new` are positions among the keys; `basis` is a `Basis` for each piece.

    The shares of every old area add up to 1. `lost` are old areas with ground that belongs to no new one: all
    they count goes to what is left of them. `gained` are new areas with ground that belonged to no old one.
    """

    old_keys: tuple[str, ...]
    new_keys: tuple[str, ...]
    old: Indices
    new: Indices
    share: Numbers
    basis: NDArray[np.uint8]
    lost: frozenset[int] = frozenset()
    gained: frozenset[int] = frozenset()

    @cached_property
    def counting(self) -> NDArray[np.bool_]:
        """Pieces that get anything."""
        counting: NDArray[np.bool_] = self.share > 0
        return counting

    @cached_property
    def is_divided(self) -> NDArray[np.bool_]:
        """For each old area whether several new ones share it."""
        divided: NDArray[np.bool_] = np.bincount(self.old[self.counting], minlength=len(self.old_keys)) > 1
        return divided

    @cached_property
    def codes(self) -> NDArray[np.int64]:
        """One number for each pair of areas, the same in all weights between the same keys."""
        return self.old.astype(np.int64) * len(self.new_keys) + self.new


def weights_of(
    ground: Ground, groups: Sequence[str] = (), total: Sequence[str] = (), best: Basis = Basis.GROUP
) -> Weights:
    """Weights from what lies in the pieces.

    `groups` are the counts that fit, `total` those that make up all inhabitants, `best` is the basis to
    begin with. Raises RebasingError for an old area without ground in the other version.
    """
    amounts = {
        Basis.GROUP: _summed(ground, groups),
        Basis.INHABITANTS: _summed(ground, total),
        Basis.ADDRESSES: ground.addresses,
        Basis.AREA: ground.square_metres,
    }
    share, basis = np.zeros(len(ground.old)), np.full(len(ground.old), Basis.AREA, dtype=np.uint8)
    open_areas = np.ones(len(ground.old_keys), dtype=bool)
    for name, amount in amounts.items():
        if name < best:
            continue
        whole = np.bincount(ground.old, weights=amount, minlength=len(open_areas))
        pieces = (open_areas & (whole > 0))[ground.old]
        share[pieces] = amount[pieces] / whole[ground.old[pieces]]
        basis[pieces] = name
        open_areas &= whole <= 0
    _refuse_groundless(ground, open_areas)
    lost, gained = (frozenset(np.flatnonzero(marks).tolist()) for marks in (ground.lost, ground.gained))
    return Weights(ground.old_keys, ground.new_keys, ground.old, ground.new, share, basis, lost, gained)


def _summed(ground: Ground, names: Sequence[str]) -> Numbers:
    total = np.zeros(len(ground.old))
    for name in names:
        total = total + ground.groups[name]
    return total


def _refuse_groundless(ground: Ground, without: NDArray[np.bool_]) -> None:
    if without.any():
        keys = [ground.old_keys[place] for place in np.flatnonzero(without)]
        raise RebasingError(
            "Nothing of {areas} lies in an area of the other boundary version.",
            hint="Both versions must cover the same ground.",
            areas=", ".join(keys[:10]),
        )
