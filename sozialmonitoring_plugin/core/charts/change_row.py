"""One row of a chart of changes."""

from __future__ import annotations

from ..booklets.changes import ChangeRow
from .change_layout import ChangeLayout, change_scale, word_lines
from .change_told import dates_text
from .drawing import Drawing, Writing
from .marks import INK, QUIET, RULE, diamond, reach, ring
from .range_layout import RowScale
from .row_labels import draw_label, draw_lines, unit_of
from .style import ChartStyle

_ARROW = 1.6
"""Millimetres that an arrow needs to be one."""


def draw_row(
    drawing: Drawing, layout: ChangeLayout, middle: float, row: ChangeRow, style: ChartStyle
) -> None:
    """Label, both marks with an arrow between them, both numbers, the change in words."""
    words, paper, decimals = style.words, drawing.paper, row.indicator.decimals
    is_common = row.is_new and (row.before_date, row.after_date) == layout.dates
    notes = (unit_of(row.indicator, words), "" if is_common else dates_text(row, words))
    draw_label(drawing, middle, layout.label, row.indicator.title, " · ".join(filter(None, notes)))
    before = words.value(row.before, decimals) if row.is_new else ""
    drawing.text((layout.before, middle), before, Writing("end", QUIET))
    drawing.text((layout.after, middle), words.value(row.after, decimals), Writing("end", INK, bold=True))
    lines = word_lines(row, layout, paper, words)
    inked = 1 if row.difference is not None else 0
    coloured = [(line, INK if number < inked else QUIET) for number, line in enumerate(lines)]
    draw_lines(drawing, (layout.words, middle), coloured)
    scale = change_scale(row, layout, paper)
    if scale is not None:
        _draw_marks(drawing, scale, middle, row, style)


def _draw_marks(drawing: Drawing, scale: RowScale, middle: float, row: ChangeRow, style: ChartStyle) -> None:
    """A quiet line at zero, then from the value before to the latest."""
    zero, half = scale.x(0.0), 0.65 * drawing.paper.text
    drawing.line((zero, middle - half), (zero, middle + half), RULE, 0.25)
    drawing.line((scale.left, middle), (scale.right, middle), RULE, 0.1)
    has_before, has_after = row.is_new and not row.before.reason, not row.after.reason
    if has_before and has_after:
        _draw_arrow(drawing, scale.x(row.before.number), scale.x(row.after.number), middle)
    if has_before:
        ring(drawing, (scale.x(row.before.number), middle))
    if has_after:
        diamond(drawing, (scale.x(row.after.number), middle), style.accent)


def _draw_arrow(drawing: Drawing, start: float, end: float, y: float) -> None:
    """From mark to mark; only a line where they are close, nothing where they touch."""
    side, size = (1.0 if end > start else -1.0), drawing.paper.text
    start, end = start + side * 0.3 * size, end - side * reach(size)
    room = (end - start) * side
    if room > _ARROW:
        drawing.arrow((start, y), (end, y), QUIET)
    elif room > 0:
        drawing.line((start, y), (end, y), QUIET, 0.2)
