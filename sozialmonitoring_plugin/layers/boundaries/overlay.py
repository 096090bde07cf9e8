"""The areas of two boundary versions laid over each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qgis.core import QgsGeometry, QgsSpatialIndex

from ...core.boundaries.rings import Shape
from ...core.boundaries.succession import NOBODY, SharedGround
from .lattice import geometry_of_shape

TOLERANCE = 2.0
"""Metres: ground nowhere wider than this is an inaccuracy of drawing."""

LEAST = 1e-6
"""Square metres: what rounding of coordinates leaves of a shared boundary."""


def overlay(
    old: Mapping[str, Shape], new: Mapping[str, Shape], tolerance: float = TOLERANCE
) -> list[SharedGround]:
    """What every old area has in common with every new one, ground outside all areas under NOBODY.

    `tolerance` in metres says how wide ground must be somewhere to be more than thin.
    """
    same = {key for key, shape in new.items() if old.get(key) == shape}
    found = [SharedGround(key, key, new[key].square_metres) for key in sorted(same)]
    before = {key: geometry_of_shape(shape) for key, shape in old.items() if key not in same}
    after = {key: geometry_of_shape(shape) for key, shape in new.items() if key not in same}
    for first, second, ground in (*_common(before, after), *_alone(before, after)):
        if ground.area() > LEAST:
            found.append(SharedGround(first, second, ground.area(), is_thin(ground, tolerance)))
    return found


def is_thin(ground: QgsGeometry, tolerance: float) -> bool:
    """Whether ground is nowhere wider than a tolerance in metres."""
    return bool(ground.buffer(-tolerance / 2, 2).isEmpty())


def _common(
    before: Mapping[str, QgsGeometry], after: Mapping[str, QgsGeometry]
) -> Iterator[tuple[str, str, QgsGeometry]]:
    keys, index = list(before), _index(before)
    for second, ground in after.items():
        for place in sorted(index.intersects(ground.boundingBox())):
            yield keys[place], second, before[keys[place]].intersection(ground)


def _alone(
    before: Mapping[str, QgsGeometry], after: Mapping[str, QgsGeometry]
) -> Iterator[tuple[str, str, QgsGeometry]]:
    """Ground that only one version has."""
    for key, ground in before.items():
        yield key, NOBODY, _without(ground, after)
    for key, ground in after.items():
        yield NOBODY, key, _without(ground, before)


def _without(ground: QgsGeometry, others: Mapping[str, QgsGeometry]) -> QgsGeometry:
    box = ground.boundingBox()
    near = [other for other in others.values() if other.boundingBox().intersects(box)]
    return ground.difference(QgsGeometry.unaryUnion(near)) if near else ground


def _index(shapes: Mapping[str, QgsGeometry]) -> QgsSpatialIndex:
    index = QgsSpatialIndex()
    for place, shape in enumerate(shapes.values()):
        index.addFeature(place, shape.boundingBox())
    return index
