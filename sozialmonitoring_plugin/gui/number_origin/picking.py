"""The map tool in turn with the others: taken up by a button, laid down with the window."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QPushButton

from .map_tool import AreaTool


class Picking(QObject):
    """Keeps a checkable button and the tool of the map in step."""

    def __init__(self, canvas: QgsMapCanvas, tool: AreaTool, button: QPushButton) -> None:
        super().__init__(button)
        self._canvas = canvas
        self._tool = tool
        self._before = canvas.mapTool()
        tool.activated.connect(lambda: button.setChecked(True))
        tool.deactivated.connect(lambda: button.setChecked(False))
        button.clicked.connect(self._follow)

    def begin(self) -> None:
        """Take up the tool, and remember which one was in use."""
        if self._canvas.mapTool() is not self._tool:
            self._before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)

    def end(self) -> None:
        """Lay down the tool; the one before comes back, if it is still there."""
        if self._canvas.mapTool() is not self._tool:
            return
        self._canvas.unsetMapTool(self._tool)
        if self._before is not None and not sip.isdeleted(self._before):
            self._canvas.setMapTool(self._before)

    def _follow(self, wanted: bool) -> None:
        if wanted:
            self.begin()
        else:
            self.end()
