"""Lines to follow out of any layer of lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isfinite

from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsPointXY

from ...core.boundaries.rings import Node
from ...core.boundaries.streets.lines import LineKind, Lines
from ..address_table import STREET_FIELDS, straight
from ..feature_table import FeatureTable, LayerError
from .lattice import nodes_of_line


def street_lines(table: FeatureTable, kind: LineKind = LineKind.STREET) -> Lines:
    """The lines of a table in the CRS of the monitoring; curves become straight pieces, Z and M are dropped.

    A layer without a column of names has streets without names. Outlines of polygons are lines too.
    Raises LayerError where a coordinate is no number.
    """
    name = next((place for place in map(table.fields.lookupField, STREET_FIELDS) if place >= 0), -1)
    found = [
        (_nodes(line, feature, table), _text(feature, name))
        for feature in table.features
        for line in _lines(feature.geometry())
    ]
    return Lines.of([nodes for nodes, _ in found], [text for _, text in found], kind)


def _nodes(line: Sequence[QgsPointXY], feature: QgsFeature, table: FeatureTable) -> tuple[Node, ...]:
    if not all(isfinite(point.x()) and isfinite(point.y()) for point in line):
        raise LayerError(
            "Row {id} of {layer} has coordinates that are no numbers.",
            hint="Repair the geometry or take the row out.",
            id=feature.id(),
            layer=table.name,
        )
    return nodes_of_line((point.x(), point.y()) for point in line)


def _lines(geometry: QgsGeometry) -> Iterator[list]:
    if geometry.isEmpty():
        return
    plain = straight(geometry)
    if plain.type() == Qgis.GeometryType.Polygon:
        for polygon in plain.asMultiPolygon() if plain.isMultipart() else [plain.asPolygon()]:
            yield from polygon
    elif plain.type() == Qgis.GeometryType.Line:
        yield from plain.asMultiPolyline() if plain.isMultipart() else [plain.asPolyline()]


def _text(feature: QgsFeature, place: int) -> str:
    value = feature.attribute(place) if place >= 0 else None
    return "" if value is None or str(value) == "NULL" else str(value).strip()
