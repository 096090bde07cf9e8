"""Long work behind a dialog: in the background, or in the window's own thread where Qt wants that.

Both kinds are feedbacks for the workflows, report by the same signals on the main thread, and end
with exactly one of `succeeded` (the result) and `failed` (the exception, `Cancelled` after a cancel).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ..core.errors import Cancelled
from ..core.feedback import Feedback

Job = Callable[[Feedback], Any]


class BackgroundWork(QgsTask):
    """A job in a thread of its own; it must not touch the project, layers of the project or widgets."""

    said = pyqtSignal(str)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, title: str, job: Job) -> None:
        # Silent: the dialog tells of the end itself.
        super().__init__(title, QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
        self._job = job
        self._result: Any = None
        self._error: Exception | None = None

    def begin(self) -> None:
        """Start as soon as a thread is free."""
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        try:
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
