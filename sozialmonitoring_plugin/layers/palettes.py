"""The palettes of `core.colours` as QGIS wants them."""

from __future__ import annotations

from qgis.core import QgsGradientColorRamp, QgsGradientStop
from qgis.PyQt.QtGui import QColor

from ..core.colours.catalogue import palette_named
from ..core.colours.contrast import DARK, contrast as contrast_of
from ..core.colours.proposals import proposed
from ..core.indicators.tableau import Polarity

LABEL_COLOR = DARK


def palette_for(polarity: Polarity, wanted: str = "") -> str:
    """The wanted palette, or the one that suits the polarity. Raises UserError for an unknown name."""
    return palette_named(wanted).key if wanted else proposed(polarity).key


def class_colors(palette: str, classes: int, middle: float | None = None) -> tuple[QColor, ...]:
    """Colours from the lowest class to the highest; `middle` as in `Palette.colours`.

    Raises UserError for an unknown palette.
    """
    return tuple(QColor(colour) for colour in palette_named(palette).colours(classes, middle))


def color_ramp(palette: str, steps: int = 5) -> QgsGradientColorRamp:
    """The palette as QGIS keeps it, for classes somebody adds. Raises UserError for an unknown palette."""
    first, *middle, last = class_colors(palette, steps)
    stops = [QgsGradientStop(step / (steps - 1), color) for step, color in enumerate(middle, 1)]
    return QgsGradientColorRamp(first, last, False, stops)


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours as WCAG 2 defines it, 1 to 21."""
    return contrast_of(one.name(), other.name())
