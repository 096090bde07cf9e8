"""What the workers of one run are handed: everything that all booklets have in common, once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from ...atlas.booklet import BookletRequest
from ...core.handing_over import read, written
from ...layers.geometries import AreaGeometries

_OWN = ("geometries", "municipality")


@dataclass(frozen=True)
class Job:
    """Booklets that differ in their municipality only, the files wanted of each, and where they go.

    `common` are the other fields of their requests, `shapes` WKB by level and key, `crs` WKT. `language` is
    that of QGIS.
    """

    common: Mapping[str, Any]
    shapes: Mapping[str, Mapping[str, bytes]]
    crs: str
    formats: tuple[str, ...]
    folder: Path
    language: str = ""

    @classmethod
    def of(cls, booklet: BookletRequest, formats: tuple[str, ...], folder: Path, language: str) -> Job:
        """The job that a booklet belongs to, with its paths from the root."""
        common = {one.name: getattr(booklet, one.name) for one in fields(booklet) if one.name not in _OWN}
        common = {
            name: value.absolute() if isinstance(value, Path) else value for name, value in common.items()
        }
        # What the audit knows of hidden cells is nobody's who draws.
        common["published"] = replace(booklet.published, audit=())
        shapes = {
            level: {key: bytes(shape.asWkb()) for key, shape in areas.items()}
            for level, areas in booklet.geometries.by_level.items()
        }
        crs = booklet.geometries.crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
        return cls(common, shapes, crs, formats, folder.absolute(), language)

    def geometries(self) -> AreaGeometries:
        """The polygons."""
        crs = QgsCoordinateReferenceSystem.fromWkt(self.crs)
        shapes = {
            level: {key: _geometry(wkb) for key, wkb in areas.items()} for level, areas in self.shapes.items()
        }
        return AreaGeometries(crs, shapes)

    def booklet(self, municipality: str, geometries: AreaGeometries) -> BookletRequest:
        """The request for one municipality; `geometries` are shared by all of them."""
        return BookletRequest(geometries=geometries, municipality=municipality, **self.common)

    def write(self, path: Path) -> Path:
        """Keep it in a file. Raises TypeError where a request holds more than plain data."""
        path.write_text(written(self), encoding="utf-8")
        return path

    @classmethod
    def read(cls, path: Path) -> Job:
        """The job of a file."""
        found: Job = read(path.read_text(encoding="utf-8"))
        return found


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry
