"""Where an area stands in the spread of its level, a row for each indicator.

A thin bar from the lowest to the highest area, a thick one for the middle half, an upright line for the
county, dots for the parts, a diamond for the area. Every row has a scale of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..booklets.glance import GlanceRow
from ..values import Value
from ..wording import Wording
from .chart import LegendChart, Paper
from .compared import Role
from .drawing import Drawing, Writing
from .foot import MOST_LINES as FOOT_LINES, draw_foot, foot_lines
from .key_line import draw_key
from .marks import QUIET, reach
from .range_key import MOST_LINES as KEY_LINES, range_key
from .range_layout import range_layout
from .range_row import draw_row, label_of
from .range_told import range_sentences, range_table
from .row_labels import pitch_of, rows_below
from .style import ChartStyle

_HEAD = 1.5
"""Lines for the marks above the columns of numbers."""


def range_chart(rows: Sequence[GlanceRow], paper: Paper, words: Wording, accent: str) -> LegendChart:
    """Draw the rows from the top; the drawing says how many had no room, `told` and `table` have all."""
    drawing, title, style = Drawing(paper), words.text("chart_glance"), ChartStyle(words, accent)
    if not rows:
        drawing.text((0.0, paper.line / 2), words.text("chart_nothing"), Writing(colour=QUIET))
        return drawing.finished(title, [words.text("chart_nothing")])
    top, layout = draw_key(drawing, range_key(rows, paper, style), 0.0), range_layout(rows, paper, words)
    pitch = _pitch(rows, paper, words)
    for role, end in layout.ends:
        role.draw(drawing, (end - reach(paper.text), top + paper.line / 2), accent)
    top += _HEAD * paper.line
    foot = _foot(rows, paper, words)
    shown = rows_below(top, len(rows), paper, foot, pitch)
    if shown < len(rows):
        shown = rows_below(top, len(rows), paper, _foot(rows, paper, words, len(rows)), pitch)
        foot = _foot(rows, paper, words, len(rows) - shown)
    for number, row in enumerate(rows[:shown]):
        draw_row(drawing, layout, top + (number + 0.5) * pitch, row, style)
    draw_foot(drawing, foot, top + shown * pitch)
    return drawing.finished(title, [" ".join(range_sentences(rows, words))], table=range_table(rows, words))


def height_of_range_chart(rows: Sequence[GlanceRow], paper: Paper, words: Wording) -> float:
    """The height of paper on which all rows have room."""
    return _around(paper) + len(rows) * _pitch(rows, paper, words) + 0.01


def range_rows_that_fit(rows: Sequence[GlanceRow], paper: Paper, words: Wording) -> int:
    """How many of the rows a paper has room for; one at least."""
    return max(1, int((paper.height - _around(paper) - 0.01) / _pitch(rows, paper, words) + 1e-6))


def _around(paper: Paper) -> float:
    """The most that key, head and foot take."""
    return (KEY_LINES + _HEAD + FOOT_LINES + 0.6) * paper.line


def _pitch(rows: Sequence[GlanceRow], paper: Paper, words: Wording) -> float:
    return pitch_of(paper, [label_of(row, words) for row in rows])


def _foot(rows: Sequence[GlanceRow], paper: Paper, words: Wording, more: int = 0) -> list[str]:
    """How many rows are not drawn, and the signs."""
    told = [words.text("chart_more_rows", count=words.number(more, 0))] if more else []
    return foot_lines(_values(rows), words, paper, told)


def _values(rows: Sequence[GlanceRow]) -> Iterator[Value]:
    """The values that are printed."""
    for row in rows:
        yield from (value for role in Role if (value := role.of(row)) is not None)
