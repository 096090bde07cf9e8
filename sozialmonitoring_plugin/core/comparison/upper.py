"""Areas beside the areas that contain them: Sozialraum, municipality, county, or any other chain."""

from __future__ import annotations

from dataclasses import dataclass

from ..areas import AreaTree
from ..indicators.observed import LevelValues
from ..relative import relative_to
from ..values import Indices, Values


@dataclass(frozen=True)
class AgainstUpper:
    """The n areas of a level, each beside its own area of the level `upper` (rank, 0 at the top).

    `positions` say which one that is, `reference` what it has. `difference` is area less upper area, in
    the unit of the indicator. `ratio` is area by upper area: 1.25 is a quarter more; of a count it is
    the part of the whole. It is not applicable to an upper value of zero or below.
    """

    upper: int
    positions: Indices
    reference: Values
    difference: Values
    ratio: Values


def against_uppers(tree: AreaTree, values: LevelValues, rank: int) -> tuple[AgainstUpper, ...]:
    """Compare the areas of level `rank` with every level above it, from the top down; none at the top.

    Reasons of both sides count, the greater wins: beside a hidden value every comparison is hidden.
    """
    return tuple(_against(tree, values, rank, upper) for upper in range(rank))


def _against(tree: AreaTree, values: LevelValues, rank: int, upper: int) -> AgainstUpper:
    positions = tree.ancestors(rank, upper)
    own, reference = values[rank], values[upper].taken(positions)
    return AgainstUpper(upper, positions, reference, own.plus(reference, -1), relative_to(own, reference))
