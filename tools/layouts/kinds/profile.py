"""The profile of one area: where it lies, facts, sentences, and the ranges of its indicators."""

from __future__ import annotations

from sozialmonitoring_plugin.core.booklets.form import Orientation
from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import QUIET, RULE, Size, Style
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Map and sentences above the chart."""
    grid, body = sheet.grid, sheet.furniture()
    s = grid.scale
    sheet.title()
    sheet.subtitle()
    top = body.y + 29 * s
    portrait = grid.form.orientation is Orientation.PORTRAIT
    height = (62 if portrait else 48) * s
    sheet.map("map", Box(body.x, top, grid.columns(0, 4 if portrait else 3)[1], height))
    first = 5 if portrait else 4
    x, width = grid.columns(first, 11)
    facts = 14.5 * s
    for place, name in enumerate(("inhabitants", "ground", "status")):
        left, wide = grid.columns(first + place * 2, first + place * 2 + (1 if place < 2 else 11 - first - 4))
        sheet.captioned(name, Box(left, top, wide, facts), Style(bold=True))
    sheet.rule("facts_rule", x, top + facts + 1 * s, width, RULE)
    said = top + facts + 3.5 * s
    sheet.label("sentences", Box(x, said, width, top + height - said), style=Style())
    top += height + 3 * s
    sheet.label("how", Box(body.x, top, body.width, 4.5 * s), style=Style(Size.SMALL, colour=QUIET))
    top += 7 * s
    sheet.picture("chart", Box(body.x, top, body.width, body.bottom - top))
