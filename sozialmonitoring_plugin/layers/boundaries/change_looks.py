"""How the map of changes looks: legible in grey too, since ground has numbers and lines differ in form."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QFont

from ..fonts import installed_family
from ..map_labels import show_labels

MOVE_COLOURS = (
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a800", "#7f7f7f",
)  # fmt: skip
"""After Okabe and Ito (2008), told apart with colour vision deficiency; the next number, the next colour."""

_NEW_LINE, _OLD_LINE = "#1a1a1a", "#8a1c1c"
_LAND, _ELSEWHERE = "#ffffff", "#eceff1"
_STREET, _STREET_NAME, _AREA_NAME = "#c9ced2", "#3d464c", "#1f5a7a"


FARTHEST_STREETS, FARTHEST_NAMES = 100_000, 25_000
"""Scales, as 1 : n, up to which streets are drawn, and their names written."""


def move_colour(number: int) -> str:
    """The colour of a move; neighbours in a table differ."""
    return MOVE_COLOURS[(number - 1) % len(MOVE_COLOURS)]


def look_like_moves(layer: QgsVectorLayer, titles: Mapping[int, str]) -> None:
    """A category for each move, its number in it."""
    categories = [
        QgsRendererCategory(number, _ground(move_colour(number)), title) for number, title in titles.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("number", categories))
    settings = _labels("number", _letters("#000000", 8.5, bold=True, buffer=0.9))
    settings.placement = Qgis.LabelPlacement.OverPoint
    settings.centroidInside = True
    placed = settings.placementSettings()
    placed.setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    settings.setPlacementSettings(placed)
    settings.priority = 10
    show_labels(layer, settings)


def look_like_old_outlines(layer: QgsVectorLayer) -> None:
    """Dashed."""
    _draw(layer, _line(_OLD_LINE, 0.55, dash="2.4;1.4"))


def look_like_new_outlines(layer: QgsVectorLayer) -> None:
    """Bold."""
    _draw(layer, _line(_NEW_LINE, 0.8))


def look_like_land(layer: QgsVectorLayer) -> None:
    """White where the map is about, grey elsewhere, with the names of the new areas."""
    plain = {"outline_style": "no"}
    categories = [
        QgsRendererCategory(1, QgsFillSymbol.createSimple({"color": _LAND, **plain}), ""),
        QgsRendererCategory(0, QgsFillSymbol.createSimple({"color": _ELSEWHERE, **plain}), ""),
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("own", categories))
    settings = _labels("name", _letters(_AREA_NAME, 9.0, bold=True, buffer=1.0))
    settings.placement = Qgis.LabelPlacement.Horizontal
    settings.autoWrapLength = 16
    settings.multilineAlign = Qgis.LabelMultiLineAlignment.Center
    settings.priority = 8
    show_labels(layer, settings)


def look_like_addresses(layer: QgsVectorLayer) -> None:
    """Small dots."""
    looks = {
        "name": "circle", "size": "1.1", "size_unit": "MM", "color": "#1a1a1a",
        "outline_color": "#ffffff", "outline_width": "0.15", "outline_width_unit": "MM",
    }  # fmt: skip
    _draw(layer, QgsMarkerSymbol.createSimple(looks))


def look_like_streets(layer: QgsVectorLayer) -> None:
    """Thin lines with their names along them, where a map is near enough for them."""
    _draw(layer, _line(_STREET, 0.45))
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(FARTHEST_STREETS)
    settings = _labels("name", _letters(_STREET_NAME, 6.5, buffer=0.6))
    settings.placement = Qgis.LabelPlacement.Curved
    line = settings.lineSettings()
    line.setPlacementFlags(Qgis.LabelLinePlacementFlag.OnLine)
    line.setMergeLines(True)
    settings.setLineSettings(line)
    settings.repeatDistance = 120
    settings.repeatDistanceUnit = Qgis.RenderUnit.Millimeters
    settings.scaleVisibility = True
    settings.minimumScale = FARTHEST_NAMES
    show_labels(layer, settings)


def _ground(colour: str) -> QgsFillSymbol:
    fill = QColor(colour)
    return QgsFillSymbol.createSimple(
        {
            "color": f"{fill.red()},{fill.green()},{fill.blue()},150",
            "outline_color": colour,
            "outline_width": "0.2",
        }
    )


def _line(colour: str, width: float, dash: str = "") -> QgsLineSymbol:
    looks = {
        "line_color": colour, "line_width": str(width), "line_width_unit": "MM", "joinstyle": "round",
        "capstyle": "flat" if dash else "round",
    }  # fmt: skip
    if dash:
        looks |= {"use_custom_dash": "1", "customdash": dash, "customdash_unit": "MM"}
    return QgsLineSymbol.createSimple(looks)


def _draw(layer: QgsVectorLayer, symbol: QgsSymbol) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _labels(field: str, text: QgsTextFormat) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.setFormat(text)
    return settings


def _letters(colour: str, size: float, *, bold: bool = False, buffer: float = 0.0) -> QgsTextFormat:
    font = QFont(installed_family())
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor(colour))
    around = QgsTextBufferSettings()
    around.setEnabled(buffer > 0)
    around.setSize(buffer)
    around.setSizeUnit(Qgis.RenderUnit.Millimeters)
    around.setColor(QColor("#ffffff"))
    text.setBuffer(around)
    return text
