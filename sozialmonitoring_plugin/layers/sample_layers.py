"""The sample county as GeoPackages: `areas.gpkg`, `streets.gpkg`, `addresses.gpkg` in EPSG:25832."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
)
from qgis.PyQt.QtCore import QMetaType

from .feature_table import LayerError

if TYPE_CHECKING:
    from ..core.samplecounty.arrays import Integers
    from ..core.samplecounty.county import County

_BATCH = 5000
_TEXT, _NUMBER = QMetaType.Type.QString, QMetaType.Type.Int
_CRS = "EPSG:25832"
_WRITTEN = "2025-03-03T09:30:00.000Z"

AREA_FIELDS = ("quartier", "quartier_name", "sozialraum", "sozialraum_name", "gemeinde", "gemeinde_name")
STREET_NUMBER_FIELDS = ("hnr_links_von", "hnr_links_bis", "hnr_rechts_von", "hnr_rechts_bis")

Row = tuple[bytes, list[object]]


@dataclass(frozen=True)
class _Table:
    layer: str
    kind: Qgis.WkbType
    fields: QgsFields


def write_areas(county: County, path: Path) -> None:
    """Polygons of the Quartiere with the names and keys of all levels. Raises LayerError."""
    table = _Table("quartiere", Qgis.WkbType.Polygon, _fields(dict.fromkeys(AREA_FIELDS, _TEXT)))
    areas = county.areas
    columns = (
        areas.key,
        areas.name,
        areas.social_area_key,
        areas.social_area_name,
        areas.municipality_key,
        areas.municipality_name,
    )
    rows = (
        (_polygon(county.shapes.rings(number)), list(values))
        for number, values in enumerate(zip(*columns, strict=True))
    )
    _write(table, rows, path)


def write_streets(county: County, path: Path) -> None:
    """Pieces of streets from crossing to crossing, drawn in the direction in which the numbers rise."""
    from ..core.samplecounty.mainroads import StreetClass
    from ..core.samplecounty.ranges import house_number_ranges

    numbers = dict.fromkeys(STREET_NUMBER_FIELDS, _NUMBER)
    fields = {"strasse": _TEXT, "gemeinde": _TEXT, "klasse": _TEXT, **numbers}
    table = _Table("strassen", Qgis.WkbType.LineString, _fields(fields))
    streets, network = county.streets, county.land.network
    ags = [key for key, _ in county.areas.municipalities]
    ranges = house_number_ranges(county.addresses, len(network))
    rows = (
        (
            _line(network.curve(edge)[:: 1 if streets.forward[edge] else -1]),
            [
                streets.names[streets.street[edge]],
                ags[streets.municipality[edge]],
                StreetClass(network.street_class[edge]).title,
                *(number or None for number in ranges[edge].tolist()),
            ],
        )
        for edge in range(len(network))
    )
    _write(table, rows, path)


def write_addresses(county: County, path: Path) -> None:
    """Points with street, number, suffix, households and inhabitants by age group."""
    from ..core.samplecounty.population import AGE_GROUPS

    texts = dict.fromkeys(("strasse", "zusatz", "gemeinde", "quartier"), _TEXT)
    counts = dict.fromkeys((*(f"ew_{group}" for group in AGE_GROUPS), "ew_gesamt", "haushalte"), _NUMBER)
    fields = {"strasse": _TEXT, "hausnummer": _NUMBER, **texts, **counts}
    table = _Table("adressen", Qgis.WkbType.Point, _fields(fields))
    _write(table, _address_rows(county), path)


def _address_rows(county: County) -> Iterator[Row]:
    addresses, areas, people = county.addresses, county.areas, county.population
    points = addresses.xy / 1000.0
    total = people.total
    for row, quarter in enumerate(addresses.quarter.tolist()):
        values: list[object] = [
            county.streets.names[addresses.street[row]],
            int(addresses.number[row]),
            addresses.suffix[row],
            areas.municipality_key[quarter],
            areas.key[quarter],
            *people.people[row].tolist(),
            int(total[row]),
            int(people.households[row]),
        ]
        yield struct.pack("<BI2d", 1, 1, *points[row]), values


def _fields(types: dict[str, QMetaType.Type]) -> QgsFields:
    fields = QgsFields()
    for name, kind in types.items():
        fields.append(QgsField(name, kind))
    return fields


def _polygon(rings: list[Integers]) -> bytes:
    import numpy as np

    closed = [np.vstack([ring, ring[:1]]) / 1000.0 for ring in rings]
    parts = [struct.pack("<I", len(ring)) + ring.astype("<f8").tobytes() for ring in closed]
    return struct.pack("<BII", 1, 3, len(rings)) + b"".join(parts)


def _line(vertices: Integers) -> bytes:
    return struct.pack("<BII", 1, 2, len(vertices)) + (vertices / 1000.0).astype("<f8").tobytes()


def _write(table: _Table, rows: Iterable[Row], path: Path) -> None:
    """Write one layer; the file says it was written on a fixed day, so that equal content has equal bytes."""
    from osgeo import gdal

    gdal.SetThreadLocalConfigOption("OGR_CURRENT_DATE", _WRITTEN)
    try:
        _write_layer(table, rows, path)
    finally:
        gdal.SetThreadLocalConfigOption("OGR_CURRENT_DATE", None)


def _write_layer(table: _Table, rows: Iterable[Row], path: Path) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = table.layer
    options.fileEncoding = "UTF-8"
    options.datasourceOptions = ["VERSION=1.3"]
    crs = QgsCoordinateReferenceSystem(_CRS)
    writer = QgsVectorFileWriter.create(
        str(path), table.fields, table.kind, crs, QgsCoordinateTransformContext(), options
    )
    _stop_at_error(writer, path)
    source = iter(rows)
    while batch := [_feature(table.fields, *row) for row in islice(source, _BATCH)]:
        if not writer.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
            break
    writer.flushBuffer()
    _stop_at_error(writer, path)
    del writer


def _feature(fields: QgsFields, wkb: bytes, values: list[object]) -> QgsFeature:
    feature = QgsFeature(fields)
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    feature.setGeometry(geometry)
    feature.setAttributes(values)
    return feature


def _stop_at_error(writer: QgsVectorFileWriter, path: Path) -> None:
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise LayerError("{file} cannot be written: {problem}", file=path, problem=writer.errorMessage())
