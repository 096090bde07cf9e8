"""Which number is valid where: a later delivery covers an earlier one, an empty cell covers nothing.

>>> held = State.of([("11", "poor", date(2024, 12, 31), Value(5), 1, "C7")])
>>> new = State.of([("11", "poor", date(2024, 12, 31), Value.none(Reason.MISSING), 0, "C9")])
>>> held.covered_by(new).cells
('C7',)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ...values import Indices, Reason, Value, Values

if TYPE_CHECKING:
    from ..delivery import Observations

Stated = tuple[str, str, date, Value, int, str]
Codes64 = NDArray[np.int64]

THIS_DELIVERY = 0
"""The number of a delivery that is not stored yet."""


@dataclass(frozen=True)
class State:
    """Valid values of one level as columns of equal length; each names its delivery and its cell."""

    area_keys: tuple[str, ...]
    variables: tuple[str, ...]
    dates: tuple[date, ...]
    values: Values
    deliveries: Indices
    cells: Sequence[str]

    def __len__(self) -> int:
        return len(self.area_keys)

    @classmethod
    def of(cls, rows: Iterable[Stated]) -> State:
        """A state from rows: area, variable, date, value, delivery, cell."""
        listed = list(rows)
        keys, variables, dates, values, deliveries, cells = zip(*listed, strict=True) if listed else [()] * 6
        numbers = np.array(deliveries, dtype=np.intp)
        return cls(keys, variables, dates, Values.from_values(values), numbers, cells)

    @classmethod
    def delivered(cls, seen: Observations) -> State:
        """What a delivery that is not stored yet states."""
        numbers = np.full(len(seen.area_keys), THIS_DELIVERY, dtype=np.intp)
        return cls(seen.area_keys, seen.variables, seen.dates, seen.values, numbers, tuple(seen.cells))

    @property
    def blocks(self) -> tuple[tuple[str, date], ...]:
        """Every variable and date there is something about, in order of appearance."""
        return tuple(dict.fromkeys(zip(self.variables, self.dates, strict=True)))

    def covered_by(self, later: State) -> State:
        """The state after a later delivery: its empty cells replace nothing but empty cells."""
        if not len(self):
            return later
        ours, theirs = codes_of(self, later)
        place = matches(theirs, ours)
        said = later.values.reasons != Reason.MISSING
        wins = said | (place < 0) | (self.values.reasons == Reason.MISSING)[place]
        stays = np.ones(len(self), dtype=np.bool_)
        stays[place[wins & (place >= 0)]] = False
        return _joined(self.taken(np.flatnonzero(stays)), later.taken(np.flatnonzero(wins)))

    def taken(self, rows: Indices) -> State:
        """Some of the rows."""
        listed = rows.tolist()
        return State(
            tuple(self.area_keys[row] for row in listed),
            tuple(self.variables[row] for row in listed),
            tuple(self.dates[row] for row in listed),
            self.values.taken(rows),
            self.deliveries[rows],
            tuple(self.cells[row] for row in listed),
        )


def codes_of(*states: State) -> tuple[Codes64, ...]:
    """One number for each row, equal where variable, date and area are the same, and in that order."""
    columns = ("variables", "dates", "area_keys")
    known: list[dict[object, int]] = [{} for _ in columns]
    parts = [
        [_numbered(getattr(state, column), names) for column, names in zip(columns, known, strict=True)]
        for state in states
    ]
    _, dates, areas = (len(names) + 1 for names in known)
    return tuple((variable * dates + day) * areas + area for variable, day, area in parts)


def matches(wanted: Codes64, among: Codes64) -> Indices:
    """For each code its place among the others, −1 where it is not there."""
    if not len(among):
        return np.full(len(wanted), -1, dtype=np.intp)
    order = np.argsort(among, kind="stable")
    place = np.minimum(np.searchsorted(among[order], wanted), len(among) - 1)
    found: Indices = np.where(among[order][place] == wanted, order[place], -1)
    return found


def _numbered(texts: Iterable[object], names: dict[object, int]) -> Codes64:
    return np.array([names.setdefault(text, len(names)) for text in texts], dtype=np.int64)


def _joined(one: State, other: State) -> State:
    numbers, reasons, flags = (
        np.concatenate([getattr(one.values, name), getattr(other.values, name)])
        for name in ("numbers", "reasons", "flags")
    )
    return State(
        one.area_keys + other.area_keys,
        one.variables + other.variables,
        one.dates + other.dates,
        Values(numbers, reasons, flags),
        np.concatenate([one.deliveries, other.deliveries]),
        (*one.cells, *other.cells),
    )
