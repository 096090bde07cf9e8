"""Which date a value is for: from its column's header, a column of dates, the title, or the request.

A title that names only a year ("Sozialbericht 2015") is believed where nothing else gives a date, the name
of the file where the profile says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...remarks import Remark
from ...values import Indices
from ..cells.dates import exact_dates, find_date, month_end, read_period
from ..cells.file_dates import file_date
from ..cells.texts import clean
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import VariableRule
from ..sheets.grid import address
from ..sheets.serial_dates import as_shown
from .table import Column, Table


class ReferenceDates:
    """Knows the date of every cell of a table, in the order of trust its profile gives."""

    def __init__(self, table: Table, profile: ImportProfile, used: Indices, requested: date | None) -> None:
        self._table = table
        self._rule = profile.dates
        self._requested = requested
        self._title = table.title_date(profile.dates.year_end)
        self._vague_title = self._title.day if self._title and "title" in profile.dates.trust else None
        self._by_row = self._column_days(used) if profile.dates.column else None
        self._told: dict[tuple[str, date | None], list[str]] = {}

    def split(
        self, rule: VariableRule, column: Column, rows: Indices
    ) -> Iterator[tuple[date, NDArray[np.bool_]]]:
        """The dates of a column's cells, each with the rows it holds for; nothing where nobody says one."""
        day = rule.reference_date or self._rule.fixed
        source = "profile"
        for source in () if day else self._rule.trust:
            if source == "column" and self._by_row is not None:
                yield from self._days_of(self._by_row[rows], column)
                return
            day = self._from(source, column)
            if day is not None:
                break
        if day is None:
            day, source = self._vague_title, "title"
        if day is not None:
            self._note(source, day, column)
            yield _in_month(day, column), np.ones(len(rows), dtype=np.bool_)

    def told(self) -> Iterator[Remark]:
        """Where the dates came from, a sentence for each place."""
        for (source, day), letters in self._told.items():
            columns = ", ".join(dict.fromkeys(letters))
            if source == "header":
                yield Remark.of("The dates of columns {columns} stand in their headers.", columns=columns)
            elif source == "title":
                yield Remark.of(
                    "The date {date} stands above the header; it holds for columns {columns}.",
                    date=day,
                    columns=columns,
                )
            elif source == "request":
                yield Remark.of(
                    "The date {date} was given for columns {columns}, which have none of their own.",
                    date=day,
                    columns=columns,
                )

    def doubts(self) -> Iterator[Remark]:
        """That only some columns have a year in their headers, which may be something else than a date."""
        years = [
            letter for (source, _), letters in self._told.items() if source == "header" for letter in letters
        ]
        vague = [column.letter for column in self._table.columns if not exact_dates(column.header)]
        doubtful = [letter for letter in dict.fromkeys(years) if letter in vague]
        if doubtful and any(source in ("title", "request", "file") for source, _ in self._told):
            yield Remark.of(
                "Only columns {columns} have dates in their headers: are these years dates?",
                columns=", ".join(doubtful),
            )

    def _note(self, source: str, day: date, column: Column) -> None:
        self._told.setdefault((source, None if source == "header" else day), []).append(column.letter)

    def _from(self, source: str, column: Column) -> date | None:
        if source == "header":
            return column.day
        if source == "title":
            return self._title.day if self._title and self._title.exact else None
        if source == "file":
            return file_date(self._table.grid.file, self._rule.year_end)
        return self._requested if source == "request" else None

    def _days_of(self, ordinals: Indices, column: Column) -> Iterator[tuple[date, NDArray[np.bool_]]]:
        for ordinal in np.unique(ordinals):
            yield _in_month(date.fromordinal(int(ordinal)), column), ordinals == ordinal

    def _read(self, cell: Any, column: Column) -> date | None:
        """The date in a cell of dates, which holds nothing else, or in a title, which may."""
        if column.index >= 0:
            return read_period(cell, self._rule.year_end)
        found = find_date(clean(cell), self._rule.year_end)
        return found.day if found else None

    def _column_days(self, used: Indices) -> Indices:
        """The date of every used row as ordinal. Raises DeliveryError for a cell that holds none."""
        column = self._table.find(self._rule.column)
        cells = self._table.cells(column)
        known: dict[Any, date | None] = {}
        days = np.zeros(len(cells), dtype=np.intp)
        grid, start = self._table.grid, self._table.data.start
        for row in used:
            cell = as_shown(cells[row], grid.format(start + int(row), max(0, column.index)))
            if cell not in known:
                known[cell] = self._read(cell, column)
            day = known[cell]
            if day is None:
                raise self._table.error(
                    "{file}{sheet}: “{text}” in {cell} is no date.",
                    text=clean(cell),
                    cell=address(start + int(row), column.index),
                )
            days[row] = day.toordinal()
        return days


def _in_month(day: date, column: Column) -> date:
    """The last day of the month that a header names, in the year of the day."""
    return month_end(day.year, column.month) if column.month else day
