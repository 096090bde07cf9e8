"""A map with its legend and origin."""

from __future__ import annotations

from sozialmonitoring_plugin.core.booklets.form import Orientation
from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import ACCENT, Style
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """Title above; the legend below the map, on landscape pages beside it."""
    grid, body = sheet.grid, sheet.furniture()
    s = grid.scale
    sheet.title()
    sheet.subtitle()
    said = Box(body.x, body.y + 28 * s, body.width, 9 * s)
    sheet.label("comparison", said, style=Style(bold=True, colour=ACCENT))
    top = said.bottom + 2 * s
    if grid.form.orientation is Orientation.PORTRAIT:
        legend = Box(body.x, body.bottom - 60 * s, body.width * 0.635, 58 * s)
        room = Box(body.x, top, body.width, legend.y - 5 * s - top)
        x, width = grid.columns(8, 11)
        origin = Box(x, legend.y, width, 60 * s)
        chart = Box(body.x + 50 * s, legend.y, 60 * s, 35 * s)
    else:
        x, width = grid.columns(8, 11)
        origin = Box(x, body.bottom - 47 * s, width, 47 * s)
        legend = Box(x, top, width, origin.y - top - 40 * s)
        chart = Box(x, origin.y - 38 * s, 60 * s, 35 * s)
        room = Box(body.x, top, grid.columns(0, 7)[1], body.bottom - top)
    item = sheet.map("map", room)
    sheet.legend("legend", legend, item, 2 if grid.form.orientation is Orientation.PORTRAIT else 1)
    sheet.picture("chart", chart)
    sheet.scale_bar("scalebar", Box(origin.x, origin.y, origin.width, 9 * s), item)
    sheet.captioned("reference_date", Box(origin.x, origin.y + 12 * s, origin.width, 16 * s))
    source = origin.y + 29 * s
    sheet.captioned("source", Box(origin.x, source, origin.width, origin.bottom - source))
