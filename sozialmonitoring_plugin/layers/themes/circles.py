"""What themes with circles have in common."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsVectorLayer

from ...core.circles import Scale
from ...core.publication import PublishedColumn
from ...core.values import Numbers, Values
from ..area_layer import (
    POINTS,
    CountedArea,
    GroundArea,
    NamedArea,
    ReasonArea,
    Row,
    area_layer,
    fields_of,
    made_layer,
)
from ..area_rows import Labels
from ..circle_labels import label_circles, label_ground
from ..circle_renderer import CircleLooks, circle_renderer, sign_entries, size_entries
from ..circle_scale import settled_scale
from ..circle_symbols import ground_symbol, sign_symbol
from ..map_legend import EntryKind, LegendEntry, of_kind, reason_entries
from ..map_texts import column_title
from ..point_rows import counted_rows, ground_rows, sign_rows
from .ground import Ground


@dataclass(frozen=True)
class Circles:
    """One column as circles on a ground. Where the scale leaves something open, the county decides it."""

    ground: Ground
    column: PublishedColumn
    wanted: Scale
    looks: CircleLooks
    on_colours: bool = False

    @cached_property
    def values(self) -> Values:
        """What was published about the areas of the map."""
        return self.ground.values(self.column)

    @cached_property
    def numbers(self) -> Numbers:
        """The numbers that have a circle."""
        found: Numbers = self.values.numbers[self.values.present & (self.values.numbers != 0)]
        return found

    @cached_property
    def scale(self) -> Scale:
        """The sizes of this map."""
        scene = self.ground.scene
        return settled_scale(self.wanted, scene, self.ground.geometries, self.column.values[scene.rank])

    @cached_property
    def entries(self) -> tuple[LegendEntry, ...]:
        """Round sizes, and what two colours mean."""
        words, decimals = self.ground.scene.words, self.column.indicator.decimals
        signs = sign_entries(self.numbers, self.looks, words)
        return (*size_entries(self.scale, decimals, words), *self.ground.scene.counted(*signs))

    @cached_property
    def without(self) -> tuple[LegendEntry, ...]:
        """Zeros and reasons, with the number of areas that have no circle for them."""
        words = self.ground.scene.words
        entries = (
            *zero_entry(self.values, words.text("map_zero_circle")),
            *reason_entries(self.values, words),
        )
        return self.ground.scene.counted(*entries)

    def layer(self) -> QgsVectorLayer:
        """The circles."""
        scene = self.ground.scene
        rows = counted_rows(self.ground.rows, self.values, self.column.indicator.decimals, scene.words)
        title = column_title(self.column)
        layer = self._points(title, CountedArea, rows)
        heading = scene.words.text("map_circle_sizes")
        layer.setRenderer(circle_renderer(self.numbers, self.scale, self.looks, self.entries, heading))
        return layer

    def signs_layer(self) -> QgsVectorLayer | None:
        """Small signs in the areas without a circle; None where there are none."""
        words = self.ground.scene.words
        rows = sign_rows(self.ground.rows, self.values, words)
        if not rows:
            return None
        name = words.text("map_no_circle", title=self.column.indicator.title)
        layer = self._points(name, ReasonArea, rows)
        categories = [
            QgsRendererCategory(entry.reason.token or "zero", sign_symbol(entry.reason), entry.text)
            for entry in self.without
        ]
        layer.setRenderer(QgsCategorizedSymbolRenderer("reason", categories))
        return layer

    def _points(self, name: str, kind: type[NamedArea], rows: list[Row]) -> QgsVectorLayer:
        layer = made_layer(name, fields_of(kind), rows, self.ground.geometries.crs, POINTS)
        if self.ground.scene.labels is not Labels.NONE:
            label_circles(layer, on_colours=self.on_colours)
        return layer


def zero_entry(values: Values, label: str) -> tuple[LegendEntry, ...]:
    """The line for areas whose number is zero, if there are any."""
    count = int((values.numbers[values.present] == 0).sum())
    return (LegendEntry(EntryKind.ZERO, label, count),) if count else ()


@dataclass(frozen=True)
class Beneath:
    """The plain areas below circles or diagrams: `mark` names what stands on them, `label` says it."""

    mark: str
    label: str
    zero_label: str

    def entries(self, values: Values) -> tuple[LegendEntry, ...]:
        """Lines of the legend for the areas that have a number."""
        count = int((values.numbers[values.present] != 0).sum())
        shown = (LegendEntry(EntryKind.GROUND, self.label, count),) if count else ()
        return (*shown, *zero_entry(values, self.zero_label))

    def layer(
        self, ground: Ground, values: Values, decimals: int, entries: tuple[LegendEntry, ...]
    ) -> QgsVectorLayer:
        """The areas; a zero is white, so that nobody looks for a circle that is too small to be seen."""
        words = ground.scene.words
        rows = ground_rows(ground.rows, values, decimals, words, self.mark)
        layer = area_layer(words.text("map_ground"), GroundArea, rows, ground.geometries.crs)
        categories = [
            QgsRendererCategory(
                "zero" if entry.kind is EntryKind.ZERO else self.mark,
                ground_symbol(empty=entry.kind is EntryKind.ZERO),
                entry.text,
            )
            for entry in of_kind(entries, EntryKind.GROUND, EntryKind.ZERO)
        ]
        layer.setRenderer(QgsCategorizedSymbolRenderer("mark", categories))
        if ground.scene.labels is not Labels.NONE and zero_entry(values, self.zero_label):
            label_ground(layer)
        return layer
