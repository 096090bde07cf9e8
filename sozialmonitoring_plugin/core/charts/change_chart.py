"""What has changed in an area: a row for each indicator, with both values and an arrow for the change.

Arrows begin at one line: those of percentages are as long as their percentage points, others as their per
cent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..booklets.changes import ChangeRow
from ..series.break_notes import notes
from ..values import Value
from ..wording import Wording
from .change_layout import ChangeLayout, change_layout
from .change_row import draw_arrow, draw_row
from .change_scale import ChangeScale
from .change_told import change_sentences, change_table, is_rounded_apart
from .chart import LegendChart, Paper
from .drawing import Drawing, Writing
from .foot import MOST_LINES as FOOT_LINES, draw_foot, foot_lines
from .letters import shortened
from .marks import INK, QUIET
from .row_labels import pitch_of, rows_below
from .style import ChartStyle

_KEY, _HEAD = 2, 1.5
"""Lines for the key, and for what stands above the columns."""


def change_chart(rows: Sequence[ChangeRow], paper: Paper, words: Wording, accent: str) -> LegendChart:
    """Draw the rows from the top; the drawing says how many had no room, `told` and `table` have all."""
    drawing, title, style = Drawing(paper), words.text("chart_change"), ChartStyle(words, accent)
    if not rows:
        drawing.text((0.0, paper.line / 2), words.text("chart_nothing"), Writing(colour=QUIET))
        return drawing.finished(title, [words.text("chart_nothing")])
    layout = change_layout(rows, paper, words)
    top = _draw_head(drawing, layout, style)
    foot = _foot(rows, layout, paper, words)
    shown = rows_below(top, len(rows), paper, foot, pitch_of(paper))
    if shown < len(rows):
        foot = _foot(rows, layout, paper, words, len(rows))
        shown = rows_below(top, len(rows), paper, foot, pitch_of(paper))
        foot = _foot(rows, layout, paper, words, len(rows) - shown)
    scale = ChangeScale.of(rows)
    for number, row in enumerate(rows[:shown]):
        middle = top + (number + 0.5) * pitch_of(paper)
        draw_row(drawing, layout, middle, row, style)
        if layout.has_marks(paper):
            draw_arrow(drawing, layout, middle, scale.part(row), accent)
    draw_foot(drawing, foot, top + shown * pitch_of(paper))
    return drawing.finished(title, [" ".join(change_sentences(rows, words))], table=change_table(rows, words))


def height_of_change_chart(rows: int, paper: Paper) -> float:
    """The height of paper on which so many rows have room, whatever their texts."""
    return (_KEY + _HEAD + FOOT_LINES + 0.6) * paper.line + rows * pitch_of(paper) + 0.01


def change_rows_that_fit(paper: Paper) -> int:
    """How many rows a paper has room for, whatever their texts; one at least."""
    return max(1, int((paper.height - height_of_change_chart(0, paper)) / pitch_of(paper) + 1e-6))


def _draw_head(drawing: Drawing, layout: ChangeLayout, style: ChartStyle) -> float:
    """From when the values are unless a row says it, and what the columns hold; returns where rows begin."""
    words, paper = style.words, drawing.paper
    if layout.dates:
        before, after = map(words.date, layout.dates)
        text = words.text("chart_change_dates", before=before, after=after)
        drawing.text((0.0, paper.line / 2), shortened(text, paper.width, paper.text), Writing(colour=QUIET))
    middle = 1.5 * paper.line
    drawing.text((layout.before, middle), words.text("chart_key_before"), Writing("end", QUIET))
    drawing.text((layout.after, middle), words.text("chart_key_after"), Writing("end", INK, bold=True))
    drawing.text((layout.words, middle), words.text("chart_change"), Writing(colour=QUIET))
    return (1 + _HEAD) * paper.line


def _foot(
    rows: Sequence[ChangeRow], layout: ChangeLayout, paper: Paper, words: Wording, more: int = 0
) -> list[str]:
    """How the rows are drawn, how many are not, what parts their values, the signs."""
    told = list(filter(None, [ChangeScale.of(rows).sentence(words)])) if layout.has_marks(paper) else []
    if more:
        told.insert(0, words.text("chart_more_rows", count=words.number(more, 0)))
    if any(is_rounded_apart(row) for row in rows):
        told.append(words.text("chart_rounded"))
    told += [
        words.text("map_note_of", indicator=row.indicator.title, note=notes(row.breaks, words))
        for row in rows
        if row.breaks
    ]
    return foot_lines(_values(rows), words, paper, told)


def _values(rows: Sequence[ChangeRow]) -> Iterator[Value]:
    for row in rows:
        yield from (row.before, row.after) if row.is_new else (row.after,)
