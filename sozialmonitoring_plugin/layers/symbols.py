"""Fills of the maps: classes in colour, reasons in grey patterns that survive black-and-white print."""

from __future__ import annotations

import math

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsFillSymbolLayer,
    QgsGeometryGeneratorSymbolLayer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtGui import QColor

from ..core.charts.patterns import REASON_ANGLES
from ..core.colours.grounds import NEIGHBOURS, NOT_APPLICABLE
from ..core.values import Reason

HAIRLINE = "#6b6b6b"
HAIRLINE_WIDTH = 0.1
PATTERN = "#7d7d7d"
BOUNDARY = "#333333"
SIGN = "#1a1a1a"

_CASING = "#ffffff"

UNKNOWN = math.nan
"""Tendency of a group without dynamics, where others have one."""

_SIGN_SPOT = 'coalesce(make_point("label_x", "label_y"), point_on_surface($geometry))'
"""Where a sign stands in its area: where the label does, if there is one."""

_LABELLED = 'coalesce(@map_scale <= "label_scale" OR @map_scale <= coalesce("short_scale", 0), false)'
_SIGN_OFFSET = f"if({_LABELLED}, '0,-1.4', '0,0')"
"""Millimetres: above the label, which hangs from the same point, at scales at which there is one."""

_BOUNDARY_WIDTHS = (0.25, 0.4, 0.55, 0.7)
"""Millimetres, for the level right above the drawn one and those above it."""

_MM = Qgis.RenderUnit.Millimeters


def class_symbol(color: QColor) -> QgsFillSymbol:
    """Fill of a class."""
    return _fill(_plain(color.name()))


def plain_fill(color: str) -> QgsFillSymbol:
    """Fill of areas that are below what a map shows."""
    return _fill(_plain(color))


def neighbour_symbol(color: str = NEIGHBOURS) -> QgsFillSymbol:
    """Fill of what the map is not about; lines between neighbours that are white are grey."""
    return _fill(_plain(color, "#ffffff" if color == NEIGHBOURS else "#bdbdbd", 0.3))


def boundary_symbol(steps: int, factor: float = 1.0, *, cased: bool = False) -> QgsFillSymbol:
    """Outline of a level so many steps above the drawn one: the higher, the thicker.

    A `cased` one has light edges, so that it is seen on dark areas too.
    """
    width = factor * _BOUNDARY_WIDTHS[min(steps, len(_BOUNDARY_WIDTHS)) - 1]
    line = _outline(BOUNDARY, width)
    return _fill(_outline(_CASING, width + 0.3), line) if cased else _fill(line)


def _outline(color: str, width: float) -> QgsSimpleFillSymbolLayer:
    return QgsSimpleFillSymbolLayer.create(
        {
            "style": "no",
            "outline_color": color,
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


def group_symbol(color: QColor, tendency: float) -> QgsFillSymbol:
    """Fill of a group of an index: its colour, and in it a plus where things get better, a minus where worse.

    `tendency` from −1 (worst) to 1 (best) is told by the size of the sign; 0 has none, UNKNOWN a ring.
    The sign stands above the label of the area, which hangs from the same point.
    """
    ground = _plain(color.name())
    return _fill(ground) if tendency == 0 else _fill(ground, _sign(tendency))


def _sign(tendency: float) -> QgsGeometryGeneratorSymbolLayer:
    """Drawn above the fills of all areas, since a neighbour would cut it off."""
    if math.isnan(tendency):
        looks = {"name": "circle", "color": "0,0,0,0", "size": "1.6"}
    else:
        name, angle = ("cross", "0") if tendency > 0 else ("line", "90")
        looks = {"name": name, "angle": angle, "size": str(1.1 + 1.1 * abs(tendency))}
    units = {"size_unit": "MM", "outline_width_unit": "MM", "offset_unit": "MM"}
    marker = QgsMarkerSymbol.createSimple({**looks, **units, "outline_color": SIGN, "outline_width": "0.45"})
    place = QgsProperty.fromExpression(_SIGN_OFFSET)
    marker.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.Offset, place)
    layer = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": _SIGN_SPOT, "SymbolType": "Marker"})
    layer.setSubSymbol(marker)
    layer.setRenderingPass(1)
    return layer


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
