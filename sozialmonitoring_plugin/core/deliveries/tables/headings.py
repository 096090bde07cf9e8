"""Texts above or between the rows of data: titles of blocks, repeated headers, the name of the sheet.

They hold for all rows of the block below them, so a profile may speak of them as of columns: "[title]" is
the line directly above a block, "[title 2]" the one above that, and so on; "[sheet]" is the sheet's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..cells.dates import read_date
from ..cells.numbers import read_text
from ..cells.signs import Signs
from ..cells.texts import clean
from ..sheets.grid import Grid
from .columns import Column

SHEET = "[sheet]"
_TITLE = re.compile(r"\[title(?: (\d{1,2}))?\]")
_SHEET_INDEX = -1
_MOST_TEXTS = 2
_FEWEST_CELLS, _FEWEST_NUMBERED = 2, 3
_SIGNS = Signs.of_all()


def title_reference(line: int) -> str:
    """How a profile speaks of a line of titles; 1 is the one directly above a block."""
    return "[title]" if line == 1 else f"[title {line}]"


def text_column(reference: str) -> Column | None:
    """The column a reference to titles or to the sheet stands for; None for any other reference."""
    match = _TITLE.fullmatch(reference)
    if match:
        return _text_column(reference, _SHEET_INDEX - int(match[1] or 1))
    return _text_column(reference, _SHEET_INDEX) if reference == SHEET else None


def _text_column(reference: str, index: int) -> Column:
    return Column(index, reference, reference, reference, (reference,), None, reference)


def texts_of(sheet: str, runs: Sequence[tuple[str, ...]], column: Column) -> list[str]:
    """The text that holds for every row of data, "" where there is none; `runs` are the lines above each."""
    if column.index == _SHEET_INDEX:
        return [sheet] * len(runs)
    line = _SHEET_INDEX - column.index
    return [run[-line] if len(run) >= line else "" for run in runs]


def runs_above(grid: Grid, header: range, data: range) -> Iterator[tuple[str, ...]]:
    """For every row of data the lines of text that stand above its block, from top to bottom."""
    repeated = {row for line in header for row in _repeats(grid, line, data, 1)}
    top = header.start if len(header) else data.start
    run = tuple(text for row in range(top) if (text := heading(grid, row)))
    growing = False
    for row in data:
        if row in repeated or grid.is_blank(row):
            yield run
            continue
        text = heading(grid, row)
        run = run if not text else (*run, text) if growing else (text,)
        growing = bool(text)
        yield run


def heading(grid: Grid, row: int) -> str:
    """The text of a row that holds nothing else, "" for a row of cells."""
    filled = [(column, value) for column, value in enumerate(grid.rows[row]) if value not in (None, "")]
    if not 0 < len(filled) <= _MOST_TEXTS or filled[0][0] > 1:
        return ""
    texts = [clean(value) for _, value in filled]
    return "" if any(map(is_value, texts)) else " ".join(texts)


def _row_texts(grid: Grid, row: int) -> tuple[str, ...]:
    return tuple(map(clean, grid.rows[row]))


def is_number(value: Any) -> bool:
    """A number that is not a year: years stand in headers."""
    if isinstance(value, bool) or value is None or value == "":
        return False
    if not isinstance(value, int | float) and read_text(clean(value)) is None:
        return False
    return read_date(clean(value)) is None


def is_value(value: Any) -> bool:
    """A number that is not a year, or a sign in place of one."""
    return is_number(value) or _SIGNS.value(clean(value)) is not None


def repeated_headers(grid: Grid, header: range, data: range) -> frozenset[int]:
    """The rows of data in which a line of the header stands once more."""
    return frozenset(row for line in header for row in _repeats(grid, line, data, _FEWEST_CELLS))


def column_numbers(grid: Grid, data: range) -> frozenset[int]:
    """The first row of data where it numbers the columns, 1 2 3, above words in one of them."""
    if len(data) <= 1 or grid.width < _FEWEST_NUMBERED:
        return frozenset()
    numbers, below = _row_texts(grid, data[0]), _row_texts(grid, data[1])
    are_running = any(numbers == tuple(str(first + at) for at in range(grid.width)) for first in (0, 1))
    has_words = any(letter.isalpha() for text in below for letter in text)
    return frozenset(data[:1]) if are_running and has_words else frozenset()


def _repeats(grid: Grid, line: int, data: range, fewest: int) -> Iterator[int]:
    filled = [column for column, value in enumerate(grid.rows[line]) if value not in (None, "")]
    if len(filled) < fewest:
        return
    first, texts = grid.rows[line][filled[0]], _row_texts(grid, line)
    for row in data:
        if grid.rows[row][filled[0]] == first and _row_texts(grid, row) == texts:
            yield row
