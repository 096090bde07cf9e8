"""What is written into the areas of a map, as far as it has room there at the scale of the moment."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsPalLayerSettings,
    QgsProperty,
    QgsPropertyCollection,
    QgsTextBackgroundSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor, QFont

from .fonts import installed_family
from .palettes import LABEL_COLOR

TEXT_SIZE = 6.5
NEIGHBOUR_COLOR = "#666666"
LONGEST_LINE = 14
MILLIMETRES_PER_POINT = 25.4 / 72

_FITS = '@map_scale <= "label_scale"'
_TEXT = f'if({_FITS}, "label", "short_label")'
_SHOWN = f'{_FITS} OR @map_scale <= coalesce("short_scale", 0)'

_LIGHT = " + ".join(
    f"{weight} * ((color_part(@symbol_color, '{channel}') / 255.0 + 0.055) / 1.055) ^ 2.4"
    for channel, weight in (("red", 0.2126), ("green", 0.7152), ("blue", 0.0722))
)
_READABLE = f"if(@symbol_color IS NULL OR {_LIGHT} > 0.179, '{LABEL_COLOR}', '#ffffff')"
"""Black or white after the relative luminance of WCAG 2: the contrast is at least 4.5 to 1 on any colour."""

_Property = QgsPalLayerSettings.Property


def smallest_scale(room: float) -> float:
    """The scale, as 1 : n, up to which a text of the map's size fits where a size of `room` metres would."""
    return round(room / (TEXT_SIZE * MILLIMETRES_PER_POINT / 1000), 0)


def label_areas(layer: QgsVectorLayer, *, on_pattern: bool = False) -> None:
    """Write labels at their places; in black or white after the fill, on patterns on a ground of their own.

    All of it is in the layer's fields and in expressions that QGIS evaluates, so that it follows whoever
    zooms, changes colours, or moves a label.
    """
    text = _format(LABEL_COLOR, TEXT_SIZE)
    properties = _centred_on("label_x", "label_y")
    properties.setProperty(_Property.Show, QgsProperty.fromExpression(_SHOWN))
    if on_pattern:
        text.setBackground(_light_ground())
    else:
        properties.setProperty(_Property.Color, QgsProperty.fromExpression(_READABLE))
    settings = _settings(_TEXT, text)
    settings.isExpression = True
    settings.setDataDefinedProperties(properties)
    _show(layer, settings)


def label_expression(settings: QgsPalLayerSettings) -> str:
    """What labels are written from, as an expression."""
    return settings.fieldName if settings.isExpression else f'"{settings.fieldName}"'


def label_neighbours(layer: QgsVectorLayer, field: str) -> None:
    """Write names in grey italics; they give way to the names of the coloured areas."""
    text = _format(NEIGHBOUR_COLOR, TEXT_SIZE, italic=True)
    settings = _settings(field, text)
    settings.autoWrapLength = LONGEST_LINE
    settings.priority = 2
    _show(layer, settings)


def _settings(field: str, text: QgsTextFormat) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.isExpression = False
    settings.setFormat(text)
    settings.placement = Qgis.LabelPlacement.Horizontal
    settings.multilineAlign = Qgis.LabelMultiLineAlignment.Center
    return settings


def _centred_on(x_field: str, y_field: str) -> QgsPropertyCollection:
    properties = QgsPropertyCollection()
    properties.setProperty(_Property.PositionX, QgsProperty.fromField(x_field))
    properties.setProperty(_Property.PositionY, QgsProperty.fromField(y_field))
    properties.setProperty(_Property.Hali, QgsProperty.fromValue("Center"))
    properties.setProperty(_Property.Vali, QgsProperty.fromValue("Half"))
    return properties


def _show(layer: QgsVectorLayer, settings: QgsPalLayerSettings) -> None:
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _format(color: str, size: float, *, italic: bool = False) -> QgsTextFormat:
    font = QFont(installed_family())
    font.setItalic(italic)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor(color))
    text.setLineHeight(0.95)
    return text


def _light_ground() -> QgsTextBackgroundSettings:
    """White behind the letters, so that no line of a pattern crosses them."""
    ground = QgsTextBackgroundSettings()
    ground.setEnabled(True)
    ground.setType(QgsTextBackgroundSettings.ShapeType.ShapeRectangle)
    ground.setSizeType(QgsTextBackgroundSettings.SizeType.SizeBuffer)
    ground.setSize(QSizeF(0.5, 0.2))
    ground.setSizeUnit(Qgis.RenderUnit.Millimeters)
    ground.setFillColor(QColor("#ffffff"))
    ground.setStrokeColor(QColor("#ffffff"))
    return ground
