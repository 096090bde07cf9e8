"""Addresses and streets as the monitoring keeps them, from whatever their columns are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from qgis.core import QgsFeature, QgsFields, QgsGeometry

from ..core.boundaries.segments import millimetres
from ..store.geometry_blob import Bounds
from ..store.records import AddressRecord, Shape, StreetRecord
from .feature_table import FeatureTable, LayerError
from .keys_at import keys_at

STREET_FIELDS = ("strasse", "straße", "strassenname", "straßenname", "str_name", "street", "stn", "name")
NUMBER_FIELDS = ("hausnummer", "hausnr", "hnr", "hsnr", "number", "housenumber")
SUFFIX_FIELDS = ("zusatz", "hausnummernzusatz", "adz", "suffix")


def shape_of(geometry: QgsGeometry) -> Shape:
    """Geometry as WKB with bounds."""
    return Shape(bytes(geometry.asWkb()), _bounds(geometry))


def address_records(table: FeatureTable, areas: Mapping[str, QgsGeometry]) -> Iterator[AddressRecord]:
    """Addresses with the lowest area they lie in, "" for none."""
    street, number = _field(table, STREET_FIELDS), _field(table, NUMBER_FIELDS)
    suffix = next((name for name in SUFFIX_FIELDS if _index(table.fields, name) >= 0), "")
    points = [(feature, _point(feature)) for feature in table.features if not feature.geometry().isEmpty()]
    at = np.array([(point.constGet().x(), point.constGet().y()) for _, point in points])
    keys = keys_at(areas, millimetres(at))
    for (feature, geometry), key in zip(points, keys, strict=True):
        yield AddressRecord(
            _text(feature, street),
            _whole(feature, number),
            _text(feature, suffix) if suffix else "",
            key,
            _others(feature, {street, number, suffix}),
            shape_of(geometry),
        )


def street_records(table: FeatureTable) -> Iterator[StreetRecord]:
    """Pieces of streets with their names."""
    name = _field(table, STREET_FIELDS)
    for feature in table.features:
        geometry = QgsGeometry(feature.geometry())
        if not geometry.isEmpty():
            geometry = straight(geometry)
            geometry.convertToMultiType()
            yield StreetRecord(_text(feature, name), _others(feature, {name}), shape_of(geometry))


def straight(geometry: QgsGeometry) -> QgsGeometry:
    """A geometry whose curves are lines of straight pieces, at most a degree of the arc each."""
    return QgsGeometry(geometry.constGet().segmentize())


def _point(feature: QgsFeature) -> QgsGeometry:
    geometry = QgsGeometry(feature.geometry())
    geometry.convertToSingleType()
    return geometry


def _field(table: FeatureTable, candidates: tuple[str, ...]) -> str:
    for name in candidates:
        if _index(table.fields, name) >= 0:
            return name
    raise LayerError(
        "{layer} has none of the columns {candidates}.",
        hint="Rename the column.",
        layer=table.name,
        candidates=", ".join(candidates),
    )


def _index(fields: QgsFields, name: str) -> int:
    return fields.lookupField(name)


def _text(feature: QgsFeature, name: str) -> str:
    value = feature.attribute(_index(feature.fields(), name))
    return "" if value is None or str(value) == "NULL" else str(value).strip()


def _whole(feature: QgsFeature, name: str) -> int | None:
    text = _text(feature, name)
    return int(text) if text.isdigit() else None


def _others(feature: QgsFeature, used: set[str]) -> dict[str, object]:
    names = {name.lower() for name in used}
    values = {name: value for name, value in feature.attributeMap().items() if name.lower() not in names}
    return {name: value for name, value in values.items() if isinstance(value, str | int | float)}


def _bounds(geometry: QgsGeometry) -> Bounds:
    box = geometry.boundingBox()
    return (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
