"""How much ground passes from whom to whom.

The plane is cut into slabs at every node and crossing; between two neighbouring edges in a slab lies a
trapezoid that one area loses and another gains.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .ranges import Whole, spread
from .segments import Segments

Numbers = NDArray[np.float64]

NOBODY = 0
_NEAR = 1e-3
"""Millimetres: edges that meet at a node are not taken for crossing."""
_NO_WIDTH = 1e-6
"""Millimetres: between edges that coincide there is no ground, and who has it is not settled."""


@dataclass(frozen=True, eq=False)
class _Pieces:
    """Pieces of edges, slab by slab from the west: x at both ends, area, how its winding steps."""

    slab: Whole
    low: Numbers
    high: Numbers
    owner: Whole
    step: Whole

    def taken(self, places: Whole) -> _Pieces:
        return _Pieces(
            self.slab[places], self.low[places], self.high[places], self.owner[places], self.step[places]
        )


@dataclass(frozen=True, eq=False)
class _Side:
    """East of each piece: how many areas are on one side of the exchange, and the sum of their numbers."""

    count: Whole
    party: Whole

    @classmethod
    def of(cls, steps: Whole, owner: Whole) -> _Side:
        return cls(np.cumsum(steps), np.cumsum(steps * (owner + 1)))


def exchanged_ground(turned: Sequence[Segments]) -> dict[tuple[int, int], float]:
    """Square metres by loser and gainer: places of the areas counted from 1, NOBODY for ground of none.

    Ground that several areas lose or gain at once, because they overlap, is left out.
    """
    edges = Segments.joined(turned)
    edges = edges.taken(np.flatnonzero(edges.y != edges.end_y))
    if not len(edges):
        return {}
    heights, pieces = _slabs(edges)
    losses, gains = _parties(pieces)
    width = np.zeros(len(pieces.slab))
    width[:-1] = np.diff(pieces.low) + np.diff(pieces.high)
    one_of_each = (losses.count <= 1) & (gains.count <= 1) & (losses.count + gains.count > 0)
    met = one_of_each & (width > _NO_WIDTH)
    square_metres = (width / 2 * np.diff(heights)[pieces.slab] / 1e6)[met]
    parties = len(turned) + 1
    pair, which = np.unique(losses.party[met] * parties + gains.party[met], return_inverse=True)
    sums = np.bincount(which, weights=square_metres, minlength=len(pair)).tolist()
    return {divmod(one, parties): area for one, area in zip(pair.tolist(), sums, strict=True)}


def _slabs(edges: Segments) -> tuple[Numbers, _Pieces]:
    """Heights, relative to the first edge, such that no two edges cross between them."""
    east, north = int(edges.x[0]), int(edges.y[0])
    heights = np.unique(np.concatenate([edges.y, edges.end_y]) - north).astype(np.float64)
    while True:
        pieces = _cut(edges, heights, east, north)
        crossings = _crossings(pieces, heights)
        more = np.setdiff1d(crossings, heights)
        if not len(more):
            return heights, pieces
        heights = np.union1d(heights, more)


def _cut(edges: Segments, heights: Numbers, east: int, north: int) -> _Pieces:
    """Edges in pieces, slab by slab from the west."""
    x, y, end_x, end_y = edges.x - east, edges.y - north, edges.end_x - east, edges.end_y - north
    first, last = (
        np.searchsorted(heights, np.minimum(y, end_y)),
        np.searchsorted(heights, np.maximum(y, end_y)),
    )
    edge, step = spread(last - first)
    slab = first[edge] + step
    slope = (end_x - x) / (end_y - y)
    low = x[edge] + (heights[slab] - y[edge]) * slope[edge]
    high = x[edge] + (heights[slab + 1] - y[edge]) * slope[edge]
    pieces = _Pieces(slab, low, high, edges.owner[edge], np.where(end_y > y, -1, 1)[edge])
    return pieces.taken(np.lexsort((low + high, slab)))


def _crossings(pieces: _Pieces, heights: Numbers) -> Numbers:
    """Where neighbours cross."""
    together = pieces.slab[1:] == pieces.slab[:-1]
    low, high = np.diff(pieces.low), np.diff(pieces.high)
    crossing = np.flatnonzero(together & (np.minimum(low, high) < -_NEAR) & (np.maximum(low, high) > _NEAR))
    slab = pieces.slab[crossing]
    share = low[crossing] / (low[crossing] - high[crossing])
    found: Numbers = heights[slab] + share * (heights[slab + 1] - heights[slab])
    return found


def _parties(pieces: _Pieces) -> tuple[_Side, _Side]:
    """Who loses and who gains the ground east of each piece."""
    order = np.lexsort((pieces.low + pieces.high, pieces.slab, pieces.owner))
    after = np.cumsum(pieces.step[order])  # every area's windings return to 0 at the end of a slab
    before = after - pieces.step[order]
    back = np.empty_like(order)
    back[order] = np.arange(len(order))
    losses = ((after < 0).astype(np.int64) - (before < 0))[back]
    gains = ((after > 0).astype(np.int64) - (before > 0))[back]
    return _Side.of(losses, pieces.owner), _Side.of(gains, pieces.owner)
