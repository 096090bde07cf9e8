"""The areas of a level from the first place on: names, numbers, bars from zero, lines to compare with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from ..booklets.ranking import RankedArea, Ranking
from ..indicator_texts import unit_text
from ..values import Value
from ..wording import Wording
from .chart import LegendChart, Paper
from .drawing import Drawing, Point, Writing
from .foot import draw_foot, foot_height, foot_lines, joined
from .key_line import KeyEntry, draw_key
from .marks import INK, QUIET
from .ranking_layout import RankingLayout, ranking_layout
from .ranking_marks import LINE, draw_bars, draw_column, draw_references
from .ranking_told import first_place, ranking_sentences, ranking_table
from .references import Reference


def ranking_chart(
    ranking: Ranking, paper: Paper, words: Wording, accent: str, colours: Sequence[str] = ()
) -> LegendChart:
    """Draw all areas; where they have no room, the highest and the lowest, and how many lie between.

    `colours` are those of the classes, which `RankedArea.colour` points at; others have the accent.
    """
    drawing, title = Drawing(paper), words.text("chart_ranking", title=ranking.indicator.title)
    foot = foot_lines(_printed(ranking), words, paper)
    layout = _laid_out(drawing, ranking, words, foot)
    for column in layout.columns:
        draw_bars(drawing, layout, column, colours, accent)
        draw_references(drawing, ranking, layout, column)
        draw_column(drawing, ranking, layout, column, words)
    draw_foot(drawing, foot, layout.bottom)
    told = " ".join(ranking_sentences(ranking, words))
    return drawing.finished(title, [told], table=ranking_table(ranking, words))


def ranking_fits(ranking: Ranking, paper: Paper, words: Wording) -> bool:
    """Whether a paper has room for a row of every area."""
    foot = foot_lines(_printed(ranking), words, paper)
    layout = _laid_out(Drawing(paper), ranking, words, foot)
    drawn = [row for column in layout.columns for row in column.rows if isinstance(row, RankedArea)]
    return len(drawn) == len(ranking.rows)


def _printed(ranking: Ranking) -> list[Value]:
    """All values whose signs the foot explains."""
    return [one.value for one in ranking.rows] + [one.shown for one in ranking.references]


def _laid_out(drawing: Drawing, ranking: Ranking, words: Wording, foot: Sequence[str]) -> RankingLayout:
    """Draw the head; the rows have their places between it and the foot."""
    paper, top = drawing.paper, _draw_head(drawing, ranking, words)
    return ranking_layout(ranking, paper, words, (top, paper.height - foot_height(foot, paper)))


def _draw_head(drawing: Drawing, ranking: Ranking, words: Wording) -> float:
    """What the first place means, the unit, whose the lines are; returns where the rows begin."""
    paper, unit = drawing.paper, unit_text(words, ranking.indicator)
    lines = joined(filter(None, (first_place(ranking, words), unit)), paper, 2)
    for number, text in enumerate(lines):
        drawing.text((0.0, (number + 0.5) * paper.line), text, Writing(colour=QUIET))
    return draw_key(drawing, list(_key(ranking, words)), len(lines) * paper.line) + 0.4 * paper.line


def _key(ranking: Ranking, words: Wording) -> Iterator[KeyEntry]:
    for one in ranking.references:
        text = f"{one.name} {words.value(one.shown, ranking.indicator.decimals)}"
        yield KeyEntry(text, partial(_sample, reference=one), 0.6, one.own)


def _sample(drawing: Drawing, at: Point, reference: Reference) -> None:
    half = drawing.paper.line / 2 * 0.9
    pieces = ((-half, half),) if reference.own else ((-half, -0.2 * half), (0.2 * half, half))
    for start, end in pieces:
        drawing.line((at[0], at[1] + start), (at[0], at[1] + end), INK, LINE)
