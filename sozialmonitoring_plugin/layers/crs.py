"""A coordinate reference system between QGIS and the monitoring."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem

from ..store.records import Crs

CUSTOM_SRS_ID = 100_000
"""Number of a CRS without an authority code inside the file."""


def to_record(crs: QgsCoordinateReferenceSystem) -> Crs:
    """What the file keeps: authority and code where there are any, and always the definition."""
    wkt = _definition(crs)
    authority, _, code = crs.authid().partition(":")
    if authority == "EPSG" and code.isdigit():
        return Crs(int(code), authority, int(code), crs.description() or crs.authid(), wkt)
    return Crs(CUSTOM_SRS_ID, "", CUSTOM_SRS_ID, crs.description() or "custom", wkt)


def from_record(record: Crs) -> QgsCoordinateReferenceSystem:
    """The CRS of a monitoring."""
    if record.organization:
        return QgsCoordinateReferenceSystem(f"{record.organization}:{record.code}")
    return QgsCoordinateReferenceSystem.fromWkt(record.wkt)


def _definition(crs: QgsCoordinateReferenceSystem) -> str:
    """WKT 1; a CRS with a vertical part has none and is written by its horizontal one."""
    variant = QgsCoordinateReferenceSystem.WktVariant.WKT1_GDAL
    return crs.toWkt(variant) or QgsCoordinateReferenceSystem.fromProj(crs.toProj()).toWkt(variant)
