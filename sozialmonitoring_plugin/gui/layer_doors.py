"""What the context menu of a map layer offers: the origin of its numbers, its classes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ..support.paths import resource
from ..support.translation import translate
from .layer_menu import LayerMenu, has_classes, is_ours

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

EDIT_CLASSES = "sozialmonitoring_edit_classes"


class LayerDoors:
    """Two entries in the menus of layers; `edit` opens the dialog for the layer that was clicked."""

    def __init__(
        self,
        iface: QgisInterface,
        project: QgsProject,
        origin_action: QAction,
        edit: Callable[[QgsVectorLayer], None],
    ) -> None:
        self._iface, self._edit = iface, edit
        self._action = QAction(
            QIcon(str(resource("icons", "indicator_map.svg"))),
            translate("Doors", "&Classes and colours…"),
            iface.mainWindow(),
        )
        self._action.setObjectName(EDIT_CLASSES)
        self._action.setStatusTip(translate("Doors", "Classify the numbers of this layer anew"))
        self._action.triggered.connect(self._open_active)
        self._menus = (
            LayerMenu(iface, project, origin_action, is_ours),
            LayerMenu(iface, project, self._action, has_classes),
        )

    def open(self) -> None:
        """Begin."""
        for menu in self._menus:
            menu.open()

    def close(self) -> None:
        """Take the entries out of all menus."""
        for menu in self._menus:
            menu.close()
        self._action.deleteLater()

    def _open_active(self) -> None:
        layer = self._iface.activeLayer()
        if layer is not None and has_classes(layer):
            self._edit(layer)
