"""Circles of a count on areas in the colours of a rate: how many they are, and how large a part."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ...core.circles import Scale
from ..circle_renderer import CircleLooks
from ..circle_symbols import FALLING_RINGS, RINGS
from ..map_origin import show_indicator
from ..map_texts import column_notes
from .choropleth import Choropleth
from .circles import Circles
from .ground import Ground
from .theme import Drawing, Theme


@dataclass(frozen=True)
class Layered(Theme):
    """The rate of `areas` below, the count `second` above it."""

    areas: Choropleth
    second: str
    scale: Scale = field(default_factory=Scale)

    def draw(self, ground: Ground) -> Drawing:
        """Colours keep their legend, what has no circle gets a small sign; labels stand beside circles."""
        words = ground.scene.words
        coloured = self.areas.draw(ground.unlabelled)
        column = ground.scene.column(self.second)
        circles = Circles(ground, column, self.scale, CircleLooks(RINGS, FALLING_RINGS), on_colours=True)
        above = tuple(layer for layer in (circles.layer(), circles.signs_layer()) if layer is not None)
        for layer in above:
            show_indicator(layer, self.second)
        counted = column.indicator.title
        others = [note for note in column_notes(column, words) if note not in coloured.notes]
        notes = [words.text("map_of_circles", note=note) for note in others]
        return replace(
            coloured,
            title=words.text("map_layered", areas=coloured.title, circles=counted),
            notes=(*coloured.notes, *notes),
            entries=(*coloured.entries, *circles.entries, *circles.without),
            above=above,
            headed=(*above, *coloured.areas),
        )
