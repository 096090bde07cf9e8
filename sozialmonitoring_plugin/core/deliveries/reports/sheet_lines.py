"""The words around a table: titles, notes and legends, where a sheet explains its signs and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..cells.texts import clean, raw_text
from ..sheets.grid import Grid, address
from ..sheets.reading import SourceFile
from ..tables.rows import FoundRows, Role
from ..tables.table import Table

Line = tuple[str, str]
"""A text and the cell it stands in; cells of other sheets with the sheet's name."""

_MOST_ROWS = 300
_EXPLAINING = re.compile(r"erläuter|zeichen|hinweis|legende|impressum|anmerkung|notes|legend", re.IGNORECASE)
_GAP = re.compile(r"\s{3,}|[\n\t]")
"""What separates the entries of a legend in one cell."""
_SIGN_CELL = re.compile(r"[^\w\s]{1,3}|[xX]|k\. ?A\.|n\. ?v\.")


def sheet_lines(source: SourceFile, table: Table, rows: FoundRows) -> list[Line]:
    """The texts outside the data of a table, and those of sheets that are there to explain."""
    lines = list(_lines(table.grid, _outside(table, rows), ""))
    for name, grid in source.grids.items():
        if grid is not table.grid and _EXPLAINING.search(name):
            lines.extend(_lines(grid, list(range(min(len(grid.rows), _MOST_ROWS))), f"{name}!"))
    return lines


def _outside(table: Table, rows: FoundRows) -> list[int]:
    """Rows above the header, notes inside the data, and what stands below its last area or total."""
    places = {one.row: one.role for one in rows.findings}
    used = [row for row, role in places.items() if role in (Role.AREA, Role.TOTAL)]
    last = max(used, default=table.data.stop - 1)
    above = range(min(table.header.start, _MOST_ROWS))
    notes = [row for row, role in places.items() if role is Role.NOTE and row <= last]
    below = [
        row
        for row in range(last + 1, len(table.grid.rows))
        if places.get(row) not in (Role.OUTSIDE, Role.LEFT_OUT)
    ]
    return [*above, *notes[:_MOST_ROWS], *below[:_MOST_ROWS]]


def _lines(grid: Grid, rows: list[int], sheet: str) -> Iterator[Line]:
    for row in rows:
        cells = [
            (clean(part), column)
            for column, value in enumerate(grid.rows[row])
            if isinstance(value, str)
            for part in _GAP.split(raw_text(value))
        ]
        cells = [(text, column) for text, column in cells if text]
        for place, (text, column) in enumerate(cells):
            following = cells[place + 1][0] if place + 1 < len(cells) else ""
            if _SIGN_CELL.fullmatch(text) and following:
                yield f"{text} = {following}", sheet + address(row, column)
            else:
                yield text, sheet + address(row, column)
