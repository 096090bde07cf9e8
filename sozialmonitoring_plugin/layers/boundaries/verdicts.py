"""Whether a polygon is one, by GEOS; QGIS' own validator passes over half of the cases."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from qgis.core import Qgis, QgsGeometry, QgsWkbTypes


@dataclass(frozen=True)
class Verdict:
    """What GEOS says is wrong, "" for nothing, and where, if it says so."""

    problem: str = ""
    x: float | None = None
    y: float | None = None

    @property
    def is_valid(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problem


NO_POLYGON = "no polygon"
NOT_FINITE = "Invalid Coordinate"


def straight(geometry: QgsGeometry) -> QgsGeometry:
    """The polygon without curves, Z and M; what is no polygon becomes an empty one."""
    plain = QgsGeometry(geometry)
    if not is_polygon(plain):
        return QgsGeometry()
    plain.convertToStraightSegment()
    plain.get().dropZValue()
    plain.get().dropMValue()
    return plain


def is_polygon(geometry: QgsGeometry) -> bool:
    """Whether it is an area, of whatever kind."""
    is_area = QgsWkbTypes.geometryType(geometry.wkbType()) == Qgis.GeometryType.Polygon
    return is_area and not geometry.isNull()


def is_straight(geometry: QgsGeometry) -> bool:
    """Whether `straight` would change nothing."""
    kind = geometry.wkbType()
    return not (QgsWkbTypes.isCurvedType(kind) or QgsWkbTypes.hasZ(kind) or QgsWkbTypes.hasM(kind))


def judged(geometry: QgsGeometry) -> Verdict:
    """GEOS' verdict on a straight polygon."""
    if geometry.isNull() or geometry.isEmpty():
        return Verdict(NO_POLYGON)
    if not is_finite(geometry):
        return Verdict(NOT_FINITE)
    if geometry.isGeosValid():
        return Verdict()
    problems = geometry.validateGeometry(Qgis.GeometryValidationEngine.Geos)
    if not problems:
        return Verdict("Invalid")
    first = problems[0]
    return (
        Verdict(first.what(), first.where().x(), first.where().y())
        if first.hasWhere()
        else Verdict(first.what())
    )


def is_finite(geometry: QgsGeometry) -> bool:
    """Whether no coordinate is infinite or no number."""
    return all(isfinite(vertex.x()) and isfinite(vertex.y()) for vertex in geometry.vertices())


def mended(geometry: QgsGeometry) -> QgsGeometry:
    """The ground of a polygon, as GEOS understands it where it is invalid; empty where there is none.

    Rings are read as shells and holes (the structure method), so that ground covered twice counts once.
    """
    if geometry.isNull() or geometry.isEmpty() or not is_finite(geometry):
        return QgsGeometry()
    valid = geometry if geometry.isGeosValid() else geometry.makeValid(Qgis.MakeValidMethod.Structure)
    return only_polygons(valid)


def only_polygons(geometry: QgsGeometry) -> QgsGeometry:
    """The multipolygon in a result of an overlay, which may hold points and lines too."""
    parts = pieces(geometry)
    return QgsGeometry.collectGeometry(parts) if parts else QgsGeometry()


def pieces(geometry: QgsGeometry) -> list[QgsGeometry]:
    """The single polygons of a geometry."""
    if geometry.isNull():
        return []
    found = [part for part in geometry.asGeometryCollection() if part.type() == Qgis.GeometryType.Polygon]
    nested = [piece for part in found if part.isMultipart() for piece in part.asGeometryCollection()]
    return [part for part in found if not part.isMultipart() and not part.isEmpty()] + nested
