"""Names beside the marks of areas, as many as lie on nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..booklets.scatter import ScatterPoint
from .chart import Paper
from .drawing import Box, Point
from .letters import shortened, width_of
from .marks import reach
from .scatter_scale import ScatterScale

_LONGEST = 14.0
"""The longest label, as a multiple of the text."""


@dataclass(frozen=True)
class PointLabel:
    """A text in its box."""

    text: str
    box: Box


def point_labels(points: Sequence[ScatterPoint], scale: ScatterScale, paper: Paper) -> list[PointLabel]:
    """Labels of own areas, those furthest from the middle of the plot first.

    They stand right, left, above or below their marks, on rings of others only where nothing else is free.
    """
    own = sorted((point for point in points if point.own), key=lambda point: _order(point, scale))
    taken = [_around(scale.at(point), reach(paper.text)) for point in own]
    others = [_around(scale.at(point), 0.3 * paper.text) for point in points if not point.own]
    labels = []
    for point in own:
        text = shortened(point.name, _LONGEST * paper.text, paper.text)
        places = [one for one in _places(text, scale.at(point), paper) if _is_free(one, scale.plot, taken)]
        if places:
            box = next((one for one in places if _is_free(one, scale.plot, others)), places[0])
            taken.append(box)
            labels.append(PointLabel(text, box))
    return labels


def _order(point: ScatterPoint, scale: ScatterScale) -> tuple[float, str]:
    (x, y), (middle_x, middle_y) = scale.at(point), scale.plot.centre
    return -((x - middle_x) ** 2 + (y - middle_y) ** 2), point.name


def _places(text: str, at: Point, paper: Paper) -> Iterator[Box]:
    width, height, off = width_of(text, paper.text), paper.line, reach(paper.text) + 0.3 * paper.text
    x, y = at
    yield Box(x + off, y - height / 2, width, height)
    yield Box(x - off - width, y - height / 2, width, height)
    yield Box(x - width / 2, y - off - height, width, height)
    yield Box(x - width / 2, y + off, width, height)


def _is_free(box: Box, plot: Box, taken: Iterable[Box]) -> bool:
    inside = plot.x <= box.x and box.right <= plot.right and plot.y <= box.y and box.bottom <= plot.bottom
    return inside and not any(_overlap(box, other) for other in taken)


def _overlap(one: Box, other: Box) -> bool:
    apart = one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y
    return not apart


def _around(at: Point, half: float) -> Box:
    return Box(at[0] - half, at[1] - half, 2 * half, 2 * half)
