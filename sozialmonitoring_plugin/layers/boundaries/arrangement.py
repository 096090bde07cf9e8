"""Lines cut each other into faces, all nodes on whole millimetres (GEOS' snap rounding)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsGeometryParameters, QgsPointXY

from ...core.boundaries.rings import Edge, Node, Shape
from .lattice import geometry_of_shape, shape_of_millimetres


@dataclass(frozen=True)
class Face:
    """Ground that no line cuts: a polygon, and a point well inside it, in millimetres."""

    shape: Shape
    inside: tuple[float, float]


def faces_between(lines: Iterable[Sequence[Node]]) -> list[Face]:
    """The faces that lines enclose; what lines leave open is left out.

    Where two lines cross, the node is the nearest whole millimetre, and every line that passes it
    within half a millimetre gets it too (Hobby, "Practical segment intersection with finite precision
    output", 1999), so that faces share their nodes exactly.
    """
    given = [line for line in lines if len(line) > 1]
    if not given:
        return []
    east, north = given[0][0]
    # Near zero, doubles hold whole millimetres and their products without rounding.
    local = [
        QgsGeometry.fromPolylineXY([QgsPointXY(x - east, y - north) for x, y in line]) for line in given
    ]
    grid = QgsGeometryParameters()
    grid.setGridSize(1.0)
    noded = QgsGeometry.unaryUnion(local, grid)
    polygons = QgsGeometry.polygonize([noded]).asGeometryCollection()
    return [_face(polygon, east, north) for polygon in polygons]


def edge_lines(edges: Iterable[Edge]) -> list[tuple[Node, Node]]:
    """Edges as lines, each pair of opposite ones once."""
    return list({(min(edge), max(edge)) for edge in edges})


def contains(shape: Shape, point: tuple[float, float]) -> bool:
    """Whether a point in millimetres lies inside a shape."""
    return bool(geometry_of_shape(shape, 1).contains(QgsPointXY(*point)))


def _face(polygon: QgsGeometry, east: int, north: int) -> Face:
    inside = polygon.pointOnSurface().asPoint()
    polygon.translate(east, north)
    return Face(shape_of_millimetres(polygon), (inside.x() + east, inside.y() + north))
