"""The index of the areas."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..lists import put_list, wide
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Title, what the list shows, and the list in columns."""
    body, s = sheet.furniture(), sheet.grid.scale
    sheet.title()
    sheet.subtitle()
    top = body.y + 29 * s
    put_list(sheet, Box(body.x, top, body.width, body.bottom - top), 3 if wide(sheet) else 2)
