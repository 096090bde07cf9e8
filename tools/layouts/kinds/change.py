"""What has changed since the last booklet: sentences above the chart of before and after."""

from __future__ import annotations

from sozialmonitoring_plugin.core.booklets.form import Orientation
from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import QUIET, Size, Style
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Sentences, two lines on how to read the chart, the chart."""
    grid, body = sheet.grid, sheet.furniture()
    s = grid.scale
    sheet.title()
    sheet.subtitle()
    height = (48 if grid.form.orientation is Orientation.PORTRAIT else 32) * s
    said = Box(body.x, body.y + 30 * s, body.width, height)
    sheet.label("sentences", said)
    top = said.bottom + 2 * s
    sheet.label("how", Box(body.x, top, body.width, 8.5 * s), style=Style(Size.SMALL, colour=QUIET))
    top += 10 * s
    sheet.picture("chart", Box(body.x, top, body.width, body.bottom - top))
