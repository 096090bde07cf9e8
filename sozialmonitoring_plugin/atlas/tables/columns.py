"""How wide the columns of a table of values are, and which stand side by side. All widths in millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..measuring import longest_word, wrap
from .rows import RowStyle, TableRow
from .space import GUTTER, INDENT, Space

NARROWEST_VALUE, WIDEST_VALUE, WIDEST_WORD = 17.0, 34.0, 40.0
NARROWEST_NAME, WIDEST_NAME_SHARE = 38.0, 0.4
LIKED_LINES = 3
ROUNDING = 0.1


@dataclass(frozen=True)
class ColumnGroup:
    """Indicators side by side, by position, and the widths of the name column and of theirs."""

    indicators: tuple[int, ...]
    widths: tuple[float, ...]


def column_groups(header: TableRow, rows: Sequence[TableRow], space: Space) -> tuple[ColumnGroup, ...]:
    """As few groups as fit, each as wide as the table, with about equally many columns."""
    name = _name_width([header, *rows], space)
    wanted = [_value_width(column, header, rows, space) for column in range(1, len(header.cells))]
    liked = [
        _liked_width(width, heading, space) for width, heading in zip(wanted, header.cells[1:], strict=True)
    ]
    groups = _shared_out(wanted, space.width - name)
    return tuple(
        ColumnGroup(tuple(group), _spread(name, [(wanted[one], liked[one]) for one in group], space.width))
        for group in groups
    )


def _name_width(rows: Sequence[TableRow], space: Space) -> float:
    widths = [
        space.measure(row.style, 0).width(line)
        for row in rows
        for line in (INDENT * row.indent + row.cells[0]).split("\n")
    ]
    return min(max(NARROWEST_NAME, *widths) + 2 * space.margin + ROUNDING, WIDEST_NAME_SHARE * space.width)


def _value_width(column: int, header: TableRow, rows: Sequence[TableRow], space: Space) -> float:
    """Wide enough for the longest word of the heading and the widest value."""
    values = (space.measure(row.style, column).width(row.cells[column]) for row in rows)
    heading = space.measure(RowStyle.HEADER, column).width
    word = min(longest_word(header.cells[column], heading), WIDEST_WORD) + GUTTER
    return max(NARROWEST_VALUE, max(word, *values) + 2 * space.margin) + ROUNDING


def _liked_width(narrowest: float, heading: str, space: Space) -> float:
    """The least width at which a heading with its unit is no more than three lines high."""
    measure = space.measure(RowStyle.HEADER, 1)
    width = narrowest
    while width < WIDEST_VALUE:
        if len(wrap(heading, width - 2 * space.margin - GUTTER, measure.width)) <= LIKED_LINES:
            return width
        width += 1.0
    return max(narrowest, WIDEST_VALUE)


def _shared_out(wanted: Sequence[float], room: float) -> list[list[int]]:
    """Positions of the columns in each group."""
    for count in range(1, len(wanted) + 1):
        bounds = [round(part * len(wanted) / count) for part in range(count + 1)]
        groups = [list(range(start, stop)) for start, stop in pairwise(bounds)]
        if all(sum(wanted[position] for position in group) <= room for group in groups):
            return groups
    return [[position] for position in range(len(wanted))]


def _spread(name: float, columns: Sequence[tuple[float, float]], total: float) -> tuple[float, ...]:
    """First what columns like, then alike up to a limit, and the rest to the names."""
    wanted = sum(want for want, _ in columns)
    lacking = sum(like for _, like in columns) - wanted
    part = min(1.0, max(0.0, total - name - wanted) / lacking) if lacking else 0.0
    widths = [want + (like - want) * part for want, like in columns]
    share = max(0.0, total - name - sum(widths)) / (len(widths) + 1)
    values = [max(width, min(width + share, WIDEST_VALUE)) for width in widths]
    return (total - sum(values), *values)
