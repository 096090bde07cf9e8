"""Layers of anybody, caught where their coordinates mean another CRS than they say.

The sum of a wrong false easting and a wrong meridian may lie less than two kilometres off, so a range of
coordinates proves little: what lies beside its frame is tried at the place where it would fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from qgis.core import QgsGeometry

from ...core.boundaries.faults import rounded
from ..feature_table import LayerError
from .given import Given, GivenAddress
from .ground import Ground

OTHER_CRS = "Its coordinate reference system is probably another one than it says; set the right one."

INSIDE = 0.99
"""Share of the ground that has to lie inside the frame, but for faults of single areas."""

ELSEWHERE = 0.5
"""A layer of which less lies inside is no layer of this county."""

LEAST_SHIFT = 50.0
"""Metres; a datum that was left out shifts a layer by a hundred, digitising by less."""

ENOUGH = 3000
"""Addresses from all over a layer that tell whether it lies where it should."""

BETTER = 0.2
"""A shift explains what lies outside if at most this part of it is left."""


def refuse_misplaced(given: Given, layer: str) -> None:
    """Raise LayerError where the areas as a whole do not lie in their frame."""
    ground = Ground(given)
    if ground.frame.isEmpty() or ground.whole.isEmpty():
        return
    frame, whole = ground.frame, ground.whole
    inside = _share_inside(whole, frame)
    if inside >= INSIDE:
        return
    here, there = whole.boundingBox().center(), frame.boundingBox().center()
    moved = QgsGeometry(whole)
    moved.translate(there.x() - here.x(), there.y() - here.y())
    away = hypot(there.x() - here.x(), there.y() - here.y())
    fits = 1 - _share_inside(moved, frame) <= BETTER * (1 - inside)
    if inside < ELSEWHERE or (away > LEAST_SHIFT and fits):
        raise LayerError(
            "{layer} lies {distance} m beside its frame: only {share:.0%} of it are inside.",
            hint=OTHER_CRS,
            layer=layer,
            distance=rounded(away),
            share=inside,
        )


def refuse_misplaced_addresses(given: Given, layer: str) -> None:
    """Raise LayerError where no address meets an area, or all lie beside the area they state alike."""
    ground = Ground(given)
    stated = [address for address in given.addresses if address.stated]
    known = stated or list(given.addresses)
    known = known[:: 1 + len(known) // ENOUGH]
    if not known or ground.whole.isEmpty():
        return
    shift = _common_shift(ground, known)
    right, away = _share_right(ground, known, (0.0, 0.0)), hypot(*shift)
    if right >= INSIDE or (right > 0 and away <= LEAST_SHIFT):
        return
    if right == 0 or 1 - _share_right(ground, known, shift) <= BETTER * (1 - right):
        raise LayerError(
            "The addresses of {layer} lie beside the areas: only {share:.0%} lie where they should.",
            hint=OTHER_CRS,
            layer=layer,
            share=right,
        )


def _share_inside(whole: QgsGeometry, frame: QgsGeometry) -> float:
    return float(whole.intersection(frame).area() / whole.area())


def _common_shift(ground: Ground, stated: Sequence[GivenAddress]) -> tuple[float, float]:
    """From the mean address of an area to the area's middle: the median of all areas, in both directions."""
    import numpy as np

    points: dict[str, list[tuple[float, float]]] = {}
    for address in stated:
        points.setdefault(address.stated, []).append((address.x, address.y))
    shifts = []
    for area, shape in zip(ground.given.areas, ground.shapes, strict=True):
        if area.key in points and not shape.isEmpty():
            middle, mean = shape.centroid().asPoint(), np.mean(points[area.key], axis=0)
            shifts.append((middle.x() - mean[0], middle.y() - mean[1]))
    if not shifts:
        return 0.0, 0.0
    east, north = np.median(np.array(shifts), axis=0).tolist()
    return east, north


def _share_right(ground: Ground, addresses: Sequence[GivenAddress], shift: tuple[float, float]) -> float:
    """The share of addresses that lie in the area they state, once moved."""
    keys = [area.key for area in ground.given.areas]
    right = 0
    for address in addresses:
        places = ground.locator.at(address.x + shift[0], address.y + shift[1])
        right += any(not address.stated or keys[place] == address.stated for place in places)
    return right / len(addresses)
