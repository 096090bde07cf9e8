"""The rows of a ranking."""

from __future__ import annotations

from collections.abc import Sequence

from ..booklets.ranking import RankedArea, Ranking
from ..wording import Wording
from .drawing import Box, Drawing, Writing
from .histogram_bars import OUTLINE
from .letters import shortened
from .marks import INK, QUIET, RULE
from .ranking_layout import RankingColumn, RankingLayout, number_text
from .ranking_rows import Told

BAR = 0.58
"""How much of a row its bar takes."""

LINE = 0.35


def draw_column(
    drawing: Drawing, ranking: Ranking, layout: RankingLayout, column: RankingColumn, words: Wording
) -> None:
    """Everything but the bars: places, names, numbers, the lines to compare with."""
    size = drawing.paper.text
    for number, row in enumerate(column.rows):
        middle = column.bars.y + (number + 0.5) * layout.pitch
        if isinstance(row, Told):
            text = shortened(row.text, column.bars.right - column.name, size)
            drawing.text((column.name, middle), text, Writing(colour=QUIET))
            continue
        ink = INK if row.rank else QUIET
        drawing.text((column.rank, middle), str(row.rank or ""), Writing("end", QUIET))
        drawing.text((column.name, middle), shortened(row.name, column.name_room, size), Writing(colour=ink))
        drawing.text((column.number, middle), number_text(row, ranking, words), Writing("end", ink))
        if not row.rank:
            text = shortened(words.reason(row.value.reason), column.bars.width, size)
            drawing.text((column.bars.x, middle), text, Writing(colour=QUIET))


def draw_bars(
    drawing: Drawing, layout: RankingLayout, column: RankingColumn, colours: Sequence[str], accent: str
) -> None:
    """A bar for each number, from zero to the right, or to the left below zero."""
    zero, box = layout.x(column, 0.0), column.bars
    for number, row in enumerate(column.rows):
        if isinstance(row, Told) or row.rank is None:
            continue
        end, height = layout.x(column, row.value.number), BAR * layout.pitch
        top = box.y + (number + 0.5) * layout.pitch - height / 2
        bar = Box(min(zero, end), top, abs(end - zero), height)
        drawing.box(bar, _colour(row, colours, accent), OUTLINE)
    drawing.line((zero, box.y), (zero, _rated_bottom(layout, column)), RULE, 0.2)


def draw_references(drawing: Drawing, ranking: Ranking, layout: RankingLayout, column: RankingColumn) -> None:
    """Upright lines through all rows of numbers: in one piece for the municipality, dashed for others."""
    top, bottom = column.bars.y, _rated_bottom(layout, column)
    for one in ranking.references if bottom > top else ():
        x = layout.x(column, one.value)
        line = drawing.line if one.own else drawing.dashes
        line((x, top), (x, bottom), INK, LINE)


def _rated_bottom(layout: RankingLayout, column: RankingColumn) -> float:
    """Where the last row with a number ends."""
    rated = [number for number, row in enumerate(column.rows) if not isinstance(row, Told) and row.rank]
    return column.bars.y + layout.pitch * (max(rated, default=-1) + 1)


def _colour(row: RankedArea, colours: Sequence[str], accent: str) -> str:
    return accent if row.colour is None else colours[row.colour]
