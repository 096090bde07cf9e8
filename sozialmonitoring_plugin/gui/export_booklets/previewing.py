"""A booklet follows the inputs: published in the background where it must be, then planned.

Publishing runs in a thread and is kept until data, date or rules change. Pages are planned in the window's
own thread, as layouts want it; between two pages the window goes on, and a newer change ends the planning.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.errors import Cancelled, UserError
from ...support.tasks import ForegroundWork, Job
from ...support.translation import translate
from ...workflows.booklet_preview import PreviewPlanner, PreviewSession, Shown
from .. import preview
from ..preview import Preview

PAUSE = 300
"""Milliseconds without a change after which the pages are planned."""


@dataclass(frozen=True)
class Subject:
    """What is published: a job, and what it depends on."""

    key: Hashable
    job: Job


class BookletPreview(QObject):
    """`subject` and `shown` read the inputs, None where some are missing."""

    planned = pyqtSignal(object)
    failed = pyqtSignal(object)
    emptied = pyqtSignal()
    busy = pyqtSignal(bool)

    def __init__(
        self, subject: Callable[[], Subject | None], shown: Callable[[], Shown | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._subject, self._shown = subject, shown
        self._planner: PreviewPlanner | None = None
        self._key: Hashable = None
        self._asked_key: Hashable = None
        self._work: ForegroundWork | None = None
        title = translate("ExportBooklets", "Publishing the numbers for the preview")
        self._publishing = Preview(title, self._prepare, self, hidden=True)
        self._publishing.ready.connect(self._take)
        self._publishing.failed.connect(self._fail)
        self._publishing.emptied.connect(self._empty)
        self._publishing.busy.connect(self.busy)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    @property
    def is_pending(self) -> bool:
        """Whether the pages shown are older than the inputs."""
        return self._publishing.is_pending or self._timer.isActive() or self._work is not None

    def ask(self, *_: object) -> None:
        """An input changed; takes the arguments of any signal. What it is now is read after the last one."""
        if self._work is not None:
            self._work.cancel()
        self._timer.start(min(PAUSE, preview.PAUSE))

    def stop(self) -> None:
        """Forget what runs."""
        self._publishing.stop()
        self._timer.stop()
        if self._work is not None:
            self._work.cancel()

    def _begin(self) -> None:
        """Plan from what is published, or publish first."""
        try:
            subject = self._subject()
        except UserError as error:
            self._publishing.stop()
            self._fail(error)
            return
        if self._planner is not None and subject is not None and subject.key == self._key:
            self._publishing.stop()
            self._plan()
        elif not self._publishing.is_pending or subject is None or subject.key != self._asked_key:
            self._asked_key = subject.key if subject else None
            self._publishing.ask_now()

    def _prepare(self) -> Job | None:
        subject = self._subject()
        self._planner = None
        self._key = self._asked_key = subject.key if subject else None
        return subject.job if subject else None

    def _take(self, session: PreviewSession) -> None:
        self._planner = PreviewPlanner(session)
        self._plan()

    def _empty(self) -> None:
        self._planner = None
        self.emptied.emit()

    def _plan(self) -> None:
        if self._work is not None:
            # The window went on between two pages of a planning that is being cancelled.
            self._timer.start(PAUSE)
            return
        planner = self._planner
        try:
            shown = self._shown()
        except UserError as error:
            self._fail(error)
            return
        if shown is None:
            self.emptied.emit()
        if shown is None or planner is None:
            return
        self._work = ForegroundWork(lambda feedback: planner.plan(shown, feedback))
        self._work.succeeded.connect(self._succeed)
        self._work.failed.connect(self._fail)
        work = self._work
        work.begin()

    def _succeed(self, planned: Any) -> None:
        self._work = None
        self.planned.emit(planned)

    def _fail(self, error: Exception) -> None:
        self._work = None
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
