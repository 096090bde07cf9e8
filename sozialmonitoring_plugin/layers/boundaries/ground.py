"""The ground of all areas as GEOS understands it, computed once for all checks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from qgis.core import QgsGeometry, QgsRectangle

from ...core.boundaries.faults import Spot, mean_width
from .given import Given, GivenArea
from .locating import Locator
from .verdicts import mended, only_polygons, pieces, straight

GRAIN = 0.003
"""Metres; what is narrower is rounding: nodes lie on whole millimetres, and lines bend towards them."""

CORNER = 4 * GRAIN
"""Metres of common outline that areas have who only meet at a corner."""

TOUCHING = 1.0
"""Metres around a piece in which its neighbours are looked for."""


class Ground:
    """Shapes in the order of the given areas; empty where GEOS finds no ground."""

    def __init__(self, given: Given, known: Mapping[int, QgsGeometry] | None = None) -> None:
        """`known` are shapes by row that need not be mended any more."""
        known = known or {}
        self.given = given
        self.shapes = [
            known[area.row] if area.row in known else mended(straight(area.geometry)) for area in given.areas
        ]
        self.frames = [mended(straight(area.geometry)) for area in given.frame]
        self.locator = Locator(self.shapes)

    def names_of(self, key: str) -> set[str]:
        """The different names under one key."""
        return {area.name for area in self.given.areas if area.key == key and area.name}

    def changed(self, geometries: Mapping[int, QgsGeometry]) -> Ground:
        """The ground once some rows have other polygons."""
        rows = (area.row for area in self.given.areas)
        known = {row: shape for row, shape in zip(rows, self.shapes, strict=True) if row not in geometries}
        return Ground(self.given.with_geometries(geometries), known)

    @cached_property
    def whole(self) -> QgsGeometry:
        """The union of all areas, with every hole between them."""
        return only_polygons(QgsGeometry.unaryUnion([one for one in self.shapes if not one.isEmpty()]))

    @cached_property
    def frame(self) -> QgsGeometry:
        """The union of the frame's polygons, empty without a frame."""
        return only_polygons(QgsGeometry.unaryUnion([one for one in self.frames if not one.isEmpty()]))

    def beside(self, piece: QgsGeometry) -> list[tuple[int, float]]:
        """The areas that share outline with a piece, with its metres, the longest first."""
        return sorted(
            ((place, metres) for place, metres in self._shared_outlines(piece) if metres > CORNER),
            key=lambda found: (-round(found[1], 1), found[0]),
        )

    def _shared_outlines(self, piece: QgsGeometry) -> Iterable[tuple[int, float]]:
        box = around(piece, TOUCHING)
        outline = outline_of(piece)
        for place in self.locator.near(box):
            nearby = self.shapes[place].intersection(QgsGeometry.fromRect(box)).buffer(GRAIN, 2)
            yield place, outline.intersection(nearby).length()

    def areas(self, places: Iterable[int]) -> list[GivenArea]:
        """The areas at some places."""
        return [self.given.areas[place] for place in places]


def around(piece: QgsGeometry, distance: float) -> QgsRectangle:
    """The bounds of a piece and some metres more."""
    return piece.boundingBox().buffered(distance)


def outline_of(piece: QgsGeometry) -> QgsGeometry:
    """The rings of a polygon as lines."""
    return QgsGeometry(piece.constGet().boundary())


def is_rounding(piece: QgsGeometry) -> bool:
    """Whether a piece vanishes once coordinates are whole millimetres."""
    return mean_width(piece.area(), piece.length()) < GRAIN


def is_sliver(piece: QgsGeometry, tolerance: float) -> bool:
    """Whether a piece is on the whole no wider than the tolerance, and nowhere wider than twice that."""
    if mean_width(piece.area(), piece.length()) > tolerance or tolerance <= 0:
        return False
    return bool(piece.buffer(-tolerance, 2).isEmpty())


def spot_of(piece: QgsGeometry) -> Spot | None:
    """Where a piece lies: a point inside it, its bounds and itself."""
    if piece.isNull() or piece.isEmpty():
        return None
    box = piece.boundingBox()
    point = piece.pointOnSurface()
    x, y = (
        (point.asPoint().x(), point.asPoint().y())
        if not point.isNull()
        else (box.center().x(), box.center().y())
    )
    return Spot(x, y, (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()), bytes(piece.asWkb()))


def spot_at(x: float, y: float, reach: float = 5.0) -> Spot:
    """A point with some metres around it."""
    return Spot(x, y, (x - reach, x + reach, y - reach, y + reach))


def parts_of(shape: QgsGeometry) -> list[QgsGeometry]:
    """The parts of a multipolygon, the largest first."""
    return sorted(pieces(shape), key=lambda part: -part.area())
