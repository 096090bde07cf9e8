"""Where header and data are, once the key column is known."""

from __future__ import annotations

import re

from ..cells.texts import clean
from ..keys.key_index import is_total
from ..sheets.grid import Grid, Merge
from .anchor import Anchor
from .headings import heading, is_number, is_value
from .table import MOST_HEADER_ROWS

_KEY_SHAPE = re.compile(r"[\d\s./]+|\d*(?:SUM)+")
_HEADER_SHARE = 0.2


def data_rows(grid: Grid, anchor: Anchor) -> range:
    """From the first row that looks like the rows with keys, to the end of the sheet."""
    first = anchor.rows[0]
    for row in range(first - 1, -1, -1):
        if _looks_like_data(grid, anchor, row):
            first = row
        elif not grid.is_blank(row):
            break
    return range(first - _begins_with_heading(grid, anchor, first), len(grid.rows))


def _begins_with_heading(grid: Grid, anchor: Anchor, first: int) -> bool:
    """Whether the row above is the heading of a section, as there are more of them between the rows."""
    if first < 2 or not _is_heading(grid, anchor, first - 1):
        return False
    return any(_is_heading(grid, anchor, row) for row in range(first + 1, anchor.rows[-1]))


def _is_heading(grid: Grid, anchor: Anchor, row: int) -> bool:
    """A text alone, in the column of the keys, and not below another one."""
    filled = [value for value in grid.rows[row] if value not in (None, "")]
    text = heading(grid, row)
    return text != "" == heading(grid, row - 1) and filled == [grid.rows[row][anchor.columns[0]]]


def header_rows(grid: Grid, data: range) -> range:
    """The rows above the data that name the columns; empty where data begin at once."""
    last = next((row for row in range(data.start - 1, -1, -1) if not grid.is_blank(row)), -1)
    if last < 0:
        return range(0)
    upright = [merge for merge in grid.merges if merge.height > 1 and merge.bottom < data.start]
    first = _top_of_merges(upright, last)
    if first < last:
        return range(first, last + 1)
    while first > 0 and last - first + 1 < MOST_HEADER_ROWS and _names_columns(grid, first - 1, data):
        first -= 1
    return range(first, last + 1)


def _top_of_merges(upright: list[Merge], last: int) -> int:
    """Vertical merges tie the rows of a header together."""
    first = last
    for merge in sorted(upright, key=lambda merge: -merge.bottom):
        if merge.bottom >= first - 1 or merge.bottom >= last - 1:
            first = min(first, merge.top)
    return first


def _names_columns(grid: Grid, row: int, data: range) -> bool:
    used = [column for column in range(grid.width) if _is_used(grid, column, data)]
    names = [clean(grid.spread(row, column)) for column in used]
    filled = [name for name in names if name]
    return len(filled) >= max(2, _HEADER_SHARE * len(used)) and len(set(filled)) + len(filled) > 2


def _is_used(grid: Grid, column: int, data: range) -> bool:
    return any(grid.rows[row][column] not in (None, "") for row in data[:200])


def _looks_like_data(grid: Grid, anchor: Anchor, row: int) -> bool:
    key = "".join(clean(grid.rows[row][column]) for column in anchor.columns)
    if not key:
        return _is_keyless_total(grid, row)
    if not anchor.by_name and _KEY_SHAPE.fullmatch(key):
        return True
    others = (grid.rows[row][column] for column in range(grid.width) if column not in anchor.columns)
    return any(is_number(value) for value in others)


def _is_keyless_total(grid: Grid, row: int) -> bool:
    """A row of numbers with a word for sums in front; headers have such words, but no numbers."""
    cells = [value for value in grid.rows[row] if value not in (None, "")]
    has_numbers = any(map(is_number, cells[1:])) and all(map(is_value, cells[1:]))
    return has_numbers and is_total(clean(cells[0]))
