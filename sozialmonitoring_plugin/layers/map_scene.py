"""What a map request means: which areas are in colour, which in grey, which boundaries are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..core.areas import AreaError, AreaTree
from ..core.classification.classification import Classification
from ..core.publication import PublishedColumn, PublishedTable
from ..core.values import Indices, Values
from ..core.wording import Wording
from .area_rows import Labels

LABELLED_AT_MOST = 3_000


@dataclass(frozen=True)
class MapRequest:
    """One indicator on one level.

    `municipality` is a key of the tree's municipal level: its areas are coloured and counted, all
    others are grey; "" for the whole county. `palette` is one of `palettes.PALETTES`, "" for the one
    that suits the polarity. `value_labels` writes the number under the name, `counts` the number of
    areas behind each line of the legend.
    """

    published: PublishedTable
    indicator: str
    level: str
    classification: Classification
    palette: str = ""
    municipality: str = ""
    labels: bool = True
    value_labels: bool = False
    counts: bool = True


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

    @cached_property
    def column(self) -> PublishedColumn:
        """What was published of the indicator."""
        return self.request.published.column(self.request.indicator)

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
        if not self.request.labels or len(self.coloured) > LABELLED_AT_MOST:
            return Labels.NONE
        return Labels.NAMES_AND_VALUES if self.request.value_labels else Labels.NAMES

    @cached_property
    def values(self) -> Values:
        """Their published values."""
        return self.column.values[self.rank].taken(self.coloured)

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
    def title(self) -> str:
        """Number, title and unit of the indicator."""
        indicator = self.column.indicator
        unit = f" ({indicator.unit})" if indicator.unit else ""
        return f"{indicator.number} {indicator.title}{unit}".strip()

    @property
    def subtitle(self) -> str:
        """The place the map is about, and what is drawn of it."""
        municipal = self.tree.levels[self.tree.municipal_rank]
        place = self.request.published.title if self.home is None else municipal.names[self.home]
        return f"{place} · {self.tree.levels[self.rank].level.title}"

    @property
    def notes(self) -> tuple[str, ...]:
        """Dates and sources, one line each."""
        column, words = self.column, self.words
        above, below = words.dates(column.dates), words.dates(column.denominator_dates)
        lines = [words.text("map_reference_date", date=above)]
        if below not in ("", above):
            lines = [words.text("map_two_dates", numerator=above, denominator=below)]
        sources = ", ".join(column.sources) or column.indicator.source
        if sources:
            lines.append(words.text("map_source", sources=sources))
        return tuple(lines)
