"""Carrying over with everything that may be made of it: deliveries, a table."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..core.feedback import Feedback
from ..core.remarks import Remark
from ..core.wording import Wording
from .rebase import RebaseRequest, rebase
from .rebase_storing import store_rebased
from .rebase_wholes import within_wholes
from .rebased_numbers import RebasedNumbers
from .table_files import write_table


@dataclass(frozen=True)
class RebaseJob:
    """The request; whether its numbers are stored; a table (.csv or .xlsx) for the office itself."""

    request: RebaseRequest
    store: bool = False
    output: Path | None = None


@dataclass(frozen=True)
class RebaseOutcome:
    """How many numbers there are, how many of them are estimates, and where they went."""

    values: int
    estimates: int
    deliveries: tuple[int, ...]
    output: Path | None
    remarks: tuple[Remark, ...]


def run_rebase(job: RebaseJob, feedback: Feedback) -> RebaseOutcome:
    """Carry over, store, write. Raises UserError as `rebase` and `store_rebased` do, and for a bad path."""
    revision = job.request.monitoring.revision
    found = rebase(job.request, feedback)
    stored, left_out = _stored(found, revision) if job.store else ((), ())
    if job.output is not None:
        write_rebased(found, job.output)
    feedback.setProgress(100)
    values = sum(int(np.count_nonzero(one.after.present)) for one in found.columns)
    nothing = () if values else (Remark.of("Nothing was carried over."),)
    remarks = (*nothing, *found.remarks, *left_out)
    return RebaseOutcome(values, found.estimates, stored, job.output, remarks)


def _stored(found: RebasedNumbers, revision: int) -> tuple[tuple[int, ...], tuple[Remark, ...]]:
    kept, withheld = within_wholes(found)
    stored, left_out = store_rebased(kept, revision)
    return stored, (*withheld, *left_out)


def write_rebased(numbers: RebasedNumbers, output: Path) -> None:
    """Write .csv or .xlsx. Raises UserError for a path that cannot be written."""
    words = Wording.of(numbers.chooser.monitoring.language)
    write_table(numbers.to_frame(), output, words.text("rebased_sheet"))
