"""A draft is read in the background: its session, what lies around it, and the first count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from ...core.errors import Cancelled
from ...core.feedback import Feedback, stop_if_cancelled
from ...layers.crs import from_record
from ...store.monitoring import Monitoring
from ...workflows.boundaries.opening import OpenedDraft, open_draft
from ...workflows.monitoring_location import open_monitoring
from .prepared import Prepared
from .surroundings import Surroundings


@dataclass(frozen=True)
class ReadDraft:
    """Everything a workplace starts with. Whoever does not use it closes `opened`."""

    opened: OpenedDraft
    around: Surroundings
    prepared: Prepared
    is_wanted: Callable[[], bool] = lambda: True
    """False once it was dropped, and others may have it."""


class Reading:
    """The job that reads a draft for whoever still wants it in the end; else the draft is let go."""

    def __init__(self, monitoring: Monitoring | None, path: Path, *, look: bool = False) -> None:
        """`look` opens it for nothing but looking; without a monitoring it is the one beside its folder."""
        self.path = path
        self._monitoring = monitoring
        self._look = look
        self._turn = Lock()
        self._is_wanted = True
        self._read: ReadDraft | None = None

    def __call__(self, feedback: Feedback) -> ReadDraft:
        """Read it.

        Raises HeldError where somebody else draws in it, UserError for what is no draft of the monitoring.
        """
        read = self._all(feedback)
        with self._turn:
            self._read = read
            if self._is_wanted:
                return read
        read.opened.close()
        raise Cancelled

    def drop(self) -> None:
        """Nobody wants the draft any more, whether or not it was read by now."""
        with self._turn:
            self._is_wanted = False
            if self._read is not None:
                self._read.opened.close()

    def _all(self, feedback: Feedback) -> ReadDraft:
        monitoring = self._monitoring or open_monitoring(str(self.path.parent.with_suffix(".gpkg")))
        book = monitoring.addresses()
        self._go_on(feedback, 30)
        lines = monitoring.streets()
        self._go_on(feedback, 50)
        opened = open_draft(monitoring, self.path, book, look=self._look)
        try:
            base = opened.session.info.base.id
            version = next(one for one in monitoring.versions() if one.id == base)
            crs, inside = from_record(monitoring.crs()), opened.numbers.book
            around = Surroundings(crs, monitoring.tree(version), inside, lines)
            prepared = Prepared.of(opened.session, around, opened.numbers)
            self._go_on(feedback, 100)
        except BaseException:
            opened.close()
            raise
        return ReadDraft(opened, around, prepared, lambda: self._is_wanted)

    def _go_on(self, feedback: Feedback, progress: float) -> None:
        feedback.setProgress(progress)
        stop_if_cancelled(feedback)
        if not self._is_wanted:
            raise Cancelled
