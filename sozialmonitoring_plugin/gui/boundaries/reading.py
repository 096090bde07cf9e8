"""A draft is read in the background: its session, what lies around it, and the first count."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...core.feedback import Feedback, stop_if_cancelled
from ...layers.crs import from_record
from ...store.monitoring import Monitoring
from ...support.tasks import Job
from ...workflows.boundaries.opening import OpenedDraft, open_draft
from .prepared import Prepared
from .surroundings import Surroundings


@dataclass(frozen=True)
class ReadDraft:
    """Everything a workplace starts with. Whoever does not use it closes `opened`."""

    opened: OpenedDraft
    around: Surroundings
    prepared: Prepared


def reading(monitoring: Monitoring, path: Path, *, look: bool = False) -> Job:
    """The job that reads a draft; `look` opens it for nothing but looking.

    Raises HeldError where somebody else draws in it, UserError for whatever is no draft of the monitoring.
    """

    def job(feedback: Feedback) -> ReadDraft:
        book = monitoring.addresses()
        feedback.setProgress(30)
        stop_if_cancelled(feedback)
        lines = monitoring.streets()
        feedback.setProgress(50)
        stop_if_cancelled(feedback)
        opened = open_draft(monitoring, path, book, look=look)
        try:
            base = opened.session.info.base.id
            version = next(one for one in monitoring.versions() if one.id == base)
            tree = monitoring.tree(version)
            around = Surroundings(from_record(monitoring.crs()), tree, opened.numbers.book, lines)
            prepared = Prepared.of(opened.session, around, opened.numbers)
            stop_if_cancelled(feedback)
        except BaseException:
            opened.close()
            raise
        feedback.setProgress(100)
        return ReadDraft(opened, around, prepared)

    return job
