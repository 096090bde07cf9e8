"""Base units out of any layer of polygons: statistical blocks, parcels."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from qgis.core import QgsGeometry

from ...core.boundaries.base_unit import BaseUnit, UnitKind
from ...core.boundaries.rings import Edge, Node, shape_of_edges
from ...core.boundaries.streets.address_points import AddressPoints
from ..address_table import Locator
from .arrangement import faces_between
from .lattice import PER_METRE, nodes_of_line


def units_of_polygons(
    polygons: Mapping[str, QgsGeometry], addresses: AddressPoints | None = None
) -> tuple[BaseUnit, ...]:
    """Polygons in metres as units that share their nodes.

    Where polygons overlap, the ground belongs to the first; gaps belong to none. What a polygon that
    crosses itself encloses is GEOS' reading of it (`makeValid`).
    """
    ground = {key: polygon.makeValid() for key, polygon in polygons.items() if not polygon.isEmpty()}
    locate = Locator(ground)
    edges: dict[str, list[Edge]] = {}
    for face in faces_between(list(chain.from_iterable(map(_rings, ground.values())))):
        key = locate.key_at_xy(face.inside[0] / PER_METRE, face.inside[1] / PER_METRE)
        if key:
            edges.setdefault(key, []).extend(face.edges)
    rows = _living(addresses, locate) if addresses else {}
    return tuple(
        BaseUnit(key, UnitKind.POLYGON, shape_of_edges(edges[key]), (), tuple(rows.get(key, ())))
        for key in ground
        if key in edges
    )


def _rings(geometry: QgsGeometry) -> list[tuple[Node, ...]]:
    polygons = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
    return [
        nodes_of_line((point.x(), point.y()) for point in ring) for polygon in polygons for ring in polygon
    ]


def _living(addresses: AddressPoints, locate: Locator) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for row, (x, y) in enumerate(addresses.xy.tolist()):
        rows.setdefault(locate.key_at_xy(x / PER_METRE, y / PER_METRE), []).append(row)
    return rows
