"""The counts of people that a report tells, for the office itself or for outside.

For outside a count of a move below the minimum is hidden; so are all moves out of an area of which less
than the minimum would be left beside the moves that are told, and every sum with a hidden number in it. What
is shown is then what areas had before and moves that are told, and sums of these alone: of what is hidden of
an area nobody knows more than the sum, which is no small one. What is not covered: numbers of the new areas
that are published elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...values import Reason, Value
from ..addresses import UNKNOWN, Group
from ..ranges import Whole
from .comparison import VersionComparison
from .fates import AreaFate
from .moves import AreaMove

Counts = tuple[Value, ...]
"""One value for each column."""

_HIDDEN = Value.none(Reason.HIDDEN)


@dataclass(frozen=True, eq=False)
class ToldCounts:
    """What is told of people. `columns` are inhabitants, households, then further groups.

    `moves` by number; `before` by old key and `after` by new key; `streets` in the order of the
    comparison's streets, without values for outside.
    """

    columns: tuple[Group, ...]
    moves: Mapping[int, Counts]
    before: Mapping[str, Counts]
    after: Mapping[str, Counts]
    streets: tuple[Counts, ...]
    for_outside: bool = False

    def sum_of(self, moves: Iterable[AreaMove]) -> Counts:
        """What some moves carry together, hidden where one of them is."""
        rows = [self.moves[move.number] for move in moves]
        return tuple(_sum([row[place] for row in rows]) for place in range(len(self.columns)))


def told_inside(comparison: VersionComparison) -> ToldCounts:
    """Everything, for the office itself."""
    rows = _order(comparison)
    return ToldCounts(
        tuple(comparison.book.counts.groups[row] for row in rows),
        {one.number: _values(one.groups, rows) for one in comparison.moves},
        {one.old: _values(one.before.groups, rows) for one in comparison.areas if one.before},
        {one.new: _values(one.after.groups, rows) for one in comparison.areas if one.after},
        tuple(_values(one.groups, rows) for one in comparison.streets),
    )


def told_outside(comparison: VersionComparison, minimum: int) -> ToldCounts:
    """Inhabitants and households alone, without what could tell of fewer than the minimum."""
    counts = comparison.book.counts
    rows = [row for row in (counts.inhabitants, counts.households) if row != UNKNOWN]
    columns = [_Outside(comparison, row, minimum) for row in rows]
    return ToldCounts(
        tuple(counts.groups[row] for row in rows),
        {one.number: tuple(column.move(one) for column in columns) for one in comparison.moves},
        {one.old: tuple(column.before(one) for column in columns) for one in comparison.areas if one.before},
        {one.new: tuple(column.after(one) for column in columns) for one in comparison.areas if one.after},
        tuple(() for _ in comparison.streets),
        for_outside=True,
    )


class _Outside:
    """What may be told of one count."""

    def __init__(self, comparison: VersionComparison, row: int, minimum: int) -> None:
        self._row, self._minimum = row, minimum
        self._moves = comparison.moves
        self._had = {one.old: int(one.before.groups[row]) for one in comparison.areas if one.before}
        origins = {move.origin for move in self._moves}
        self._hidden = {number for origin in origins for number in self._hidden_of(origin)}

    def move(self, move: AreaMove) -> Value:
        return _HIDDEN if move.number in self._hidden else Value(float(move.groups[self._row]))

    def before(self, area: AreaFate) -> Value:
        had = self._had[area.old]
        return _HIDDEN if self._is_small(had) else Value(float(had))

    def after(self, area: AreaFate) -> Value:
        """A sum of what the area had and of all moves that touch it."""
        touching = [
            move for move in self._moves if (area.old and move.origin == area.old) or move.to == area.new
        ]
        has_hidden = any(move.number in self._hidden for move in touching)
        has_hidden |= bool(area.old) and self._is_small(self._had[area.old])
        has = int(area.after.groups[self._row]) if area.after else 0
        return _HIDDEN if has_hidden or self._is_small(has) else Value(float(has))

    def _hidden_of(self, origin: str) -> Iterator[int]:
        """What an area had, less the moves that are told, is known: it must not be a small number either."""
        moves = [one for one in self._moves if one.origin == origin]
        small = {one.number for one in moves if self._is_small(int(one.groups[self._row]))}
        if origin in self._had:
            told = sum(int(one.groups[self._row]) for one in moves if one.number not in small)
            if self._is_small(self._had[origin] - told):
                small = {one.number for one in moves}
        yield from small

    def _is_small(self, count: int) -> bool:
        return 0 < count < self._minimum


def _order(comparison: VersionComparison) -> list[int]:
    """Rows of the matrix: inhabitants, households, the others."""
    counts = comparison.book.counts
    first = [row for row in (counts.inhabitants, counts.households) if row != UNKNOWN]
    return [*first, *(row for row in range(len(counts.groups)) if row not in first)]


def _values(groups: Whole, rows: Iterable[int]) -> Counts:
    return tuple(Value(float(groups[row])) for row in rows)


def _sum(values: Sequence[Value]) -> Value:
    if any(value.reason for value in values):
        return _HIDDEN
    return Value(float(sum(value.number for value in values)))
