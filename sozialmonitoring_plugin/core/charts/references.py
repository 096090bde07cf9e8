"""What areas of a level are compared with: the values of the county and of the municipality above them."""

from __future__ import annotations

from dataclasses import dataclass

from ..areas import AreaTree
from ..indicators.tableau import Indicator, Kind, kind_of
from ..publication import PublishedColumn
from ..series.changed_column import is_difference
from ..values import NO_FLAGS, Flag, Value


@dataclass(frozen=True)
class Reference:
    """A value to compare with, and whose it is; `own` is that of the shown municipality."""

    name: str
    value: float
    own: bool = False
    flags: Flag = NO_FLAGS

    @property
    def shown(self) -> Value:
        """The value with what has to be said beside it."""
        return Value(self.value, flags=self.flags)


def references_of(
    tree: AreaTree, column: PublishedColumn, rank: int, home: int | None = None
) -> tuple[Reference, ...]:
    """The published values of the county, where a level has it as one area, and of a municipality.

    `home` is the position of the municipality. A level is no reference for itself, and amounts have none.
    """
    if is_amount(column.indicator):
        return ()
    own = (tree.municipal_rank, home)
    places = [(0, 0)] if rank > 0 and len(tree.levels[0]) == 1 else []
    if home is not None and rank > tree.municipal_rank and own not in places:
        places.append((tree.municipal_rank, home))
    found = ((above, place, column.values[above][place]) for above, place in places)
    return tuple(
        Reference(tree.levels[above].names[place], value.number, (above, place) == own, value.flags)
        for above, place, value in found
        if not value.reason
    )


def is_amount(indicator: Indicator) -> bool:
    """Whether an area above has the sum of its parts, which is no yardstick for them.

    That is a count, and by how much a count has changed.
    """
    if is_difference(indicator) and not indicator.given:
        return kind_of(indicator.parsed.inside[0]) is Kind.COUNT
    return indicator.kind is Kind.COUNT
