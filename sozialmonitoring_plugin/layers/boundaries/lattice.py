"""Geometries in metres and shapes in whole millimetres, one for the other."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from qgis.core import QgsGeometry

from ...core.boundaries.rings import Node, Ring, Shape, doubled_area, edges_of, shape_of_edges

PER_METRE = 1000

_POLYGON, _MULTI_POLYGON = 3, 6


def node_at(x: float, y: float) -> Node:
    """The nearest node to a point in metres."""
    return round(x * PER_METRE), round(y * PER_METRE)


def nodes_of_line(points: Iterable[tuple[float, float]]) -> tuple[Node, ...]:
    """Points in metres as nodes, without repetitions."""
    nodes = [node_at(x, y) for x, y in points]
    return tuple(node for place, node in enumerate(nodes) if place == 0 or node != nodes[place - 1])


def shape_of_geometry(geometry: QgsGeometry) -> Shape:
    """A polygon in metres, its nodes moved to the nearest millimetre."""
    return shape_of_edges(edge for ring in oriented_rings(geometry, PER_METRE) for edge in edges_of(ring))


def shape_of_millimetres(geometry: QgsGeometry) -> Shape:
    """A polygon whose coordinates are millimetres already."""
    return shape_of_edges(edge for ring in oriented_rings(geometry, 1) for edge in edges_of(ring))


def geometry_of_shape(shape: Shape, per_unit: int = PER_METRE) -> QgsGeometry:
    """A multipolygon in metres (`per_unit` 1: in millimetres).

    Made from WKB: parts created in Python would need the interpreter wherever QGIS reads them, and a thread
    of QGIS that waits for it while Python waits for the thread never ends.
    """
    polygons = polygons_of(shape)
    geometry = QgsGeometry()
    geometry.fromWkb(
        _head(_MULTI_POLYGON, len(polygons)) + b"".join(_polygon(one, per_unit) for one in polygons)
    )
    return geometry


def polygons_of(shape: Shape) -> list[list[Ring]]:
    """The rings by polygon: each time the outer one, then its holes."""
    outers = sorted((ring for ring in shape.rings if doubled_area(ring) > 0), key=doubled_area)
    polygons = [[ring] for ring in outers]
    for hole in (ring for ring in shape.rings if doubled_area(ring) < 0):
        around = polygons if len(polygons) == 1 else [one for one in polygons if _inside(hole, one[0])]
        around[0].append(hole)
    return polygons


def _inside(hole: Ring, outer: Ring) -> bool:
    """Whether the middle of a hole's first edge lies in an outer ring (even–odd rule, half millimetres)."""
    x, y = hole[0][0] + hole[1][0], hole[0][1] + hole[1][1]
    inside = False
    for (start_x, start_y), (end_x, end_y) in edges_of(outer):
        if (2 * start_y > y) != (2 * end_y > y):
            turn = (end_x - start_x) * (y - 2 * start_y) - (end_y - start_y) * (x - 2 * start_x)
            inside ^= (turn > 0) == (end_y > start_y)
    return inside


def oriented_rings(geometry: QgsGeometry, factor: int) -> Iterator[Sequence[Node]]:
    """Rings with the ground on their left, whichever way they were drawn."""
    for polygon in geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]:
        for number, ring in enumerate(polygon):
            nodes = [(round(point.x() * factor), round(point.y() * factor)) for point in ring[:-1]]
            kept = [node for place, node in enumerate(nodes) if node != nodes[place - 1]]
            turned = doubled_area(kept) < 0
            yield kept if turned == (number > 0) else kept[::-1]


def _polygon(rings: Sequence[Ring], per_unit: int) -> bytes:
    return _head(_POLYGON, len(rings)) + b"".join(_ring(ring, per_unit) for ring in rings)


def _ring(ring: Ring, per_unit: int) -> bytes:
    nodes = np.array((*ring, ring[0]), dtype="<f8") / per_unit
    return struct.pack("<I", len(nodes)) + nodes.tobytes()


def _head(kind: int, count: int) -> bytes:
    """Little endian, kind and number of parts (OGC Simple Feature Access 1, 8.2)."""
    return struct.pack("<BII", 1, kind, count)
