"""Fills of the maps: classes in colour, reasons in grey patterns that survive black-and-white print."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsFillSymbolLayer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsSimpleFillSymbolLayer,
)
from qgis.PyQt.QtGui import QColor

from ..core.charts.patterns import REASON_ANGLES
from ..core.colours.grounds import NEIGHBOURS, NOT_APPLICABLE
from ..core.values import Reason

HAIRLINE = "#6b6b6b"
HAIRLINE_WIDTH = 0.1
PATTERN = "#7d7d7d"
BOUNDARY = "#333333"

_BOUNDARY_WIDTHS = (0.25, 0.4, 0.55, 0.7)
"""Millimetres, for the level right above the drawn one and those above it."""

_MM = Qgis.RenderUnit.Millimeters


def class_symbol(color: QColor) -> QgsFillSymbol:
    """Fill of a class."""
    return _fill(_plain(color.name()))


def neighbour_symbol() -> QgsFillSymbol:
    """Fill of what the map is not about."""
    return _fill(_plain(NEIGHBOURS, "#ffffff", 0.3))


def boundary_symbol(steps: int, factor: float = 1.0) -> QgsFillSymbol:
    """Outline of a level so many steps above the drawn one: the higher, the thicker."""
    width = factor * _BOUNDARY_WIDTHS[min(steps, len(_BOUNDARY_WIDTHS)) - 1]
    return QgsFillSymbol.createSimple(
        {
            "style": "no",
            "outline_color": BOUNDARY,
            "outline_width": str(width),
            "outline_width_unit": "MM",
            "joinstyle": "round",
        }
    )


def outside_symbol(color: QColor) -> QgsFillSymbol:
    """Fill of numbers outside the bounds of all classes: the colour of the nearest class, hatched."""
    return _fill(_plain(color.name()), _lines(135, 1.8, 0.15))


def reason_symbol(reason: Reason) -> QgsFillSymbol:
    """Fill of areas without a number: never the colour of a class."""
    return _fill(_plain(_GROUND.get(reason, "#ffffff")), *_pattern(reason))


def _fill(ground: QgsFillSymbolLayer, *patterns: QgsFillSymbolLayer) -> QgsFillSymbol:
    """One symbol of several layers, which then belong to it."""
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, ground)
    for pattern in patterns:
        symbol.appendSymbolLayer(pattern)
    return symbol


def _plain(fill: str, outline: str = HAIRLINE, width: float = HAIRLINE_WIDTH) -> QgsSimpleFillSymbolLayer:
    return QgsSimpleFillSymbolLayer.create(
        {
            "color": fill,
            "outline_color": outline,
            "outline_width": str(width),
            "outline_width_unit": "MM",
            "joinstyle": "round",
        }
    )


def _lines(angle: float, distance: float, width: float = 0.18) -> QgsLinePatternFillSymbolLayer:
    layer = QgsLinePatternFillSymbolLayer()
    layer.setLineAngle(angle)
    layer.setDistance(distance)
    layer.setDistanceUnit(_MM)
    layer.setSubSymbol(
        QgsLineSymbol.createSimple({"line_color": PATTERN, "line_width": str(width), "line_width_unit": "MM"})
    )
    return layer


def _dots(distance: float, size: float) -> QgsPointPatternFillSymbolLayer:
    layer = QgsPointPatternFillSymbolLayer()
    for set_distance in (layer.setDistanceX, layer.setDistanceY):
        set_distance(distance)
    layer.setDisplacementX(distance / 2)
    for set_unit in (layer.setDistanceXUnit, layer.setDistanceYUnit, layer.setDisplacementXUnit):
        set_unit(_MM)
    marker = {"name": "circle", "color": PATTERN, "outline_style": "no", "size": str(size), "size_unit": "MM"}
    layer.setSubSymbol(QgsMarkerSymbol.createSimple(marker))
    return layer


_GROUND = {Reason.NOT_APPLICABLE: NOT_APPLICABLE}

_DISTANCES = {Reason.UNRELIABLE: 1.4, Reason.NOT_APPLICABLE: 1.8}


def _pattern(reason: Reason) -> list[QgsFillSymbolLayer]:
    """Lines after the angles that legends draw, dots for what is missing."""
    if reason is Reason.MISSING:
        return [_dots(1.6, 0.45)]
    return [_lines(angle, _DISTANCES.get(reason, 1.2)) for angle in REASON_ANGLES.get(reason, ())]
