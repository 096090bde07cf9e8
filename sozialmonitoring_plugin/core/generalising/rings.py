"""Multipolygons as one array of vertices, from which some are left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from ..polygon_wkb import Points, multipolygon_wkb, polygon_parts
from .thinning import Marks, Places

LEAST = 3
"""Vertices of a ring."""


@dataclass(frozen=True, eq=False)
class Rings:
    """The rings of some multipolygons, laid end to end and open.

    `starts` are the first rows of the rings, and the number of rows; `parts` counts for each multipolygon the
    rings of each of its polygons.
    """

    points: Points
    starts: Places
    parts: tuple[tuple[int, ...], ...]

    @classmethod
    def of_wkb(cls, polygons: Sequence[bytes]) -> Rings:
        """Read polygons or multipolygons. Raises ValueError for other WKB."""
        read = [polygon_parts(wkb) for wkb in polygons]
        rings = [ring[:-1] for parts in read for part in parts for ring in part]
        starts = np.cumsum([0, *map(len, rings)], dtype=np.intp)
        points = np.concatenate([np.zeros((0, 2)), *rings])
        return cls(points, starts, tuple(tuple(map(len, parts)) for parts in read))

    @cached_property
    def ring(self) -> Places:
        """The ring of each vertex."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    @cached_property
    def following(self) -> Places:
        """The row of the vertex after each vertex."""
        rows = np.arange(1, len(self.points) + 1)
        filled = np.flatnonzero(np.diff(self.starts))
        rows[self.starts[1:][filled] - 1] = self.starts[:-1][filled]
        return rows

    @cached_property
    def polygon(self) -> Places:
        """The multipolygon of each vertex."""
        of_ring = np.repeat(np.arange(len(self.parts)), [sum(one) for one in self.parts])
        found: Places = of_ring[self.ring]
        return found

    def doubled_areas(self, kept: Marks) -> NDArray[np.float64]:
        """Twice the area of each ring made of the vertices kept, negative where it runs clockwise."""
        rows = np.flatnonzero(kept)
        ring = self.ring[rows]
        last = np.flatnonzero(np.diff(ring, append=-1))
        after = np.arange(1, len(rows) + 1)
        after[last] = np.concatenate([[0], last[:-1] + 1])
        # Near the origin of its ring: coordinates of millions of metres would eat the digits.
        x, y = (self.points[rows] - self.points[self.starts[ring]]).T
        turns = x * y[after] - x[after] * y
        return np.bincount(ring, turns, minlength=len(self.starts) - 1).astype(np.float64)

    def spoilt(self, kept: Marks) -> Marks:
        """Which rings would vanish or turn inside out."""
        counts = np.bincount(self.ring[kept], minlength=len(self.starts) - 1)
        before = self.doubled_areas(np.ones_like(kept))
        found: Marks = (counts < LEAST) | (self.doubled_areas(kept) * before <= 0)
        return found

    def wkb(self, kept: Marks) -> list[bytes]:
        """The multipolygons with the vertices kept."""
        counts = np.bincount(self.ring[kept], minlength=len(self.starts) - 1)
        pieces = np.split(self.points[kept], np.cumsum(counts)[:-1]) if len(counts) else []
        closed = iter([np.concatenate([piece, piece[:1]]) for piece in pieces])
        return [multipolygon_wkb([list(islice(closed, n)) for n in parts]) for parts in self.parts]
