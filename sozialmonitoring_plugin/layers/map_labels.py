"""Names of areas in the map."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsPalLayerSettings,
    QgsProperty,
    QgsPropertyCollection,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

from .fonts import installed_family
from .palettes import LABEL_COLOR

TEXT_SIZE = 6.5
NEIGHBOUR_COLOR = "#6e6e6e"
LONGEST_LINE = 14

_Property = QgsPalLayerSettings.Property


def label_areas(layer: QgsVectorLayer, *, on_pattern: bool = False) -> None:
    """Write the field `label` at its place; on patterns with a light ground behind the letters."""
    text = _format(LABEL_COLOR, TEXT_SIZE)
    if on_pattern:
        text.setBuffer(_light_ground())
    settings = _settings("label", text)
    settings.setDataDefinedProperties(_centred_on("label_x", "label_y"))
    _show(layer, settings)


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


def _light_ground() -> QgsTextBufferSettings:
    ground = QgsTextBufferSettings()
    ground.setEnabled(True)
    ground.setSize(0.6)
    ground.setSizeUnit(Qgis.RenderUnit.Millimeters)
    ground.setColor(QColor("#ffffff"))
    return ground
