"""The shape of a table: what stays the same when an office sends the next year's file.

Names of columns, titles, sheet and file are kept without their dates, so that "Einwohner 2023" and
"Einwohner 2024" have the same shape.

>>> timeless("Arbeitslose (Dez 2013)"), timeless("SGBII_2024-12"), timeless("Stand: 30.06.2021, Kreis")
('Arbeitslose', 'SGBII', 'Kreis')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from ..cells.dates import without_dates
from ..cells.texts import clean, fold
from ..sheets.grid import Grid
from .profile_rules import numbered

if TYPE_CHECKING:
    from ..tables.table import Column, Table
    from .profile import ImportProfile
    from .profile_rules import LongRule

DATE = "[date]"
"""Stands for a column whose header is nothing but a date."""

_BETWEEN = " | "
_MOST_TITLES, _MOST_KINDS = 8, 300
_YEAR = r"(?:19|20)\d\d"
_MONTHS = r"(?:jan|feb|m[äa]r|mae|mrz|apr|mai|may|jun|jul|aug|sep|o[kc]t|nov|de[zc])[a-zä]*"
_TIME = re.compile(
    rf"(?:\b(?:am|vom|zum|ende|stand)[\s:]+)?(?:"
    rf"(?<!\d)(?:\d{{1,2}}[./_-])?\d{{1,2}}[./_-]{_YEAR}(?!\d)|(?<!\d){_YEAR}(?:[./_-]\d{{1,2}}){{0,2}}(?!\d)"
    rf"|(?<!\d)(?:\d{{4}}{_YEAR}|{_YEAR}\d{{2,4}})(?!\d)|\b{_MONTHS}\.?[\s_-]?(?:\d\d)?\d\d(?!\d)|(?<!\d)\d{{1,2}}\.\d{{1,2}}\.\d\d(?!\d))",
    re.IGNORECASE,
)
_LEFT_BEHIND = re.compile(r"\(\s*\)|\[\s*\]|^[\s_,;:/–-]+|[\s_,;:/–-]+$")


@dataclass(frozen=True)
class Shape:
    """A table without its numbers, rows and dates.

    `file` is the name of the file, `title` what stands above the header, `header` its first and last row
    numbered as in the sheet, (0, 0) for none; `columns` are the lines of each column's header, "" for none.
    `kinds` are what a long table counts: the texts of the columns that name its numbers.
    """

    file: str = ""
    sheet: str = ""
    title: tuple[str, ...] = ()
    header: tuple[int, int] = (0, 0)
    columns: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def lines(self) -> frozenset[str]:
        """Every text of the header, folded."""
        texts = (line for column in self.columns for line in column.split(_BETWEEN))
        return frozenset(filter(None, map(fold, texts)))

    @property
    def height(self) -> int:
        """How many rows the header has."""
        return self.header[1] - self.header[0] + 1 if self.header[1] else 0


def shape_of(table: Table, profile: ImportProfile | None = None) -> Shape:
    """The shape of a table; of a long one also what it counts, as its profile says."""
    return Shape(
        file=file_shape(table.grid),
        sheet=timeless(table.grid.sheet),
        title=titles(table.grid, table.header.start if len(table.header) else table.data.start),
        header=numbered(table.header),
        columns=tuple(map(column_shape, table.columns)),
        kinds=_kinds(table, profile.long) if profile and profile.long else (),
    )


def column_shape(column: Column) -> str:
    """The lines of a column's header without dates."""
    lines = [text for line in column.lines if (text := timeless(line))]
    return _BETWEEN.join(lines) or (DATE if column.header else "")


def _kinds(table: Table, long: LongRule) -> tuple[str, ...]:
    """The different texts in the naming columns, none where they are too many to be names of numbers."""
    found = [
        column for name in long.names for column in table.columns if name in (column.header, column.bare)
    ]
    rows = dict.fromkeys(zip(*map(table.cells, found), strict=True))
    if len(rows) > _MOST_KINDS:
        return ()
    texts = (_BETWEEN.join(filter(None, map(clean, row))) for row in rows)
    return tuple(dict.fromkeys(filter(None, map(timeless, texts))))


def file_shape(grid: Grid) -> str:
    """The file's name without ending and dates."""
    return timeless(PurePath(grid.file).stem)


def titles(grid: Grid, before: int) -> tuple[str, ...]:
    """The texts above the header, without dates."""
    texts = (timeless(clean(value)) for row in grid.rows[:before] for value in row if value not in (None, ""))
    return tuple(dict.fromkeys(filter(None, texts)))[:_MOST_TITLES]


def timeless(text: str) -> str:
    """A text without dates, years and months, and without the signs that stood around them."""
    return clean(_LEFT_BEHIND.sub(" ", without_dates(_TIME.sub(" ", text))))
