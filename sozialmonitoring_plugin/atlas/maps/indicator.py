"""The map of an indicator on its page."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsLayoutItemMap

from ...core.publication import PublishedColumn
from ...layers.indicator_map import MapRequest, build_map
from ..booklet import BookletRequest
from ..page import PageMap, Shown
from ..templates import PageTemplate
from .ground import drawn_for_home
from .items import MapContent, fill_map_items


@dataclass(frozen=True)
class IndicatorPageMap(PageMap):
    """The areas of the municipality in the colours of the county."""

    column: PublishedColumn

    def show(self, request: BookletRequest, template: PageTemplate) -> Shown:
        """Show it in the item "map" and what belongs to it."""
        content = map_content(request, self.column, template.item("map", QgsLayoutItemMap))
        fill_map_items(template, content, request.words)
        return Shown(content)


def map_content(
    request: BookletRequest, column: PublishedColumn, map_item: QgsLayoutItemMap | None = None
) -> MapContent:
    """The map, with the boundaries of the municipality and of what is inside it in the legend.

    It is drawn on the finest level that has numbers, as its classes were made, with as many vertices as
    the item can show; without an item with all of them.
    """
    rank = min(request.published.finest_rank(column, request.home.rank), request.map_rank)
    indicator_map = build_map(
        MapRequest(
            request.published,
            request.tree.levels[rank].level.id,
            request.themes[column.indicator.id],
            municipality=request.municipality,
            charts_in_tree=False,
        ),
        drawn_for_home(request, map_item).geometries,
    )
    above = indicator_map.outlines_layers[: request.home.rank]
    listed = [layer for layer in indicator_map.legend_layers() if layer not in above and layer.featureCount()]
    areas = len(request.inside(request.home, rank))
    return MapContent(indicator_map, indicator_map.heading, tuple(listed), areas)
