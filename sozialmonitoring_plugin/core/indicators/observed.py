"""Counts and rates as they were delivered, and what a count is on the other levels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..areas import AreaTree
from ..values import Flag, Values

MOST_KEPT = 64
"""Counts whose sums are kept, for many indicators have the same inhabitants below the line."""

LevelValues = tuple[Values, ...]


@dataclass(frozen=True, eq=False)
class Observed:
    """A variable as delivered: values of level `rank`, in the tree's order, at `reference_date`.

    `coarser` are deliveries for levels further up. They count where the finer numbers do not add up
    to one. `exact` are areas of levels further up whose numbers are no estimates though numbers in them are:
    what was divided stayed inside. Equal only to itself, so that what is computed from it can be kept.
    """

    variable: str
    reference_date: date
    rank: int
    values: Values
    source: str = ""
    coarser: tuple[Observed, ...] = ()
    exact: Mapping[int, NDArray[np.bool_]] = field(default_factory=dict)

    def at(self, rank: int) -> Values | None:
        """What was delivered for one level."""
        for observed in (self, *self.coarser):
            if observed.rank == rank:
                return observed.values
        return None


class Observations(Protocol):
    """Where deliveries are found."""

    def dates_of(self, variable: str) -> Sequence[date]:
        """The Stichtage of a variable, oldest first."""

    def observed(self, variable: str, day: date) -> Observed | None:
        """What was delivered for a variable at exactly this date."""


class HeldObservations:
    """Observations held in memory."""

    def __init__(self, observed: Iterable[Observed]) -> None:
        self._observed = {(one.variable, one.reference_date): one for one in observed}

    def dates_of(self, variable: str) -> Sequence[date]:
        """The Stichtage of a variable, oldest first."""
        return sorted(day for name, day in self._observed if name == variable)

    def observed(self, variable: str, day: date) -> Observed | None:
        """What is held for a variable at exactly this date."""
        return self._observed.get((variable, day))


@dataclass(frozen=True)
class Part:
    """A variable of one date ("al@2024-12-31") with its values on every level."""

    variable: str
    reference_date: date
    source: str
    levels: LevelValues

    @classmethod
    def of(cls, observed: Observed, levels: LevelValues) -> Part:
        """A delivered variable, and what `spread` makes of it."""
        return cls(dated(observed.variable, observed), observed.reference_date, observed.source, levels)


def dated(variable: str, observed: Observed | None) -> str:
    """The name of a variable with its date, "al@" where nobody delivered it."""
    return f"{variable}@{observed.reference_date.isoformat() if observed else ''}"


@lru_cache(maxsize=MOST_KEPT)
def spread(tree: AreaTree, observed: Observed | None) -> LevelValues:
    """Counts for every level: summed above the finest delivered level, missing below it.

    Where a sum has no number, one that was delivered for that level takes its place.
    """
    if observed is None:
        return tuple(Values.nothing(len(entry)) for entry in tree.levels)
    columns = [observed.values]
    for upper in range(observed.rank - 1, -1, -1):
        total = columns[0].summed_by(tree.levels[upper + 1].parents, len(tree.levels[upper]))
        if upper in observed.exact:
            total = total.unflagged(Flag.ESTIMATED, observed.exact[upper])
        delivered = observed.at(upper)
        columns.insert(0, total if delivered is None else total.or_else(delivered))
    below = (Values.nothing(len(entry)) for entry in tree.levels[observed.rank + 1 :])
    return (*columns, *below)
