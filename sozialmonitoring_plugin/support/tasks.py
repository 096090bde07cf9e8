"""Long work behind a dialog: in the background, or in the window's own thread where Qt wants that.

Both kinds are feedbacks for the workflows, report by the same signals on the main thread, and end
with exactly one of `succeeded` (the result) and `failed` (the exception, `Cancelled` after a cancel).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ..core.errors import Cancelled
from ..core.feedback import Feedback

Job = Callable[[Feedback], Any]

SHORT_TURN = 0.0005
"""Seconds after which a job in a thread lets the window go on; by itself Python takes ten times as long.

A table on the screen asks its model for thousands of things, and waits for a turn each time.
"""


class _Turns:
    """How long Python lets one thread run while another waits; as it was once no job runs any more."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._jobs = 0
        self._usual = 0.0

    @contextmanager
    def short(self) -> Iterator[None]:
        """Take short turns."""
        with self._lock:
            if not self._jobs:
                self._usual = sys.getswitchinterval()
                sys.setswitchinterval(SHORT_TURN)
            self._jobs += 1
        try:
            yield
        finally:
            with self._lock:
                self._jobs -= 1
                if not self._jobs:
                    sys.setswitchinterval(self._usual)


_turns = _Turns()


class BackgroundWork(QgsTask):
    """A job in a thread of its own; it must not touch the project, layers of the project or widgets."""

    said = pyqtSignal(str)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, title: str, job: Job, *, hidden: bool = False) -> None:
        """A `hidden` job is nothing to wait for: QGIS neither shows it nor asks before it closes."""
        # Silent: the dialog tells of the end itself.
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent
        quiet = QgsTask.Flag.Hidden | QgsTask.Flag.CancelWithoutPrompt
        super().__init__(title, flags | quiet if hidden else flags)
        self._job = job
        self._result: Any = None
        self._error: Exception | None = None

    def begin(self) -> None:
        """Start as soon as a thread is free."""
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        try:
            with _turns.short():
                self._result = self._job(self)
        except Exception as error:  # noqa: BLE001 - carried to the main thread and told there
            self._error = error
        return self._error is None

    def finished(self, result: bool) -> None:
        if result:
            self.succeeded.emit(self._result)
        else:
            self.failed.emit(self._error or Cancelled())

    def pushInfo(self, info: str) -> None:
        """Pass a line to the dialog."""
        self.said.emit(info)

    def pushWarning(self, warning: str) -> None:
        """Pass a line to the dialog."""
        self.said.emit(warning)


class ForegroundWork(QObject):
    """A job in the window's thread, for layouts: the window breathes at every word of progress."""

    progressChanged = pyqtSignal(float)  # noqa: N815 - as QgsTask calls it
    said = pyqtSignal(str)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        self._cancelled = False

    def begin(self) -> None:
        """Do the work; returns when it is over."""
        try:
            result = self._job(self)
        except Exception as error:  # noqa: BLE001 - told where the signal arrives, as from a thread
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)

    def cancel(self) -> None:
        """Ask the job to stop."""
        self._cancelled = True

    def isCanceled(self) -> bool:
        """Let the window handle a click on Cancel, then tell."""
        QCoreApplication.processEvents()
        return self._cancelled

    def setProgress(self, progress: float) -> None:
        """Pass the progress on and let the window paint it."""
        self.progressChanged.emit(progress)
        QCoreApplication.processEvents()

    def pushInfo(self, info: str) -> None:
        """Pass a line to the dialog."""
        self.said.emit(info)

    def pushWarning(self, warning: str) -> None:
        """Pass a line to the dialog."""
        self.said.emit(warning)


Work = BackgroundWork | ForegroundWork
