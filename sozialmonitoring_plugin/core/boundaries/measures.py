"""What an area looks like: size, compactness, parts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


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
    """Inhabitants: below `least` TINY, below `small` SMALL; `target` 0 for none, `tolerance` its share."""

    least: int = 300
    small: int = 1000
    target: int = 0
    tolerance: float = 0.2

    def size(self, inhabitants: int | None) -> Size:
        """Where a number of inhabitants stands."""
        raise NotImplementedError
