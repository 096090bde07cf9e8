"""Circles as large as a number: for counts, which a coloured area would mix up with its own size."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...core.circles import Scale
from ..circle_renderer import CircleLooks
from ..circle_symbols import falling_look, rising_look
from ..map_legend import reason_entries
from ..map_texts import column_notes
from ..palettes import palette_for
from .circles import Beneath, Circles
from .ground import Ground
from .theme import Drawing, Theme


@dataclass(frozen=True)
class Symbols(Theme):
    """One count. `palette` gives the colour, "" the one that suits the polarity.

    With a settled scale circles have the same size whatever the map shows: over years, in small multiples.
    """

    indicator: str
    scale: Scale = field(default_factory=Scale)
    palette: str = ""

    def draw(self, ground: Ground) -> Drawing:
        """Circles on light areas, reasons in patterns."""
        scene, words = ground.scene, ground.scene.words
        column = scene.column(self.indicator)
        palette = palette_for(column.indicator.polarity, self.palette)
        circles = Circles(
            ground, column, self.scale, CircleLooks(rising_look(palette), falling_look(palette))
        )
        beneath = Beneath("circle", words.text("map_with_circle"), words.text("map_zero_circle"))
        values = circles.values
        below = scene.counted(*beneath.entries(values), *reason_entries(values, words))
        layer = circles.layer()
        plain = beneath.layer(ground, values, column.indicator.decimals, below)
        reasons = ground.reasons_layer(values, below)
        entries = (*circles.entries, *below)
        notes = column_notes(column, words)
        return Drawing(layer.name(), notes, layer, (plain,), reasons, entries, (layer,))
