"""The part of the QGIS window that the plugin may touch."""

from __future__ import annotations

from qgis.core import Qgis, QgsMapLayer, QgsPrintLayout
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QMenu, QToolBar


class Window(QMainWindow):
    """Stands in for the interface that QGIS hands to plugins."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = QgsMessageBar(self)
        self.canvas = QgsMapCanvas(self)
        self.plugins = QMenu("Plugins", self)
        self.designed: list[QgsPrintLayout] = []
        self.layer_actions: dict[QAction, list[QgsMapLayer]] = {}

    def mainWindow(self) -> QMainWindow:
        return self

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def openLayoutDesigner(self, layout: QgsPrintLayout) -> None:
        self.designed.append(layout)

    def addToolBar(self, name: str) -> QToolBar:
        return super().addToolBar(name)

    def pluginMenu(self) -> QMenu:
        return self.plugins

    def addCustomActionForLayerType(
        self, action: QAction, menu: str, kind: Qgis.LayerType, all_layers: bool
    ) -> None:
        self.layer_actions[action] = []

    def addCustomActionForLayer(self, action: QAction, layer: QgsMapLayer) -> None:
        self.layer_actions[action].append(layer)

    def removeCustomActionForLayerType(self, action: QAction) -> None:
        del self.layer_actions[action]
