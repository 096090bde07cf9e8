"""Two indicators against each other: every area of a level in the county, those of one area marked."""

from __future__ import annotations

from dataclasses import dataclass

from ..indicators.tableau import Indicator
from ..places import Place, distinct_names, names_inside
from ..publication import PublishedColumn, PublishedTable
from ..values import Value


@dataclass(frozen=True)
class ScatterPoint:
    """One area; `own` says that it lies in what the page is about."""

    name: str
    x: Value
    y: Value
    own: bool


@dataclass(frozen=True)
class Scatter:
    """The areas of `level` in the order of their keys, also those that lack a number."""

    x: Indicator
    y: Indicator
    level: str
    home_name: str
    points: tuple[ScatterPoint, ...]

    @property
    def drawn(self) -> tuple[ScatterPoint, ...]:
        """The areas that have both numbers."""
        return tuple(point for point in self.points if not (point.x.reason or point.y.reason))


def scatter_of(
    table: PublishedTable, x: PublishedColumn, y: PublishedColumn, rank: int, home: Place
) -> Scatter:
    """The areas of level `rank` with both values, those inside `home` their own."""
    tree = table.tree
    inside = tree.descendants(home.rank, home.position, rank).tolist()
    own = dict(zip(inside, names_inside(tree, home, rank), strict=True))
    points = tuple(
        ScatterPoint(own.get(place, name), x.values[rank][place], y.values[rank][place], place in own)
        for place, name in enumerate(distinct_names(tree, rank))
    )
    return Scatter(x.indicator, y.indicator, tree.levels[rank].level.title, home.name, points)
