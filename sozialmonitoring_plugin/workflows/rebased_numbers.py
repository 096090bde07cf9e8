"""What comes out of re-basing: values in the areas of another version, and how they came there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ..core.indicators.tableau import Variable
from ..core.rebasing.weights import Basis
from ..core.remarks import Remark
from ..core.values import Flag, Values
from ..store.records import BoundaryVersion
from .rebase_weights import Chosen, WeightChooser

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "area_key",
    "area_name",
    "level",
    "variable",
    "reference_date",
    "value",
    "reason",
    "flags",
    "weights",
    "basis",
    "from_version",
)


@dataclass(frozen=True, eq=False)
class RebasedColumn:
    """One variable at one date: its values in the areas of a level before and after, and by which weights.

    A rate is carried over by none.
    """

    variable: Variable
    day: date
    level: str
    chosen: Chosen | None
    before: Values
    after: Values
    source: str


@dataclass(frozen=True, eq=False)
class RebasedNumbers:
    """Everything that was carried over, and what was not and why."""

    chooser: WeightChooser
    columns: tuple[RebasedColumn, ...]
    remarks: tuple[Remark, ...]

    @property
    def old(self) -> BoundaryVersion:
        """The version that the numbers come from."""
        return self.chooser.old

    @property
    def new(self) -> BoundaryVersion:
        """The version that they are for now."""
        return self.chooser.new

    @cached_property
    def estimates(self) -> int:
        """How many numbers are estimates."""
        return sum(int(np.count_nonzero(one.after.flags & Flag.ESTIMATED)) for one in self.columns)

    def to_frame(self) -> pd.DataFrame:
        """A row for each area, variable and date; columns as in `COLUMNS`."""
        import pandas as pd

        rows = [row for column in self.columns for row in self._rows(column)]
        return pd.DataFrame(rows, columns=list(COLUMNS))

    def _rows(self, column: RebasedColumn) -> Iterator[tuple[object, ...]]:
        areas = self.chooser.trees[1].level(column.level)
        bases = bases_of(column.chosen) if column.chosen else ("",) * len(areas)
        for place, value in enumerate(map(column.after.__getitem__, range(len(areas)))):
            yield (
                areas.keys[place],
                areas.names[place],
                column.level,
                column.variable.id,
                column.day.isoformat(),
                value.number,
                value.reason.token,
                value.flags.token,
                used_of(column.chosen, bases[place]) if column.chosen else "",
                bases[place],
                self.old.title,
            )


def used_of(chosen: Chosen, bases: str) -> str:
    """The weights behind some bases: groups or a key by name, else what had to do instead of them."""
    named = {Basis.GROUP.token: chosen.column, Basis.KEY.token: chosen.column}
    return ",".join(named.get(base, base) for base in bases.split(",") if base)


def bases_of(chosen: Chosen) -> tuple[str, ...]:
    """For each new area what its shares of divided areas were made from; "" where none flows in."""
    weights = chosen.weights
    divided = weights.counting & weights.is_divided[weights.old]
    found: list[set[int]] = [set() for _ in weights.new_keys]
    for area, basis in zip(weights.new[divided].tolist(), weights.basis[divided].tolist(), strict=True):
        found[area].add(basis)
    return tuple(",".join(Basis(one).token for one in sorted(several)) for several in found)
