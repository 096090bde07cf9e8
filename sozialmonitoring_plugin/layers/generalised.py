"""Polygons with as many vertices as paper can show: common boundaries stay common, on all levels."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray
from qgis.core import Qgis, QgsGeometry

from ..core.generalising.network import Network
from ..core.generalising.rings import Rings
from ..core.generalising.thinning import Marks
from .geometries import AreaGeometries, united

STEP = 1.25
"""Tolerances are powers of it, so that maps of nearly the same scale share their polygons."""

NEARBY = 2.0
"""Where a polygon became invalid, pieces within so many tolerances get their vertices back."""

LOCAL_TURNS = 6
"""After so many mends of places, the whole polygon becomes finer."""

FINER = 4.0
TURNS = 5
"""How much finer from turn to turn, and how often before it gets all of its vertices back."""


def generalised(geometries: AreaGeometries, tolerance: float) -> AreaGeometries:
    """The same areas on all levels; no boundary moves by more than `tolerance`, in units of the CRS.

    Outlines that had vertices in common keep the same ones. A polygon that would vanish, turn inside out,
    or become invalid keeps what it needs; one that is invalid stays as it is. Made once for each power of
    `STEP` and kept with the geometries.
    """
    if not (tolerance > 0 and any(geometries.by_level.values())):
        return geometries
    step = math.floor(math.log(tolerance, STEP))
    if step not in geometries.coarser:
        geometries.coarser[step] = _thinned(geometries, STEP**step)
    return geometries.coarser[step]


def _thinned(geometries: AreaGeometries, tolerance: float) -> AreaGeometries:
    if "lines" not in geometries.coarser:
        geometries.coarser["lines"] = _Lines(geometries)
    lines: _Lines = geometries.coarser["lines"]
    shapes = iter(lines.thinned(tolerance))
    by_level = {level: {key: next(shapes) for key in areas} for level, areas in lines.by_level.items()}
    return AreaGeometries(geometries.crs, {level: by_level[level] for level in geometries.by_level})


@dataclass(frozen=True, eq=False)
class _Lines:
    """The lines between the areas of the lowest level, and the outlines of all levels made of them."""

    geometries: AreaGeometries

    @cached_property
    def by_level(self) -> Mapping[str, Mapping[str, QgsGeometry]]:
        """Polygons, the lowest level first."""
        levels = self.geometries.by_level
        return {level: levels[level] for level in sorted(levels, key=lambda one: -len(levels[one]))}

    @cached_property
    def rings(self) -> Rings:
        """The rings of all polygons, in the order of `by_level`."""
        return _all_rings(shape for level in self.by_level.values() for shape in level.values())

    @cached_property
    def nodes(self) -> NDArray[np.int64]:
        """The node of the network at each vertex of `rings`, −1 for none."""
        return self.network.found(self.rings.points)

    @cached_property
    def network(self) -> Network:
        """The lines of the lowest level, with the outline of everything."""
        lowest, *upper = self.by_level.values()
        whole = united(list((upper[-1] if upper else lowest).values()))
        above = [whole, *(shape for level in upper for shape in level.values())]
        return Network.of(_all_rings(lowest.values()), _all_rings(above))

    def thinned(self, tolerance: float) -> list[QgsGeometry]:
        """The polygons in the order of `rings`, those of them valid that were."""
        beside = self.network.beside(2 * tolerance)

        @cache
        def finer(turn: int) -> Marks:
            if turn == TURNS:
                return np.ones_like(beside)
            return self.network.thinned(tolerance / FINER**turn, beside)

        kept, drawing = finer(0), _Drawing(self.rings)
        for turn in range(LOCAL_TURNS + TURNS + 1):
            kept = self._without_spoilt(kept, finer)
            invalid = drawing.draw(self._marks(kept))
            if not invalid:
                break
            for place in invalid:
                if turn < LOCAL_TURNS:
                    kept = self._mended_nearby(kept, drawing.shapes[place], NEARBY * tolerance)
                else:
                    kept = self._refined(kept, finer(turn - LOCAL_TURNS), self.rings.polygon == place)
        drawing.draw(self._marks(kept))
        return drawing.shapes

    def _marks(self, kept: Marks) -> Marks:
        """Which vertices of `rings` stay: those of the nodes that are kept, and those that are no node."""
        marks: Marks = kept[self.nodes] | (self.nodes < 0)
        return marks

    def _without_spoilt(self, kept: Marks, finer: Callable[[int], Marks]) -> Marks:
        """With so many vertices of rings that would vanish or turn that they do not."""
        for turn in range(TURNS + 1):
            spoilt = self.rings.spoilt(self._marks(kept))
            if not spoilt.any():
                break
            kept = self._refined(kept, finer(turn), spoilt[self.rings.ring])
        return kept

    def _refined(self, kept: Marks, finer: Marks, where: Marks) -> Marks:
        """With the nodes that a finer state has at some of the vertices of `rings`."""
        nodes = self.nodes[where & (self.nodes >= 0)]
        refined = kept.copy()
        refined[nodes[finer[nodes]]] = True
        return refined

    def _mended_nearby(self, kept: Marks, shape: QgsGeometry, distance: float) -> Marks:
        """With the vertices of all pieces that pass near the faults of a polygon."""
        faults = shape.validateGeometry(Qgis.GeometryValidationEngine.Geos)
        for spot in (fault.where() for fault in faults if fault.hasWhere()):
            kept = self.network.near(kept, spot.x(), spot.y(), distance)
        return kept


class _Drawing:
    """The polygons as they are by now; only what changes is drawn and checked again."""

    def __init__(self, rings: Rings) -> None:
        self.shapes = [QgsGeometry() for _ in rings.parts]
        self._rings = rings
        self._drawn = [b""] * len(rings.parts)
        self._invalid: set[int] = set()

    def draw(self, kept: Marks) -> list[int]:
        """Draw the vertices kept; return the places of what is invalid now."""
        for place, wkb in enumerate(self._rings.wkb(kept)):
            if wkb != self._drawn[place]:
                self._drawn[place] = wkb
                self.shapes[place].fromWkb(wkb)
                self._invalid.discard(place)
                if not self.shapes[place].isGeosValid():
                    self._invalid.add(place)
        return sorted(self._invalid)


def _all_rings(shapes: Iterable[QgsGeometry]) -> Rings:
    return Rings.of_wkb([_flat(shape) for shape in shapes])


def _flat(shape: QgsGeometry) -> bytes:
    """The WKB of a multipolygon, straight and without Z or M; an empty one of an area without polygon."""
    if shape.isEmpty():
        return bytes(QgsGeometry.fromWkt("MultiPolygon EMPTY").asWkb())
    if shape.wkbType() in {Qgis.WkbType.Polygon, Qgis.WkbType.MultiPolygon}:
        return bytes(shape.asWkb())
    flat = shape.coerceToType(Qgis.WkbType.MultiPolygon)
    return bytes(flat[0].asWkb())
