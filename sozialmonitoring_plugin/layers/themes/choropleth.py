"""Areas in the colours of classes: for rates, since a large area looks like a great number."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.classification.classification import Classification
from ..area_layer import ValueArea, area_layer
from ..indicator_charts import indicator_histogram
from ..map_legend import EntryKind, class_entries, of_kind, reason_entries
from ..map_texts import column_notes, column_title, legend_heading
from ..palettes import palette_for
from ..renderers import value_renderer
from .ground import Ground
from .theme import Drawing, Theme


@dataclass(frozen=True)
class Choropleth(Theme):
    """One indicator in classes. `palette` is a name, "" for the one that suits the polarity."""

    indicator: str
    classification: Classification
    palette: str = ""

    def draw(self, ground: Ground) -> Drawing:
        """Numbers in classes, reasons in patterns."""
        scene, words = ground.scene, ground.scene.words
        column = scene.column(self.indicator)
        values = ground.values(column)
        palette = palette_for(column.indicator.polarity, self.palette)
        entries = scene.counted(
            *class_entries(self.classification, values, palette, words), *reason_entries(values, words)
        )
        title = column_title(column)
        rows = ground.rows.with_values(values, column.indicator, self.classification, words)
        layer = area_layer(title, ValueArea, rows, ground.geometries.crs)
        layer.setRenderer(value_renderer(self.classification, entries, palette, words))
        ground.label(layer)
        reasons = ground.reasons_layer(values, entries)
        colours = tuple(entry.color for entry in reversed(of_kind(entries, EntryKind.CLASS)))
        return Drawing(
            title,
            column_notes(column, words),
            layer,
            (layer,),
            reasons,
            entries,
            charts=(indicator_histogram(scene, column, self.classification, colours),),
            heading=legend_heading(column, words, counts=scene.request.counts),
        )
