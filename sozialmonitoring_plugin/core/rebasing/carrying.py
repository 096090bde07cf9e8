"""Counts of old areas as counts of new ones.

Whole counts are divided into whole pieces for each old area by itself, so that the pieces of an old
area are its count again, and every area above that consists of the same old areas keeps its count to the
last unit. How an area is rounded depends on its place among the areas and on the variable, which evens
rounding out; on no count of another area, for that might be one that must not be told. A part never gets
more of an area than the whole it is a part of.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..values import Flag, Numbers, Reason, Values
from .apportioning import EXACT, apportioned
from .weights import Weights


@dataclass(frozen=True, eq=False)
class Divided:
    """A column of old areas, and the count of each piece of `weights`, NaN where the old area has none."""

    values: Values
    weights: Weights
    pieces: Numbers

    def limits(self, weights: Weights) -> Numbers:
        """What the pieces of other weights between the same areas may have of a part of this.

        Infinite where the old area has no count.
        """
        return np.where(self.values.present[weights.old], self.pieces_of(weights), np.inf)

    def pieces_of(self, weights: Weights) -> Numbers:
        """The counts of the pieces of other weights between the same areas, 0 where there are none."""
        order = np.argsort(self.weights.codes)
        known, found = self.weights.codes[order], np.zeros(len(weights.old))
        place = np.minimum(np.searchsorted(known, weights.codes), max(len(known) - 1, 0))
        same = known[place] == weights.codes
        found[same] = self.pieces[order][place[same]]
        return np.nan_to_num(found)

    @property
    def gathered(self) -> Values:
        """The pieces added up to a column of the new areas; reasons and flags of what flows in come along.

        What a divided old area gives to is an estimate, and so is what lost or gained ground.
        """
        weights, values = self.weights, self.values
        flowing = weights.counting | (np.nan_to_num(self.pieces) != 0)
        old, new = weights.old[flowing], weights.new[flowing]
        estimated = np.where(self._is_estimated[old] & values.present[old], Flag.ESTIMATED, 0)
        flags = (values.flags[old] | estimated).astype(np.uint8)
        parts = Values(self.pieces[flowing], values.reasons[old], flags)
        total = parts.summed_by(new, len(weights.new_keys))
        # A sum drops what is said of a single number: what remains of one undivided area alone keeps it.
        alone = (np.bincount(new, minlength=len(total))[new] == 1) & (estimated == 0)
        kept = total.flags.copy()
        kept[new[alone]] = flags[alone]
        kept[list(weights.gained)] |= np.uint8(Flag.ESTIMATED)
        kept[~total.present] &= ~np.uint8(Flag.ESTIMATED)
        return Values(total.numbers, total.reasons, kept)

    @property
    def _is_estimated(self) -> NDArray[np.bool_]:
        """Old areas that are divided, lost ground, or of which a whole sent people against the weights."""
        plain = self.values.numbers[self.weights.old] * self.weights.share
        moved = np.abs(np.nan_to_num(self.pieces - plain)) > EXACT
        estimated = self.weights.is_divided.copy()
        estimated[self.weights.old[moved]] = True
        estimated[list(self.weights.lost)] = True
        return estimated


def divide(values: Values, weights: Weights, most: Numbers | None = None, number: int = 0) -> Divided:
    """Divide a column of counts (old areas, in the order of their keys).

    `most` limits each piece; columns of another `number` are rounded another way.
    """
    pieces = np.full(len(weights.old), np.nan)
    order = np.argsort(weights.old, kind="stable")
    starts = np.searchsorted(weights.old[order], np.arange(len(weights.old_keys) + 1))
    for area in np.flatnonzero(values.present):
        rows = order[starts[area] : starts[area + 1]]
        limits = None if most is None else most[rows]
        count, shares = float(values.numbers[area]), weights.share[rows]
        pieces[rows] = apportioned(count, shares, limits, _start(int(area), number))
    return Divided(values, weights, pieces)


def _start(area: int, number: int) -> float:
    """Where the remainders of a count begin: evenly spread over areas and over columns (Weyl)."""
    return (0.5 + area * (math.sqrt(2) - 1) + number * (math.sqrt(5) - 1) / 2) % 1


def not_carried(count: int) -> Values:
    """What becomes of rates, means and ranks: they have no meaning for other areas."""
    return Values.nothing(count, Reason.NOT_APPLICABLE)
