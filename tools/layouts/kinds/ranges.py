"""Ranges of indicators over a whole page: what does not fit beside a first page's sentences."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import QUIET, Size, Style
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Title, a line on how to read the chart, the chart."""
    body, s = sheet.furniture(), sheet.grid.scale
    sheet.title()
    sheet.subtitle()
    top = body.y + 27 * s
    sheet.label("how", Box(body.x, top, body.width, 4.5 * s), style=Style(Size.SMALL, colour=QUIET))
    top += 7 * s
    sheet.picture("chart", Box(body.x, top, body.width, body.bottom - top))
