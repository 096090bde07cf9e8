"""Groups of rows whose key stands in the first row only: "010 Am Markt", below it one row for each sex.

Such a sheet reads as if the key were merged over its rows, so that is how the grid tells it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..cells.texts import clean
from ..sheets.grid import Grid, Merge
from .headings import is_number

_FEWEST_GROUPS = 3
_MOST_DISTINCT = 1 / 3
"""The rows of the groups are named alike: few different texts for all of them."""


def with_groups(grid: Grid) -> Grid:
    """The grid with a merge over the rows of each group, in the leading columns that are filled once."""
    rows = [row for row in range(len(grid.rows)) if not grid.is_blank(row)]
    blank = [row for row in rows if _is_empty(grid, row, 0)]
    if grid.width < _FEWEST_GROUPS or len(rows) < 2 * _FEWEST_GROUPS or 4 * len(blank) < len(rows):
        return grid
    groups = [run for run in _runs(grid) if len(run) > 1]
    naming = next((column for column in range(1, grid.width) if not _leads(grid, groups, column)), grid.width)
    groups = [run for run in groups if _is_group(grid, run, naming)]
    names = [clean(grid.rows[row][naming]) for run in groups for row in run]
    if len(groups) < _FEWEST_GROUPS or len(set(names)) > _MOST_DISTINCT * len(names):
        return grid
    known = {(merge.top, merge.left) for merge in grid.merges}
    merges = (Merge(run[0], column, run[-1], column) for run in groups for column in range(naming))
    return replace(grid, merges=(*grid.merges, *(one for one in merges if (one.top, one.left) not in known)))


def _runs(grid: Grid) -> Iterator[range]:
    """Rows with something in the first column, each with the rows below it that have nothing there."""
    start = 0
    for row in range(1, len(grid.rows) + 1):
        if row == len(grid.rows) or not _is_empty(grid, row, 0) or grid.is_blank(row):
            if not _is_empty(grid, start, 0):
                yield range(start, row)
            start = row


def _leads(grid: Grid, groups: list[range], column: int) -> bool:
    """Whether a column is filled like the first one, but for titles and headers."""
    alike = sum(all(_is_empty(grid, row, column) for row in run[1:]) for run in groups)
    return 2 * alike > len(groups)


def _is_group(grid: Grid, run: range, naming: int) -> bool:
    """Whether every row has a name of its own and a number, and no leading column is filled again."""
    if naming >= grid.width or any(not _is_empty(grid, row, at) for row in run[1:] for at in range(naming)):
        return False
    names = {clean(grid.rows[row][naming]) for row in run}
    return len(names) == len(run) and "" not in names and all(_has_number(grid, row, naming) for row in run)


def _has_number(grid: Grid, row: int, naming: int) -> bool:
    return any(map(is_number, grid.rows[row][naming + 1 :]))


def _is_empty(grid: Grid, row: int, column: int) -> bool:
    return grid.rows[row][column] in (None, "")
