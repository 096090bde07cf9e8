"""What a map request means: which areas are in colour, which in grey, which boundaries are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from ..core.areas import AreaError, AreaTree
from ..core.charts.chart import Paper
from ..core.publication import PublishedColumn, PublishedTable
from ..core.values import Indices
from ..core.wording import Wording
from .area_rows import Labels
from .map_legend import LegendEntry
from .themes.theme import Theme

LABELLED_AT_MOST = 3_000


@dataclass(frozen=True)
class MapRequest:
    """A theme on one level.

    `municipality` is a key of the tree's municipal level: its areas are coloured and counted, all
    others are grey; "" for the whole county. `counts` writes the number of areas behind each line of
    the legend. `line_width` is a factor for boundaries: small maps want thinner ones. `paper` is the room of
    the histogram, None for the usual one. `charts_in_tree` makes layers that show the charts in the layer
    tree; a page draws them elsewhere. `short_names`, by key, are written instead of names.
    """

    published: PublishedTable
    level: str
    theme: Theme
    municipality: str = ""
    labels: Labels = Labels.NAMES
    counts: bool = True
    line_width: float = 1.0
    paper: Paper | None = None
    charts_in_tree: bool = True
    short_names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class MapScene:
    """The request resolved against the published table. Raises UserError for what is not in it."""

    request: MapRequest

    @property
    def tree(self) -> AreaTree:
        """All areas."""
        return self.request.published.tree

    @cached_property
    def words(self) -> Wording:
        """The language of the product."""
        return Wording.of(self.request.published.language)

    def column(self, indicator: str) -> PublishedColumn:
        """What was published of an indicator."""
        return self.request.published.column(indicator)

    def counted(self, *entries: LegendEntry) -> tuple[LegendEntry, ...]:
        """Lines of the legend, with the numbers of areas behind them where those are wanted."""
        return tuple(one if self.request.counts else replace(one, count=None) for one in entries)

    @cached_property
    def rank(self) -> int:
        """The level that is drawn."""
        rank = self.tree.rank(self.request.level)
        if self.request.municipality and rank < self.tree.municipal_rank:
            raise AreaError(
                "{level} lies above the municipalities and cannot fill the map of one.",
                level=self.tree.levels[rank].level.title,
            )
        return rank

    @cached_property
    def home(self) -> int | None:
        """Position of the municipality, None for the whole county."""
        if not self.request.municipality:
            return None
        municipal = self.tree.levels[self.tree.municipal_rank]
        if self.request.municipality not in municipal.position:
            raise AreaError(
                "{level}: there is no area with the key {key}.",
                hint="There are: {known}.",
                level=municipal.level.title,
                key=self.request.municipality,
                known=", ".join(municipal.keys[:20]),
            )
        return municipal.position[self.request.municipality]

    @cached_property
    def coloured(self) -> Indices:
        """Positions of the areas the map is about."""
        return self.inside(self.rank)

    @property
    def labels(self) -> Labels:
        """What is written into the coloured areas; nothing where there are too many to be read."""
        return Labels.NONE if len(self.coloured) > LABELLED_AT_MOST else self.request.labels

    @property
    def neighbours(self) -> Indices:
        """Positions of the other municipalities."""
        everyone = self.inside_county(self.tree.municipal_rank)
        return everyone[:0] if self.home is None else np.delete(everyone, self.home)

    def inside(self, rank: int) -> Indices:
        """The areas of a level that belong to the map's subject: inside the municipality, or above it."""
        municipal = self.tree.municipal_rank
        if self.home is None or rank < municipal:
            return self.inside_county(rank)
        return self.tree.descendants(municipal, self.home, rank)

    def inside_county(self, rank: int) -> Indices:
        """All areas of a level."""
        return np.arange(len(self.tree.levels[rank]), dtype=np.intp)

    @property
    def subtitle(self) -> str:
        """The place the map is about, and what is drawn of it."""
        municipal = self.tree.levels[self.tree.municipal_rank]
        place = self.request.published.title if self.home is None else municipal.names[self.home]
        return f"{place} · {self.tree.levels[self.rank].level.title}"
