"""The map tool that lends a machine its mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from math import dist

from qgis.core import QgsCsException
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from .bench import Bench
from .forecast import Forecast
from .machines.events import Outcome, Pointer
from .machines.machine import Machine
from .tool_scene import ToolScene

REACH = 10
"""Pixels."""

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

HELD = {Qt.Key.Key_Control: CONTROL, Qt.Key.Key_Shift: SHIFT, Qt.Key.Key_Alt: ALT}
"""Keys that change what a move means, at once; their own event does not tell it everywhere."""


class GestureTool(QgsMapTool):
    """Hands every event on to the machine and shows what the machine makes of it.

    It is no edit tool for QGIS, which puts those away as soon as a layer that is not edited is clicked.
    """

    ended = pyqtSignal(object)
    """An Outcome."""

    def __init__(self, canvas: QgsMapCanvas, bench: Bench, scene: ToolScene, machine: Machine) -> None:
        super().__init__(canvas)
        self.machine = machine
        self.forecast = Forecast(canvas, bench, scene, machine, self)
        self._bench = bench
        self._mouse = QPoint()
        self._pointed: Pointer | None = None
        self.setCursor(Qt.CursorShape.CrossCursor)

    def activate(self) -> None:
        super().activate()
        self.canvas().setFocus()

    def deactivate(self) -> None:
        self.machine.escape()
        self.forecast.clear()
        self._pointed = None
        super().deactivate()

    def refresh(self) -> None:
        """The draft has changed beneath the gesture."""
        self.machine.refresh()
        if self.isActive():
            self._show()

    def go_on(self) -> None:
        """Something that the gesture waited for has come."""
        if self._pointed is not None:
            self.machine.move(self._pointed)
        self.refresh()

    def remove(self) -> None:
        """Take everything off the map for good, and go away."""
        self.forecast.remove()
        self.deleteLater()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        self._mouse = event.pixelPoint()
        if self.machine.is_dragging and not event.buttons():
            # The button was released where no event comes from: nobody knows where the gesture ended.
            self.machine.escape()
        self._feed(self.machine.move, event.modifiers())

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        self._mouse = event.pixelPoint()
        self._bench.settle()
        if event.button() == Qt.MouseButton.LeftButton:
            self._feed(self.machine.press, event.modifiers())
        elif event.button() == Qt.MouseButton.RightButton:
            self._feed(self.machine.press_right, event.modifiers())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        self._mouse = event.pixelPoint()
        if event.button() == Qt.MouseButton.LeftButton:
            self._feed(self.machine.release, event.modifiers())
        elif event.button() == Qt.MouseButton.RightButton:
            self._feed(self.machine.release_right, event.modifiers())

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        self._mouse = event.pixelPoint()
        if event.button() == Qt.MouseButton.LeftButton:
            self._feed(self.machine.double, event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.machine.escape()
        elif event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.machine.back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._end(self.machine.enter())
        elif event.key() in HELD:
            self._feed(self.machine.move, event.modifiers() | HELD[event.key()])
        else:
            event.ignore()
            return
        event.accept()
        self._show()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in HELD:
            self._feed(self.machine.move, event.modifiers() & ~HELD[event.key()])

    def _feed(self, event: Callable[[Pointer], Outcome | None], modifiers: Qt.KeyboardModifier) -> None:
        """Tell the machine of an event, unless the mouse is where the draft's reference system ends."""
        try:
            pointer = self._pointer(modifiers)
        except QgsCsException:
            return
        self._pointed = pointer
        self._end(event(pointer))
        self._show()

    def _pointer(self, modifiers: Qt.KeyboardModifier) -> Pointer:
        node = self._bench.to_node(self.toMapCoordinates(self._mouse))
        beside = self._bench.to_node(self.toMapCoordinates(self._mouse + QPoint(REACH, 0)))
        reach = max(round(dist(beside, node)), 1)
        return Pointer(node, reach, bool(modifiers & CONTROL), bool(modifiers & SHIFT), bool(modifiers & ALT))

    def _end(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            self.ended.emit(outcome)

    def _show(self) -> None:
        self.forecast.show(self._mouse)
