"""Carrying over with everything that may be made of it: deliveries, a table."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..core.feedback import Feedback
from ..core.remarks import Remark
from .rebase import RebaseRequest, rebase
from .rebase_storing import store_rebased
from .rebased_numbers import RebasedNumbers
from .table_files import write_table

SHEET = "re-based, internal"


@dataclass(frozen=True)
class RebaseJob:
    """The request; whether its numbers are stored; a table (.csv or .xlsx) for the office itself."""

    request: RebaseRequest
    store: bool = False
    output: Path | None = None


@dataclass(frozen=True)
class RebaseOutcome:
    """How many values there are, how many of them are estimates, and where they went."""

    values: int
    estimates: int
    deliveries: tuple[int, ...]
    output: Path | None
    remarks: tuple[Remark, ...]


def run_rebase(job: RebaseJob, feedback: Feedback) -> RebaseOutcome:
    """Carry over, store, write. Raises UserError as `rebase` and `store_rebased` do, and for a bad path."""
    revision = job.request.monitoring.revision
    found = rebase(job.request, feedback)
    stored, left_out = store_rebased(found, revision) if job.store else ((), ())
    if job.output is not None:
        write_rebased(found, job.output)
    feedback.setProgress(100)
    values = sum(len(one.after) for one in found.columns)
    return RebaseOutcome(values, found.estimates, stored, job.output, (*found.remarks, *left_out))


def write_rebased(numbers: RebasedNumbers, output: Path) -> None:
    """Write .csv or .xlsx. Raises UserError for a path that cannot be written."""
    write_table(numbers.to_frame(), output, SHEET)
