"""One row of a chart of changes."""

from __future__ import annotations

from ..booklets.changes import ChangeRow
from .change_layout import ChangeLayout, word_lines
from .change_told import dates_text
from .drawing import Box, Drawing, Writing
from .marks import INK, QUIET, RULE, seen
from .row_labels import draw_label, draw_lines, unit_of
from .style import ChartStyle

_THICK, _TIP = 0.4, 0.7
"""Half the thickness of an arrow, and the length of its tip, as multiples of the text."""


def draw_row(
    drawing: Drawing, layout: ChangeLayout, middle: float, row: ChangeRow, style: ChartStyle
) -> None:
    """Label, both numbers, the change in words."""
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


def draw_arrow(drawing: Drawing, layout: ChangeLayout, middle: float, part: float, accent: str) -> None:
    """The line where nothing has changed, and from it an arrow `part` of the longest; 0 for none."""
    zero, size = layout.zero, drawing.paper.text
    drawing.line((layout.left, middle), (layout.right, middle), RULE, 0.1)
    drawing.line((zero, middle - 0.9 * size), (zero, middle + 0.9 * size), QUIET, 0.2)
    if not part:
        return
    end, side = zero + part * (layout.right - layout.left) / 2, (1.0 if part > 0 else -1.0)
    foot = end - side * min(_TIP * size, abs(end - zero))
    half = _THICK * size
    left, right = sorted((zero, foot))
    if right > left:
        drawing.box(Box(left, middle - 0.4 * half, right - left, 0.8 * half), seen(accent))
    drawing.polygon([(end, middle), (foot, middle - half), (foot, middle + half)], seen(accent))
