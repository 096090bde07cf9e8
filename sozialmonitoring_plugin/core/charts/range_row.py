"""One row of a range chart."""

from __future__ import annotations

from ..booklets.glance import GlanceRow
from ..wording import Wording
from .compared import Role, marked, marked_parts
from .drawing import Drawing, Writing
from .letters import shortened, width_of
from .marks import INK, QUIET, dot, reach, thick_bar, thin_bar
from .range_layout import RangeLayout, RowScale, printed, row_scale
from .row_labels import direction_of, draw_label, unit_of
from .spreading import spread
from .style import ChartStyle


def label_of(row: GlanceRow, words: Wording) -> tuple[str, str]:
    """The title, and what its numbers are."""
    notes = (unit_of(row.indicator, words), direction_of(row.indicator, words))
    return row.indicator.title, " · ".join(filter(None, notes))


def draw_row(drawing: Drawing, layout: RangeLayout, middle: float, row: GlanceRow, style: ChartStyle) -> None:
    """Label, marks and numbers, centred on the height `middle`."""
    words = style.words
    draw_label(drawing, middle, layout.label, *label_of(row, words))
    for role, end in layout.ends:
        is_own = role is Role.OWN
        writing = Writing("end", INK if is_own else QUIET, bold=is_own)
        drawing.text((end, middle), printed(role, row, words), writing)
    scale = row_scale(row, layout, drawing.paper)
    if scale is not None:
        _draw_marks(drawing, scale, middle, row, style)
    elif row.own.reason:
        edge = reach(drawing.paper.text)
        text = shortened(
            words.reason(row.own.reason), layout.right - layout.left + 2 * edge, drawing.paper.text
        )
        drawing.text((layout.left - edge, middle), text, Writing(colour=QUIET))


def _draw_marks(drawing: Drawing, scale: RowScale, middle: float, row: GlanceRow, style: ChartStyle) -> None:
    """Bars first, then dots, then what is compared, the area itself on top."""
    if row.spread is not None:
        thin_bar(drawing, scale.x(row.spread.low), scale.x(row.spread.high), middle)
        thick_bar(drawing, scale.x(row.spread.first), scale.x(row.spread.third), middle)
        _draw_ends(drawing, scale, middle, row, style)
    for number in marked_parts(row):
        dot(drawing, (scale.x(number), middle))
    for role in reversed(Role):
        own = marked(role, row)
        if own is not None:
            role.draw(drawing, (scale.x(own), middle), style.accent)


def _draw_ends(drawing: Drawing, scale: RowScale, middle: float, row: GlanceRow, style: ChartStyle) -> None:
    """The lowest and the highest number below the ends of the bar."""
    if row.spread is None:
        return
    size, edge = drawing.paper.text, reach(drawing.paper.text)
    ends = list(dict.fromkeys((row.spread.low, row.spread.high)))
    texts = [style.words.number(end, row.indicator.decimals) for end in ends]
    widths = [width_of(text, size) + 0.5 * size for text in texts]
    if sum(widths) > scale.right - scale.left + 2 * edge:
        return
    centres = spread([scale.x(end) for end in ends], widths, scale.left - edge, scale.right + edge)
    for text, centre in zip(texts, centres, strict=True):
        drawing.text((centre, middle + 1.5 * size), text, Writing("middle", QUIET))
