"""The polygons of a map on the screen: with as many vertices as its size can show."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsRectangle

from ....layers.generalised import generalised
from ...booklet import BookletRequest
from .canvas import HEIGHT, WIDTH


def for_screen(request: BookletRequest, rank: int) -> BookletRequest:
    """The request with polygons for a map of the area of level `rank` that is, or holds, the municipality."""
    tree, home = request.tree, request.home
    key = tree.levels[rank].keys[int(tree.ancestors(home.rank, rank)[home.position])]
    shape = request.geometries.by_level.get(tree.levels[rank].level.id, {}).get(key)
    extent = shape.boundingBox() if shape else QgsRectangle()
    if extent.isEmpty():
        return request
    unit = max(extent.width() / WIDTH, extent.height() / HEIGHT)
    return replace(request, geometries=generalised(request.geometries, unit))
