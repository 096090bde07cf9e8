"""The words of the booklet and what they mean."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import Size
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Title and a table of two columns in the size of texts."""
    body, s = sheet.furniture(), sheet.grid.scale
    sheet.title()
    top = body.y + 23 * s
    sheet.table("table", Box(body.x, top, body.width, body.bottom - top), 42 * s, Size.TEXT)
