"""Lines cut each other into faces, all nodes on whole millimetres (GEOS' snap rounding)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from qgis.core import QgsGeometry, QgsGeometryParameters, QgsPointXY

from ...core.boundaries.rings import Edge, Node, Shape, box_of, meet
from .lattice import geometry_of_shape, oriented_rings

Line = Sequence[Node]


@dataclass(frozen=True, eq=False)
class Face:
    """Ground that no line cuts: rings with the ground on their left, and the polygon they were made from.

    The polygon's coordinates are millimetres from `origin`.
    """

    shape: Shape
    polygon: QgsGeometry
    origin: Node

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """Directed edges with the ground on their left."""
        return tuple(self.shape.edges())

    @cached_property
    def inside(self) -> tuple[float, float]:
        """A point well inside, in millimetres."""
        point = self.polygon.pointOnSurface().asPoint()
        return point.x() + self.origin[0], point.y() + self.origin[1]


def faces_between(lines: Sequence[Line], noded: Sequence[Edge] = ()) -> list[Face]:
    """The faces that lines enclose; what lines leave open is left out.

    Where two lines cross, the node is the nearest whole millimetre, and every line that passes it
    within half a millimetre gets it too (Hobby, "Practical segment intersection with finite precision
    output", 1999), so that faces share their nodes exactly. `noded` are edges that meet each other at
    their ends only; of these, those far from all lines are taken as they are, which saves most of the work.
    """
    lines = [line for line in lines if len(line) > 1]
    if not lines:
        return []
    origin = lines[0][0]
    box = box_of(node for line in lines for node in line)
    near: list[Line] = []
    far: list[Line] = []
    for edge in noded:
        (near if meet(box_of(edge), box, 2) else far).append(edge)
    grid = QgsGeometryParameters()
    grid.setGridSize(1.0)
    cut = QgsGeometry.unaryUnion([_local(line, origin) for line in (*near, *lines)], grid)
    kept = [_local(line, origin) for line in far]
    polygons = QgsGeometry.polygonize([cut, *kept]).asGeometryCollection()
    return [_face(polygon, origin) for polygon in polygons]


def single_edges(edges: Iterable[Edge]) -> list[Edge]:
    """Of each pair of opposite edges one."""
    return list({(min(edge), max(edge)) for edge in edges})


def contains(shape: Shape, point: tuple[float, float]) -> bool:
    """Whether a point in millimetres lies inside a shape."""
    return bool(geometry_of_shape(shape, 1).contains(QgsPointXY(*point)))


def _local(line: Line, origin: Node) -> QgsGeometry:
    """Near zero, doubles hold whole millimetres and their products without rounding."""
    east, north = origin
    return QgsGeometry.fromPolylineXY([QgsPointXY(x - east, y - north) for x, y in line])


def _face(polygon: QgsGeometry, origin: Node) -> Face:
    east, north = origin
    rings = (tuple((x + east, y + north) for x, y in ring) for ring in oriented_rings(polygon, 1))
    return Face(Shape(tuple(rings)), polygon, origin)
