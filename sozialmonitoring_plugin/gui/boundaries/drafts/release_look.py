"""What a draft would write as a version, looked at before anybody agrees."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ....core.boundaries.drafting import DraftInfo, standing
from ....core.deliveries.reports.console import spoken
from ....core.feedback import Feedback
from ....store.drafts.draft_file import DraftFile
from ....support.tasks import Job
from ....workflows.boundaries.checked_areas import blocking_faults
from ....workflows.boundaries.release import tidied
from ...language import interface_wording


@dataclass(frozen=True)
class ReleaseLook:
    """Keys of areas by what becomes of them, steps that stand, and faults that forbid a release."""

    info: DraftInfo
    changed: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    renamed: tuple[str, ...]
    steps: int
    faults: tuple[str, ...]

    @property
    def changes(self) -> bool:
        """Whether anything differs from the version before."""
        return bool(self.changed or self.new or self.gone or self.renamed)


def looking(path: Path) -> Job:
    """The job that looks at a draft."""

    def job(feedback: Feedback) -> ReleaseLook:
        content, words = DraftFile(path).content(), interface_wording()
        outlines, areas = tidied(content), content.areas()
        feedback.setProgress(20)
        both = sorted(outlines.keys() & content.base.keys())
        steps = standing(content.gestures)
        # Others may have got a node where a boundary ends on theirs.
        moved = {key for step in steps for move in step.moves for key in (move.from_key, move.to_key)}
        return ReleaseLook(
            content.info,
            tuple(key for key in both if key in moved and outlines[key] != content.base[key]),
            tuple(sorted(outlines.keys() - content.base.keys())),
            tuple(sorted(content.base.keys() - outlines.keys())),
            tuple(key for key in both if areas[key] != content.base_areas[key]),
            len(steps),
            tuple(spoken(one.text, words) for one in blocking_faults(outlines, areas, feedback)),
        )

    return job
