"""Lines cut each other into faces, all nodes on whole millimetres (GEOS' snap rounding)."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsGeometry, QgsGeometryParameters, QgsPointXY

from ...core.boundaries.rings import Edge, Node, Shape
from .lattice import geometry_of_shape, oriented_rings

Line = Sequence[Node]

Edges = NDArray[np.int64]
"""Edges × start and end × east and north, in millimetres."""

NEAR = 2
"""Millimetres beside a line within which an edge may get a node from it."""

_LINE = np.dtype([("order", "u1"), ("kind", "<u4"), ("points", "<u4"), ("ends", "<f8", 4)])
"""A line of two points as WKB has it (OGC Simple Feature Access 1, 8.2)."""


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
    drawn = np.array([edge for line in lines for edge in pairwise(line)], dtype=np.int64)
    known = np.array(noded, dtype=np.int64).reshape(-1, 2, 2)
    near = _near(known, drawn)
    grid = QgsGeometryParameters()
    grid.setGridSize(1.0)
    cut = QgsGeometry.unaryUnion([_lines(np.concatenate([known[near], drawn]), origin)], grid)
    polygons = QgsGeometry.polygonize([_pieces(cut), _lines(known[~near], origin)]).asGeometryCollection()
    return [_face(polygon, origin) for polygon in polygons]


def single_edges(edges: Iterable[Edge]) -> list[Edge]:
    """Of each pair of opposite edges one."""
    return list({(min(edge), max(edge)) for edge in edges})


def contains(shape: Shape, point: tuple[float, float]) -> bool:
    """Whether a point in millimetres lies inside a shape."""
    return bool(geometry_of_shape(shape, 1).contains(QgsPointXY(*point)))


def _near(edges: Edges, lines: Edges) -> NDArray[np.bool_]:
    """Which edges come near the bounds of some lines."""
    low, high = lines.min(axis=(0, 1)) - NEAR, lines.max(axis=(0, 1)) + NEAR
    return np.asarray((edges.max(axis=1) >= low).all(axis=1) & (edges.min(axis=1) <= high).all(axis=1))


def _lines(edges: Edges, origin: Node) -> QgsGeometry:
    """Edges as one geometry, by its WKB. Near zero, doubles hold whole millimetres and their products."""
    rows = np.empty(len(edges), dtype=_LINE)
    rows["order"], rows["kind"], rows["points"] = 1, 2, 2
    rows["ends"] = (edges - np.array(origin, dtype=np.int64)).reshape(-1, 4)
    geometry = QgsGeometry()
    geometry.fromWkb(struct.pack("<BII", 1, 5, len(rows)) + rows.tobytes())
    return geometry


def _pieces(lines: QgsGeometry) -> QgsGeometry:
    """Lines of two points: newer GEOS joins what meets at a node, where an edge far away may end too."""
    parts = lines.asMultiPolyline() if lines.isMultipart() else [lines.asPolyline()]
    edges = [((a.x(), a.y()), (b.x(), b.y())) for part in parts for a, b in pairwise(part)]
    return _lines(np.rint(edges).astype(np.int64), (0, 0))


def _face(polygon: QgsGeometry, origin: Node) -> Face:
    east, north = origin
    rings = (tuple((x + east, y + north) for x, y in ring) for ring in oriented_rings(polygon, 1))
    return Face(Shape(tuple(rings)), polygon, origin)
