"""Which ground passes from one area to another in a change."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsGeometry
from qgis.PyQt.QtGui import QTransform

from ...core.boundaries.change import Change
from ...core.boundaries.rings import Node, Shape
from .lattice import PER_METRE, geometry_of_shape

NOISE = 1.0
"""Millimetres: ground that is nowhere wider than twice this moved because a node was rounded."""

NOBODY = ""


def moved_ground(change: Change) -> dict[tuple[str, str], float]:
    """Square metres by (from, to); a key is "" beyond the frame. Rounding of nodes is no move."""
    before, after = _local(change.before, change.after), _local(change.after, change.before)
    lost, gained = _differences(before, after), _differences(after, before)
    moves = {
        (owner, to): left.intersection(won)
        for owner, left in lost.items()
        for to, won in gained.items()
        if owner != to and left.boundingBox().intersects(won.boundingBox())
    }
    beyond = {(NOBODY, to): _without(won, lost) for to, won in gained.items()}
    left_open = {(owner, NOBODY): _without(left, gained) for owner, left in lost.items()}
    found = {**moves, **beyond, **left_open}
    return {pair: ground.area() / 1e6 for pair, ground in found.items() if _is_ground(ground)}


def gained_ground(change: Change) -> dict[str, QgsGeometry]:
    """What each area has after a change and not before, in metres, to be drawn."""
    before, after = _local(change.before, change.after), _local(change.after, change.before)
    east, north = _corner(change.before, change.after)
    to_metres = QTransform.fromScale(1 / PER_METRE, 1 / PER_METRE)
    gained = _differences(after, before)
    for ground in gained.values():
        ground.translate(east, north)
        ground.transform(to_metres)
    return gained


def _local(shapes: Mapping[str, Shape | None], others: Mapping[str, Shape | None]) -> dict[str, QgsGeometry]:
    """Geometries in millimetres from a corner both states have in common: products stay exact."""
    found = {}
    for key, shape in shapes.items():
        if shape is not None:
            east, north = _corner(shapes, others)
            found[key] = geometry_of_shape(shape, 1)
            found[key].translate(-east, -north)
    return found


def _corner(*states: Mapping[str, Shape | None]) -> Node:
    boxes = [shape.box for shapes in states for shape in shapes.values() if shape]
    return min(box[0] for box in boxes), min(box[2] for box in boxes)


def _differences(
    geometries: Mapping[str, QgsGeometry], others: Mapping[str, QgsGeometry]
) -> dict[str, QgsGeometry]:
    """What each area has in the first state and not in the second."""
    found = {}
    for key, geometry in geometries.items():
        ground = geometry.difference(others[key]) if key in others else geometry
        if _is_ground(ground):
            found[key] = ground
    return found


def _without(ground: QgsGeometry, others: Mapping[str, QgsGeometry]) -> QgsGeometry:
    for other in others.values():
        ground = ground.difference(other)
    return ground


def _is_ground(geometry: QgsGeometry) -> bool:
    return not geometry.isEmpty() and not geometry.buffer(-NOISE, 1).isEmpty()
