"""Keeps session and layer the same.

A gesture becomes one step of the layer's undo stack. What QGIS' own tools, undo and redo do to the layer
becomes a gesture, or is taken back with the reason. The session is the truth: whatever happens to the layer,
in the end it shows what the session says.
"""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.boundaries.drafting import Gesture, standing
from ...core.errors import UserError
from ...workflows.boundaries.session import DraftSession
from ...workflows.boundaries.session_parts import SessionChange
from .layer_pen import LayerPen
from .steps import Look, Steps
from .taking_over import take_over
from .tool_titles import step_title


class Mirror(QObject):
    """Watches both sides from the moment it is made until `close`."""

    refused = pyqtSignal(object)
    """A UserError: why a change of the layer was taken back."""

    refilled = pyqtSignal()
    """Somebody saved, discarded or ended editing: nothing was lost, and editing goes on."""

    def __init__(
        self, session: DraftSession, layer: QgsVectorLayer, parent: QObject, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._steps = Steps(standing(session.gestures))
        self._pen = LayerPen(layer, self, may_edit=not read_only)
        self._is_following = False
        self._pen.fill(session.areas, session.partition.shapes)
        self._leave = session.subscribe(self._on_session)
        # Tools of QGIS are still at work when the stack tells of their step.
        self._later = _later(self, self.settle)
        self._anew = _later(self, self._go_on)
        self._pen.moved.connect(self._later.start)
        layer.beforeCommitChanges.connect(self.settle)
        layer.beforeRollBack.connect(self.settle)
        layer.editingStopped.connect(self._on_emptied)
        layer.afterCommitChanges.connect(self._on_emptied)

    def close(self) -> None:
        """Let the layer be."""
        self._leave()
        self._later.stop()
        self._anew.stop()
        self._pen.blockSignals(True)

    def settle(self, *_: object) -> None:
        """Take over what was done to the layer, at once."""
        self._later.stop()
        if self._pen.is_writing:
            return
        if self._anew.isActive():
            self._go_on()
        if self._pen.is_touched or self._pen.stack.index() != self._steps.index:
            self._settle()
            self._pen.forget()
            self._pen.stack.setClean()

    def _settle(self) -> None:
        """Find the place of the stack that the session knows, go there, and take over what came on top."""
        stack, top = self._pen.stack, self._pen.stack.index()
        first = min(top, self._steps.index)
        if self._agrees(top):
            self._follow(top)
            return
        while not self._agrees(first) and first > 0:
            first -= 1
        keys = self._pen.touched_keys
        drawn = self._pen.drawn(self._steps.looks_at(first, self._now(keys | self._steps.keys_to(first))))
        with self._pen.writing():
            stack.setIndex(first)
        self._pen.drop_undone()
        self._follow(first)
        if not self._agrees(self._steps.index):  # somebody wrote past the stack
            self._refill()
        try:
            take_over(self._session, drawn)
        except UserError as error:
            self.refused.emit(error)

    def _agrees(self, index: int) -> bool:
        """Whether the session has been what the stack shows at a place."""
        if not self._steps.reaches(index):
            return False
        with self._pen.writing():
            back = self._pen.stack.index()
            self._pen.stack.setIndex(index)
            keys = self._pen.touched_keys | self._steps.keys_to(index)
            known = self._steps.looks_at(index, self._now(keys))
            same = self._pen.looks(keys) == known and not self._pen.strangers
            self._pen.stack.setIndex(back)
        return same

    def _follow(self, index: int) -> None:
        """Let the session take back or do again what the stack did; where it refuses, the stack returns."""
        self._is_following = True
        try:
            while self._steps.index > index:
                self._session.undo()
            while self._steps.index < index:
                self._session.redo()
        except UserError as error:
            self._pen.go_to(self._steps.index)
            self.refused.emit(error)
        finally:
            self._is_following = False

    def _on_session(self, change: SessionChange) -> None:
        gesture = change.gesture
        if gesture is None:
            return
        before = self._steps.index
        self._steps.keep(gesture)
        if self._is_following:
            return
        if gesture.tool == "undo" and before == 0:
            self._refill()
        elif gesture.tool == "undo" or (gesture.tool == "redo" and self._pen.stack.canRedo()):
            self._pen.go_to(self._steps.index)
        else:
            self._write(gesture)

    def _write(self, gesture: Gesture) -> None:
        self._pen.write(step_title(gesture), self._now(gesture.keys))

    def _on_emptied(self, *_: object) -> None:
        if not self._pen.is_writing:
            self._anew.start()

    def _go_on(self) -> None:
        self._anew.stop()
        self._refill()
        self.refilled.emit()

    def _refill(self) -> None:
        self._pen.fill(self._session.areas, self._session.partition.shapes)
        self._steps.start_anew()

    def _now(self, keys: Iterable[str]) -> dict[str, Look | None]:
        areas, partition = self._session.areas, self._session.partition
        return {key: Look(areas[key], partition.shape(key)) if key in partition else None for key in keys}


def _later(parent: QObject, action: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(0)
    timer.timeout.connect(action)
    return timer
