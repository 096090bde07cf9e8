"""From what was said to the overview of what is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from ..values import Indices
from .answers import Answers
from .completeness import Cell, Completeness, Row
from .demands import Demand, TreeAt, find_demands
from .gaps import Block, Place


def find_completeness(
    answers: Collection[Answers], tree_at: TreeAt, counts: Collection[str], today: date
) -> Completeness:
    """Judge what was delivered against what is owed.

    All `answers` of one date are for the same tree; `tree_at` tells that of a date without any. `counts` are
    the variables that may be summed: an upper area whose parts are all answered is not asked for. Nothing is
    owed for a date after the latest delivered one, nor after `today` unless it was delivered.
    """
    demands = find_demands(answers, tree_at, counts, today)
    found = {
        (place, source, day): cell
        for (source, day), group in groupby(demands, key=lambda one: (one.source, one.day))
        for place, cell in _cells(source, day, list(group))
    }
    dates = tuple(sorted({day for _, _, day in found}))
    pairs = {(source, place.key, place.level.id): place for place, source, _ in found}
    rows = [
        Row(
            source,
            place,
            tuple(found.get((place, source, day)) or Cell(source, place, day) for day in dates),
        )
        for (source, _, _), place in sorted(pairs.items(), key=lambda pair: pair[0])
    ]
    return Completeness(dates, tuple(rows))


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
