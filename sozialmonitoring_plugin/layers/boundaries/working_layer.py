"""The layer that people draw in: one feature for each area of the level that is drawn, in memory."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ...core.boundaries.drafting import DraftArea
from ...core.boundaries.rings import Shape
from .lattice import geometry_of_shape

KEY, NAME, PARENT = range(3)
"""Places of the fields."""

FIELDS = ("key", "name", "parent")


def working_layer(name: str, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """An empty layer for areas."""
    layer = QgsVectorLayer("MultiPolygon", name, "memory")
    layer.setCrs(crs)
    layer.dataProvider().addAttributes([QgsField(field, QMetaType.Type.QString) for field in FIELDS])
    layer.updateFields()
    # QGIS asks about layers in memory when it is closed; this one is kept in the draft.
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    return layer


def feature_of(fields: QgsFields, area: DraftArea, shape: Shape) -> QgsFeature:
    """The feature of an area."""
    feature = QgsFeature(fields)
    feature.setAttributes([area.key, area.name, area.parent])
    feature.setGeometry(geometry_of_shape(shape))
    return feature


def refill(layer: QgsVectorLayer, areas: Mapping[str, DraftArea], shapes: Mapping[str, Shape]) -> None:
    """Let a layer that is not being edited hold exactly these areas; nobody is asked."""
    provider = layer.dataProvider()
    provider.truncate()
    provider.addFeatures([feature_of(layer.fields(), areas[key], shape) for key, shape in shapes.items()])
    layer.updateExtents()
    layer.triggerRepaint()
