"""Addresses and streets as the monitoring keeps them, from whatever their columns are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsPointXY, QgsSpatialIndex

from ..store.geometry_blob import Bounds
from ..store.records import AddressRecord, Shape, StreetRecord
from .feature_table import FeatureTable, LayerError

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
    locate = Locator(areas)
    for feature in table.features:
        geometry = QgsGeometry(feature.geometry())
        geometry.convertToSingleType()
        if geometry.isEmpty():
            continue
        yield AddressRecord(
            _text(feature, street),
            _whole(feature, number),
            _text(feature, suffix) if suffix else "",
            locate.key_at(geometry),
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


class Locator:
    """Finds the area of a point, the first where several overlap."""

    def __init__(self, areas: Mapping[str, QgsGeometry]) -> None:
        self._keys = list(areas)
        self._index = QgsSpatialIndex()
        self._engines = []
        for number, geometry in enumerate(areas.values()):
            self._index.addFeature(number, geometry.boundingBox())
            engine = QgsGeometry.createGeometryEngine(geometry.constGet())
            engine.prepareGeometry()
            self._engines.append(engine)

    def key_at(self, point: QgsGeometry) -> str:
        """The key of the area that a point lies in or on the outline of, "" for none."""
        for number in sorted(self._index.intersects(point.boundingBox())):
            if self._engines[number].intersects(point.constGet()):
                return self._keys[number]
        return ""

    def key_at_xy(self, x: float, y: float) -> str:
        """The same for coordinates in the CRS of the areas."""
        return self.key_at(QgsGeometry.fromPointXY(QgsPointXY(x, y)))


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
