"""An indicator: sentence, map with legend, ranking of the areas, series over the Stichtage, origin."""

from __future__ import annotations

from sozialmonitoring_plugin.core.booklets.form import Orientation
from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import Size, Style
from ..sheet import Sheet

HISTOGRAM = 36.0
SERIES = 44.0
CHARTS = 78.0
"""Above the foot of portrait pages: room for the ranking of a dozen areas in one column."""


def build(sheet: Sheet) -> None:
    """On portrait pages ranking and series stand below the map, on landscape pages beside its legend."""
    top = sheet.headed_by_a_sentence()
    place = _portrait if sheet.grid.form.orientation is Orientation.PORTRAIT else _landscape
    place(sheet, top)


def _portrait(sheet: Sheet, top: float) -> None:
    grid, body, s = sheet.grid, sheet.grid.body, sheet.grid.scale
    foot, below = body.bottom - 13 * s, body.bottom - CHARTS * s
    (x, width), bottom = grid.columns(8, 11), below - 5 * s
    _map(sheet, Box(body.x, top, grid.columns(0, 7)[1], bottom - top), Box(x, top, width, bottom - top))
    room = Box(body.x, below, grid.columns(0, 5)[1], foot - 4 * s - below)
    _ranking(sheet, room, Box(room.x, room.y, body.width, room.height))
    x, width = grid.columns(6, 11)
    _chart(sheet, "series", Box(x, below, width, room.height))
    small = Style(Size.SMALL)
    x, width = grid.columns(0, 3)
    sheet.captioned("reference_date", Box(x, foot, width, 13 * s), small)
    x, width = grid.columns(4, 11)
    sheet.captioned("source", Box(x, foot, width, 13 * s), small)


def _landscape(sheet: Sheet, top: float) -> None:
    grid, body, s = sheet.grid, sheet.grid.body, sheet.grid.scale
    foot = body.bottom - 9 * s
    (x, width), bottom = grid.columns(5, 7), foot - 3 * s
    _map(sheet, Box(body.x, top, grid.columns(0, 4)[1], bottom - top), Box(x, top, width, bottom - top))
    small = Style(Size.SMALL)
    x, width = grid.columns(0, 2)
    sheet.captioned("reference_date", Box(x, foot, width, 9 * s), small)
    x, width = grid.columns(3, 7)
    sheet.captioned("source", Box(x, foot, width, 9 * s), small)
    x, width = grid.columns(8, 11)
    series = body.bottom - SERIES * s
    _ranking(sheet, Box(x, top, width, series - 3 * s - top), Box(x, top, width, body.bottom - top))
    _chart(sheet, "series", Box(x, series, width, SERIES * s))


def _map(sheet: Sheet, room: Box, beside: Box) -> None:
    """The map, beside it the scale bar, the legend and at its foot the histogram."""
    s = sheet.grid.scale
    item = sheet.map("map", room)
    sheet.scale_bar("scalebar", Box(beside.x, beside.y, beside.width, 9 * s), item)
    chart = Box(beside.x, beside.bottom - HISTOGRAM * s, beside.width, HISTOGRAM * s)
    top = beside.y + 11 * s
    sheet.legend("legend", Box(beside.x, top, beside.width, chart.y - 2 * s - top), item, 1)
    sheet.picture("chart", chart)


def _ranking(sheet: Sheet, room: Box, alone: Box) -> None:
    """The ranking, what is said in its place, and the larger one of a page without a series."""
    below = _chart(sheet, "ranking", room)
    sheet.picture("ranking_alone", Box(below.x, below.y, alone.width, alone.bottom - below.y))
    sheet.label("ranking_note", Box(below.x, below.y, below.width, 4 * sheet.grid.line))


def _chart(sheet: Sheet, item_id: str, room: Box) -> Box:
    """A chart below its heading; returns the room of the chart."""
    line = sheet.grid.line
    sheet.label(f"{item_id}_title", Box(room.x, room.y, room.width, line), style=Style(bold=True))
    below = Box(room.x, room.y + 1.4 * line, room.width, room.height - 1.4 * line)
    sheet.picture(item_id, below)
    return below
