"""From places in the map to nodes of the draft and back, whatever the map's reference system is."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

from ...core.boundaries.rings import Box, Node, Shape, box_of
from ...layers.boundaries.lattice import PER_METRE, node_at


class Places:
    """Transforms between the map of a canvas and nodes in millimetres."""

    def __init__(
        self, crs: QgsCoordinateReferenceSystem, canvas: QgsMapCanvas | None, project: QgsProject
    ) -> None:
        self._crs = crs
        self._canvas = canvas
        self._project = project
        self._known: QgsCoordinateTransform | None = None
        if canvas is not None:
            canvas.destinationCrsChanged.connect(self._forget)

    def to_node(self, point: QgsPointXY) -> Node:
        """The node nearest to a place in the map."""
        here = self._transform().transform(point, QgsCoordinateTransform.TransformDirection.ReverseTransform)
        return node_at(here.x(), here.y())

    def to_map(self, nodes: Iterable[Node]) -> list[QgsPointXY]:
        """Places in the map for nodes."""
        transform = self._transform()
        return [transform.transform(QgsPointXY(x / PER_METRE, y / PER_METRE)) for x, y in nodes]

    def zoom_to(self, shapes: Iterable[Shape], room: float = 0.05) -> None:
        """Let the map show some ground, with a part of its size as room around it."""
        boxes = [shape.box for shape in shapes]
        if boxes:
            corners = [(box[side], box[side + 2]) for box in boxes for side in (0, 1)]
            west, east, south, north = box_of(corners)
            self.zoom_to_box((west, east, south, north), round(room * max(east - west, north - south)))

    def zoom_to_box(self, box: Box, room: int) -> None:
        """Let the map show a box with some millimetres around it."""
        if self._canvas is None:
            return
        west, east, south, north = (side / PER_METRE for side in box)
        extent = QgsRectangle(west, south, east, north).buffered(room / PER_METRE)
        try:
            shown = self._transform().transformBoundingBox(extent)
        except QgsCsException:
            return  # the map's CRS does not reach there
        self._canvas.setExtent(shown)
        self._canvas.refresh()

    def _transform(self) -> QgsCoordinateTransform:
        """From the draft to the map."""
        if self._known is None:
            shown = self._canvas.mapSettings().destinationCrs() if self._canvas else self._crs
            target = shown if shown.isValid() else self._crs
            self._known = QgsCoordinateTransform(self._crs, target, self._project)
        return self._known

    def _forget(self) -> None:
        self._known = None
