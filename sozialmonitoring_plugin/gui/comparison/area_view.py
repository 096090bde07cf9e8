"""One area of a comparison, as the window shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...core.areas import LevelAreas
from ...core.wording import Wording
from ...workflows.compare_areas import AreasCompared, ComparedIndicator
from .cells import NumberPlace
from .texts import published_text


@dataclass(frozen=True)
class AreaView:
    """The area at `position` of what was compared, worded in the language of QGIS."""

    compared: AreasCompared
    position: int
    words: Wording

    @property
    def areas(self) -> LevelAreas:
        """The areas of its level."""
        return self.compared.areas

    @property
    def key(self) -> str:
        """Its key."""
        return self.areas.keys[self.position]

    @property
    def name(self) -> str:
        """Its name."""
        return self.areas.names[self.position]

    @property
    def ancestry(self) -> Iterator[tuple[int, int]]:
        """Rank and position of the areas that contain it, from the smallest up."""
        tree, rank = self.compared.published.tree, self.compared.rank
        for upper in range(rank - 1, -1, -1):
            yield upper, int(tree.ancestors(rank, upper)[self.position])

    def name_of(self, rank: int, position: int) -> str:
        """Name of an area of any level."""
        return self.compared.published.tree.levels[rank].names[position]

    def titled(self, rank: int, position: int) -> str:
        """Level and name of an area, for those whose Sozialraum is called as its municipality is."""
        level, name = self.compared.published.tree.levels[rank].level.title, self.name_of(rank, position)
        return name if name.startswith(level) else f"{level} {name}"

    def place(self, one: ComparedIndicator, rank: int, position: int) -> NumberPlace:
        """Where the latest number of an indicator in an area of any level comes from."""
        published = self.compared.published
        areas, indicator = published.tree.levels[rank], one.indicator
        shown = published_text(one.column.values[rank][position], indicator.decimals, self.words)
        return NumberPlace(
            indicator.id, areas.level.id, areas.keys[position], published.reference_date, shown
        )
