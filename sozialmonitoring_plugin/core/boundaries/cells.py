"""A grid of square cells over outlines: which edges pass which cell, which areas hold a cell's corner.

Points and corners stand for places a hair's breadth east and a far smaller one north of them, see `locating`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .ranges import Whole, spread
from .segments import Marks, Segments

CELLS_PER_EDGE = 4
FEWEST, MOST = 1_000, 1_000_000


@dataclass(frozen=True)
class Cells:
    """Cells of `size` millimetres, `wide` × `high`; cell number = row × wide + column."""

    west: int
    south: int
    size: int
    wide: int
    high: int

    @classmethod
    def over(cls, segments: Segments) -> Cells:
        """A grid that covers at least one edge, with some cells for each."""
        west, south = int(segments.x.min()), int(segments.y.min())
        across, up = int(segments.x.max()) - west + 1, int(segments.y.max()) - south + 1
        wanted = min(max(CELLS_PER_EDGE * len(segments), FEWEST), MOST)
        size = max(int((across * up / wanted) ** 0.5), max(across, up) // wanted, 1)
        return cls(west, south, size, across // size + 1, up // size + 1)

    def __len__(self) -> int:
        return self.wide * self.high

    def numbers(self, x: Whole, y: Whole) -> tuple[Whole, Marks]:
        """The cell of each point, and whether the point lies in the grid at all."""
        column, row = (x - self.west) // self.size, (y - self.south) // self.size
        inside = (column >= 0) & (column < self.wide) & (row >= 0) & (row < self.high)
        return row * self.wide + column, inside

    def corners(self, cell: Whole) -> tuple[Whole, Whole]:
        """The south-western corners of cells in millimetres."""
        return self.west + cell % self.wide * self.size, self.south + cell // self.wide * self.size

    def passed(self, edges: Segments) -> tuple[Whole, Whole]:
        """Cells and the edges that pass them, at most a millimetre away: (cell, edge) for each meeting."""
        low, high = np.minimum(edges.y, edges.end_y), np.maximum(edges.y, edges.end_y)
        first, last = (low - self.south) // self.size, (high - self.south) // self.size
        edge, step = spread(last - first + 1)
        row = first[edge] + step
        west, east = self._extent_in_row(edges, edge, row)
        first, last = (west - self.west) // self.size, (east - self.west) // self.size
        first, last = first.clip(0, self.wide - 1), last.clip(0, self.wide - 1)
        meeting, step = spread(last - first + 1)
        return row[meeting] * self.wide + first[meeting] + step, edge[meeting]

    def _extent_in_row(self, edges: Segments, edge: Whole, row: Whole) -> tuple[Whole, Whole]:
        """From where to where edges run in a row of cells, with a millimetre on each side."""
        x, y = edges.x[edge], edges.y[edge]
        end_x, end_y = edges.end_x[edge], edges.end_y[edge]
        bottom = self.south + row * self.size
        slope = (end_x - x) / np.where(end_y == y, 1, end_y - y)
        low, high = np.minimum(y, end_y), np.maximum(y, end_y)
        one = x + (np.maximum(low, bottom) - y) * slope
        other = x + (np.minimum(high, bottom + self.size) - y) * slope
        level = end_y == y
        one, other = np.where(level, x, one), np.where(level, end_x, other)
        west, east = np.floor(np.minimum(one, other)) - 1, np.ceil(np.maximum(one, other)) + 1
        return west.astype(np.int64), east.astype(np.int64)

    def covered_corners(self, edges: Segments) -> tuple[Whole, Whole]:
        """Cells and the areas that hold their south-western corners, by the even–odd rule."""
        row, column, owner = self._crossings(edges)
        order = np.lexsort((column, row, owner))
        row, column, owner = row[order], column[order], owner[order]
        # Each area crosses a row an even number of times: from every odd crossing to the next it is inside.
        span, step = spread(column[1::2] - column[::2])
        return row[::2][span] * self.wide + column[::2][span] + step, owner[::2][span]

    def _crossings(self, edges: Segments) -> tuple[Whole, Whole, Whole]:
        """Where edges cross the lines through the corners: row, the first column east of it, area."""
        low, high = np.minimum(edges.y, edges.end_y), np.maximum(edges.y, edges.end_y)
        first, beyond = -((self.south - low) // self.size), -((self.south - high) // self.size)
        edge, step = spread(beyond - first)
        row = first[edge] + step
        x, y, rise = edges.x[edge], edges.y[edge], edges.end_y[edge] - edges.y[edge]
        turned = np.sign(rise)
        away = (edges.end_x[edge] - x) * (self.south + row * self.size - y) * turned
        east = x - (-away // np.abs(rise))
        return row, -((self.west - east) // self.size), edges.owner[edge]
