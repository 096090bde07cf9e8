"""Where things stand in a range chart: labels, marks on a scale of their own in each row, numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..booklets.glance import GlanceRow
from ..wording import Wording
from .chart import Paper
from .compared import Role, marked, marked_parts, roles_of
from .letters import width_of
from .marks import reach
from .row_labels import label_width

LEAST_PLOT = 3.0
"""The least width in which marks say something, as a multiple of the text."""


@dataclass(frozen=True)
class RangeLayout:
    """`label` is the width of the labels, marks lie between `left` and `right`, numbers end at `ends`."""

    label: float
    left: float
    right: float
    ends: tuple[tuple[Role, float], ...]


@dataclass(frozen=True)
class RowScale:
    """The scale of one row, from the lowest to the highest number that has a mark."""

    low: float
    high: float
    left: float
    right: float

    def x(self, number: float) -> float:
        """Where a number stands; in the middle where all are equal."""
        part = (number - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return self.left + part * (self.right - self.left)


def range_layout(rows: Sequence[GlanceRow], paper: Paper, words: Wording) -> RangeLayout:
    """Columns as wide as their widest number; the marks have what is left."""
    gap, right = 0.9 * paper.text, paper.width
    ends: list[tuple[Role, float]] = []
    for role in reversed(roles_of(rows)):
        ends.insert(0, (role, right))
        right -= max(2 * reach(paper.text), *(_width(role, row, paper, words) for row in rows)) + gap
    label = label_width((row.indicator.title for row in rows), paper)
    edge = reach(paper.text)
    return RangeLayout(label, label + 2 * gap + edge, right - gap - edge, tuple(ends))


def row_scale(row: GlanceRow, layout: RangeLayout, paper: Paper) -> RowScale | None:
    """The scale of a row, None where it has nothing to mark, or no room for marks."""
    numbers = [number for role in Role if (number := marked(role, row)) is not None]
    numbers += marked_parts(row)
    if row.spread is not None:
        numbers += [row.spread.low, row.spread.high]
    if not numbers or layout.right - layout.left < LEAST_PLOT * paper.text:
        return None
    return RowScale(min(numbers), max(numbers), layout.left, layout.right)


def printed(role: Role, row: GlanceRow, words: Wording) -> str:
    """The value as a table prints it, "" where nobody has the role."""
    value = role.of(row)
    return "" if value is None else words.value(value, row.indicator.decimals)


def _width(role: Role, row: GlanceRow, paper: Paper, words: Wording) -> float:
    return width_of(printed(role, row, words), paper.text, bold=role is Role.OWN)
