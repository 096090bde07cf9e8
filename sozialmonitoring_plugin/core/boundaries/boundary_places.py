"""Where outlines are: which area lies at a point, and which boundary is nearest to it.

>>> from .rings import edges_of, shape_of_edges
>>> square = shape_of_edges(edges_of([(0, 0), (10, 0), (10, 10), (0, 10)]))
>>> border = Border.of(square)
>>> border.covers((0, 0)), border.covers((10, 10)), border.covers((5, 11))
(True, False, False)
>>> border.nearest((12, 4)).node
(10, 4)
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..samplecounty.arrays import Flags, Integers
from .partition import Partition
from .rings import Box, Edge, Node, Shape
from .streets.segment_grid import between, feet

MAGNET = 0.5
"""Part of the reach within which a node is taken rather than a place between nodes."""

ON_LINE = 2.0
"""Millimetres within which a place counts as lying on a line: both were rounded."""


@dataclass(frozen=True)
class BoundaryPlace:
    """A node on a boundary, its edge with the area on the left, its distance in millimetres."""

    node: Node
    edge: Edge
    distance: float


@dataclass(frozen=True, eq=False)
class Border:
    """The edges of one shape as arrays of the shape (edges, 2)."""

    starts: Integers
    stops: Integers
    box: Box

    @classmethod
    def of(cls, shape: Shape) -> Border:
        """The outline of a shape."""
        edges = np.array(list(shape.edges()), dtype=np.int64).reshape(-1, 2, 2)
        return cls(edges[:, 0], edges[:, 1], shape.box)

    def covers(self, node: Node) -> bool:
        """Whether a node lies inside, by the even–odd rule with half-open edges, in whole numbers."""
        x, y = node
        left, right, bottom, top = self.box
        if not (left <= x <= right and bottom <= y <= top):
            return False
        (from_x, from_y), (to_x, to_y) = self.starts.T, self.stops.T
        crossing = (from_y > y) != (to_y > y)
        turn = (to_x - from_x) * (y - from_y) - (to_y - from_y) * (x - from_x)
        to_the_right = np.where(to_y > from_y, turn > 0, turn < 0)
        return bool(np.count_nonzero(crossing & to_the_right) % 2)

    def nearest(self, node: Node, wanted: Flags | None = None) -> BoundaryPlace:
        """The nearest place on the `wanted` edges; a shape has at least one edge."""
        asked = np.array([node], dtype=np.int64)
        starts, stops = (
            (self.starts, self.stops) if wanted is None else (self.starts[wanted], self.stops[wanted])
        )
        part, distance = feet(asked, starts, stops)
        best = slice(int(np.argmin(distance)), int(np.argmin(distance)) + 1)
        foot = between(starts[best], stops[best], part[best])[0].tolist()
        start, stop = starts[best][0].tolist(), stops[best][0].tolist()
        return BoundaryPlace(_node(foot), (_node(start), _node(stop)), float(distance[best][0]))


class Borders:
    """The outlines of a partition, made anew only where an area has changed."""

    def __init__(self, partition: Partition) -> None:
        self._partition = partition
        self._known: dict[str, tuple[Shape, Border]] = {}

    def at(self, node: Node) -> str | None:
        """The area that a node lies in."""
        box = _around(node, 0)
        return next((key for key in self._partition.near(box) if self._border(key).covers(node)), None)

    def place(self, node: Node, reach: int, inner: bool = False) -> BoundaryPlace | None:
        """The place on a boundary nearest to a node, None beyond the reach; with `inner` not on the frame.

        A node of the boundary within half of the reach is taken first.
        """
        keys = self._partition.near(_around(node, reach), 0)
        places = (self._nearest(key, node, inner) for key in keys)
        near = [place for place in places if place is not None and place.distance <= reach]
        if not near:
            return None
        return _magnetic(min(near, key=lambda place: place.distance), node, MAGNET * reach)

    def is_on(self, node: Node) -> bool:
        """Whether a node lies on a boundary or the frame."""
        place = self.place(node, int(ON_LINE))
        return place is not None

    def _nearest(self, key: str, node: Node, inner: bool) -> BoundaryPlace | None:
        border = self._border(key)
        if not inner:
            return border.nearest(node)
        across = (self._partition.across(edge) for edge in self._partition.shape(key).edges())
        wanted = np.array([owner is not None for owner in across], dtype=np.bool_)
        return border.nearest(node, wanted) if wanted.any() else None

    def _border(self, key: str) -> Border:
        shape = self._partition.shape(key)
        known = self._known.get(key)
        if known is None or known[0] is not shape:
            known = self._known[key] = (shape, Border.of(shape))
        return known[1]


def _magnetic(place: BoundaryPlace, node: Node, reach: float) -> BoundaryPlace:
    """The place moved to an end of its edge where one is near."""
    ends = [(float(np.hypot(end[0] - node[0], end[1] - node[1])), end) for end in place.edge]
    distance, end = min(ends)
    return BoundaryPlace(end, place.edge, distance) if distance <= reach else place


def _around(node: Node, reach: int) -> Box:
    x, y = node
    return x - reach, x + reach, y - reach, y + reach


def _node(pair: list[int]) -> Node:
    return pair[0], pair[1]
