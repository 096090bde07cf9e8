"""The table inside a sheet: header rows joined into one name per column, and the rows of data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from ...errors import Quoted
from ..cells.dates import all_dates, exact_dates, find_date, read_date
from ..cells.texts import clean, fold
from ..errors import DeliveryError
from ..profiles.profile import ImportProfile
from ..sheets.grid import Grid, column_of
from .columns import ONLY_DATES, Column, header_columns
from .headings import runs_above, text_column, texts_of
from .statements import names_stichtag, statements

__all__ = ["ONLY_DATES", "Column", "Table", "TitleDate", "cut_table", "references", "table_for"]

SEARCHED_ROWS = 60
MOST_HEADER_ROWS = 6


@dataclass(frozen=True)
class TitleDate:
    """A date from the rows above the header; `exact` where they name the day."""

    day: date
    exact: bool


@dataclass(frozen=True)
class Table:
    """A grid of which is known where header and data are. `header` and `data` are rows from 0."""

    grid: Grid
    header: range
    data: range
    columns: tuple[Column, ...]

    def find(self, reference: str) -> Column:
        """The one column a profile speaks of. Raises DeliveryError for none or several."""
        found = self.find_all(reference)
        if len(found) > 1:
            raise self._ambiguous(reference, found)
        return found[0]

    def find_all(self, reference: str) -> tuple[Column, ...]:
        """The columns with this header, told apart by the dates in it. Raises DeliveryError."""
        found = self._columns_called(reference)
        if not found:
            raise self.error(
                "{file}{sheet} has no column “{column}”.",
                hint="It has: {known}.",
                column=reference,
                known=Quoted.of(column.header for column in self.columns[:40] if column.header),
            )
        if len({column.moment for column in found}) < len(found):
            raise self._ambiguous(reference, found)
        return found

    def cells(self, column: Column) -> Sequence[Any]:
        """The cells of a column in the rows of data; a merged label or a title counts for all its rows."""
        if column.index < 0:
            return texts_of(self.grid.sheet, self._runs, column)
        if not self.grid.merges:
            return self.grid.column(column.index, self.data)
        return [self.grid.spread(row, column.index) for row in self.data]

    @cached_property
    def _runs(self) -> tuple[tuple[str, ...], ...]:
        return tuple(runs_above(self.grid, self.header, self.data))

    def error(self, message: str, hint: str = "", details: str = "", **values: object) -> DeliveryError:
        """An error whose template begins with "{file}{sheet}", the place of this table."""
        return self.grid.error(message, hint, details, **values)

    def _columns_called(self, reference: str) -> tuple[Column, ...]:
        if reference == ONLY_DATES:
            return tuple(
                column for column in self.columns if column.moment != (None, None) and not column.bare
            )
        above = text_column(reference)
        if above:
            return (above,)
        if reference.startswith("[") and reference.endswith("]") and reference[1:-1].isalpha():
            index = column_of(reference[1:-1])
            return self.columns[index : index + 1]
        wanted = _folded(reference)
        for names in _NAMES:
            found = tuple(column for column in self.columns if wanted in map(_folded, names(column)))
            if found:
                return found
        return ()

    def _ambiguous(self, reference: str, found: Iterable[Column]) -> DeliveryError:
        return self.error(
            "{file}{sheet}: the columns {columns} are all called “{column}”.",
            hint="Name the right one by its letter in the import profile, for example “[{first}]”.",
            columns=", ".join(column.letter for column in found),
            column=reference,
            first=next(iter(found)).letter,
        )

    def title_date(self, year_end: str) -> TitleDate | None:
        """The date the rows above the header agree on: a Stichtag first, then days, then years.

        Where they don't agree: the one date of the header, if it is the latest day above it; else the
        date that the sheet is called by.
        """
        rows = self.grid.rows[: self.header.start]
        texts = [text for row in rows for text in statements(row)]
        agreed = _agreed([text for text in texts if _names_day(text, year_end)] or texts, year_end)
        return agreed or self._header_day(texts) or self._sheet_date(year_end)

    def _header_day(self, texts: list[str]) -> TitleDate | None:
        days = {column.day for column in self.columns if column.day}
        latest = max((day for text in texts for day in exact_dates(text)), default=None)
        return TitleDate(latest, exact=True) if latest and days == {latest} else None

    def _sheet_date(self, year_end: str) -> TitleDate | None:
        day = read_date(self.grid.sheet, year_end)
        return TitleDate(day, exact=True) if day else None


def _agreed(texts: list[str], year_end: str) -> TitleDate | None:
    found = [item for item in (find_date(text, year_end) for text in texts) if item]
    exact = {item.day for item in found if item.exact}
    days = exact or {item.day for item in found}
    years = {day.year for text in texts for day in all_dates(text, year_end)}
    agree = len(days) == 1 and years == {day.year for day in days}
    return TitleDate(min(days), bool(exact)) if agree else None


def _names_day(text: str, year_end: str) -> bool:
    return names_stichtag(text) and find_date(text, year_end) is not None


_NAMES: tuple[Callable[[Column], tuple[str, ...]], ...] = (
    lambda column: (column.header,),
    lambda column: (column.name,),
    lambda column: (column.bare,),
    lambda column: (column.lowest,),
    lambda column: column.lines,
)
"""What a profile may call a column by, the most definite first."""


def _folded(text: str) -> str:
    return fold(text) or clean(text)


def cut_table(grid: Grid, header: range, data: range, year_end: str = "12-31") -> Table:
    """The table with these rows."""
    return Table(grid, header, data, header_columns(grid, header, year_end))


def table_for(grid: Grid, profile: ImportProfile) -> Table:
    """The table a profile describes; a header without fixed rows is looked for. Raises DeliveryError."""
    year_end = profile.dates.year_end
    if profile.data[0] == 1:
        return cut_table(grid, range(0), _data_rows(grid, profile, 0), year_end)
    if profile.header[1]:
        header = range(profile.header[0] - 1, min(profile.header[1], len(grid.rows)))
        table = cut_table(grid, header, _data_rows(grid, profile, header.stop), year_end)
        for reference in references(profile):
            table.find_all(reference)
        return table
    return _searched(grid, profile, year_end)


def _searched(grid: Grid, profile: ImportProfile, year_end: str) -> Table:
    wanted = references(profile)
    best, best_count = cut_table(grid, range(1), range(1, len(grid.rows)), year_end), -1
    for last in range(
        min(SEARCHED_ROWS, len(grid.rows), profile.data[0] - 1 if profile.data[0] else SEARCHED_ROWS)
    ):
        for first in range(last, max(-1, last - MOST_HEADER_ROWS), -1):
            table = cut_table(grid, range(first, last + 1), range(last + 1, len(grid.rows)), year_end)
            count = sum(_is_found(table, reference) for reference in wanted)
            if count == len(wanted):
                header = range(first, _bottom_of_merges(grid, table.header))
                return cut_table(grid, header, _data_rows(grid, profile, header.stop), year_end)
            if count > best_count:
                best, best_count = table, count
    for reference in wanted:
        best.find_all(reference)
    raise best.error("{file}{sheet} has no header the profile knows.")


def _is_found(table: Table, reference: str) -> bool:
    try:
        return bool(table.find_all(reference))
    except DeliveryError:
        return False


def _bottom_of_merges(grid: Grid, header: range) -> int:
    """Vertical merges that begin in the header belong to it down to their last row."""
    bottoms = [merge.bottom + 1 for merge in grid.merges if merge.top in header and merge.height > 1]
    return max([header.stop, *bottoms])


def _data_rows(grid: Grid, profile: ImportProfile, below_header: int) -> range:
    first = profile.data[0] - 1 if profile.data[0] else below_header
    last = min(profile.data[1] or len(grid.rows), len(grid.rows))
    return range(min(first, last), last)


def references(profile: ImportProfile) -> tuple[str, ...]:
    """Every column a profile speaks of."""
    conditions = [*profile.rows]
    for rule in profile.variables:
        conditions.extend(rule.when)
    for exception in profile.reasons:
        conditions.extend(exception.when)
    names = [*profile.key.references, profile.dates.column]
    names += [condition.column for condition in conditions] + [rule.column for rule in profile.variables]
    names += [*profile.long.values, *profile.long.names] if profile.long else []
    return tuple(dict.fromkeys(filter(None, names)))
