"""Base units out of a layer of polygons that somebody chose, where they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsRectangle,
    QgsVectorLayer,
)

from ....core.boundaries.base_unit import BaseUnit
from ....core.boundaries.rings import Box
from ....layers.boundaries.lattice import PER_METRE
from ....layers.boundaries.polygon_units import units_of_polygons


class LayerUnits:
    """Units of one layer, each made once, together with the polygons around it."""

    def __init__(
        self,
        layer: QgsVectorLayer,
        crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
    ) -> None:
        self.layer = layer
        self._crs = crs
        self._context = context
        self._made: dict[int, BaseUnit | None] = {}

    def near(self, box: Box) -> Sequence[BaseUnit]:
        """The units whose bounds meet a box; none where the layer cannot be brought to its place."""
        left, right, bottom, top = (value / PER_METRE for value in box)
        try:
            here = self._features(QgsRectangle(left, bottom, right, top))
            if any(feature.id() not in self._made for feature in here):
                self._make(here)
        except QgsCsException:
            return ()
        units = (self._made[feature.id()] for feature in here)
        return [unit for unit in units if unit is not None]

    def _make(self, here: list[QgsFeature]) -> None:
        """Make units of some features; those around them take part, since overlaps belong to the first."""
        bounds = QgsRectangle()
        for feature in here:
            bounds.combineExtentWith(feature.geometry().boundingBox())
        around = sorted(self._features(bounds), key=lambda feature: feature.id())
        made = units_of_polygons({str(feature.id()): feature.geometry() for feature in around})
        units = {unit.id: unit for unit in made}
        for feature in here:
            self._made.setdefault(feature.id(), units.get(str(feature.id())))

    def _features(self, rectangle: QgsRectangle) -> list[QgsFeature]:
        request = QgsFeatureRequest().setDestinationCrs(self._crs, self._context).setNoAttributes()
        return [one for one in self.layer.getFeatures(request.setFilterRect(rectangle)) if one.hasGeometry()]
