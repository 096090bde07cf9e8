"""A municipality at a glance: strengths beside burdens, below them the ranges of the indicators."""

from __future__ import annotations

from sozialmonitoring_plugin.core.booklets.form import Orientation
from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import ACCENT, INK, QUIET, Size, Style
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Two columns of sentences, a line on how to read the chart, the chart."""
    grid, body = sheet.grid, sheet.furniture()
    s = grid.scale
    sheet.title()
    sheet.subtitle()
    top = body.y + 30 * s
    height = (58 if grid.form.orientation is Orientation.PORTRAIT else 40) * s
    for name, first, colour in (("strengths", 0, ACCENT), ("burdens", 6, INK)):
        x, width = grid.columns(first, first + 5)
        sheet.rule(f"{name}_rule", x, top, width, colour)
        head = Box(x, top + 1.8 * s, width, 1.2 * grid.line)
        sheet.label(f"{name}_title", head, style=Style(bold=True, colour=colour))
        sheet.label(name, Box(x, head.bottom + 0.5 * s, width, height - 9 * s))
    top += height
    sheet.label("how", Box(body.x, top, body.width, 4.5 * s), style=Style(Size.SMALL, colour=QUIET))
    top += 7 * s
    sheet.picture("chart", Box(body.x, top, body.width, body.bottom - top))
