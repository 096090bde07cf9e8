"""The columns of a table: all lines of a header joined into one name, and what that name says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..cells.dates import find_date, month_alone
from ..cells.texts import header_part, join_header
from ..sheets.grid import Grid, letter
from ..sheets.serial_dates import as_shown

ONLY_DATES = "[dates]"
"""Reference to the columns whose header is nothing but a date."""

_DESCRIPTION = 40
"""Header lines that are longer than this on average describe a column, they don't name it."""


@dataclass(frozen=True)
class Column:
    """A column with its joined header.

    `bare` is the header without its date, `name` what of it names the column, `day` its date, `month` the
    month of a header whose year stands in the rows. An index below 0 is no column of the sheet but a text
    that holds for rows of a block.
    """

    index: int
    header: str
    bare: str
    lowest: str
    lines: tuple[str, ...]
    day: date | None
    name: str = ""
    month: int | None = None

    @property
    def letter(self) -> str:
        """The letter above the column in Excel."""
        return letter(self.index) if self.index >= 0 else self.header

    @property
    def moment(self) -> tuple[date | None, int | None]:
        """What tells columns of the same name apart."""
        return self.day, self.month


def header_columns(grid: Grid, header: range, year_end: str) -> tuple[Column, ...]:
    """One column for each column of the grid."""
    rows = [_line(grid, row, header) for row in header]
    parts: list[tuple[object, ...]] = list(zip(*rows, strict=True)) if rows else [()] * grid.width
    columns = [_column(index, lines, year_end) for index, lines in enumerate(parts)]
    return _named_by_a_line(rows, _with_months(columns), year_end)


def _column(index: int, parts: tuple[object, ...], year_end: str) -> Column:
    header = join_header(parts)
    found = find_date(header, year_end)
    named = [_without_date(header_part(part), year_end) for part in parts]
    lines = tuple(dict.fromkeys(filter(None, named)))
    bare = found.rest if found else header
    return Column(
        index=index,
        header=header,
        bare=bare,
        lowest=lines[-1] if lines else header,
        lines=lines,
        day=found.day if found else None,
        name=bare,
    )


def _with_months(columns: Sequence[Column]) -> list[Column]:
    """Where several columns name months, each month is a moment, not a part of the name."""
    found = [month_alone(column.header) if not column.day else None for column in columns]
    if len({one[0] for one in found if one}) < 2:
        return list(columns)
    return [
        replace(column, bare=one[1], name=one[1], month=one[0]) if one else column
        for column, one in zip(columns, found, strict=True)
    ]


def _named_by_a_line(
    rows: Sequence[Sequence[object]], columns: list[Column], year_end: str
) -> tuple[Column, ...]:
    """The names of columns whose header has a line of descriptions under a line of names that all differ."""
    if len(rows) < 2 or not _describes(rows[-1]):
        return tuple(columns)
    texts = [_without_date(header_part(value), year_end) for value in rows[-2]]
    filled = [text for text in texts if text]
    if len(set(filled)) < len(filled) or len(filled) < len(columns) - 1:
        return tuple(columns)
    return tuple(
        replace(column, name=text or column.bare) for column, text in zip(columns, texts, strict=True)
    )


def _describes(line: Sequence[object]) -> bool:
    texts = [header_part(value) for value in line]
    filled = [text for text in texts if text]
    return bool(filled) and sum(map(len, filled)) > _DESCRIPTION * len(filled)


def _without_date(text: str, year_end: str) -> str:
    found = find_date(text, year_end)
    return found.rest if found else text


def _line(grid: Grid, row: int, header: range) -> list[object]:
    """One line of the header; group names of a sheet without merges reach to the next name."""
    line = [as_shown(grid.spread(row, column), grid.format(row, column)) for column in range(grid.width)]
    if row == header[-1] or any(merge.top in header for merge in grid.merges):
        return line
    for column in range(1, grid.width):
        if _is_empty(line[column]) and _is_below_group(grid, row, column, header):
            line[column] = line[column - 1]
    return line


def _is_below_group(grid: Grid, row: int, column: int, header: range) -> bool:
    above = all(_is_empty(grid.rows[upper][column]) for upper in range(header.start, row + 1))
    return above and not all(_is_empty(grid.rows[lower][column]) for lower in range(row + 1, header.stop))


def _is_empty(value: object) -> bool:
    return value is None or value == ""
