"""Where things stand in a chart of changes: labels, marks, both numbers, the change in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..booklets.changes import ChangeRow
from ..values import Value
from ..wording import Wording
from .change_told import change_text, common_dates, remarks
from .chart import Paper
from .letters import width_of, wrapped
from .marks import reach
from .range_layout import LEAST_PLOT
from .row_labels import label_width

_MOST_WORDS = 0.26
"""How much of the width the changes in words may take."""


@dataclass(frozen=True)
class ChangeLayout:
    """Arrows lie between `left` and `right`; numbers end at `before` and `after`.

    Words begin at `words` and have so much `room`. `dates` are those of rows that do not name their own.
    """

    label: float
    left: float
    right: float
    before: float
    after: float
    words: float
    room: float
    dates: tuple[date, date] | None

    def has_marks(self, paper: Paper) -> bool:
        """Whether there is room for marks."""
        return self.right - self.left >= 2 * LEAST_PLOT * paper.text

    @property
    def zero(self) -> float:
        """Where no change stands."""
        return (self.left + self.right) / 2


def change_layout(rows: Sequence[ChangeRow], paper: Paper, words: Wording) -> ChangeLayout:
    """Columns as wide as their widest text; the marks have what is left."""
    size, gap = paper.text, 0.9 * paper.text
    said = [text for row in rows for text in (change_text(row, words), *remarks(row, words))]
    said.append(words.text("chart_change"))
    room = min(max(width_of(text, size) for text in said), _MOST_WORDS * paper.width)
    start = paper.width - room
    after = start - 1.5 * gap
    heads = [width_of(words.text(f"chart_key_{name}"), size, bold=True) for name in ("before", "after")]
    before = after - max(heads[1], _width([row.after for row in rows], rows, paper, words)) - gap
    right = before - max(heads[0], _width([row.before for row in rows], rows, paper, words)) - 2 * gap
    label = label_width((row.indicator.title for row in rows), paper)
    return ChangeLayout(label, label + 2 * gap, right, before, after, start, room, common_dates(rows))


def word_lines(row: ChangeRow, layout: ChangeLayout, paper: Paper, words: Wording) -> list[str]:
    """The change and what is said of it, on three lines at most."""
    first = [line for line in wrapped(change_text(row, words), layout.room, paper.text, 2) if line]
    rest = ", ".join(remarks(row, words))
    return first + [line for line in wrapped(rest, layout.room, paper.text, 3 - len(first)) if line]


def _width(values: Sequence[Value], rows: Sequence[ChangeRow], paper: Paper, words: Wording) -> float:
    texts = (words.value(value, row.indicator.decimals) for value, row in zip(values, rows, strict=True))
    return max(2 * reach(paper.text), *(width_of(text, paper.text, bold=True) for text in texts))
