"""Bring the map window to the ground of a row."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

from ....core.boundaries.rings import Box
from ....core.errors import UserError
from ....layers.boundaries.lattice import PER_METRE

AROUND = 1.2


def zoom_to(place: Box, crs: QgsCoordinateReferenceSystem, canvas: QgsMapCanvas, project: QgsProject) -> None:
    """Show a box in millimetres. Raises UserError where the map's reference system does not reach."""
    west, east, south, north = (value / PER_METRE for value in place)
    box = QgsRectangle(west, south, east, north)
    box.scale(AROUND)
    transform = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), project)
    try:
        shown = transform.transformBoundingBox(box)
    except QgsCsException as error:
        raise UserError(
            "The reference system of the map does not reach there.", hint="Choose another one for the map."
        ) from error
    canvas.setExtent(shown)
    canvas.refresh()
