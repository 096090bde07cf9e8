"""The part of the QGIS window that the plugin may touch."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow, QMenu, QToolBar


class Window(QMainWindow):
    """Stands in for the interface that QGIS hands to plugins."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = QgsMessageBar(self)
        self.canvas = QgsMapCanvas(self)
        self.plugins = QMenu("Plugins", self)

    def mainWindow(self) -> QMainWindow:
        return self

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def addToolBar(self, name: str) -> QToolBar:
        return super().addToolBar(name)

    def pluginMenu(self) -> QMenu:
        return self.plugins
