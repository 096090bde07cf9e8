"""Maps without numbers: where the municipality lies, and what lies in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsGeometry, QgsRectangle

from ....core.colours.grounds import NEIGHBOURS
from ....layers.label_spots import label_spot
from ....layers.symbols import BOUNDARY
from ...booklet import BookletRequest
from ...colours import OTHER_AREAS
from ...maps.items import MARGIN_AROUND_MAP
from .canvas import Canvas
from .picture import MapPicture, Name, Patch
from .svg import SMALLEST

_PALE = "#f6f4ef"
_WHITE = "#ffffff"
_WIDTHS = (0.25, 0.5, 0.8)


def locator_picture(request: BookletRequest) -> MapPicture:
    """The county, with the municipality in its colour."""
    peers = _shapes(request, request.home.rank)
    own = [shape for key, shape in peers.items() if key == request.home.key]
    others = [shape for key, shape in peers.items() if key != request.home.key]
    patches = (
        Patch(tuple(others), OTHER_AREAS, _WHITE, 0.6),
        Patch(tuple(own), request.contents.accent, request.contents.accent, 0.6),
    )
    return MapPicture(_around([*others, *own]), patches)


def overview_picture(request: BookletRequest, codes: Mapping[tuple[int, str], str]) -> MapPicture:
    """The areas of the municipality with their names, the boundaries above them, the neighbours in grey.

    `codes` are short names by rank and key.
    """
    home, shapes = request.home, _shapes(request, request.map_rank)
    peers = _shapes(request, home.rank)
    areas = [place for place in request.inside(home, request.map_rank) if place.key in shapes]
    own = [shapes[place.key] for place in areas]
    patches = [
        Patch(tuple(shape for key, shape in peers.items() if key != home.key), NEIGHBOURS, _WHITE, 0.3),
        Patch(tuple(own), _PALE, "#8a949d", 0.15),
    ]
    for rank in range(request.map_rank - 1, home.rank - 1, -1):
        outlines = _own_shapes(request, rank)
        width = _WIDTHS[min(request.map_rank - rank, len(_WIDTHS)) - 1]
        patches.append(Patch(tuple(outlines), "none", BOUNDARY, width))
    extent = _around(own)
    per_unit = Canvas(extent).per_unit
    names = (_name(place.name, codes[place.rank, place.key], shapes[place.key], per_unit) for place in areas)
    return MapPicture(extent, tuple(patches), names=tuple(names))


def _shapes(request: BookletRequest, rank: int) -> Mapping[str, QgsGeometry]:
    return request.geometries.by_level.get(request.tree.levels[rank].level.id, {})


def _own_shapes(request: BookletRequest, rank: int) -> list[QgsGeometry]:
    shapes = _shapes(request, rank)
    return [shapes[place.key] for place in request.inside(request.home, rank) if place.key in shapes]


def _name(name: str, code: str, shape: QgsGeometry, per_unit: float) -> Name:
    """The name, or the code of the table where the name has no room."""
    spot = label_spot(shape, name)
    if spot.room * per_unit < SMALLEST:
        spot = label_spot(shape, code)
    return Name(spot.x, spot.y, spot.text, spot.room)


def _around(shapes: Sequence[QgsGeometry]) -> QgsRectangle:
    extent = QgsRectangle()
    for shape in shapes:
        extent.combineExtentWith(shape.boundingBox())
    extent.scale(MARGIN_AROUND_MAP)
    return extent
