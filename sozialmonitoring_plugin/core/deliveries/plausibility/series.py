"""The numbers of a delivery as the checks want them: by area, beside those of the date before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ...areas import AreaTree
from ...indicators.tableau import Kind
from ...values import Indices, Numbers
from ..profiles.profile_rules import VariableRule
from ..sheets.grid import address
from ..tables.rows import Role
from .finding import Before

if TYPE_CHECKING:
    from ..reports.checking import Reading


@dataclass(frozen=True)
class Series:
    """A variable at one date: `numbers` by position of the area (NaN: none), `places` row and column.

    `order` are the positions of the areas in the order of the rows of the sheet.
    """

    rule: VariableRule
    day: date
    numbers: Numbers
    places: Indices
    order: Indices

    @property
    def is_count(self) -> bool:
        """Whether it is counted rather than given."""
        return self.rule.kind is Kind.COUNT

    @property
    def name(self) -> str:
        """What a person calls it."""
        return self.rule.title or self.rule.id

    def cell(self, position: int) -> str:
        """Where the number of an area stands."""
        row, column = self.places[position]
        return address(int(row), int(column))

    def cells(self, mask: NDArray[np.bool_], most: int = 5) -> tuple[str, ...]:
        """Some of the cells for which `mask` is true."""
        return tuple(self.cell(int(position)) for position in np.flatnonzero(mask)[:most])

    @property
    def first_cell(self) -> str:
        """A cell to begin looking at."""
        return self.cell(int(self.order[0]))


@dataclass(frozen=True)
class Pair:
    """A series and the numbers of the latest date before it."""

    now: Series
    then: Numbers
    then_day: date

    @property
    def both(self) -> NDArray[np.bool_]:
        """True for the areas with a number at both dates."""
        found: NDArray[np.bool_] = ~np.isnan(self.now.numbers) & ~np.isnan(self.then)
        return found


@dataclass(frozen=True)
class Numbered:
    """Everything the checks look at."""

    tree: AreaTree
    rank: int
    series: tuple[Series, ...]
    pairs: tuple[Pair, ...]
    before: Before | None

    @property
    def level(self) -> str:
        """Id of the level the delivery is for."""
        return self.tree.levels[self.rank].level.id

    def label(self, position: int) -> str:
        """Name of an area, its key where it has none."""
        level = self.tree.levels[self.rank]
        return level.names[position] or level.keys[position]


def numbered(reading: Reading, before: Before | None) -> Numbered:
    """The numbers of a reading, each with those of the date before, from the file itself or from `before`."""
    rank, tree = reading.index.rank, reading.index.tree
    count = len(tree.levels[rank])
    series = tuple(one for one in _all_series(reading, count) if len(one.order))
    pairs = tuple(_pairs(series, before, tree.levels[rank].level.id))
    return Numbered(tree, rank, series, pairs, before)


def _all_series(reading: Reading, count: int) -> Iterator[Series]:
    findings = reading.rows.findings
    rows = np.array([one.row for one in findings], dtype=np.intp)
    areas = np.array(
        [one.target.position if one.role is Role.AREA and one.target else -1 for one in findings],
        dtype=np.intp,
    )
    for block in reading.gathered.blocks:
        used = areas[block.rows] >= 0
        positions = areas[block.rows][used]
        numbers: Numbers = np.full(count, np.nan)
        numbers[positions] = block.values.numbers[used]
        places = np.zeros((count, 2), dtype=np.intp)
        places[positions, 0] = rows[block.rows][used]
        places[positions, 1] = block.columns[used]
        yield Series(block.rule, block.day, numbers, places, positions)


def _pairs(series: Sequence[Series], before: Before | None, level: str) -> Iterator[Pair]:
    """The series with the latest earlier numbers, the file's own before those of the monitoring."""
    own: dict[str, list[Series]] = {}
    for one in sorted(series, key=lambda one: one.day):
        own.setdefault(one.rule.id, []).append(one)
    for one in series:
        latest = _before(own[one.rule.id], one.day)
        stored = before.earlier(one.rule.id, level, one.day) if before else None
        if latest is not None and (stored is None or stored.day <= latest.day):
            yield Pair(one, latest.numbers, latest.day)
        elif stored is not None:
            yield Pair(one, stored.values.numbers, stored.day)


def _before(series: Sequence[Series], day: date) -> Series | None:
    """The last of the series, oldest first, before a day."""
    place = bisect_left(series, day, key=lambda one: one.day)
    return series[place - 1] if place else None
