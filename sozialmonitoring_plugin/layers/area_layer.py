"""Memory layers of areas with what was published about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsField, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType


@dataclass(frozen=True)
class NamedArea:
    """What every area layer says of an area; the attributes are the fields of the layer."""

    area_key: str
    area_name: str
    level: str
    parent_key: str
    parent_name: str

    @property
    def attributes(self) -> list[str | float | None]:
        """The values of the fields, in their order."""
        return list(vars(self).values())


@dataclass(frozen=True)
class ShownArea(NamedArea):
    """An area in colour; `shown` is what a table prints: the number, or the sign of a reason.

    `label` is the text in the map with its line breaks, centred on `label_x`, `label_y`: the fields
    that QGIS' own tool for moving labels changes. It has room in its area up to the scale
    1 : `label_scale`; on smaller maps `short_label` stands there, up to 1 : `short_scale`. None where
    the map has no labels, or there is nothing shorter.
    """

    shown: str
    label: str | None
    label_x: float | None
    label_y: float | None
    label_scale: float | None
    short_label: str | None
    short_scale: float | None


@dataclass(frozen=True)
class ReasonArea(ShownArea):
    """An area without a number."""

    reason: str


@dataclass(frozen=True)
class ValueArea(ShownArea):
    """An area with a number."""

    value: float
    flags: str
    class_label: str


Row = tuple[NamedArea, QgsGeometry]


def area_layer(
    name: str, kind: type[NamedArea], rows: Iterable[Row], crs: QgsCoordinateReferenceSystem
) -> QgsVectorLayer:
    """Make a layer in memory with one field for each attribute of `kind`."""
    layer = QgsVectorLayer("MultiPolygon", name, "memory")
    layer.setCrs(crs)
    provider = layer.dataProvider()
    provider.addAttributes(fields_of(kind))
    layer.updateFields()
    provider.addFeatures([_feature(layer, area, geometry) for area, geometry in rows])
    layer.updateExtents()
    return layer


def fields_of(kind: type[NamedArea]) -> list[QgsField]:
    """The fields of a layer of such areas."""
    attributes = kind.__dataclass_fields__.values()
    return [QgsField(attribute.name, _type(str(attribute.type))) for attribute in attributes]


_TYPES = {"float": QMetaType.Type.Double, "int": QMetaType.Type.Int, "QDate": QMetaType.Type.QDate}


def _type(annotation: str) -> QMetaType.Type:
    return _TYPES.get(annotation.partition(" ")[0], QMetaType.Type.QString)


def _feature(layer: QgsVectorLayer, area: NamedArea, geometry: QgsGeometry) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    feature.setAttributes(area.attributes)
    feature.setGeometry(geometry)
    return feature
