"""Tables side by side that a list runs through."""

from __future__ import annotations

from sozialmonitoring_plugin.core.booklets.form import Orientation
from sozialmonitoring_plugin.core.charts.drawing import Box

from .grid import Size
from .sheet import Sheet


def put_list(sheet: Sheet, room: Box, count: int, size: Size = Size.SMALL) -> None:
    """The tables "table", "table_2" … side by side in a room."""
    gap = 8.0 * sheet.grid.scale
    width = (room.width - (count - 1) * gap) / count
    for place in range(count):
        item_id = "table" if place == 0 else f"table_{place + 1}"
        box = Box(room.x + place * (width + gap), room.y, width, room.height)
        sheet.table(item_id, box, width * 0.6, size)


def wide(sheet: Sheet) -> bool:
    """Whether the page is wider than high."""
    return sheet.grid.form.orientation is Orientation.LANDSCAPE
