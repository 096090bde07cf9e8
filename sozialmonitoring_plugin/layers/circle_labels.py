"""Labels beside circles and diagrams: below, above, to the sides, wherever nothing is covered."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsLabelObstacleSettings,
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from .map_labels import centred_on, label_areas, label_settings, show_labels

GAP = 0.3
"""Millimetres between circle and label."""

_AVOIDED = 2.0
"""How strongly labels keep off other circles, 0 to 2."""

_CROSSED = 0.5
"""How strongly they keep off boundaries: less than off circles."""

_ABOVE_DIAGRAMS = 10_000.0
_FIRST = 10

_LAST = 1
"""The lower the priority, the sooner a label without a free place is left out."""

_AROUND = (
    Qgis.LabelPredefinedPointPosition.BottomMiddle,
    Qgis.LabelPredefinedPointPosition.TopMiddle,
    Qgis.LabelPredefinedPointPosition.MiddleRight,
    Qgis.LabelPredefinedPointPosition.MiddleLeft,
    Qgis.LabelPredefinedPointPosition.BottomSlightlyRight,
    Qgis.LabelPredefinedPointPosition.BottomSlightlyLeft,
    Qgis.LabelPredefinedPointPosition.TopSlightlyRight,
    Qgis.LabelPredefinedPointPosition.TopSlightlyLeft,
)


def label_circles(layer: QgsVectorLayer, *, with_diagrams: bool = False, on_colours: bool = False) -> None:
    """Write the field `label` beside the circles; who moves one with QGIS' own tool finds it there.

    What is written across areas of several colours is surrounded by light.
    """
    settings = _settings()
    if with_diagrams:
        settings.zIndex = _ABOVE_DIAGRAMS
    if on_colours:
        text = settings.format()
        text.setBuffer(_light())
        settings.setFormat(text)
    show_labels(layer, settings)


def label_ground(layer: QgsVectorLayer) -> None:
    """Write labels into areas without a circle; the other labels need not keep off areas."""
    label_areas(layer)
    settings = layer.labeling().settings()
    settings.priority = _FIRST
    settings.setObstacleSettings(QgsLabelObstacleSettings())
    show_labels(layer, settings)


def keep_off_boundaries(layer: QgsVectorLayer) -> None:
    """Let the labels of other layers cross the boundaries of this one only where nothing else is free."""
    settings = QgsPalLayerSettings()
    settings.drawLabels = False
    settings.fieldName = "area_name"
    obstacle = QgsLabelObstacleSettings()
    obstacle.setIsObstacle(True)
    obstacle.setType(QgsLabelObstacleSettings.ObstacleType.PolygonBoundary)
    obstacle.setFactor(_CROSSED)
    settings.setObstacleSettings(obstacle)
    show_labels(layer, settings)


def _light() -> QgsTextBufferSettings:
    light = QgsTextBufferSettings()
    light.setEnabled(True)
    light.setSize(0.5)
    light.setSizeUnit(Qgis.RenderUnit.Millimeters)
    light.setColor(QColor("#ffffff"))
    light.setOpacity(0.75)
    return light


def _settings() -> QgsPalLayerSettings:
    settings = label_settings()
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.priority = _LAST
    points = settings.pointSettings()
    points.setPredefinedPositionOrder(_AROUND)
    settings.setPointSettings(points)
    settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
    settings.dist = GAP
    settings.distUnits = Qgis.RenderUnit.Millimeters
    obstacle = QgsLabelObstacleSettings()
    obstacle.setIsObstacle(True)
    obstacle.setFactor(_AVOIDED)
    settings.setObstacleSettings(obstacle)
    settings.setDataDefinedProperties(centred_on("label_x", "label_y"))
    return settings
