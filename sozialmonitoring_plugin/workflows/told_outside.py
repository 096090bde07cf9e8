"""New values that a kept classification has no class for, told to whoever makes a map or a booklet."""

from __future__ import annotations

from ..core.classification.classification import Classification
from ..core.classification.outside import outside, outside_remark
from ..core.deliveries.reports.console import spoken
from ..core.feedback import Feedback
from ..core.publication import PublishedTable
from ..core.remarks import Remark
from ..core.wording import Wording


def outside_of(
    published: PublishedTable, indicator: str, rank: int, classification: Classification, name: str
) -> Remark | None:
    """The sentence about the areas of a level outside a classification, None where there are none."""
    found = outside(classification, published.column(indicator).values[rank])
    if not len(found):
        return None
    words = Wording.of(published.language)
    return outside_remark(name, found, classification, published.tree.levels[rank].names, words)


def tell_outside(remark: Remark | None, published: PublishedTable, feedback: Feedback) -> None:
    """Push the sentence as a warning in the language of the monitoring."""
    if remark is not None:
        feedback.pushWarning(spoken(remark, Wording.of(published.language)))
