"""New values that a kept classification has no class for, told to whoever makes a map or a booklet."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.classification.outside import outside, outside_remark
from ..core.deliveries.reports.console import spoken
from ..core.feedback import Feedback
from ..core.publication import PublishedColumn, PublishedTable
from ..core.remarks import Remark
from ..core.wording import Wording
from ..layers.map_texts import column_title
from .classified import Classified


def outside_of(
    published: PublishedTable, column: PublishedColumn, rank: int, found: Classified
) -> Remark | None:
    """The sentence about the areas of a level outside of classes, None where there are none."""
    lost = outside(found.classification, column.values[rank])
    if not len(lost):
        return None
    words = Wording.of(published.language)
    title = found.frozen.name if found.frozen else column_title(column)
    name = f"{title} ({words.dates(column.dates)})"
    return outside_remark(name, lost, found.classification, published.tree.levels[rank].names, words)


def tell_outside(
    published: PublishedTable,
    columns: Sequence[PublishedColumn],
    rank: int,
    found: Classified,
    feedback: Feedback,
) -> None:
    """Push the sentence of each Stichtag as a warning, in the language of the monitoring."""
    for column in columns:
        remark = outside_of(published, column, rank, found)
        if remark is not None:
            feedback.pushWarning(spoken(remark, Wording.of(published.language)))
