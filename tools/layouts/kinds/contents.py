"""The contents."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import Size
from ..lists import put_list, wide
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Title and the list, in two columns where the page is wide."""
    body, s = sheet.furniture(), sheet.grid.scale
    sheet.title()
    top = body.y + 20 * s
    put_list(sheet, Box(body.x, top, body.width, body.bottom - top), 2 if wide(sheet) else 1, Size.TEXT)
