"""What stands in areas of an indicator's map whose names have no room: the codes of the overview.

The map of the county draws finer areas than its overview lists; there it marks the highest and the lowest.
"""

from __future__ import annotations

from qgis.core import QgsLayoutItemMap

from ...core.booklets.findings.extremes import find_extremes
from ...core.booklets.findings.speaker import Speaker
from ...core.publication import PublishedColumn
from ...layers.label_spots import label_spot
from ...layers.map_labels import smallest_scale
from ...layers.themes.change import Change
from ...layers.themes.choropleth import Choropleth
from ..booklet import BookletRequest
from ..drawn import drawn_rank
from ..overview_rows import Overview
from ..templates import PageTemplate
from .ground import drawn_for_home
from .items import MARGIN_AROUND_MAP, NEIGHBOURHOOD


def codes_on_map(request: BookletRequest, column: PublishedColumn, template: PageTemplate) -> dict[str, str]:
    """By key what stands in the areas whose names have no room; empty where names stand beside circles."""
    item = template.item("map", QgsLayoutItemMap)
    theme = request.themes[column.indicator.id]
    if item is None or not isinstance(theme, Choropleth | Change) or request.geometries.crs.isGeographic():
        return {}
    rank = drawn_rank(request, column)
    texts = _codes(request, column, rank)
    without = _without_room(drawn_for_home(request, item), item, rank) if texts else set()
    return {key: text for key, text in texts.items() if key in without}


def _codes(request: BookletRequest, column: PublishedColumn, rank: int) -> dict[str, str]:
    if rank == request.map_rank:
        return {key: code for (level, key), code in Overview(request).codes.items() if level == rank}
    found = find_extremes(Speaker(request.published, column), request.home)
    if found is None or found.rank != rank:
        return {}
    ends = (("atlas_map_lowest", found.lowest), ("atlas_map_highest", found.highest))
    return {areas[0].key: request.words.text(key) for key, areas in ends if len(areas) == 1}


def _without_room(request: BookletRequest, item: QgsLayoutItemMap, rank: int) -> set[str]:
    """The areas whose names are larger than they are, at the scale the item will have."""
    shapes = request.geometries.by_level.get(request.tree.levels[rank].level.id, {})
    inside = [place for place in request.inside(request.home, rank) if place.key in shapes]
    if not inside:
        return set()
    boxes = [shapes[place.key].boundingBox() for place in inside]
    for box in boxes[1:]:
        boxes[0].combineExtentWith(box)
    factor, size = MARGIN_AROUND_MAP + NEIGHBOURHOOD / len(inside), item.rect()
    scale = 1000 * factor * max(boxes[0].width() / size.width(), boxes[0].height() / size.height())
    rooms = {place.key: label_spot(shapes[place.key], place.name).room for place in inside}
    return {key for key, room in rooms.items() if smallest_scale(room) < scale}
