"""Polygons of every level: the lowest as stored, each level above as the union of its parts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry

from ..core.areas import AreaTree, LevelAreas

SAME_AREA = 1e-9
"""Relative difference of ground that is rounding."""

THINNEST_HOLE = 1e-3
"""Mean width of a hole, as a part of the size of the whole, below which it is a gap between its parts."""

THINNEST_LONG_HOLE = 4e-3
"""The same for a long hole: one of less ground than LONG of the circle with its outline."""

LONG = 0.3


@dataclass(frozen=True)
class AreaGeometries:
    """Multipolygons by level and key, all in one CRS. Areas without a polygon are absent."""

    crs: QgsCoordinateReferenceSystem
    by_level: dict[str, dict[str, QgsGeometry]]

    @cached_property
    def coarser(self) -> dict[Any, Any]:
        """What `layers.generalised` made of them, for as long as they live."""
        return {}


def area_geometries(
    tree: AreaTree, lowest: Mapping[str, bytes], crs: QgsCoordinateReferenceSystem
) -> AreaGeometries:
    """Read the WKB of the lowest level by key and unite it level by level up to the top."""
    shapes = {key: _from_wkb(lowest[key]) for key in tree.lowest.keys if key in lowest}
    by_level = {tree.lowest.level.id: shapes}
    for upper, entry in zip(tree.levels[-2::-1], tree.levels[:0:-1], strict=True):
        shapes = _united_by_parent(upper, entry, shapes)
        by_level[upper.level.id] = shapes
    return AreaGeometries(crs, by_level)


def united(parts: list[QgsGeometry]) -> QgsGeometry:
    """Union of areas that share boundaries, without the gaps that badly drawn boundaries leave inside.

    Where every shared boundary has the same vertices on both sides, GEOS unites by dropping it,
    which is ten times as fast; where it does not, by overlaying.
    """
    if len(parts) == 1:
        return parts[0]
    whole = _coverage_union(parts)
    if whole is None:
        whole = QgsGeometry.unaryUnion(parts)
    return _without_gaps(whole)


def _from_wkb(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    geometry.convertToMultiType()
    return geometry


def _united_by_parent(
    upper: LevelAreas, lower: LevelAreas, shapes: Mapping[str, QgsGeometry]
) -> dict[str, QgsGeometry]:
    parts: dict[int, list[QgsGeometry]] = {}
    for key, parent in zip(lower.keys, lower.parents.tolist(), strict=True):
        if key in shapes:
            parts.setdefault(parent, []).append(shapes[key])
    return {upper.keys[parent]: united(members) for parent, members in sorted(parts.items())}


def _coverage_union(parts: list[QgsGeometry]) -> QgsGeometry | None:
    """The fast union, None where the parts are no coverage."""
    if not hasattr(QgsGeometry, "unionCoverage"):
        return None
    whole = QgsGeometry.collectGeometry(_single_parts(parts)).unionCoverage()
    if whole.isEmpty() or not whole.isGeosValid():
        return None
    area = sum(part.area() for part in parts)
    return whole if abs(whole.area() - area) <= SAME_AREA * area else None


def _single_parts(geometries: Iterable[QgsGeometry]) -> list[QgsGeometry]:
    return [part for geometry in geometries for part in geometry.asGeometryCollection()]


def _without_gaps(whole: QgsGeometry) -> QgsGeometry:
    """The multipolygon without holes that are too thin to be an area of somebody else."""
    size = math.sqrt(whole.area())
    polygons = []
    for part in whole.asGeometryCollection():
        if part.type() != Qgis.GeometryType.Polygon:
            continue
        shell, *holes = part.asPolygon()
        rings = [QgsGeometry.fromPolygonXY([hole]) for hole in holes]
        wide = [hole for hole, ring in zip(holes, rings, strict=True) if not _is_gap(ring, size)]
        polygons.append([shell, *wide])
    return QgsGeometry.fromMultiPolygonXY(polygons)


def _is_gap(ring: QgsGeometry, size: float) -> bool:
    ground, outline = ring.area(), ring.length()
    is_long = 4 * math.pi * ground < LONG * outline**2
    return 2 * ground <= (THINNEST_LONG_HOLE if is_long else THINNEST_HOLE) * size * outline
