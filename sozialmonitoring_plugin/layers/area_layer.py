"""Memory layers of areas with what was published about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsField, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType


class Attributed(Protocol):
    """Whatever knows the values of the fields of its row, in their order."""

    @property
    def attributes(self) -> Sequence[object]:
        """The values."""


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


@dataclass(frozen=True)
class CountedArea(ShownArea):
    """An area with a number that a circle stands for."""

    value: float
    flags: str


@dataclass(frozen=True)
class DividedArea(ShownArea):
    """An area with the parts of a whole, in the order of the diagram; `total` is their sum."""

    total: float
    flags: str
    parts: tuple[float, ...]

    @property
    def attributes(self) -> list[str | float | None]:
        """The values of the fields, those of the parts last."""
        *own, parts = vars(self).values()
        return [*own, *parts]


@dataclass(frozen=True)
class GroundArea(ShownArea):
    """An area below a circle or diagram; `mark` says what stands on it, "zero" where nothing does."""

    mark: str


Row = tuple[NamedArea, QgsGeometry]

POLYGONS = "MultiPolygon"
POINTS = "Point"


def area_layer(
    name: str, kind: type[NamedArea], rows: Iterable[Row], crs: QgsCoordinateReferenceSystem
) -> QgsVectorLayer:
    """Make a layer of polygons in memory with one field for each attribute of `kind`."""
    return made_layer(name, fields_of(kind), rows, crs, POLYGONS)


def made_layer(
    name: str,
    fields: Sequence[QgsField],
    rows: Iterable[tuple[Attributed, QgsGeometry]],
    crs: QgsCoordinateReferenceSystem,
    geometry: str,
) -> QgsVectorLayer:
    """Make a layer in memory; the attributes of the rows are those of `fields`."""
    layer = QgsVectorLayer(geometry, name, "memory")
    layer.setCrs(crs)
    provider = layer.dataProvider()
    provider.addAttributes(list(fields))
    layer.updateFields()
    provider.addFeatures([_feature(layer, area, geometry) for area, geometry in rows])
    layer.updateExtents()
    return layer


def fields_of(kind: type[NamedArea]) -> list[QgsField]:
    """The fields of a layer of such areas, but for what stands in several fields."""
    attributes = {one.name: str(one.type) for one in kind.__dataclass_fields__.values()}
    return [QgsField(name, _type(text)) for name, text in attributes.items() if not text.startswith("tuple")]


_TYPES = {"float": QMetaType.Type.Double, "int": QMetaType.Type.Int, "QDate": QMetaType.Type.QDate}


def _type(annotation: str) -> QMetaType.Type:
    return _TYPES.get(annotation.partition(" ")[0], QMetaType.Type.QString)


def _feature(layer: QgsVectorLayer, row: Attributed, geometry: QgsGeometry) -> QgsFeature:
    feature = QgsFeature(layer.fields())
    feature.setAttributes(list(row.attributes))
    feature.setGeometry(geometry)
    return feature
