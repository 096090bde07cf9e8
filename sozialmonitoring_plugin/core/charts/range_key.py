"""What the marks of a range chart mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from ..booklets.glance import GlanceRow
from .chart import Paper
from .compared import Role, marked_parts, roles_of
from .drawing import Drawing, Point
from .key_line import KeyEntry, key_lines
from .letters import shortened, width_of
from .marks import dot, thick_bar, thin_bar
from .style import ChartStyle

MOST_LINES = 3
_BAR = 2.4


def range_key(rows: Sequence[GlanceRow], paper: Paper, style: ChartStyle) -> list[KeyEntry]:
    """The marks that occur; long names are shortened until all have room on a few lines."""
    entries = list(_entries(rows, style))
    while key_lines(entries, paper) > MOST_LINES:
        place, longest = max(enumerate(entries), key=lambda one: len(one[1].text))
        room = 0.85 * width_of(longest.text, paper.text)
        entries[place] = replace(longest, text=shortened(longest.text, room, paper.text))
    return entries


def _entries(rows: Sequence[GlanceRow], style: ChartStyle) -> Iterator[KeyEntry]:
    words = style.words
    for role in roles_of(rows):
        name = next(role.who(row) for row in rows if role.of(row) is not None)
        yield KeyEntry(name, partial(_mark, role=role, accent=style.accent), bold=role is Role.OWN)
    level = next((row.parts_level for row in rows if marked_parts(row)), "")
    if level:
        yield KeyEntry(words.text("chart_key_parts", level=level), dot, 0.6)
    levels = dict.fromkeys(row.spread_level for row in rows if row.spread is not None)
    if levels:
        text = words.text("chart_key_range", level=" / ".join(levels))
        yield KeyEntry(text, partial(_bar, draw=thin_bar), _BAR)
        yield KeyEntry(words.text("chart_key_half"), partial(_bar, draw=thick_bar), _BAR)


def _mark(drawing: Drawing, at: Point, role: Role, accent: str) -> None:
    role.draw(drawing, at, accent)


def _bar(drawing: Drawing, at: Point, draw: Callable[[Drawing, float, float, float], None]) -> None:
    half = _BAR / 2 * drawing.paper.text
    draw(drawing, at[0] - half, at[0] + half, at[1])
