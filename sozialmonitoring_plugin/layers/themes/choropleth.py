"""Areas in the colours of classes: for rates, since a large area looks like a great number."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...core.classification.classification import Classification
from ...core.classification.frozen import FrozenClassification
from ...core.indicators.tableau import Kind
from ...core.publication import PublishedColumn
from ..area_layer import ValueArea, area_layer
from ..indicator_charts import indicator_histogram
from ..map_legend import ClassDress, EntryKind, class_entries, of_kind, reason_entries
from ..map_texts import column_notes, column_title, legend_heading
from ..palettes import palette_for
from ..renderers import value_renderer
from .ground import Ground
from .theme import Drawing, Theme


@dataclass(frozen=True)
class Choropleth(Theme):
    """One indicator in classes. `palette` is a name, "" for the one that suits the polarity.

    `frozen` is the stored classification that the classes are; its palette is `palette` by then.
    """

    indicator: str
    classification: Classification
    palette: str = ""
    frozen: FrozenClassification | None = None

    @property
    def titles(self) -> tuple[str, ...]:
        """Words for the classes, the lowest first, or none at all."""
        return self.frozen.titles if self.frozen else ()

    def dress(self, column: PublishedColumn) -> ClassDress:
        """Titles, and signs for what is a change."""
        return ClassDress(self.titles, is_change=column.indicator.kind is Kind.CHANGE)

    def draw(self, ground: Ground) -> Drawing:
        """Numbers in classes, reasons in patterns."""
        scene, words = ground.scene, ground.scene.words
        column = scene.column(self.indicator)
        values = ground.values(column)
        reasons = scene.counted(*reason_entries(values, words))
        title = column_title(column)
        labels = self.dress(column).labels(self.classification, words)
        rows = ground.rows.with_values(values, column.indicator, self.classification, words, labels)
        layer = area_layer(title, ValueArea, rows, ground.geometries.crs)
        drawing = Drawing(
            title,
            column_notes(column, words),
            layer,
            (layer,),
            ground.reasons_layer(values, reasons),
            reasons,
            heading=legend_heading(column, words, counts=scene.request.counts),
        )
        drawn = self.restyle(ground, drawing)
        ground.label(layer)
        return drawn

    def restyle(self, ground: Ground, drawing: Drawing) -> Drawing:
        """The same layers in these classes and colours."""
        scene, words = ground.scene, ground.scene.words
        column = scene.column(self.indicator)
        palette = palette_for(column.indicator.polarity, self.palette)
        dress = self.dress(column)
        classes = scene.counted(
            *class_entries(self.classification, ground.values(column), palette, words, dress)
        )
        drawing.main.setRenderer(value_renderer(self.classification, classes, palette, words))
        colours = tuple(entry.color for entry in reversed(of_kind(classes, EntryKind.CLASS)))
        return replace(
            drawing,
            entries=(*classes, *of_kind(drawing.entries, EntryKind.REASON)),
            charts=(indicator_histogram(scene, column, self.classification, colours),),
        )
