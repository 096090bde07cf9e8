"""Terms and their explanations."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Title and a table of two columns."""
    body, s = sheet.furniture(), sheet.grid.scale
    sheet.title()
    top = body.y + 23 * s
    sheet.table("table", Box(body.x, top, body.width, body.bottom - top), 45 * s)
