"""Layers of outlines around the one that is drawn in: levels above, the version before, what is locked."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsField, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QMetaType

from ...core.boundaries.rings import Shape
from .lattice import geometry_of_shape


class OutlineLayer:
    """Outlines by key, in memory and never edited by people."""

    def __init__(self, name: str, crs: QgsCoordinateReferenceSystem) -> None:
        self.layer = QgsVectorLayer("MultiPolygon", name, "memory")
        self.layer.setCrs(crs)
        self.layer.dataProvider().addAttributes(
            [QgsField(field, QMetaType.Type.QString) for field in ("key", "name")]
        )
        self.layer.updateFields()
        self.layer.setCustomProperty("skipMemoryLayersCheck", 1)
        self.layer.setReadOnly(True)
        self._numbers: dict[str, int] = {}

    def put(self, shapes: Mapping[str, Shape | None], names: Mapping[str, str] | None = None) -> None:
        """Show these outlines instead of those of the same keys; None takes one out."""
        if sip.isdeleted(self.layer):  # people may take it out of their project
            return
        provider = self.layer.dataProvider()
        gone = [self._numbers.pop(key) for key in shapes if key in self._numbers]
        if gone:
            provider.deleteFeatures(gone)
        present = {key: shape for key, shape in shapes.items() if shape is not None}
        features = [self._feature(key, (names or {}).get(key, key), one) for key, one in present.items()]
        _, added = provider.addFeatures(features)
        self._numbers |= {key: one.id() for key, one in zip(present, added, strict=True)}
        self.layer.updateExtents()
        self.layer.triggerRepaint()

    def show_only(self, shapes: Mapping[str, Shape]) -> None:
        """Show these outlines and no others."""
        self.put({**dict.fromkeys(self._numbers), **shapes})

    def _feature(self, key: str, name: str, shape: Shape) -> QgsFeature:
        feature = QgsFeature(self.layer.fields())
        feature.setAttributes([key, name])
        feature.setGeometry(geometry_of_shape(shape))
        return feature
