"""The cover."""

from __future__ import annotations

from sozialmonitoring_plugin.core.charts.drawing import Box

from ..grid import ACCENT, QUIET, Size, Style
from ..sheet import Sheet


def build(sheet: Sheet) -> None:
    """County, municipality, where it lies, and the facts at the foot."""
    grid, body = sheet.grid, sheet.grid.body
    s, bottom = grid.scale, sheet.grid.form.size[1] - 16 * grid.scale
    sheet.label(
        "county", Box(body.x, 20 * s, body.width, 6 * s), style=Style(bold=True, colour=ACCENT, foot=True)
    )
    sheet.rule("header_rule", body.x, 28 * s, body.width)
    sheet.label("level", Box(body.x, 44 * s, body.width, 6 * s), style=Style(colour=QUIET, foot=True))
    sheet.label("title", Box(body.x, 51 * s, body.width, 30 * s), style=Style(Size.COVER, bold=True))
    facts = bottom - 21 * s
    sheet.map("map", Box(body.x, 84 * s, body.width, facts - 100 * s))
    sheet.label("subtitle", Box(body.x, facts - 14 * s, body.width, 9 * s), style=Style(Size.TITLE))
    sheet.rule("facts_rule", body.x, facts - 3 * s, body.width)
    for name, first in (("reference_date", 0), ("version", 4), ("scope", 8)):
        x, width = grid.columns(first, first + 3)
        sheet.captioned(name, Box(x, facts, width, 21 * s))
