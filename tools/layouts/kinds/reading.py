"""How to read the booklet: a map, a range and a ranking, each with its explanation."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import ACCENT, QUIET, Style
from ..lists import wide
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """The examples stand below each other, on landscape pages side by side."""
    sheet.furniture()
    sheet.title()
    sheet.subtitle()
    if wide(sheet):
        _side_by_side(sheet)
    else:
        _below_each_other(sheet)


def _below_each_other(sheet: Sheet) -> None:
    grid, body, s = sheet.grid, sheet.grid.body, sheet.grid.scale
    left, (x, width) = grid.columns(0, 7)[1], grid.columns(8, 11)
    y = body.y + 30 * s
    for name, height in (("map", 74), ("range", 62), ("ranking", 68)):
        _heading(sheet, name, Box(body.x, y, body.width, 6 * s))
        room = Box(body.x, y + 8 * s, left, (height - 13) * s)
        if name == "map":
            _map(
                sheet, Box(room.x, room.y, grid.columns(0, 3)[1], room.height), Box(*_span(sheet, 4, 7, room))
            )
        else:
            sheet.picture(name, room)
        sheet.label(f"{name}_text", Box(x, room.y, width, room.height))
        y += height * s
    note = Style(colour=QUIET, foot=True)
    sheet.label("note", Box(body.x, y, body.width, body.bottom - y), style=note)


def _side_by_side(sheet: Sheet) -> None:
    grid, body, s = sheet.grid, sheet.grid.body, sheet.grid.scale
    top = body.y + 30 * s
    for place, name in enumerate(("map", "range", "ranking")):
        x, width = grid.columns(4 * place, 4 * place + 3)
        _heading(sheet, name, Box(x, top, width, 6 * s))
        room = Box(x, top + 8 * s, width, 62 * s)
        if name == "map":
            half = (width - 4 * s) / 2
            _map(sheet, Box(x, room.y, half, room.height), Box(x + half + 4 * s, room.y, half, room.height))
        else:
            sheet.picture(name, room)
        text = room.bottom + 4 * s
        sheet.label(f"{name}_text", Box(x, text, width, body.bottom - 9 * s - text))
    note = Style(colour=QUIET, foot=True)
    sheet.label("note", Box(body.x, body.bottom - 8 * s, body.width, 8 * s), style=note)


def _heading(sheet: Sheet, name: str, box: Box) -> None:
    sheet.label(f"caption_{name}", box, style=Style(bold=True, colour=ACCENT))


def _map(sheet: Sheet, room: Box, legend: Box) -> None:
    sheet.legend("legend", legend, sheet.map("map", room), 1)


def _span(sheet: Sheet, first: int, last: int, row: Box) -> tuple[float, float, float, float]:
    x, width = sheet.grid.columns(first, last)
    return x, row.y, width, row.height
