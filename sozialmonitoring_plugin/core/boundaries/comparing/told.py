"""The counts of people that a report tells, for the office itself or for outside.

For outside all counts of a move stand or fall together, and so do those of an area: where one of them, or the
number of addresses, is below the minimum, all are hidden, for the size of one household at one address would
tell of it. Of an area that gives a hidden move only so much more is told that its hidden moves cannot be
narrowed down: what an area had, less the moves told, leaves a rest in which each of them may be any small
number. Else all its moves are hidden. Every sum with a hidden number in it is hidden. What is shown is then
what areas had before and moves that are told, and sums of these alone. What is not covered: numbers of the
new areas that are published elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...values import Reason, Value
from ..addresses import UNKNOWN, Group
from ..ranges import Whole
from .comparison import VersionComparison
from .fates import AreaFate, Content
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
    told = _Outside(comparison, rows, minimum)
    return ToldCounts(
        tuple(counts.groups[row] for row in rows),
        {one.number: told.move(one) for one in comparison.moves},
        {one.old: told.before(one) for one in comparison.areas if one.before},
        {one.new: told.after(one) for one in comparison.areas if one.after},
        tuple(() for _ in comparison.streets),
        for_outside=True,
    )


@dataclass(frozen=True)
class _People:
    """Addresses, which are no secret, and the counts of people at them."""

    addresses: int
    counts: tuple[int, ...]

    @classmethod
    def of(cls, whole: AreaMove | Content, rows: Sequence[int]) -> _People:
        return cls(whole.addresses, tuple(int(whole.groups[row]) for row in rows))

    def without(self, others: Iterable[_People]) -> _People:
        addresses, counts = self.addresses, self.counts
        for other in others:
            addresses -= other.addresses
            counts = tuple(one - two for one, two in zip(counts, other.counts, strict=True))
        return _People(addresses, counts)

    def may_be_told(self, minimum: int) -> bool:
        """Where there is no address everybody knows that there is nobody."""
        if not self.addresses:
            return True
        return self.addresses >= minimum and not any(0 < count < minimum for count in self.counts)


class _Outside:
    """What may be told of areas and moves."""

    def __init__(self, comparison: VersionComparison, rows: Sequence[int], minimum: int) -> None:
        self._rows, self._minimum = rows, minimum
        self._moves = comparison.moves
        self._of = {one.number: _People.of(one, rows) for one in self._moves}
        self._had = {one.old: _People.of(one.before, rows) for one in comparison.areas if one.before}
        origins = {move.origin for move in self._moves}
        self._hidden = {number for origin in origins for number in self._hidden_of(origin)}

    def move(self, move: AreaMove) -> Counts:
        return self._told(_People.of(move, self._rows), hidden=move.number in self._hidden)

    def before(self, area: AreaFate) -> Counts:
        return self._told(self._had[area.old])

    def after(self, area: AreaFate) -> Counts:
        """A sum of what the area had and of all moves that touch it."""
        touching = [
            move for move in self._moves if (area.old and move.origin == area.old) or move.to == area.new
        ]
        hidden = any(move.number in self._hidden for move in touching)
        hidden |= bool(area.old) and not self._had[area.old].may_be_told(self._minimum)
        has = _People.of(area.after, self._rows) if area.after else _People(0, (0,) * len(self._rows))
        return self._told(has, hidden=hidden)

    def _told(self, people: _People, *, hidden: bool = False) -> Counts:
        if hidden or not people.may_be_told(self._minimum):
            return (_HIDDEN,) * len(self._rows)
        return tuple(Value(float(count)) for count in people.counts)

    def _hidden_of(self, origin: str) -> set[int]:
        """The hidden moves out of an area: all with addresses where the small ones could be narrowed down."""
        of = {one.number: self._of[one.number] for one in self._moves if one.origin == origin}
        some = {number for number, people in of.items() if not people.may_be_told(self._minimum)}
        if origin not in self._had or self._is_wide(origin, of, some):
            return some
        return {number for number, people in of.items() if people.addresses}

    def _is_wide(self, origin: str, of: Mapping[int, _People], hidden: set[int]) -> bool:
        """Whether what an area had, less the moves told, leaves room for the hidden ones.

        Everybody can compute this rest and knows that what is hidden is small. Where others than the hidden
        ones belong to it, the minimum at least in every count, each hidden one may still be any small number.
        """
        rest = self._had[origin].without(people for number, people in of.items() if number not in hidden)
        if not hidden:
            return rest.may_be_told(self._minimum)
        stays = self._had[origin].without(of.values())
        enough = len(hidden) * (self._minimum - 1) + self._minimum
        return stays.addresses >= self._minimum and min(rest.counts, default=enough) >= enough


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
