"""The cover: the publisher's line, a block in the county's colour, where the municipality lies, the facts."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import ACCENT, BLOCK, ON_BLOCK, QUIET, Size, Style
from ..lists import wide
from ..sheet import Sheet

FACTS = ("reference_date", "data_dates", "version", "scope")


def build(sheet: Sheet) -> None:
    """On landscape pages the map stands beside the block, on others below it."""
    grid, body = sheet.grid, sheet.grid.body
    s, (width, height) = grid.scale, grid.form.size
    head, facts = 38 * s, height - 58 * s
    edge = grid.columns(0, 6)[1] + body.x if wide(sheet) else width
    bottom = facts - 8 * s if wide(sheet) else head + 88 * s
    sheet.block("accent_block", Box(0, head, edge, bottom - head), BLOCK)
    _head(sheet)
    _title(sheet, Box(body.x, head, edge - body.x - (10 * s if wide(sheet) else grid.margin), bottom - head))
    if wide(sheet):
        x, map_width = grid.columns(7, 11)
        sheet.map("map", Box(x, head, map_width, bottom - head))
    else:
        sheet.map("map", Box(body.x, bottom + 8 * s, body.width, facts - 8 * s - bottom - 8 * s))
    _facts(sheet, facts)


def _head(sheet: Sheet) -> None:
    body, s = sheet.grid.body, sheet.grid.scale
    left, right = sheet.grid.columns(0, 7)[1], sheet.grid.columns(8, 11)
    style = Style(bold=True, colour=ACCENT, foot=True)
    sheet.label("county", Box(body.x, 16 * s, left, 14 * s), style=style)
    sheet.logo("logo", Box(right[0], 12 * s, right[1], 18 * s))


def _title(sheet: Sheet, block: Box) -> None:
    """The municipality large, on three lines at most, the booklet's title at the foot of the block."""
    s = sheet.grid.scale
    small, large = Style(colour=ON_BLOCK), Style(Size.COVER, bold=True, colour=ON_BLOCK)
    sheet.label("level", Box(block.x, block.y + 11 * s, block.width, 5.5 * s), style=small)
    sheet.label("title", Box(block.x, block.y + 17 * s, block.width, block.height - 41 * s), style=large)
    foot = Style(Size.TITLE, colour=ON_BLOCK, foot=True)
    sheet.label("subtitle", Box(block.x, block.bottom - 24 * s, block.width, 16 * s), style=foot)


def _facts(sheet: Sheet, top: float) -> None:
    grid, body, s = sheet.grid, sheet.grid.body, sheet.grid.scale
    sheet.rule("facts_rule", body.x, top - 3 * s, body.width)
    for place, name in enumerate(FACTS):
        x, width = grid.columns(3 * place, 3 * place + 2)
        sheet.captioned(name, Box(x, top, width, 24 * s))
    foot = top + 30 * s
    sheet.rule("footer_rule", body.x, foot, body.width)
    small = Style(Size.SMALL, colour=QUIET)
    sheet.label("publisher", Box(body.x, foot + 2 * s, body.width, 8 * s), style=small)
