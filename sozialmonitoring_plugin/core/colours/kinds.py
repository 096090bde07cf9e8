"""What palettes are for and where they come from."""

from __future__ import annotations

from enum import Enum


class PaletteKind(Enum):
    """SEQUENTIAL from little to much, DIVERGING away from a middle, QUALITATIVE without an order."""

    SEQUENTIAL = "sequential"
    DIVERGING = "diverging"
    QUALITATIVE = "qualitative"


class Family(Enum):
    """EVEN ramps of this plugin, COLORBREWER's schemes as published, VIRIDIS and its sisters, OWN ones."""

    EVEN = "even"
    COLORBREWER = "colorbrewer"
    VIRIDIS = "viridis"
    OWN = "own"


class NumberKind(Enum):
    """What the classes are of: AMOUNTS from little to much, numbers AROUND_CENTRE, CATEGORIES."""

    AMOUNTS = "amounts"
    AROUND_CENTRE = "around_centre"
    CATEGORIES = "categories"
