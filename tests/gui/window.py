"""The part of the QGIS window that the plugin may touch."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QToolBar


class Window(QMainWindow):
    """Stands in for the interface that QGIS hands to plugins."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = QgsMessageBar(self)
        self.canvas = QgsMapCanvas(self)
        self.plugin_menu: dict[str, list[QAction]] = {}

    def mainWindow(self) -> QMainWindow:
        return self

    def messageBar(self) -> QgsMessageBar:
        return self.bar

    def mapCanvas(self) -> QgsMapCanvas:
        return self.canvas

    def addToolBar(self, name: str) -> QToolBar:
        return super().addToolBar(name)

    def addPluginToMenu(self, menu: str, action: QAction) -> None:
        self.plugin_menu.setdefault(menu, []).append(action)

    def removePluginMenu(self, menu: str, action: QAction) -> None:
        self.plugin_menu[menu].remove(action)
