"""Click an area of a map that knows its monitoring."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal

from ...layers.map_origin import origin_of
from ...layers.markers_at import markers_at


class AreaTool(QgsMapTool):
    """Tells which area was clicked."""

    clicked = pyqtSignal(QgsVectorLayer, QgsFeature)
    missed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(canvas)
        self._project = project
        self.setCursor(Qt.CursorShape.WhatsThisCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Look for the topmost area below the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        for layer, feature in self.areas_at(event.mapPoint()):
            self.clicked.emit(layer, feature)
            return
        self.missed.emit()

    def areas_at(self, point: QgsPointXY) -> Iterator[tuple[QgsVectorLayer, QgsFeature]]:
        """The areas at a point of the map, the topmost layer first; a circle is as good as its area."""
        for layer in marked_layers(self.canvas().layers()):
            if layer.geometryType() == Qgis.GeometryType.Point:
                yield from ((layer, feature) for feature in self._circles(point, layer))
                continue
            place = self._in_layer(point, layer)
            if place is not None:
                yield from ((layer, feature) for feature in _containing(layer, place))

    def _circles(self, point: QgsPointXY, layer: QgsVectorLayer) -> Iterator[QgsFeature]:
        try:
            return markers_at(layer, point, self.canvas().mapSettings())
        except QgsCsException:
            return iter(())

    def _in_layer(self, point: QgsPointXY, layer: QgsVectorLayer) -> QgsPointXY | None:
        crs = self.canvas().mapSettings().destinationCrs()
        try:
            return QgsCoordinateTransform(crs, layer.crs(), self._project).transform(point)
        except QgsCsException:
            return None


def marked_layers(layers: list[QgsMapLayer]) -> Iterator[QgsVectorLayer]:
    """The layers whose numbers can be explained."""
    return (layer for layer in layers if isinstance(layer, QgsVectorLayer) and origin_of(layer) is not None)


def _containing(layer: QgsVectorLayer, point: QgsPointXY) -> Iterator[QgsFeature]:
    request = QgsFeatureRequest(QgsRectangle(point, point))
    place = QgsGeometry.fromPointXY(point)
    return (feature for feature in layer.getFeatures(request) if feature.geometry().intersects(place))
