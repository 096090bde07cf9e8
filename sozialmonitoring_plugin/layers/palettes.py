"""The palettes of `core.colours` as QGIS wants them."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor

from ..core.colours.catalogue import built_in_palettes, palette_named
from ..core.colours.contrast import DARK, contrast as contrast_of
from ..core.colours.kinds import Family
from ..core.colours.proposals import proposed
from ..core.indicators.tableau import Polarity

LABEL_COLOR = DARK

PALETTES = tuple(palette.name for palette in built_in_palettes() if palette.family is Family.EVEN)
"""Ramps on which black labels are legible."""


def palette_for(polarity: Polarity, wanted: str = "") -> str:
    """The wanted palette, or the one that suits the polarity. Raises UserError for an unknown name."""
    return palette_named(wanted).key if wanted else proposed(polarity).key


def class_colors(palette: str, classes: int, middle: float | None = None) -> tuple[QColor, ...]:
    """Colours from the lowest class to the highest; `middle` as in `Palette.colours`.

    Raises UserError for an unknown palette.
    """
    return tuple(QColor(colour) for colour in palette_named(palette).colours(classes, middle))


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours as WCAG 2 defines it, 1 to 21."""
    return contrast_of(one.name(), other.name())
