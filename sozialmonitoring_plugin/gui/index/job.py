"""What is computed in the background for the dialog."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...core.feedback import Feedback, stop_if_cancelled
from ...core.index.robustness import WeightDraws, largest_parts
from ...workflows.compute_index import ComputedIndex, ComputeIndexRequest, compute_monitoring_index
from ...workflows.index_files import refuse_index_file, write_index
from ...workflows.index_robustness import Robustness, refuse_robustness_file, robustness_of, write_robustness
from ...workflows.index_session import IndexSession


@dataclass(frozen=True)
class IndexLook:
    """An index with everything that is shown of it; `largest`: the indicator that moves an area most."""

    computed: ComputedIndex
    robustness: Robustness
    largest: tuple[str, ...]


def index_to_look_at(
    session: IndexSession, request: ComputeIndexRequest, draws: WeightDraws, feedback: Feedback
) -> IndexLook:
    """Compute without writing anything."""
    computed = session.compute(request, feedback)
    stop_if_cancelled(feedback)
    parts = largest_parts(computed.result.spec, computed.result.status)
    return IndexLook(computed, robustness_of(computed, draws), parts)


def index_to_keep(
    request: ComputeIndexRequest, output: Path, report: Path | None, draws: WeightDraws, feedback: Feedback
) -> tuple[Path, ...]:
    """Compute anew and write; `draws` are for the report. Raises UserError where a file cannot be written."""
    refuse_index_file(output)
    if report is not None:
        refuse_robustness_file(report)
    computed = compute_monitoring_index(request, feedback)
    found = robustness_of(computed, draws) if report is not None else None
    write_index(computed, output)
    if report is None or found is None:
        return (output,)
    write_robustness(found, report)
    return output, report
