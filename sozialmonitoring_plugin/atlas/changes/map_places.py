"""Which land the maps of a municipality show: all changes, then each place by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.core import QgsRectangle

NARROWEST = 400.0
"""Metres that a map shows at least."""

NEAR = 250.0
"""Metres between moves that share a map."""

MOST_PLACES = 6
CLOSER_BY = 1.15
"""By so much places may lie further apart to share a map, until there are not too many of them."""

WIDE = 2500.0
"""Metres: a stretch up to this needs no further maps to be legible."""


@dataclass(frozen=True)
class MapPlace:
    """A stretch of land and the numbers of the moves in it."""

    box: QgsRectangle
    moves: tuple[int, ...]


def map_places(boxes: Mapping[int, QgsRectangle]) -> tuple[MapPlace, ...]:
    """One map of everything; where that is wide, one more of each place where something changed."""
    if not boxes:
        return ()
    whole = _place([((number,), box) for number, box in boxes.items()])
    places = _near_each_other(boxes)
    if len(places) == 1 or max(whole.box.width(), whole.box.height()) <= WIDE:
        return (whole,)
    return whole, *places


def _near_each_other(boxes: Mapping[int, QgsRectangle]) -> list[MapPlace]:
    distance = NEAR
    groups = _groups(boxes, distance)
    while len(groups) > MOST_PLACES:
        distance *= CLOSER_BY
        groups = _groups(boxes, distance)
    return [_place(group) for group in groups]


_Group = Sequence[tuple[tuple[int, ...], QgsRectangle]]


def _groups(boxes: Mapping[int, QgsRectangle], distance: float) -> list[_Group]:
    """Boxes that come nearer to each other than a distance, directly or through others."""
    groups: list[list[tuple[tuple[int, ...], QgsRectangle]]] = []
    for number, box in sorted(boxes.items()):
        around = box.buffered(distance)
        touched = [group for group in groups if any(around.intersects(other) for _, other in group)]
        groups = [group for group in groups if group not in touched]
        groups.append([*(entry for group in touched for entry in group), ((number,), box)])
    return sorted(groups, key=lambda group: min(numbers for numbers, _ in group))


def _place(group: _Group) -> MapPlace:
    box = QgsRectangle()
    for _, other in group:
        box.combineExtentWith(other)
    lacking = max(0.0, NARROWEST - max(box.width(), box.height())) / 2
    return MapPlace(
        box.buffered(lacking), tuple(sorted(number for numbers, _ in group for number in numbers))
    )
