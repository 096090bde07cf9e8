"""The ground of each move as a polygon, to be drawn."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import Qgis, QgsGeometry

from ...core.boundaries.comparing.boundaries import Boundaries
from ...core.boundaries.comparing.moves import AreaMove
from .lattice import geometry_of_shape


def moved_geometries(old: Boundaries, new: Boundaries, moves: Iterable[AreaMove]) -> dict[int, QgsGeometry]:
    """Multipolygons in metres by number of the move."""
    return {move.number: _polygons(_ground(old, new, move)) for move in moves}


def _ground(old: Boundaries, new: Boundaries, move: AreaMove) -> QgsGeometry:
    if not move.origin:
        return _without(geometry_of_shape(new.shapes[move.to]), old)
    if not move.to:
        return _without(geometry_of_shape(old.shapes[move.origin]), new)
    return geometry_of_shape(old.shapes[move.origin]).intersection(geometry_of_shape(new.shapes[move.to]))


def _without(ground: QgsGeometry, others: Boundaries) -> QgsGeometry:
    box = ground.boundingBox()
    shapes = (geometry_of_shape(shape) for shape in others.shapes.values())
    near = [shape for shape in shapes if shape.boundingBox().intersects(box)]
    return ground.difference(QgsGeometry.unaryUnion(near)) if near else ground


def _polygons(ground: QgsGeometry) -> QgsGeometry:
    """What remains where outlines only touch is lines and points: they are no ground."""
    parts = [part for part in ground.asGeometryCollection() if part.type() == Qgis.GeometryType.Polygon]
    return QgsGeometry.collectGeometry(parts) if parts else QgsGeometry()
