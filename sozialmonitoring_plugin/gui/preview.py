"""A preview that follows the inputs: computed in the background shortly after the last change.

A newer change makes the running computation worthless: it is cancelled and its result ignored.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.errors import Cancelled, UserError
from ..support.tasks import BackgroundWork, Job

PAUSE = 350
"""Milliseconds without a change after which the preview is computed."""


class Preview(QObject):
    """`prepare` reads the inputs on the main thread and makes the job, None where inputs are missing."""

    ready = pyqtSignal(object)
    failed = pyqtSignal(object)
    emptied = pyqtSignal()
    busy = pyqtSignal(bool)

    def __init__(
        self, title: str, prepare: Callable[[], Job | None], parent: QObject, *, hidden: bool = False
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._hidden = hidden
        self._prepare = prepare
        self._work: BackgroundWork | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._begin)

    @property
    def is_pending(self) -> bool:
        """Whether the preview shown is older than the inputs."""
        return self._timer.isActive() or self._work is not None

    def ask(self, *_: object) -> None:
        """An input changed. Takes the arguments of any signal."""
        self.stop()
        self._timer.start()
        self.busy.emit(True)

    def ask_now(self) -> None:
        """Something was clicked: no further change is waited for."""
        self.stop()
        self.busy.emit(True)
        self._begin()

    def stop(self) -> None:
        """Forget the running computation."""
        self._timer.stop()
        if self._work is not None:
            work, self._work = self._work, None
            work.cancel()
        self.busy.emit(False)

    def _begin(self) -> None:
        try:
            job = self._prepare()
        except UserError as error:
            self._end(self.failed.emit, error)
            return
        if job is None:
            self.busy.emit(False)
            self.emptied.emit()
            return
        self._work = BackgroundWork(self._title, job, hidden=self._hidden)
        self._work.succeeded.connect(self._succeed)
        self._work.failed.connect(self._fail)
        self._work.begin()

    def _succeed(self, result: Any) -> None:
        if self.sender() is self._work:
            self._end(self.ready.emit, result)

    def _fail(self, error: Exception) -> None:
        if self.sender() is self._work and not isinstance(error, Cancelled):
            self._end(self.failed.emit, error)

    def _end(self, tell: Callable[[Any], None], what: Any) -> None:
        self._work = None
        self.busy.emit(False)
        tell(what)
