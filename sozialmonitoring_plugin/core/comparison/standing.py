"""All about the areas of one level: beside what contains them, among all, within their municipality."""

from __future__ import annotations

from dataclasses import dataclass

from ..areas import AreaTree
from ..indicators.observed import LevelValues
from ..indicators.tableau import Polarity
from ..values import Values
from .distribution import Distribution, distribution, percentiles
from .groups import Groups
from .ranking import Ranking, ranking
from .upper import AgainstUpper, against_uppers


@dataclass(frozen=True)
class Standing:
    """n areas among each other: `groups` say who is compared with whom, one distribution for each group."""

    groups: Groups
    distributions: tuple[Distribution, ...]
    ranking: Ranking
    percentiles: Values

    def distribution_of(self, position: int) -> Distribution:
        """The distribution that an area is part of."""
        return self.distributions[int(self.groups.of[position])]


@dataclass(frozen=True)
class LevelComparison:
    """The areas of level `rank`: `uppers` from the top down, `overall` among all areas of the level.

    `municipal` is each among those of its municipality, None for municipalities and what contains them.
    """

    rank: int
    values: Values
    uppers: tuple[AgainstUpper, ...]
    overall: Standing
    municipal: Standing | None


def compare_level(tree: AreaTree, values: LevelValues, rank: int, polarity: Polarity) -> LevelComparison:
    """Compare the areas of a level, by published values of one indicator for every level, top to lowest."""
    own = values[rank]
    municipal = tree.municipal_rank
    within = standing(own, polarity, Groups.within(tree, rank, municipal)) if rank > municipal else None
    return LevelComparison(rank, own, against_uppers(tree, values, rank), standing(own, polarity), within)


def standing(values: Values, polarity: Polarity, groups: Groups | None = None) -> Standing:
    """Compare areas with each other, within `groups` if given."""
    groups = groups or Groups.together(len(values))
    return Standing(
        groups,
        tuple(distribution(values.taken(members)) for members in groups.members()),
        ranking(values, polarity, groups),
        percentiles(values, groups),
    )
