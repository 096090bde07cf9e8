"""Circles that stand for numbers, and small signs where there is none."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsFillSymbol, QgsMarkerSymbol, QgsProperty
from qgis.PyQt.QtGui import QColor

from ..core.values import Reason
from .palettes import class_colors
from .symbols import plain_fill

GROUND = "#f6f4ef"
NOTHING = "#ffffff"
INK = "#1f1f1f"

_COLD, _WARM = "EvenBlues", "EvenYlOrRd"
_SHADES = 5
_LEGEND_SIZE = 3.0
_BAR = "#b8b8b8"

_SIGNS = {
    Reason.NONE: "line",
    Reason.MISSING: "triangle",
    Reason.LATER: "arrowhead",
    Reason.UNRELIABLE: "diamond",
    Reason.NOT_RATED: "square",
    Reason.NOT_APPLICABLE: "cross",
    Reason.HIDDEN: "cross2",
}


@dataclass(frozen=True)
class CircleLook:
    """Fill with its opacity, and outline in millimetres."""

    fill: str
    opacity: float
    outline: str
    width: float = 0.25

    def symbol(self, size: QgsProperty | None = None) -> QgsMarkerSymbol:
        """The circle; its diameter in millimetres is what `size` says of a feature."""
        fill = QColor(self.fill)
        symbol = QgsMarkerSymbol.createSimple(
            {
                "name": "circle",
                "color": f"{fill.red()},{fill.green()},{fill.blue()},{round(255 * self.opacity)}",
                "outline_color": self.outline,
                "outline_width": str(self.width),
                "outline_width_unit": "MM",
                "size": str(_LEGEND_SIZE),
                "size_unit": "MM",
            }
        )
        if size is not None:
            symbol.setDataDefinedSize(size)
        return symbol


RINGS = CircleLook("#ffffff", 0.0, INK, 0.3)
"""Circles on coloured areas: a fill would make another class of the colour below."""

FALLING_RINGS = CircleLook("#ffffff", 0.0, "#7a1fa2", 0.7)
"""The same of negative numbers, thicker, in a colour of no even ramp."""


def rising_look(palette: str) -> CircleLook:
    """Circles of positive numbers: a strong colour of the palette that lets what lies below shine through."""
    color = _strongest(palette)
    return CircleLook(color.name(), 0.6, color.darker(190).name())


def falling_look(palette: str) -> CircleLook:
    """Circles of negative numbers: another colour, and pale, so that print in grey tells them apart."""
    rising = _strongest(palette)
    color = _strongest(_WARM if rising.blue() > rising.red() else _COLD)
    return CircleLook(color.lighter(165).name(), 0.35, color.darker(150).name(), 0.45)


def _strongest(palette: str) -> QColor:
    return min(class_colors(palette, _SHADES), key=QColor.lightness)


def bar_symbol(width: float, size: QgsProperty | None = None) -> QgsMarkerSymbol:
    """The plain ground of an upright bar, `width` in millimetres, which also tells its length in a legend."""
    symbol = QgsMarkerSymbol.createSimple(
        {
            "name": "line",
            "outline_color": _BAR,
            "outline_width": str(width),
            "outline_width_unit": "MM",
            "cap_style": "flat",
            "size": str(_LEGEND_SIZE),
            "size_unit": "MM",
        }
    )
    if size is not None:
        symbol.setDataDefinedSize(size)
    return symbol


def sign_symbol(reason: Reason) -> QgsMarkerSymbol:
    """What stands in place of a circle; NONE is a zero."""
    return QgsMarkerSymbol.createSimple(
        {
            "name": _SIGNS[reason],
            "color": "#ffffff",
            "outline_color": INK,
            "outline_width": "0.3",
            "outline_width_unit": "MM",
            "size": "1.8",
            "size_unit": "MM",
            "angle": "90" if reason is Reason.NONE else "0",
        }
    )


def ground_symbol(*, empty: bool) -> QgsFillSymbol:
    """The area below a circle or diagram, and one below none because there is nothing to show."""
    return plain_fill(NOTHING if empty else GROUND)
