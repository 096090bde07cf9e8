"""Actions in the context menu of map layers, each for the layers it fits and for no others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class LayerMenu(QObject):
    """Offers an action for each layer that it fits, also for those that come later."""

    def __init__(
        self, iface: QgisInterface, project: QgsProject, action: QAction, fits: Callable[[QgsMapLayer], bool]
    ) -> None:
        super().__init__(action)
        self._iface = iface
        self._project = project
        self._action = action
        self._fits = fits

    def open(self) -> None:
        """Begin."""
        self._iface.addCustomActionForLayerType(self._action, "", Qgis.LayerType.Vector, False)
        self._offer(self._project.mapLayers().values())
        self._project.layersAdded.connect(self._offer)

    def close(self) -> None:
        """Take the action out of all menus."""
        self._project.layersAdded.disconnect(self._offer)
        self._iface.removeCustomActionForLayerType(self._action)

    def _offer(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            if self._fits(layer):
                self._iface.addCustomActionForLayer(self._action, layer)


def is_ours(layer: QgsMapLayer) -> bool:
    """Whether a layer knows its monitoring."""
    # Imported with the first layer: a QGIS that starts empty loads none of what stands behind it.
    from ..layers.map_origin import origin_of

    return origin_of(layer) is not None


def has_classes(layer: QgsMapLayer) -> bool:
    """Whether classes of a layer can be edited: one of our values, or any polygons with numbers."""
    if not isinstance(layer, QgsVectorLayer) or layer.geometryType() != Qgis.GeometryType.Polygon:
        return False
    # Imported with the first layer, as above.
    from ..layers.map_origin import origin_of

    origin = origin_of(layer)
    if origin is not None:
        return origin.has_own_classes and bool(layer.fields().lookupField("value") >= 0)
    return any(field.isNumeric() for field in layer.fields())
