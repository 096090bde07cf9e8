"""Geometries in metres and shapes in whole millimetres, one for the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qgis.core import QgsGeometry, QgsLineString, QgsMultiPolygon, QgsPoint, QgsPolygon

from ...core.boundaries.rings import Node, Ring, Shape, doubled_area, edges_of, shape_of_edges

PER_METRE = 1000


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
    """A multipolygon in metres (`per_unit` 1: in millimetres)."""
    multi = QgsMultiPolygon()
    for outer, *holes in polygons_of(shape):
        polygon = QgsPolygon(_line(outer, per_unit))
        for hole in holes:
            polygon.addInteriorRing(_line(hole, per_unit))
        multi.addGeometry(polygon)
    return QgsGeometry(multi)


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


def _line(ring: Ring, per_unit: int) -> QgsLineString:
    return QgsLineString([QgsPoint(x / per_unit, y / per_unit) for x, y in (*ring, ring[0])])
