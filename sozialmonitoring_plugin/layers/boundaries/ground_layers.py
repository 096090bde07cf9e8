"""Streets and addresses below the pen, in memory: QGIS holds no file that a colleague wants to write."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLineString,
    QgsPointXY,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.streets.lines import Lines
from .lattice import PER_METRE

_TEXT = QMetaType.Type.QString


def street_layer(name: str, crs: QgsCoordinateReferenceSystem, lines: Lines) -> QgsVectorLayer:
    """The streets with their names."""
    layer = _layer("LineString", name, crs)
    layer.dataProvider().addFeatures(list(_streets(layer.fields(), lines)))
    layer.updateExtents()
    return layer


def address_layer(name: str, crs: QgsCoordinateReferenceSystem, book: AddressBook) -> QgsVectorLayer:
    """The addresses, named as people write them."""
    layer = _layer("Point", name, crs)
    layer.dataProvider().addFeatures(list(_addresses(layer.fields(), book)))
    layer.updateExtents()
    return layer


def _layer(kind: str, name: str, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    layer = QgsVectorLayer(kind, name, "memory")
    layer.setCrs(crs)
    layer.dataProvider().addAttributes([QgsField("name", _TEXT)])
    layer.updateFields()
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    layer.setReadOnly(True)
    return layer


def _streets(fields: QgsFields, lines: Lines) -> Iterator[QgsFeature]:
    metres = lines.xy / PER_METRE
    for place, name in enumerate(lines.names):
        part = metres[lines.starts[place] : lines.starts[place + 1]]
        yield _feature(fields, name, QgsGeometry(QgsLineString(part[:, 0].tolist(), part[:, 1].tolist())))


def _addresses(fields: QgsFields, book: AddressBook) -> Iterator[QgsFeature]:
    east, north = (book.x / PER_METRE).tolist(), (book.y / PER_METRE).tolist()
    for row in range(len(book)):
        point = QgsGeometry.fromPointXY(QgsPointXY(east[row], north[row]))
        yield _feature(fields, book.label(row), point)


def _feature(fields: QgsFields, name: str, geometry: QgsGeometry) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setAttributes([name])
    feature.setGeometry(geometry)
    return feature
