"""The overview: a row for each source and municipality, a column for each reference date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from .gaps import Gap, Place


class State(Enum):
    """How much of what is owed has come."""

    COMPLETE = "complete"
    PARTLY = "partly"
    MISSING = "missing"
    NOT_EXPECTED = "not_expected"


@dataclass(frozen=True)
class Cell:
    """A source, a municipality (None: all of them), a date: `present` of `expected` values are there."""

    source: str
    place: Place | None
    day: date
    present: int = 0
    expected: int = 0
    gaps: tuple[Gap, ...] = ()

    @property
    def state(self) -> State:
        """The count in a word."""
        if not self.expected:
            return State.NOT_EXPECTED
        if self.present == self.expected:
            return State.COMPLETE
        return State.PARTLY if self.present else State.MISSING

    @property
    def missing(self) -> int:
        """How many values are still to come."""
        return self.expected - self.present


@dataclass(frozen=True)
class Row:
    """A source in one municipality (None: in all); one cell for each date of the overview."""

    source: str
    place: Place | None
    cells: tuple[Cell, ...]

    @property
    def missing(self) -> int:
        """How many values are still to come."""
        return sum(cell.missing for cell in self.cells)


@dataclass(frozen=True)
class Completeness:
    """Rows sorted by source and key of the municipality, dates from the oldest."""

    dates: tuple[date, ...]
    rows: tuple[Row, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source once."""
        return tuple(dict.fromkeys(row.source for row in self.rows))

    @property
    def cells(self) -> Iterator[Cell]:
        """All cells, row by row."""
        return (cell for row in self.rows for cell in row.cells)

    def rows_of(self, source: str) -> tuple[Row, ...]:
        """The municipalities of a source."""
        return tuple(row for row in self.rows if row.source == source)

    def whole(self, source: str) -> Row:
        """A source in all municipalities together."""
        columns = zip(*(row.cells for row in self.rows_of(source)), strict=True)
        return Row(source, None, tuple(_together(cells) for cells in columns))

    def counts(self) -> dict[State, int]:
        """How many cells are in which state; every state is there."""
        found = Counter(cell.state for cell in self.cells)
        return {state: found[state] for state in State}

    def limited(self, sources: Collection[str], first: date | None, last: date | None) -> Completeness:
        """Some of the sources (none named: all), and the dates from `first` to `last`."""
        dates = tuple(day for day in self.dates if (first or date.min) <= day <= (last or date.max))
        rows = [row for row in self.rows if not sources or row.source in sources]
        kept = [replace(row, cells=tuple(c for c in row.cells if c.day in dates)) for row in rows]
        return Completeness(dates, tuple(kept))


def _together(cells: Sequence[Cell]) -> Cell:
    first = cells[0]
    present, expected = sum(cell.present for cell in cells), sum(cell.expected for cell in cells)
    gaps = tuple(gap for cell in cells for gap in cell.gaps)
    return Cell(first.source, None, first.day, present, expected, gaps)
