"""Base units out of any layer of polygons: statistical blocks, parcels."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

import numpy as np
from qgis.core import Qgis, QgsGeometry

from ...core.boundaries.base_unit import BaseUnit, UnitKind
from ...core.boundaries.rings import Edge, Node, shape_of_edges
from ...core.boundaries.streets.address_points import AddressPoints
from ..address_table import straight
from ..keys_at import keys_at
from .arrangement import faces_between
from .lattice import nodes_of_line


def units_of_polygons(
    polygons: Mapping[str, QgsGeometry], addresses: AddressPoints | None = None
) -> tuple[BaseUnit, ...]:
    """Polygons in metres as units that share their nodes.

    Where polygons overlap, the ground belongs to the first; gaps belong to none. What a polygon that
    crosses itself encloses is GEOS' reading of it (`makeValid`).
    """
    ground = {key: _flat(polygon) for key, polygon in polygons.items() if not polygon.isEmpty()}
    faces = faces_between(list(chain.from_iterable(map(_rings, ground.values()))))
    inside = np.array([face.inside for face in faces]).round().astype(np.int64)
    edges: dict[str, list[Edge]] = {}
    for face, key in zip(faces, keys_at(ground, inside), strict=True):
        if key:
            edges.setdefault(key, []).extend(face.edges)
    rows: dict[str, list[int]] = {}
    for row, key in enumerate(keys_at(ground, addresses.xy) if addresses else ()):
        rows.setdefault(key, []).append(row)
    return tuple(
        BaseUnit(key, UnitKind.POLYGON, shape_of_edges(edges[key]), (), tuple(rows.get(key, ())))
        for key in ground
        if key in edges
    )


def _flat(polygon: QgsGeometry) -> QgsGeometry:
    """A valid multipolygon of straight lines without heights and measures."""
    ground = straight(polygon)
    ground.get().dropZValue()
    ground.get().dropMValue()
    valid = ground.makeValid()
    valid.convertGeometryCollectionToSubclass(Qgis.GeometryType.Polygon)
    return valid


def _rings(geometry: QgsGeometry) -> list[tuple[Node, ...]]:
    polygons = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
    return [
        nodes_of_line((point.x(), point.y()) for point in ring) for polygon in polygons for ring in polygon
    ]
