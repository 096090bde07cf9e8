"""How panels of one shape are spread over a rectangle so that they become as large as possible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

GAP = 3.0
"""Millimetres between panels."""


@dataclass(frozen=True)
class Picture:
    """What a cell holds: `aspect` times as wide as high, with room `beside` and `above` it in millimetres."""

    aspect: float
    beside: float = 0.0
    above: float = 0.0

    def width_in(self, grid: PanelGrid) -> float:
        """How wide it becomes in the cells of a grid."""
        return min(grid.width - self.beside, (grid.height - self.above) * self.aspect)


@dataclass(frozen=True)
class PanelGrid:
    """So many columns and rows of cells, each `width` × `height` millimetres."""

    columns: int
    rows: int
    width: float
    height: float

    @classmethod
    def best(cls, count: int, space: tuple[float, float], picture: Picture) -> PanelGrid:
        """The grid for `count` panels in width × height millimetres in which a picture is largest."""
        grids = [cls._of(count, columns, *space) for columns in range(1, count + 1)]
        return max(grids, key=picture.width_in)

    @classmethod
    def _of(cls, count: int, columns: int, width: float, height: float) -> PanelGrid:
        rows = -(-count // columns)
        return cls(columns, rows, (width - GAP * (columns - 1)) / columns, (height - GAP * (rows - 1)) / rows)

    def corners(self, count: int) -> Iterator[tuple[float, float]]:
        """Upper left corners of the cells, row by row."""
        for place in range(count):
            row, column = divmod(place, self.columns)
            yield column * (self.width + GAP), row * (self.height + GAP)
