"""The question for the origin of numbers in the context menu of our map layers, and of no others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction

from ...layers.map_origin import origin_of

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class LayerMenu(QObject):
    """Offers an action for each layer that knows its monitoring, also for those that come later."""

    def __init__(self, iface: QgisInterface, project: QgsProject, action: QAction) -> None:
        super().__init__(action)
        self._iface = iface
        self._project = project
        self._action = action

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
            if origin_of(layer) is not None:
                self._iface.addCustomActionForLayer(self._action, layer)
