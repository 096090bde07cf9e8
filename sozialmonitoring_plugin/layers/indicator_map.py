"""A map of the published table: a theme, boundaries, grey neighbours.

The layers are built from the published table alone. Areas without a number are in a layer of their
own, so that no tool of QGIS can take them for zero.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import QgsRectangle, QgsSingleSymbolRenderer, QgsVectorLayer

from ..core.wording import Wording
from .area_layer import NamedArea, area_layer
from .area_rows import AreaRows, Labels
from .circle_labels import keep_off_boundaries
from .geometries import AreaGeometries
from .legend_charts import LegendChart, chart_layer
from .map_labels import label_neighbours
from .map_legend import EntryKind, LegendEntry, boundary_entry, neighbours_entry
from .map_scene import MapRequest, MapScene
from .symbols import boundary_symbol, neighbour_symbol
from .themes.ground import Ground
from .themes.theme import Drawing

__all__ = ["EntryKind", "IndicatorMap", "LegendEntry", "MapRequest", "build_map", "restyled"]


@dataclass(frozen=True)
class IndicatorMap:
    """A finished map: its layers, and everything a sheet around it says.

    `extent` holds what is in colour. `chart_layers` are the `charts` for the layer tree. There is no
    layer of neighbours where the map is about the whole county.
    """

    drawing: Drawing
    subtitle: str
    neighbours_layer: QgsVectorLayer | None
    outlines_layers: tuple[QgsVectorLayer, ...]
    entries: tuple[LegendEntry, ...]
    extent: QgsRectangle
    words: Wording
    chart_layers: tuple[QgsVectorLayer, ...]

    @property
    def title(self) -> str:
        """What the map shows."""
        return self.drawing.title

    @property
    def notes(self) -> tuple[str, ...]:
        """Dates and sources, one line each."""
        return self.drawing.notes

    @property
    def values_layer(self) -> QgsVectorLayer:
        """The layer that a person would classify or edit."""
        return self.drawing.main

    @property
    def reasons_layer(self) -> QgsVectorLayer | None:
        """The areas without a number; None where there are none."""
        return self.drawing.reasons

    @property
    def charts(self) -> tuple[LegendChart, ...]:
        """What the legend draws besides its entries."""
        return self.drawing.charts

    @property
    def heading(self) -> str:
        """What the numbers of the legend are; "" where they speak for themselves."""
        return self.drawing.heading

    def layers(self) -> list[QgsVectorLayer]:
        """All layers in drawing order, the topmost first."""
        areas = (self.reasons_layer, *self.drawing.areas, self.neighbours_layer)
        below = [layer for layer in areas if layer is not None]
        return [*self.drawing.above, *self.outlines_layers, *below]

    def all_layers(self) -> list[QgsVectorLayer]:
        """The layers as the layer tree lists them: those of the charts below what they are about."""
        drawn = self.layers()
        place = drawn.index(self.values_layer) + 1
        return [*drawn[:place], *self.chart_layers, *drawn[place:]]

    def legend_layers(self) -> list[QgsVectorLayer]:
        """All layers as a legend lists them: what the map shows, reasons, then `surroundings`."""
        shown = (*self.drawing.above, *self.drawing.areas, self.reasons_layer)
        return [*(layer for layer in shown if layer is not None), *self.surroundings()]

    def surroundings(self) -> list[QgsVectorLayer]:
        """Neighbours and boundaries."""
        neighbours = [] if self.neighbours_layer is None else [self.neighbours_layer]
        return [*neighbours, *self.outlines_layers]


def build_map(request: MapRequest, geometries: AreaGeometries) -> IndicatorMap:
    """Make the layers, in memory. Raises UserError for an unknown indicator, level, key or palette."""
    ground = Ground(MapScene(request), geometries)
    drawing = request.theme.draw(ground)
    return IndicatorMap(
        drawing,
        ground.scene.subtitle,
        _neighbours_layer(ground),
        tuple(
            _outlines_layer(ground, upper, has_points=bool(drawing.above))
            for upper in range(ground.scene.rank)
        ),
        (*drawing.entries, *_surrounding_entries(ground.scene)),
        _extent(drawing),
        ground.scene.words,
        tuple(chart_layer(chart) for chart in drawing.charts if request.charts_in_tree),
    )


def restyled(shown: IndicatorMap, request: MapRequest, geometries: AreaGeometries) -> IndicatorMap | None:
    """The layers at hand in other classes and colours, None where the theme has to be drawn anew.

    Nothing but the theme's classes and colours may differ from what `shown` was built from. The layers of
    charts and what is written in the tables stay as they were: this is for looking, not for keeping.
    """
    ground = Ground(MapScene(request), geometries)
    drawing = request.theme.restyle(ground, shown.drawing)
    if drawing is None:
        return None
    entries = (*drawing.entries, *_surrounding_entries(ground.scene))
    return replace(shown, drawing=drawing, entries=entries)


def _neighbours_layer(ground: Ground) -> QgsVectorLayer | None:
    """The other municipalities in grey; None where there are none."""
    scene = ground.scene
    if not len(scene.neighbours):
        return None
    rows = AreaRows(scene.tree, scene.tree.municipal_rank, scene.neighbours, ground.geometries).named()
    layer = area_layer(neighbours_entry(scene.words).label, NamedArea, rows, ground.geometries.crs)
    layer.setRenderer(QgsSingleSymbolRenderer(neighbour_symbol(scene.request.theme.neighbours)))
    if scene.labels is not Labels.NONE:
        label_neighbours(layer, "area_name")
    return layer


def _outlines_layer(ground: Ground, upper: int, *, has_points: bool) -> QgsVectorLayer:
    """The boundaries of a level above the drawn one: the lower, the thinner."""
    scene = ground.scene
    rows = AreaRows(scene.tree, upper, scene.inside(upper), ground.geometries).named()
    entry = boundary_entry(scene.tree.levels[upper].level.title, scene.words)
    layer = area_layer(entry.label, NamedArea, rows, ground.geometries.crs)
    request = scene.request
    symbol = boundary_symbol(scene.rank - upper, request.line_width, cased=request.theme.cased)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    if has_points and scene.labels is not Labels.NONE:
        keep_off_boundaries(layer)
    return layer


def _surrounding_entries(scene: MapScene) -> list[LegendEntry]:
    color = scene.request.theme.neighbours
    neighbours = [neighbours_entry(scene.words, color)] if len(scene.neighbours) else []
    levels = scene.tree.levels[: scene.rank]
    return [*neighbours, *(boundary_entry(entry.level.title, scene.words) for entry in levels)]


def _extent(drawing: Drawing) -> QgsRectangle:
    extent = QgsRectangle()
    for layer in (*drawing.areas, drawing.reasons):
        if layer is not None:
            extent.combineExtentWith(layer.extent())
    return extent
