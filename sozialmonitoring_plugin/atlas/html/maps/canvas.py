"""From map coordinates to whole units of a drawing, and outlines as short path commands.

Every point is rounded by itself, so that what two areas share stays shared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

Whole = NDArray[np.int64]

WIDTH, HEIGHT = 1480, 1280
"""Units that a map may take: half a pixel each on a wide screen."""

PAPER = 170.0
"""Millimetres of paper that the width stands for: sizes of lines and circles are those of print."""

PER_MILLIMETRE = WIDTH / PAPER


class Canvas:
    """The units of one map. An extent without ground gives an empty one."""

    def __init__(self, extent: QgsRectangle) -> None:
        if not extent.isFinite() or extent.isEmpty():
            extent = QgsRectangle(0, 0, 0, 0)
        self._extent = extent
        sides = ((WIDTH, extent.width()), (HEIGHT, extent.height()))
        self.per_unit = min((room / side for room, side in sides if side > 0), default=1.0)
        self.width = max(1, round(extent.width() * self.per_unit))
        self.height = max(1, round(extent.height() * self.per_unit))

    def point(self, x: float, y: float) -> tuple[int, int]:
        """A place in units from the upper left corner."""
        left, top = self._extent.xMinimum(), self._extent.yMaximum()
        return round((x - left) * self.per_unit), round((top - y) * self.per_unit)

    def path(self, shapes: Iterable[QgsGeometry]) -> str:
        """The outlines of areas as path commands; what is smaller than a unit is left out."""
        return "".join(_commands(ring) for shape in shapes for ring in self._rings(shape))

    def _rings(self, shape: QgsGeometry) -> Iterator[Whole]:
        around = QgsRectangle(self._extent)
        around.scale(1.1)
        box = shape.boundingBox()
        seen = shape if around.contains(box) else shape.clipped(around)
        for part in seen.asGeometryCollection():
            for ring in part.asPolygon():
                yield _thinned(self._points(ring))

    def _points(self, ring: Sequence[QgsPointXY]) -> Whole:
        """The nodes of a ring, the last one not repeated."""
        points = np.array([(point.x(), point.y()) for point in ring[:-1]], dtype=np.float64).reshape(-1, 2)
        points -= (self._extent.xMinimum(), self._extent.yMaximum())
        return np.rint(points * (self.per_unit, -self.per_unit)).astype(np.int64)


def _thinned(points: Whole) -> Whole:
    """The nodes without those that fell together, or on the line between their neighbours."""
    points = points[(points != np.roll(points, 1, axis=0)).any(axis=1)]
    before, behind = points - np.roll(points, 1, axis=0), np.roll(points, -1, axis=0) - points
    return points[before[:, 0] * behind[:, 1] != before[:, 1] * behind[:, 0]]


def _commands(ring: Whole) -> str:
    if len(ring) < 3:
        return ""
    steps = np.diff(ring, axis=0).ravel().tolist()
    return f"M{ring[0, 0]} {ring[0, 1]}l{' '.join(map(str, steps))}z"
