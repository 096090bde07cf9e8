"""The divider of a theme: its title in the county's colour, what is telling in it, and its indicators."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import ACCENT, BLOCK, ON_BLOCK, QUIET, Size, Style
from ..lists import put_list, wide
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Below the title the key findings, and beside or below them the list with the numbers of the pages."""
    grid, body = sheet.grid, sheet.furniture()
    s, page_width = grid.scale, grid.form.size[0]
    block = Box(0, body.y, page_width, (58 if wide(sheet) else 96) * s)
    sheet.block("accent_block", block, BLOCK)
    title = Style(Size.COVER, bold=True, colour=ON_BLOCK, foot=True)
    sheet.label("title", Box(body.x, block.y + 8 * s, body.width, block.height - 16 * s), style=title)
    top = block.bottom + 10 * s
    x, width = grid.columns(7, 11)
    found = Box(body.x, top, grid.columns(0, 6)[1] - 4 * s, body.bottom - top)
    _headed(sheet, "findings", found)
    _caption(sheet, "caption_indicators", Box(x, top, width, 6 * s))
    put_list(sheet, Box(x, top + 8 * s, width, body.bottom - top - 18 * s), 1, Size.TEXT)
    more = Style(Size.SMALL, colour=QUIET, foot=True)
    sheet.label("more", Box(x, body.bottom - 8 * s, width, 8 * s), style=more)


def _headed(sheet: Sheet, item_id: str, box: Box) -> None:
    s = sheet.grid.scale
    _caption(sheet, f"caption_{item_id}", Box(box.x, box.y, box.width, 6 * s))
    room = Box(box.x, box.y + 8 * s, box.width, box.height - 8 * s)
    sheet.table(item_id, room, 22 * s, Size.TEXT)


def _caption(sheet: Sheet, item_id: str, box: Box) -> None:
    sheet.label(item_id, box, style=Style(bold=True, colour=ACCENT))
