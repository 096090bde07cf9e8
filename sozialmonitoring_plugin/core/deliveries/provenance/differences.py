"""What changes between two states: old value and cell, new value and cell.

The same comparison serves a correction (before and after it comes) and a removal (with and without).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...values import Indices, Value, Values
from .state import Codes64, State, codes_of, matches

LISTED = 500
"""How many differences of a kind a report lists; it counts all of them."""


class Change(Enum):
    """What becomes of a value.

    KEPT is valid before and after by an earlier delivery, because the new file has nothing for it.
    """

    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"
    KEPT = "kept"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Stand:
    """A value with the delivery and the cell it came from; delivery 0 is the one that is not stored yet."""

    value: Value
    delivery: int
    cell: str


@dataclass(frozen=True)
class Difference:
    """One area, variable and date: what was valid (None: nothing) and what will be."""

    area_key: str
    variable: str
    reference_date: date
    old: Stand | None
    new: Stand | None


@dataclass(frozen=True)
class ChangeSummary:
    """Differences for a report: all counted, the first of each kind that matters listed."""

    counts: dict[str, int] = field(default_factory=dict)
    changed: tuple[Difference, ...] = ()
    gone: tuple[Difference, ...] = ()
    kept: tuple[Difference, ...] = ()

    @classmethod
    def joined(cls, summaries: Sequence[ChangeSummary]) -> ChangeSummary:
        """What several deliveries change together; they speak of different values."""
        counts: Counter[str] = Counter()
        for one in summaries:
            counts.update(one.counts)
        listed = (
            tuple(chain.from_iterable(getattr(one, name) for one in summaries))[:LISTED]
            for name in ("changed", "gone", "kept")
        )
        return cls(dict(counts), *listed)

    def to_dict(self) -> dict[str, Any]:
        """The summary for JSON."""
        lists = {name: getattr(self, name) for name in ("changed", "gone", "kept")}
        return {
            "counts": self.counts,
            **{name: [_difference_entry(one) for one in found] for name, found in lists.items()},
        }


@dataclass(frozen=True)
class Differences:
    """Two states of the same level compared; `arriving` is the number of the delivery that comes."""

    before: State
    after: State
    arriving: int = 0

    def count(self, change: Change) -> int:
        """How many values."""
        return len(self._pairs[change][0])

    def row(self, change: Change, place: int) -> Difference:
        """One of them, ordered by variable, date and area."""
        old, new = (int(rows[place]) for rows in self._pairs[change])
        at, row = (self.before, old) if old >= 0 else (self.after, new)
        return Difference(
            at.area_keys[row],
            at.variables[row],
            at.dates[row],
            _stand(self.before, old),
            _stand(self.after, new),
        )

    def rows(self, change: Change, most: int = LISTED) -> tuple[Difference, ...]:
        """The first of them."""
        return tuple(self.row(change, place) for place in range(min(most, self.count(change))))

    def summary(self) -> ChangeSummary:
        """Counts, and the beginning of the lists, for a report."""
        counts = {change.value: self.count(change) for change in Change}
        listed = (self.rows(change) for change in (Change.CHANGED, Change.GONE, Change.KEPT))
        return ChangeSummary(counts, *listed)

    @cached_property
    def _pairs(self) -> dict[Change, tuple[Indices, Indices]]:
        """Rows before and after for each kind of change, −1 where there is none."""
        before, after = codes_of(self.before, self.after)
        place = matches(before, after)
        old = np.flatnonzero(place >= 0)
        new = place[old]
        same = _equal(self.before.values, old, self.after.values, new)
        arrived = self.after.deliveries[new] == self.arriving
        added = np.flatnonzero(matches(after, before) < 0)
        gone = np.flatnonzero(place < 0)
        nowhere = np.full(max(len(added), len(gone)), -1, dtype=np.intp)
        pairs = {
            Change.CHANGED: (old[~same], new[~same]),
            Change.NEW: (nowhere[: len(added)], added),
            Change.GONE: (gone, nowhere[: len(gone)]),
            Change.KEPT: (old[same & ~arrived], new[same & ~arrived]),
            Change.UNCHANGED: (old[same & arrived], new[same & arrived]),
        }
        return {change: _ordered(*rows, before, after) for change, rows in pairs.items()}


def _ordered(old: Indices, new: Indices, before: Codes64, after: Codes64) -> tuple[Indices, Indices]:
    codes = after[new] if len(old) and old[0] < 0 else before[old]
    order = np.argsort(codes, kind="stable")
    return old[order], new[order]


def _equal(one: Values, rows: Indices, other: Values, places: Indices) -> NDArray[np.bool_]:
    numbers, others = one.numbers[rows], other.numbers[places]
    same: NDArray[np.bool_] = (numbers == others) | (np.isnan(numbers) & np.isnan(others))
    same &= one.reasons[rows] == other.reasons[places]
    same &= one.flags[rows] == other.flags[places]
    return same


def _stand(state: State, row: int) -> Stand | None:
    return Stand(state.values[row], int(state.deliveries[row]), state.cells[row]) if row >= 0 else None


def _difference_entry(one: Difference) -> dict[str, Any]:
    return {
        "area_key": one.area_key,
        "variable": one.variable,
        "reference_date": one.reference_date.isoformat(),
        "old": one.old and _stand_entry(one.old),
        "new": one.new and _stand_entry(one.new),
    }


def _stand_entry(stand: Stand) -> dict[str, Any]:
    value = stand.value
    return {
        "value": None if value.reason else value.number,
        "reason": value.reason.token,
        "flags": value.flags.token,
        "delivery": stand.delivery or None,
        "cell": stand.cell,
    }
