"""Polygons judged by GEOS before they become areas: invalid and overlapping ones are refused.

Nothing is repaired in silence. Only where the repaired shape covers exactly the same ground (a ring
that touches itself instead of a hole) is the other notation taken, and said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsSpatialIndex, QgsWkbTypes

from ..core.errors import Part
from ..core.remarks import Remark
from .feature_table import LayerError

SAME_GROUND = 1e-9
"""Relative difference of area below which two notations cover the same ground."""

OVERLAP_AREA = 1.0
"""Square metres of overlap that are taken for digitising noise."""

OVERLAP_SHARE = 0.005
"""Share of the smaller polygon that is taken for digitising noise.

Official municipal outlines at 1:250,000 overlap their neighbours by up to 0.45 %.
"""


@dataclass(frozen=True)
class Polygon:
    """A checked polygon: `label` names it in messages."""

    label: str
    geometry: QgsGeometry


@dataclass(frozen=True)
class Overlap:
    """Two polygons that share ground, in square metres."""

    first: str
    second: str
    area: float


def checked_polygon(feature: QgsFeature, label: str, layer: str, notes: list[Remark]) -> QgsGeometry:
    """The feature's multipolygon without Z, M and curves.

    Raises LayerError where there is none or GEOS calls it invalid; a change of notation is added to
    `notes`.
    """
    geometry = QgsGeometry(feature.geometry())
    if geometry.isEmpty() or QgsWkbTypes.geometryType(geometry.wkbType()) != Qgis.GeometryType.Polygon:
        raise LayerError(
            "{layer}: {label} has no polygon.", hint="Draw it or delete the row.", layer=layer, label=label
        )
    geometry.convertToStraightSegment()
    geometry.get().dropZValue()
    geometry.get().dropMValue()
    if not geometry.isGeosValid():
        geometry = _same_ground(geometry, label, layer, notes)
    geometry.convertToMultiType()
    return geometry


def refuse_overlaps(polygons: Sequence[Polygon], layer: str) -> list[Overlap]:
    """Find polygons that share ground; returns those that are mere noise.

    Raises LayerError with the worst pairs where more than noise is shared.
    """
    overlaps = sorted(find_overlaps(polygons), key=lambda overlap: -overlap.area)
    areas = {polygon.label: polygon.geometry.area() for polygon in polygons}
    real = [one for one in overlaps if one.area > _noise(areas[one.first], areas[one.second])]
    if real:
        raise LayerError(
            "{layer}: {count} pairs of polygons overlap: {pairs}.",
            hint="Mend the polygons so that they only share their boundaries.",
            layer=layer,
            count=len(real),
            pairs="; ".join(f"{one.first} / {one.second} ({one.area:.0f} m²)" for one in real[:5]),
        )
    return overlaps


def find_overlaps(polygons: Sequence[Polygon]) -> list[Overlap]:
    """All pairs whose insides meet."""
    index = QgsSpatialIndex()
    for number, polygon in enumerate(polygons):
        index.addFeature(number, polygon.geometry.boundingBox())
    found = []
    for number, polygon in enumerate(polygons):
        engine = QgsGeometry.createGeometryEngine(polygon.geometry.constGet())
        engine.prepareGeometry()
        for other in index.intersects(polygon.geometry.boundingBox()):
            if other > number and not engine.touches(polygons[other].geometry.constGet()):
                area = polygon.geometry.intersection(polygons[other].geometry).area()
                if area > 0:
                    found.append(Overlap(polygon.label, polygons[other].label, area))
    return found


def _noise(first: float, second: float) -> float:
    return max(OVERLAP_AREA, OVERLAP_SHARE * min(first, second))


def _same_ground(geometry: QgsGeometry, label: str, layer: str, notes: list[Remark]) -> QgsGeometry:
    problem = geometry.validateGeometry(Qgis.GeometryValidationEngine.Geos)
    where = problem[0].where() if problem else None
    repaired = geometry.makeValid(Qgis.MakeValidMethod.Structure)
    before, after = geometry.area(), repaired.area()
    # A bow tie loses no polygon but half its sum of signed areas; only a touching ring keeps both.
    unchanged = abs(before - after) <= SAME_GROUND * max(before, after)
    same_outline = abs(geometry.length() - repaired.length()) <= SAME_GROUND * max(geometry.length(), 1.0)
    if repaired.type() == Qgis.GeometryType.Polygon and unchanged and same_outline:
        notes.append(
            Remark.of(
                "{layer}: {label} touches itself; the same ground is now written as a polygon with a hole.",
                layer=layer, label=label,
            )
        )  # fmt: skip
        return repaired
    raise LayerError(
        "{layer}: the polygon {label} is invalid ({problem}{place}).",
        hint="“Fix geometries” of QGIS would change its area from {before} to {after} m².",
        layer=layer,
        label=label,
        problem=problem[0].what() if problem else "–",
        place=Part(" at {x:.2f}, {y:.2f}", x=where.x(), y=where.y()) if where else "",
        before=f"{before:.0f}",
        after=f"{after:.0f}",
    )
