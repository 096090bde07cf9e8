"""Tables whose area stands in a title: one block for each area, its rows are dates or variables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..cells.dates import find_date
from ..sheets.grid import Grid
from .anchor import Anchor
from .headings import heading, is_number
from .layout import header_rows
from .table import Table, cut_table


@dataclass(frozen=True)
class TitledTable:
    """The table; `line` counts from its header upward to the area, which stands in `row`.

    `anchor` gives each row of numbers the area of its block, `subject` is the line above the area.
    """

    table: Table
    anchor: Anchor
    row: int
    line: int
    subject: str


def find_titled(grid: Grid, anchor: Anchor) -> TitledTable | None:
    """The table below rows that only name areas; None where such rows hold numbers.

    Most of them must have numbers below: rows of areas whose numbers are all kept secret look alike.
    """
    if any(_has_numbers(grid, row) or not heading(grid, row) for row in anchor.rows):
        return None
    first = anchor.rows[0]
    spread = tuple(_spread(grid, anchor))
    titled = replace(anchor, positions=spread)
    if titled.matched * 2 < anchor.matched or not titled.matched:
        return None
    data = range(titled.rows[0], len(grid.rows))
    header = header_rows(grid, data)
    header = range(max(header.start, first + 1), header.stop)
    if not header:
        return None
    between = [row for row in range(first + 1, header.start) if heading(grid, row)]
    table = cut_table(grid, header, data)
    return TitledTable(table, titled, first, 1 + len(between), _subject(grid, first))


def _spread(grid: Grid, anchor: Anchor) -> Iterator[int]:
    """For every row of numbers the area of the title above it, -1 for the other rows."""
    current = -1
    for row, position in enumerate(anchor.positions):
        current = position if position >= 0 else current
        yield current if current >= 0 and _has_numbers(grid, row) else -1


def _subject(grid: Grid, row: int) -> str:
    """What the numbers are about: the line directly above the area, unless it is a date."""
    text = heading(grid, row - 1) if row else ""
    found = find_date(text)
    return found.rest if found else text


def _has_numbers(grid: Grid, row: int) -> bool:
    return any(is_number(value) for value in grid.rows[row][1:])
