"""Shows what a gesture is about to do: its sketch at once, what it would change as fast as that is known."""

from __future__ import annotations

from time import perf_counter

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPoint, QTimer

from ....support.translation import translate
from .bench import Bench
from .beside_mouse import BesideMouse
from .machines.events import Trial
from .machines.machine import Machine
from .mouse_rows import told
from .painter import Painter
from .tool_scene import ToolScene

LONGEST_REST = 100
"""Milliseconds between two trials while the mouse moves, at most."""


class Forecast(QObject):
    """Bands on the map and a note beside the mouse, for one machine."""

    def __init__(
        self, canvas: QgsMapCanvas, bench: Bench, scene: ToolScene, machine: Machine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._scene = scene
        self._machine = machine
        self._painter = Painter(canvas, bench)
        self.note = BesideMouse(canvas)
        self._mouse = QPoint()
        self._shown: Trial | None = None
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._try)

    @property
    def is_pending(self) -> bool:
        """Whether the trial shown is older than the sketch."""
        return self._timer.isActive()

    def show(self, mouse: QPoint) -> None:
        """Draw the sketch, and soon the trial."""
        self._mouse = mouse
        self._painter.draw(self._machine.sketch)
        self.note.go_to(mouse)
        if not self._timer.isActive():
            self._timer.start()

    def clear(self) -> None:
        """Take everything off the map."""
        self._timer.stop()
        self._painter.clear()
        self.note.say("")
        self._shown = None
        self._bench.previewed.emit(None)

    def remove(self) -> None:
        """Take everything off the map for good."""
        self._timer.stop()
        self._painter.remove()
        self.note.deleteLater()

    def _try(self) -> None:
        """Work out and show what the gesture would do; the slower that is, the rarer."""
        began = perf_counter()
        trial = self._machine.trial()
        if trial is not self._shown:
            self._shown = trial
            self._painter.draw_trial(trial)
            self._told = told(self._bench, trial)
            self._bench.previewed.emit(trial.change if trial.is_possible else None)
        self.note.say(self._told or self._waiting())
        self.note.go_to(self._mouse)
        self._timer.setInterval(min(round(1000 * (perf_counter() - began)), LONGEST_REST))

    def _waiting(self) -> str:
        """What is not ready yet."""
        if self._bench.network is None and self._bench.surroundings.has_streets:
            return translate("Boundaries", "The streets are still being joined …")
        if self._scene.is_preparing or self._bench.network is None:
            return translate("Boundaries", "Base units are being found …")
        return ""
