"""Where things stand in a ranking: one or two columns of rows, all with the same scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..booklets.ranking import RankedArea, Ranking
from ..wording import Wording
from .chart import Paper
from .drawing import Box
from .letters import width_of
from .ranking_rows import RankingRow, drawn_rows

LEAST_PITCH, MOST_PITCH = 1.2, 2.3
"""The distance of two rows as a multiple of the text."""

_EDGE = 0.3
"""Millimetres that a line at the end of the scale needs beyond it."""

COLUMN = 26.0
"""The least width of one of two columns, as a multiple of the text."""


@dataclass(frozen=True)
class RankingColumn:
    """Some rows below each other: places and numbers end at `rank` and `number`, names begin at `name`.

    `name_room` is the width of the names, `bars` the room of the bars of all rows.
    """

    rows: tuple[RankingRow, ...]
    rank: float
    name: float
    name_room: float
    number: float
    bars: Box


@dataclass(frozen=True)
class RankingLayout:
    """The columns, the distance of rows, and the scale: every bar begins at zero."""

    columns: tuple[RankingColumn, ...]
    pitch: float
    low: float
    high: float

    @property
    def bottom(self) -> float:
        """Where the rows end."""
        return max(column.bars.bottom for column in self.columns)

    def x(self, column: RankingColumn, number: float) -> float:
        """Where a number stands in the bars of a column."""
        return column.bars.x + column.bars.width * (number - self.low) / (self.high - self.low)


def slots_of(paper: Paper, height: float) -> int:
    """How many rows have room in one column of a height."""
    return max(3, int(height / (LEAST_PITCH * paper.text) + 1e-6))


def ranking_layout(
    ranking: Ranking, paper: Paper, words: Wording, room: tuple[float, float]
) -> RankingLayout:
    """Place the rows between the heights `room`, in two columns where one is too short and the paper wide."""
    top, bottom = room
    slots, gap = slots_of(paper, bottom - top), 2.0 * paper.text
    width = (paper.width - gap) / 2
    count = 2 if len(ranking.rows) > slots and width >= COLUMN * paper.text else 1
    rows = drawn_rows(ranking, count * slots, words)
    each = max(1, math.ceil(len(rows) / count))
    pitch = min(MOST_PITCH * paper.text, (bottom - top) / each)
    width = width if count == 2 else paper.width
    parts = [rows[start : start + each] for start in range(0, len(rows), each)]
    columns = tuple(
        _column(ranking, part, Box(place * (width + gap), top, width, len(part) * pitch), (paper, words))
        for place, part in enumerate(parts)
    )
    numbers = [row.value.number for row in ranking.rated] + [one.value for one in ranking.references]
    low, high = min([0.0, *numbers]), max([0.0, *numbers])
    return RankingLayout(columns, pitch, low, high if high > low else low + 1.0)


def _column(
    ranking: Ranking, rows: tuple[RankingRow, ...], box: Box, style: tuple[Paper, Wording]
) -> RankingColumn:
    """Places and numbers as wide as the widest of all rows, names and bars share what is left."""
    paper, words = style
    size, gap = paper.text, 0.7 * paper.text
    ranks = width_of(str(max((row.rank or 0 for row in ranking.rows), default=0)), size)
    numbers = max((width_of(number_text(row, ranking, words), size) for row in ranking.rows), default=0.0)
    names = max((width_of(row.name, size) for row in ranking.rows), default=0.0)
    left = box.x + ranks + gap
    free = box.right - left - numbers - 2 * gap
    name_room = min(names, 0.62 * free)
    number = left + name_room + gap + numbers
    bars = Box(number + gap, box.y, box.right - number - gap - _EDGE, box.height)
    return RankingColumn(rows, box.x + ranks, left, name_room, number, bars)


def number_text(row: RankedArea, ranking: Ranking, words: Wording) -> str:
    """The value as a table prints it."""
    return words.value(row.value, ranking.indicator.decimals)
