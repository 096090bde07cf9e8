"""Where a theme is drawn: areas of one level with their polygons, and the layers that all themes share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from qgis.core import QgsVectorLayer

from ...core.publication import PublishedColumn
from ...core.values import Values
from ..area_layer import ReasonArea, area_layer
from ..area_rows import AreaRows, Labels
from ..geometries import AreaGeometries
from ..map_labels import label_areas
from ..map_legend import EntryKind, LegendEntry, of_kind
from ..map_scene import MapScene
from ..renderers import reason_renderer


@dataclass(frozen=True)
class Ground:
    """The areas in colour and their polygons."""

    scene: MapScene
    geometries: AreaGeometries

    @cached_property
    def rows(self) -> AreaRows:
        """The areas in colour, ready to be made into features."""
        scene = self.scene
        return AreaRows(
            scene.tree,
            scene.rank,
            scene.coloured,
            self.geometries,
            scene.labels,
            scene.request.short_names,
        )

    @property
    def unlabelled(self) -> Ground:
        """The same without labels."""
        request = replace(self.scene.request, labels=Labels.NONE)
        return Ground(MapScene(request), self.geometries)

    def values(self, column: PublishedColumn) -> Values:
        """What was published about the areas in colour, in their order."""
        return column.values[self.scene.rank].taken(self.scene.coloured)

    def reasons_layer(
        self, values: Values, entries: tuple[LegendEntry, ...], texts: Sequence[str] = ()
    ) -> QgsVectorLayer | None:
        """The areas without a number, in patterns; None where there are none.

        `texts` is what the map says of each area, the sign of its reason without.
        """
        words = self.scene.words
        rows = self.rows.with_reasons(values, words, texts)
        if not rows:
            return None
        layer = area_layer(words.text("map_reasons"), ReasonArea, rows, self.geometries.crs)
        layer.setRenderer(reason_renderer(of_kind(entries, EntryKind.REASON)))
        self.label(layer, on_pattern=True)
        return layer

    def label(self, layer: QgsVectorLayer, *, on_pattern: bool = False) -> None:
        """Write what the map is to write into its areas."""
        if self.scene.labels is not Labels.NONE:
            label_areas(layer, on_pattern=on_pattern)
