"""The map of an indicator on its page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import QgsLayoutItemMap

from ...core.charts.chart import Paper
from ...core.publication import PublishedColumn
from ...layers.indicator_map import MapRequest, build_map
from ...layers.themes.theme import Theme
from ..booklet import BookletRequest
from ..chart_paper import paper_of
from ..drawn import drawn_rank
from ..page import PageMap, Shown
from ..templates import PageTemplate
from .codes import codes_on_map
from .ground import drawn_for_home
from .items import MapContent, fill_map_items
from .told import content_told


@dataclass(frozen=True)
class IndicatorPageMap(PageMap):
    """The areas of the municipality in the colours of the county."""

    column: PublishedColumn

    def show(self, request: BookletRequest, template: PageTemplate) -> Shown:
        """Show it in the item "map" and what belongs to it."""
        drawn = drawn_for_home(request, template.item("map", QgsLayoutItemMap))
        codes = codes_on_map(request, self.column, template)
        content = map_content(drawn, self.column, paper_of(template, "chart"), codes)
        fill_map_items(template, content, request.words)
        return Shown(content, content_told(request, content))


def map_content(
    request: BookletRequest,
    column: PublishedColumn,
    paper: Paper | None = None,
    codes: Mapping[str, str] | None = None,
) -> MapContent:
    """The map, with the boundaries of the municipality and of what is inside it in the legend."""
    rank = drawn_rank(request, column)
    return themed_content(request, request.themes[column.indicator.id], rank, paper, codes)


def themed_content(
    request: BookletRequest,
    theme: Theme,
    rank: int,
    paper: Paper | None = None,
    codes: Mapping[str, str] | None = None,
) -> MapContent:
    """The map of a theme on the level at `rank`; `paper` as in `MapRequest`, `codes` as its short names."""
    indicator_map = build_map(
        MapRequest(
            request.published,
            request.tree.levels[rank].level.id,
            theme,
            municipality="" if request.is_of_county else request.municipality,
            paper=paper,
            charts_in_tree=False,
            short_names=codes or {},
        ),
        request.geometries,
    )
    above = indicator_map.outlines_layers[: request.home.rank]
    listed = [layer for layer in indicator_map.legend_layers() if layer not in above and layer.featureCount()]
    areas = len(request.inside(request.home, rank))
    return MapContent(indicator_map, indicator_map.heading, tuple(listed), areas)
