"""What a booklet is made from, and which areas it is about.

A booklet belongs to one area of the tree's municipal level and shows the areas inside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from ..core.areas import TOTAL, AreaTree, LevelAreas
from ..core.booklets.contents import Contents
from ..core.places import Place, names_inside, places_inside
from ..core.publication import PublishedColumn, PublishedTable
from ..core.series.breaks import BreaksOf
from ..core.wording import Wording
from ..layers.geometries import AreaGeometries
from ..layers.themes.theme import Theme
from .errors import BookletError
from .status import BookletStatus
from .templates import Templates


@dataclass(frozen=True)
class BookletRequest:
    """One booklet: `contents` say which parts it has; what they show was published.

    `municipality` is a key of the municipal level, or TOTAL for the booklet of the whole county.

    `themes` are what the maps show, by indicator; they hold for the whole county: equal colours and circles
    mean equal values in every booklet.
    `template` is a folder with changed templates, or one of them; what it lacks comes from the plugin.
    `variable_titles` turns the ids in formulas into words. `compare_date` is the Stichtag of the booklet
    before. The boundary version of the published table is valid from `valid_from` on. `statuses` are social
    indices by the names that contents have for them. `breaks` part the numbers of
    indicators in time.
    """

    published: PublishedTable
    geometries: AreaGeometries
    municipality: str
    contents: Contents
    themes: Mapping[str, Theme]
    map_level: str
    template: Path | None = None
    compare_date: date | None = None
    dpi: int = 300
    variable_titles: Mapping[str, str] = field(default_factory=dict)
    valid_from: date | None = None
    statuses: Mapping[str, BookletStatus] = field(default_factory=dict)
    breaks: BreaksOf = field(default_factory=dict)

    @property
    def tree(self) -> AreaTree:
        """The areas of the published table."""
        return self.published.tree

    def templates(self) -> Templates:
        """The templates of its pages, freshly loaded at their first use."""
        return Templates(self.template, self.contents.form, self.contents.accent)

    @cached_property
    def words(self) -> Wording:
        """The language of the booklet."""
        return Wording.of(self.published.language)

    @cached_property
    def columns(self) -> tuple[PublishedColumn, ...]:
        """The published columns in the order of the booklet. Raises UserError for an unknown indicator."""
        return tuple(self.published.column(name) for name in self.contents.indicators)

    @property
    def is_of_county(self) -> bool:
        """Whether it is about the whole county and lists its municipalities."""
        return self.municipality == TOTAL

    @cached_property
    def home(self) -> Place:
        """The municipality, or the county. Raises BookletError where the level has no such key."""
        if self.is_of_county:
            return Place.of(self.tree, 0, 0)
        rank = self.tree.municipal_rank
        areas = self.tree.levels[rank]
        if self.municipality not in areas.position:
            raise BookletError(
                "{level}: there is no area with the key {key}.",
                hint="There are: {known}.",
                level=areas.level.title,
                key=self.municipality,
                known=", ".join(areas.keys[:20]),
            )
        return Place.of(self.tree, rank, areas.position[self.municipality])

    @cached_property
    def county(self) -> Place | None:
        """What the municipality is compared with, None where nothing is above it."""
        return Place.of(self.tree, 0, 0) if self.home.rank > 0 and len(self.tree.levels[0]) == 1 else None

    @cached_property
    def map_rank(self) -> int:
        """Position of the level whose areas are listed: that of the maps, of the county its municipalities.

        Raises AreaError for an unknown level.
        """
        rank = self.tree.rank(self.map_level)
        if self.is_of_county and self.home.rank < self.tree.municipal_rank < rank:
            return self.tree.municipal_rank
        if rank < self.home.rank:
            raise BookletError(
                "{level} lies above {municipality} and cannot fill its maps.",
                level=self.tree.levels[rank].level.title,
                municipality=self.home.name,
            )
        return rank

    @property
    def drawn(self) -> LevelAreas:
        """The level that is drawn and tabulated."""
        return self.tree.levels[self.map_rank]

    def called(self, place: Place) -> str:
        """The name; where another area of its level in the booklet has the same, it says which is meant."""
        return self._names.get((place.rank, place.key), place.name)

    @cached_property
    def _names(self) -> dict[tuple[int, str], str]:
        ranks = range(self.home.rank + 1, self.map_rank + 1)
        return {
            (rank, place.key): name
            for rank in ranks
            for place, name in zip(
                self.inside(self.home, rank), names_inside(self.tree, self.home, rank), strict=True
            )
        }

    def inside(self, place: Place, rank: int) -> tuple[Place, ...]:
        """The areas of level `rank` within an area, in the order of their keys."""
        return places_inside(self.tree, place, rank)
