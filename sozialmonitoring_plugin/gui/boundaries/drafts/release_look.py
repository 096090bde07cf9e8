"""What a draft would write as a version, looked at before anybody agrees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ....core.boundaries.drafting import DraftInfo, standing
from ....core.boundaries.measures import Outline
from ....core.deliveries.reports.console import spoken
from ....core.feedback import Feedback
from ....store.drafts.draft_file import DraftFile
from ....support.tasks import Job
from ....workflows.boundaries.checked_areas import blocking_faults
from ....workflows.boundaries.release import tidied
from ...language import interface_wording
from ..sentences import named


@dataclass(frozen=True)
class ReleaseLook:
    """Areas with key and name by what becomes of them, steps that stand, faults that forbid a release.

    `apart` are areas of several parts.
    """

    info: DraftInfo
    changed: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    renamed: tuple[str, ...]
    apart: tuple[str, ...]
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
        known = {**content.base_areas, **areas}

        def label(keys: Iterable[str]) -> tuple[str, ...]:
            return tuple(named(known[key]) for key in keys)

        # Others may have got a node where a boundary ends on theirs.
        moved = {key for step in steps for move in step.moves for key in (move.from_key, move.to_key)}
        return ReleaseLook(
            content.info,
            label(key for key in both if key in moved and outlines[key] != content.base[key]),
            label(sorted(outlines.keys() - content.base.keys())),
            label(sorted(content.base.keys() - outlines.keys())),
            label(key for key in both if areas[key] != content.base_areas[key]),
            label(key for key in sorted(outlines) if len(Outline.of(outlines[key]).parts) > 1),
            len(steps),
            tuple(spoken(one.text, words) for one in blocking_faults(outlines, areas, feedback)),
        )

    return job
