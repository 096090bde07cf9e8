"""Points sorted into cells, so that those in some bounds are found without looking at all others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .ranges import Whole, begins
from .rings import Box

_POINTS_PER_CELL = 8


@dataclass(frozen=True, eq=False)
class PointGrid:
    """Square cells of `size` millimetres; `order` holds the points cell by cell, row by row of cells."""

    x: Whole
    y: Whole
    west: int
    south: int
    size: int
    wide: int
    high: int
    order: Whole
    beginnings: Whole

    @classmethod
    def of(cls, x: Whole, y: Whole) -> PointGrid:
        """Sort points once."""
        if not len(x):
            return cls(x, y, 0, 0, 1, 0, 0, x, np.zeros(1, dtype=np.int64))
        west, south = int(x.min()), int(y.min())
        across, up = int(x.max()) - west + 1, int(y.max()) - south + 1
        cells = len(x) // _POINTS_PER_CELL + 1
        size = max(int((across * up / cells) ** 0.5), max(across, up) // cells, 1)
        wide, high = across // size + 1, up // size + 1
        cell = (y - south) // size * wide + (x - west) // size
        return cls(
            x, y, west, south, size, wide, high, np.argsort(cell, kind="stable"), begins(cell, wide * high)
        )

    def within(self, box: Box) -> Whole:
        """The points in bounds that belong to the bounds, in ascending order."""
        west, east = self._limits(box[0], box[1], self.west, self.wide)
        south, north = self._limits(box[2], box[3], self.south, self.high)
        if west > east:
            return self.order[:0]
        rows = range(south * self.wide, (north + 1) * self.wide, self.wide)
        runs = [self.order[self.beginnings[row + west] : self.beginnings[row + east + 1]] for row in rows]
        found = np.concatenate([self.order[:0], *runs])
        x, y = self.x[found], self.y[found]
        found = found[(box[0] <= x) & (x <= box[1]) & (box[2] <= y) & (y <= box[3])]
        return np.sort(found)

    def _limits(self, low: int, high: int, origin: int, count: int) -> tuple[int, int]:
        return max((low - origin) // self.size, 0), min((high - origin) // self.size, count - 1)
