"""From what was said to the overview of what is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from ..values import Indices
from .answers import Answers
from .completeness import Cell, Completeness, Row
from .demands import Demand, TreeAt, find_demands
from .gaps import Block, Place

_RowKey = tuple[str, str, str]
"""Source, key and level of the municipality."""


def find_completeness(
    answers: Collection[Answers], tree_at: TreeAt, counts: Collection[str], today: date
) -> Completeness:
    """Judge what was delivered against what is owed.

    All `answers` of one date are for the same tree; `tree_at` tells that of a date without any. `counts` are
    the variables that may be summed: an upper area whose parts are all answered is not asked for. Nothing is
    owed for a date after the latest delivered one, nor after `today` unless it was delivered.
    """
    demands = find_demands(answers, tree_at, counts, today)
    found: dict[_RowKey, dict[date, Cell]] = defaultdict(dict)
    latest: dict[tuple[str, str], tuple[date, Place]] = {}
    for (source, day), group in groupby(demands, key=lambda one: (one.source, one.day)):
        for place, cell in _cells(source, day, list(group)):
            found[source, place.key, place.level.id][day] = cell
            named = latest.setdefault((place.key, place.level.id), (day, place))
            if named[0] < day:
                latest[place.key, place.level.id] = day, place
    dates = tuple(sorted({day for cells in found.values() for day in cells}))
    rows = [_row(key, latest[key[1:]][1], dates, cells) for key, cells in sorted(found.items())]
    return Completeness(dates, tuple(rows))


def _row(key: _RowKey, place: Place, dates: Iterable[date], cells: Mapping[date, Cell]) -> Row:
    """One municipality at all dates, under the name it has now: it stays the same where it is renamed."""
    source = key[0]
    told = (cells.get(day) or Cell(source, place, day) for day in dates)
    return Row(source, place, tuple(_renamed(cell, place) for cell in told))


def _renamed(cell: Cell, place: Place) -> Cell:
    return replace(cell, place=place, gaps=tuple(replace(gap, place=place) for gap in cell.gaps))


def _cells(source: str, day: date, demands: Iterable[Demand]) -> Iterator[tuple[Place, Cell]]:
    """What a source owes at one date in each municipality."""
    pieces: dict[Place, list[tuple[Block, Indices]]] = defaultdict(list)
    for _, group in groupby(sorted(demands, key=lambda one: one.rank), key=lambda one: one.rank):
        block = Block.of(list(group))
        for place, areas in block.areas_by_place:
            if block.owed[:, areas].any():
                pieces[place].append((block, areas))
    return ((place, _cell(source, place, day, parts)) for place, parts in pieces.items())


def _cell(source: str, place: Place, day: date, pieces: Sequence[tuple[Block, Indices]]) -> Cell:
    owed = [block.owed[:, areas] for block, areas in pieces]
    variables = sum(int(table.any(axis=1).sum()) for table in owed)
    gaps = tuple(gap for block, areas in pieces for gap in block.gaps(place, areas, variables))
    expected = sum(int(table.sum()) for table in owed)
    return Cell(source, place, day, expected - sum(gap.count for gap in gaps), expected, gaps)
