"""One indicator as map layers: values in classes, reasons in patterns, boundaries, grey neighbours.

The layers are built from the published table alone. Areas without a number are in a layer of their
own, so that no tool of QGIS can take them for zero.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import QgsRectangle, QgsSingleSymbolRenderer, QgsVectorLayer

from ..core.wording import Wording
from .area_layer import NamedArea, ReasonArea, ValueArea, area_layer
from .area_rows import AreaRows, Labels
from .geometries import AreaGeometries
from .map_labels import label_areas, label_neighbours
from .map_legend import (
    EntryKind,
    LegendEntry,
    boundary_entry,
    class_entries,
    neighbours_entry,
    of_kind,
    reason_entries,
)
from .map_scene import MapRequest, MapScene
from .palettes import palette_for
from .renderers import reason_renderer, value_renderer
from .symbols import boundary_symbol, neighbour_symbol

__all__ = ["EntryKind", "IndicatorMap", "LegendEntry", "MapRequest", "build_map"]


@dataclass(frozen=True)
class IndicatorMap:
    """A finished map: its layers, and everything a sheet around it says.

    `extent` holds what is in colour. There is no layer of reasons where every area has a number, and
    none of neighbours where the map is about the whole county.
    """

    title: str
    subtitle: str
    notes: tuple[str, ...]
    values_layer: QgsVectorLayer
    reasons_layer: QgsVectorLayer | None
    neighbours_layer: QgsVectorLayer | None
    outlines_layers: tuple[QgsVectorLayer, ...]
    entries: tuple[LegendEntry, ...]
    extent: QgsRectangle
    words: Wording

    def layers(self) -> list[QgsVectorLayer]:
        """All layers in drawing order, the topmost first."""
        areas = (self.reasons_layer, self.values_layer, self.neighbours_layer)
        return [*self.outlines_layers, *(layer for layer in areas if layer is not None)]

    def legend(self) -> tuple[LegendEntry, ...]:
        """Every line of the legend: classes from the highest, reasons, neighbours, boundaries."""
        return self.entries


def build_map(request: MapRequest, geometries: AreaGeometries) -> IndicatorMap:
    """Make the layers, in memory. Raises UserError for an unknown indicator, level, key or palette."""
    builder = _Builder(MapScene(request), geometries)
    values_layer, reasons_layer = builder.values_layer(), builder.reasons_layer()
    extent = QgsRectangle(values_layer.extent())
    if reasons_layer is not None:
        extent.combineExtentWith(reasons_layer.extent())
    return IndicatorMap(
        builder.scene.title,
        builder.scene.subtitle,
        builder.scene.notes,
        values_layer,
        reasons_layer,
        builder.neighbours_layer(),
        builder.outlines_layers(),
        builder.entries,
        extent,
        builder.scene.words,
    )


class _Builder:
    """Makes the layers of one map."""

    def __init__(self, scene: MapScene, geometries: AreaGeometries) -> None:
        self.scene = scene
        self.geometries = geometries
        self._palette = palette_for(scene.column.indicator.polarity, scene.request.palette)
        self._rows = AreaRows(scene.tree, scene.rank, scene.coloured, geometries, scene.labels)
        self.entries = self._legend_entries()

    def values_layer(self) -> QgsVectorLayer:
        """The areas with a number, in classes."""
        scene, classification = self.scene, self.scene.request.classification
        rows = self._rows.with_values(scene.values, scene.column.indicator, classification, scene.words)
        layer = area_layer(scene.title, ValueArea, rows, self.geometries.crs)
        layer.setRenderer(value_renderer(classification, self.entries, self._palette, scene.words))
        self._label(layer)
        return layer

    def reasons_layer(self) -> QgsVectorLayer | None:
        """The areas without a number, in patterns; None where there are none."""
        rows = self._rows.with_reasons(self.scene.values, self.scene.words)
        if not rows:
            return None
        reasons = of_kind(self.entries, EntryKind.REASON)
        layer = area_layer(self.scene.words.text("map_reasons"), ReasonArea, rows, self.geometries.crs)
        layer.setRenderer(reason_renderer(reasons))
        self._label(layer, on_pattern=True)
        return layer

    def neighbours_layer(self) -> QgsVectorLayer | None:
        """The other municipalities in grey; None where there are none."""
        tree, positions = self.scene.tree, self.scene.neighbours
        if not len(positions):
            return None
        rows = AreaRows(tree, tree.municipal_rank, positions, self.geometries).named()
        layer = area_layer(neighbours_entry(self.scene.words).label, NamedArea, rows, self.geometries.crs)
        layer.setRenderer(QgsSingleSymbolRenderer(neighbour_symbol()))
        if self.scene.labels is not Labels.NONE:
            label_neighbours(layer, "area_name")
        return layer

    def outlines_layers(self) -> tuple[QgsVectorLayer, ...]:
        """The boundaries of every level above the drawn one, from the top down, thinner and thinner."""
        return tuple(self._outlines(upper) for upper in range(self.scene.rank))

    def _outlines(self, upper: int) -> QgsVectorLayer:
        scene = self.scene
        rows = AreaRows(scene.tree, upper, scene.inside(upper), self.geometries).named()
        entry = boundary_entry(scene.tree.levels[upper].level.title, scene.words)
        layer = area_layer(entry.label, NamedArea, rows, self.geometries.crs)
        layer.setRenderer(QgsSingleSymbolRenderer(boundary_symbol(scene.rank - upper)))
        return layer

    def _label(self, layer: QgsVectorLayer, *, on_pattern: bool = False) -> None:
        if self.scene.labels is not Labels.NONE:
            label_areas(layer, on_pattern=on_pattern)

    def _legend_entries(self) -> tuple[LegendEntry, ...]:
        scene, words = self.scene, self.scene.words
        entries = [
            *class_entries(scene.request.classification, scene.values, self._palette, words),
            *reason_entries(scene.values, words),
        ]
        if len(scene.neighbours):
            entries.append(neighbours_entry(words))
        upper_levels = scene.tree.levels[: scene.rank]
        entries += [boundary_entry(entry.level.title, words) for entry in upper_levels]
        return tuple(entry if scene.request.counts else replace(entry, count=None) for entry in entries)
