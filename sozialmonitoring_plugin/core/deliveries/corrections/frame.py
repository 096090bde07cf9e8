"""Where header and data are, said by a person."""

from __future__ import annotations

from dataclasses import replace

from ..profiles.profile import ImportProfile
from ..sheets.grid import Grid
from ..tables.table import Table, cut_table
from .naming import bound, taken_over


def bare_table(grid: Grid) -> Table:
    """The sheet as a table of which nothing is known: no header, every row is data."""
    return cut_table(grid, range(0), range(len(grid.rows)))


def header_is(table: Table, profile: ImportProfile, first: int, last: int) -> ImportProfile:
    """Rows `first` to `last` name the columns. Data begin below, unless they began further down before."""
    joined = table.data.start in (table.header.stop, 0)
    start = last + 1 if joined or table.data.start <= last else table.data.start
    return _cut_anew(table, profile, range(first, last + 1), start)


def data_begin(table: Table, profile: ImportProfile, row: int) -> ImportProfile:
    """The first row of data; a header that reached further down ends above it."""
    header = table.header
    if row < header.stop:
        header = range(min(header.start, max(row - 1, 0)), row)
    return _cut_anew(table, profile, header, row)


def data_end(table: Table, profile: ImportProfile, row: int) -> ImportProfile:
    """The last row of data; whatever stands below is a note."""
    last = 0 if row >= len(table.grid.rows) - 1 else row + 1
    fixed = bound(table, profile)
    return replace(fixed, data=(min(fixed.data[0], row + 1), last))


def _cut_anew(table: Table, profile: ImportProfile, header: range, start: int) -> ImportProfile:
    stop = max(table.data.stop, min(start + 1, len(table.grid.rows)))
    profile = replace(profile, data=(profile.data[0], 0 if 0 < profile.data[1] <= start else profile.data[1]))
    fresh = cut_table(table.grid, header, range(start, stop), profile.dates.year_end)
    return taken_over(table, fresh, profile)
