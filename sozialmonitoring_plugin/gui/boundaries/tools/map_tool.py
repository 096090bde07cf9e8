"""The map tool that lends a machine its mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from qgis.core import QgsCsException
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ....support.translation import translate
from .bench import Bench
from .beside_mouse import BesideMouse
from .machines.events import Outcome, Pointer, Trial
from .machines.machine import Machine
from .mouse_rows import told
from .painter import Painter
from .tool_scene import ToolScene

REACH = 10
"""Pixels."""

LONGEST_REST = 100
"""Milliseconds between two trials while the mouse moves, at most."""

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

HELD = {Qt.Key.Key_Control: CONTROL, Qt.Key.Key_Shift: SHIFT, Qt.Key.Key_Alt: ALT}
"""Keys that change what a move means, at once; their own event does not tell it everywhere."""


class GestureTool(QgsMapTool):
    """Every move is drawn at once; what the gesture would do follows as fast as it can be worked out."""

    ended = pyqtSignal(object)
    """An Outcome."""

    def __init__(self, canvas: QgsMapCanvas, bench: Bench, scene: ToolScene, machine: Machine) -> None:
        super().__init__(canvas)
        self.machine = machine
        self._bench = bench
        self._scene = scene
        self._painter = Painter(canvas, bench)
        self._note = BesideMouse(canvas)
        self._mouse = QPoint()
        self._shown: Trial | None = None
        self._told = ""
        self._worked_out = QTimer(self)
        self._worked_out.setSingleShot(True)
        self._worked_out.timeout.connect(self._try)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def flags(self) -> QgsMapTool.Flag:
        return QgsMapTool.Flag.EditTool

    def activate(self) -> None:
        super().activate()
        self.canvas().setFocus()

    def deactivate(self) -> None:
        self._drop()
        self._painter.clear()
        self._note.say("")
        self._shown = None
        super().deactivate()

    def refresh(self) -> None:
        """The draft has changed beneath the gesture."""
        self.machine.refresh()
        if self.isActive():
            self._show()

    def remove(self) -> None:
        """Take everything off the map for good."""
        self._worked_out.stop()
        self._painter.remove()
        self._note.deleteLater()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        self._mouse = event.pos()
        self._feed(self.machine.move, event.modifiers())

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        self._mouse = event.pos()
        self._bench.settle()
        if event.button() == Qt.MouseButton.LeftButton:
            self._feed(self.machine.press, event.modifiers())
        elif event.button() == Qt.MouseButton.RightButton:
            self._feed(self.machine.press_right, event.modifiers())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        self._mouse = event.pos()
        if event.button() == Qt.MouseButton.LeftButton:
            self._feed(self.machine.release, event.modifiers())
        elif event.button() == Qt.MouseButton.RightButton:
            self._feed(self.machine.release_right, event.modifiers())

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        self._mouse = event.pos()
        if event.button() == Qt.MouseButton.LeftButton:
            self._feed(self.machine.double, event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._drop()
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
        self._end(event(pointer))
        self._show()

    def _pointer(self, modifiers: Qt.KeyboardModifier) -> Pointer:
        node = self._bench.to_node(self.toMapCoordinates(self._mouse))
        beside = self._bench.to_node(self.toMapCoordinates(self._mouse + QPoint(REACH, 0)))
        reach = max(abs(beside[0] - node[0]), abs(beside[1] - node[1]), 1)
        return Pointer(node, reach, bool(modifiers & CONTROL), bool(modifiers & SHIFT), bool(modifiers & ALT))

    def _end(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            self.ended.emit(outcome)

    def _drop(self) -> None:
        self.machine.escape()
        self._worked_out.stop()

    def _show(self) -> None:
        self._painter.draw(self.machine.sketch)
        self._note.go_to(self._mouse)
        if not self._worked_out.isActive():
            self._worked_out.start()

    def _try(self) -> None:
        """Work out and show what the gesture would do; the slower that is, the rarer."""
        began = perf_counter()
        trial = self.machine.trial()
        if trial is not self._shown:
            self._shown = trial
            self._painter.draw_trial(trial)
            self._told = told(self._bench, trial)
        self._note.say(self._told or self._waiting())
        self._note.go_to(self._mouse)
        took = round(1000 * (perf_counter() - began))
        self._worked_out.setInterval(min(took, LONGEST_REST))

    def _waiting(self) -> str:
        """What is not ready yet."""
        if self._bench.network is None and self._bench.surroundings.has_streets:
            return translate("Boundaries", "The streets are still being joined …")
        if self._scene.is_preparing:
            return translate("Boundaries", "Base units are being found …")
        return ""
