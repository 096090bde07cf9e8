"""A table over the whole page, the signs in it explained below."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import QUIET, Size, Style
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Title, subtitle, table, signs."""
    body, s = sheet.furniture(), sheet.grid.scale
    sheet.title()
    sheet.subtitle()
    signs = Box(body.x, body.bottom - 10 * s, body.width, 11 * s)
    top = body.y + 29 * s
    sheet.table("table", Box(body.x, top, body.width, signs.y - top - 3 * s), 50 * s)
    sheet.label("signs", signs, style=Style(Size.SMALL, colour=QUIET, foot=True))
