"""Looking into the file in the background: first glimpses of the sheet, then all of it."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.deliveries.corrections.frame import bare_table
from ...core.deliveries.profiles.profile import ImportProfile
from ...core.deliveries.tables.table import Table
from ...core.feedback import Feedback
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.delivery_session import DeliverySession
from ...workflows.import_request import ImportRequest
from ..preview import Preview
from .job import Insight, look_into

GLIMPSE_AFTER = 250
"""Milliseconds until what is known is shown; most looks are ready before."""


class Looking(QObject):
    """`request` tells what to read, None where inputs are missing; it may raise UserError.

    `insight` is the latest whole look, None while there is none. `glimpsed` says that a look takes its time,
    with the glimpse there is, or None.
    """

    glimpsed = pyqtSignal(object)
    understood = pyqtSignal()
    ready = pyqtSignal(object)
    failed = pyqtSignal(object)
    _seen = pyqtSignal(object, object)

    def __init__(self, request: Callable[[], ImportRequest | None], parent: QObject) -> None:
        super().__init__(parent)
        self.insight: Insight | None = None
        self.session: DeliverySession | None = None
        self._request = request
        self._current: ImportRequest | None = None
        self._glimpse: Insight | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GLIMPSE_AFTER)
        self._timer.timeout.connect(self._show_glimpse)
        self._seen.connect(self._take_glimpse)
        self.preview = Preview(translate("ImportDelivery", "Reading the delivery"), self._prepare, self)
        self.preview.busy.connect(self._forget_glimpse)
        self.preview.ready.connect(self._end)
        self.preview.failed.connect(self._fail)
        self.preview.emptied.connect(lambda: self._fail(None))

    def forget(self) -> None:
        """Read the file anew the next time."""
        self.session = None

    def table_and_profile(self) -> tuple[Table, ImportProfile] | None:
        """What a correction is made to: what was asked for last, once its table is known.

        Of a sheet nobody understands the bare cells can be corrected.
        """
        if not self.preview.is_pending:
            return _as_understood(self.insight) if self.insight else None
        look = self._glimpse.look if self._glimpse else None
        if look is None or look.table is None or look.profile is None:
            return None
        return look.table, look.profile

    def _prepare(self) -> Job | None:
        self._current = request = self._request()
        if request is None:
            return None
        if self.session is None or self.session.file != request.file:
            self.session = DeliverySession(request.monitoring, request.file)
        session = self.session
        self._timer.start()

        def job(feedback: Feedback) -> Insight:
            return look_into(session, request, feedback, lambda insight: self._seen.emit(request, insight))

        return job

    def _forget_glimpse(self, _is_busy: bool) -> None:
        self._glimpse = None

    def _take_glimpse(self, request: ImportRequest, glimpse: Insight) -> None:
        """Keep it for a moment; one of a look that was cancelled is worthless."""
        if request is not self._current or not self.preview.is_pending:
            return
        self._glimpse = glimpse
        if not self._timer.isActive():
            self._timer.start()
        self.understood.emit()

    def _show_glimpse(self) -> None:
        if self.preview.is_pending:
            self.glimpsed.emit(self._glimpse)

    def _end(self, insight: Insight) -> None:
        self._timer.stop()
        self.insight = insight
        self.ready.emit(insight)
        self.understood.emit()

    def _fail(self, error: Exception | None) -> None:
        self._timer.stop()
        self.insight = None
        self.failed.emit(error)


def _as_understood(insight: Insight) -> tuple[Table, ImportProfile]:
    look = insight.look
    if look.table is None or look.profile is None:
        return bare_table(look.grid), look.profile or ImportProfile(sheet=look.grid.sheet)
    return look.table, look.profile
