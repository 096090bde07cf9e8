"""Which parts of an area have no number, so that the area has none."""

from __future__ import annotations

from dataclasses import dataclass

from ..areas import AreaTree
from ..values import Reason
from .observed import Observed


@dataclass(frozen=True)
class Gap:
    """An area of the delivered level without a number, and why."""

    level: str
    key: str
    name: str
    reason: Reason


def gaps_of(tree: AreaTree, observed: Observed, rank: int, position: int) -> tuple[Gap, ...]:
    """The gaps of a delivered count inside an area of level `rank`; none below the delivered level."""
    if rank > observed.rank:
        return ()
    areas, values = tree.levels[observed.rank], observed.values
    inside = tree.descendants(rank, position, observed.rank)
    return tuple(
        Gap(areas.level.id, areas.keys[place], areas.names[place], Reason(int(values.reasons[place])))
        for place in inside.tolist()
        if values.reasons[place]
    )
