"""A fault shown on the map: its ground in colour, and the map brought there."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

from ...core.boundaries.faults import Spot
from ...layers.boundaries.fault_layer import shape_of_spot

LEAST = 40.0
"""Metres that the map shows at least: a fault of a millimetre is looked at with its surroundings."""

AROUND = 1.6


class Marking:
    """Draws on a canvas, or does nothing where there is none."""

    def __init__(self, canvas: QgsMapCanvas | None, project: QgsProject) -> None:
        self._canvas, self._project = canvas, project
        self._band: QgsRubberBand | None = None

    def show(self, spot: Spot | None, crs: QgsCoordinateReferenceSystem, color: str, *, zoom: bool) -> None:
        """Mark a place instead of the one before; `zoom` brings the map there."""
        self.clear()
        if self._canvas is None or spot is None:
            return
        transform = QgsCoordinateTransform(crs, self._canvas.mapSettings().destinationCrs(), self._project)
        try:
            extent = transform.transformBoundingBox(_extent(spot))
            shape = shape_of_spot(spot)
            shape.transform(transform)
        except QgsCsException:
            return  # the map's CRS does not reach there
        self._band = _band(self._canvas, color)
        self._band.setToGeometry(shape, None)
        if zoom:
            self._canvas.setExtent(extent)
            self._canvas.refresh()

    def clear(self) -> None:
        """Take the mark off the map."""
        if self._band is not None and self._canvas is not None:
            self._canvas.scene().removeItem(self._band)
        self._band = None


def _extent(spot: Spot) -> QgsRectangle:
    west, east, south, north = spot.box
    box = QgsRectangle(west, south, east, north)
    box.scale(AROUND)
    width, height = max(box.width(), LEAST), max(box.height(), LEAST)
    return QgsRectangle.fromCenterAndSize(box.center(), width, height)


def _band(canvas: QgsMapCanvas, color: str) -> QgsRubberBand:
    band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
    line, ground = QColor(color), QColor(color)
    ground.setAlpha(80)
    band.setStrokeColor(line)
    band.setFillColor(ground)
    band.setWidth(3)
    return band
