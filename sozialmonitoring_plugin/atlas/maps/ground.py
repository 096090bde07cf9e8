"""The polygons of a map on paper: with as many vertices as its size can show.

Every map of a printed booklet takes its polygons from here; data that leave as data never do.
"""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsLayoutItemMap, QgsRectangle

from ...layers.generalised import generalised
from ...layers.geometries import AreaGeometries
from ..booklet import BookletRequest

FINEST = 0.13
"""Millimetres on paper by which a boundary may be off: less than a thin line is wide."""


def drawn_for_home(request: BookletRequest, map_item: QgsLayoutItemMap | None) -> BookletRequest:
    """The request with polygons for a map of the municipality in an item of this size."""
    level = request.tree.levels[request.home.rank].level.id
    shape = request.geometries.by_level.get(level, {}).get(request.home.key)
    return _drawn_for(request, map_item, shape.boundingBox() if shape else QgsRectangle())


def drawn_for_county(request: BookletRequest, map_item: QgsLayoutItemMap | None) -> BookletRequest:
    """The request with polygons for a map of the whole county in an item of this size."""
    extent = QgsRectangle()
    for shape in request.geometries.by_level.get(request.tree.levels[0].level.id, {}).values():
        extent.combineExtentWith(shape.boundingBox())
    return _drawn_for(request, map_item, extent)


def ground_for(
    geometries: AreaGeometries, map_item: QgsLayoutItemMap, extent: QgsRectangle
) -> AreaGeometries:
    """For a map of an extent, or of more, in an item of this size. Made once for maps of nearly one scale."""
    size = map_item.rect()
    if not (size.width() > 0 and size.height() > 0):
        return geometries
    per_millimetre = max(extent.width() / size.width(), extent.height() / size.height())
    return generalised(geometries, FINEST * per_millimetre)


def _drawn_for(
    request: BookletRequest, map_item: QgsLayoutItemMap | None, extent: QgsRectangle
) -> BookletRequest:
    if map_item is None or extent.isEmpty():
        return request
    return replace(request, geometries=ground_for(request.geometries, map_item, extent))
