"""A page that says why there is nothing to show."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import QUIET, RULE, Size, Style
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Title, the sentence, and where the numbers come from."""
    grid, body = sheet.grid, sheet.furniture()
    s = grid.scale
    sheet.title()
    sheet.subtitle()
    top = body.y + 32 * s
    sheet.rule("nothing_rule", body.x, top, body.width, RULE)
    x, width = grid.columns(0, 8)
    sheet.label("sentence", Box(x, top + 6 * s, width, 40 * s), style=Style(Size.TITLE, colour=QUIET))
    foot, small = body.bottom - 13 * s, Style(Size.SMALL)
    x, width = grid.columns(0, 3)
    sheet.captioned("reference_date", Box(x, foot, width, 13 * s), small)
    x, width = grid.columns(4, 11)
    sheet.captioned("source", Box(x, foot, width, 13 * s), small)
