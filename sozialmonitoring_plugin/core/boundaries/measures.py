"""What an area looks like: how many live there, how compact it is, in how many parts it lies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum

from .rings import Shape, doubled_area, edges_of


class Size(IntEnum):
    """How many live in an area, from what nobody may be told of to more than was aimed at."""

    UNKNOWN = 0
    TINY = 1
    SMALL = 2
    BELOW_TARGET = 3
    FITTING = 4
    ABOVE_TARGET = 5


@dataclass(frozen=True)
class Thresholds:
    """Inhabitants: fewer than `least` are TINY, fewer than `small` SMALL.

    `target` is the size aimed at, 0 for none; `tolerance` is how far beside it still fits, as a share.
    """

    least: int = 300
    small: int = 1000
    target: int = 0
    tolerance: float = 0.2

    def size(self, inhabitants: int | None) -> Size:
        """Where a number of inhabitants stands, UNKNOWN for None."""
        if inhabitants is None:
            return Size.UNKNOWN
        if inhabitants < self.least:
            return Size.TINY
        if inhabitants < self.small:
            return Size.SMALL
        if self.target and inhabitants < self.target * (1 - self.tolerance):
            return Size.BELOW_TARGET
        if self.target and inhabitants > self.target * (1 + self.tolerance):
            return Size.ABOVE_TARGET
        return Size.FITTING

    @property
    def without_target(self) -> Thresholds:
        """For levels above the one whose size is aimed at."""
        return Thresholds(self.least, self.small)


@dataclass(frozen=True)
class Outline:
    """Ground and perimeter in m² and m; `parts` are the m² of each closed piece, holes not taken out."""

    square_metres: float
    metres: float
    parts: tuple[float, ...]

    @classmethod
    def of(cls, shape: Shape | None) -> Outline:
        """Measure a shape; None is an area that is gone. Parts that touch in a node are two, as in GEOS."""
        if shape is None:
            return cls(0.0, 0.0, ())
        parts = sorted((area / 2e6 for ring in shape.rings if (area := doubled_area(ring)) > 0), reverse=True)
        millimetres = sum(math.dist(*edge) for ring in shape.rings for edge in edges_of(ring))
        return cls(shape.square_metres, millimetres / 1000, tuple(parts))

    @property
    def compactness(self) -> float:
        """4π × area / perimeter²: 1 for a circle, 0.79 for a square; 0 for nothing (Polsby, Popper 1991)."""
        return 4 * math.pi * self.square_metres / self.metres**2 if self.metres else 0.0
