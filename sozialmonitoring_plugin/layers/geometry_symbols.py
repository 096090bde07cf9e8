"""The fills of the maps on any geometry: a point is a disc with the fill, a line has its colour or dashes."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFilledMarkerSymbolLayer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsSymbol,
)
from qgis.PyQt.QtGui import QColor

from ..core.values import Reason
from .symbols import PATTERN, class_symbol, outside_symbol, reason_symbol

DISC_SIZE = 4.0
LINE_WIDTH = 0.9
"""Millimetres."""

_DASHES = {
    Reason.MISSING: "0.4;1.2",
    Reason.LATER: "4;1.2",
    Reason.UNRELIABLE: "1;1",
    Reason.NOT_RATED: "4;1.2;0.4;1.2",
    Reason.NOT_APPLICABLE: "4;1.2;0.4;1.2;0.4;1.2",
    Reason.HIDDEN: "2;0.8",
}
_OUTSIDE_DASH = "1;0.4"


def symbol_of_class(color: QColor, geometry_type: Qgis.GeometryType) -> QgsSymbol:
    """What a class looks like."""
    if geometry_type == Qgis.GeometryType.Line:
        return _line(color.name())
    return _on(class_symbol(color), geometry_type)


def symbol_outside(geometry_type: Qgis.GeometryType) -> QgsSymbol:
    """What numbers in no class look like: hatched, without a colour that could be a class's."""
    if geometry_type == Qgis.GeometryType.Line:
        return _line(PATTERN, _OUTSIDE_DASH)
    return _on(outside_symbol(QColor("#ffffff")), geometry_type)


def symbol_of_reason(reason: Reason, geometry_type: Qgis.GeometryType) -> QgsSymbol:
    """What the absence of a number looks like."""
    if geometry_type == Qgis.GeometryType.Line:
        return _line(PATTERN, _DASHES[reason])
    return _on(reason_symbol(reason), geometry_type)


def _on(fill: QgsFillSymbol, geometry_type: Qgis.GeometryType) -> QgsSymbol:
    if geometry_type != Qgis.GeometryType.Point:
        return fill
    disc = QgsFilledMarkerSymbolLayer(Qgis.MarkerShape.Circle, DISC_SIZE)
    disc.setSizeUnit(Qgis.RenderUnit.Millimeters)
    disc.setSubSymbol(fill)
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, disc)  # which then belongs to it
    return symbol


def _line(color: str, dash: str = "") -> QgsLineSymbol:
    properties = {
        "line_color": color,
        "line_width": str(LINE_WIDTH),
        "line_width_unit": "MM",
        "capstyle": "flat",
        "joinstyle": "round",
    }
    if dash:
        properties |= {"use_custom_dash": "1", "customdash": dash, "customdash_unit": "MM"}
    return QgsLineSymbol.createSimple(properties)
