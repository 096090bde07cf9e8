"""The municipality and its areas: map, locator, facts, and the list that explains the map."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..lists import put_list, wide
from ..sheet import Sheet

FACTS = ("inhabitants", "ground", "version")


def build(sheet: Sheet) -> None:
    """The list stands below the map, on landscape pages beside it."""
    grid, body = sheet.grid, sheet.furniture()
    s, top = grid.scale, body.y + 29 * grid.scale
    sheet.title()
    sheet.subtitle()
    if wide(sheet):
        room = Box(body.x, top, grid.columns(0, 5)[1], body.bottom - top)
        x, width = grid.columns(6, 11)
        locator, facts = Box(x, top, width * 0.45, 46 * s), Box(x + width * 0.5, top, width * 0.5, 46 * s)
        rows = Box(x, top + 51 * s, width, body.bottom - top - 51 * s)
    else:
        room = Box(body.x, top, grid.columns(0, 8)[1], 132 * s)
        x, width = grid.columns(9, 11)
        locator, facts = Box(x, top, width, 44 * s), Box(x, top + 50 * s, width, 58 * s)
        rows = Box(body.x, room.bottom + 6 * s, body.width, body.bottom - room.bottom - 6 * s)
    item = sheet.map("map", Box(room.x, room.y, room.width, room.height - 9 * s))
    sheet.scale_bar("scalebar", Box(room.x, room.bottom - 8 * s, room.width, 8 * s), item)
    sheet.map("locator", locator)
    pitch = facts.height / len(FACTS)
    for place, name in enumerate(FACTS):
        sheet.captioned(name, Box(facts.x, facts.y + place * pitch, facts.width, pitch - s))
    put_list(sheet, rows, 2)
