"""Status and dynamics: map and legend, sentences, the areas by group."""

from __future__ import annotations

from sozialmonitoring_plugin.core.booklets.form import Orientation
from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import QUIET, Size, Style
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """On portrait pages the table stands below the map, on landscape pages beside it."""
    top = sheet.headed_by_a_sentence()
    place = _portrait if sheet.grid.form.orientation is Orientation.PORTRAIT else _landscape
    place(sheet, top)


def _portrait(sheet: Sheet, top: float) -> None:
    grid, body, s = sheet.grid, sheet.grid.body, sheet.grid.scale
    below = top + 112 * s
    _map(sheet, Box(body.x, top, grid.columns(0, 7)[1], below - 5 * s - top), grid.columns(8, 11))
    _table(sheet, Box(body.x, below, body.width, body.bottom - below))


def _landscape(sheet: Sheet, top: float) -> None:
    grid, body = sheet.grid, sheet.grid.body
    _map(sheet, Box(body.x, top, grid.columns(0, 3)[1], body.bottom - top), grid.columns(4, 6))
    x, width = grid.columns(7, 11)
    _table(sheet, Box(x, top, width, body.bottom - top))


def _map(sheet: Sheet, room: Box, beside: tuple[float, float]) -> None:
    s, (x, width) = sheet.grid.scale, beside
    item = sheet.map("map", room)
    sheet.scale_bar("scalebar", Box(x, room.y, width, 9 * s), item)
    top = room.y + 11 * s
    sheet.legend("legend", Box(x, top, width, room.bottom - top), item, 1)


def _table(sheet: Sheet, room: Box) -> None:
    """The table, below it how the index is made."""
    s = sheet.grid.scale
    method = Box(room.x, room.bottom - 15 * s, room.width, 15 * s)
    sheet.table("table", Box(room.x, room.y, room.width, method.y - 2 * s - room.y), 38 * s)
    sheet.label("method", method, style=Style(Size.SMALL, colour=QUIET, foot=True))
