"""Tracing: click a start, the way along the lines follows the mouse, click again to hold it there.

>>> from .lines import Lines
>>> corner = Network.build(Lines.of([[(0, 0), (90_000, 0)], [(90_000, 0), (90_000, 90_000)]]))
>>> tracer = Tracer(corner, tolerance=5_000)
>>> tracer.start_at((0, 2_000)).node
(0, 0)
>>> tracer.path_to((91_000, 60_000))
((0, 0), (90000, 0), (90000, 60000))
"""

from __future__ import annotations

from ..rings import Node
from .network import Network
from .place import Place
from .shortest import Ways, without_repetition

TOLERANCE = 10_000
"""Millimetres; a map tool sets it by the scale of its map."""


class Tracer:
    """One line under the mouse. Every click searches once; following the mouse only walks back."""

    def __init__(self, network: Network, tolerance: int = TOLERANCE) -> None:
        """`tolerance`: how far from a line the mouse still follows it, in millimetres; may be set later."""
        self.tolerance = tolerance
        self._network = network
        self._places: list[Place] = []
        self._legs: list[tuple[Node, ...]] = []
        self._ways: list[Ways | None] = []

    @property
    def places(self) -> tuple[Place, ...]:
        """What was clicked so far."""
        return tuple(self._places)

    @property
    def path(self) -> tuple[Node, ...]:
        """The line up to the last click."""
        return _whole([place.node for place in self._places[:1]], self._legs)

    def start_at(self, point: Node, free: bool = False) -> Place:
        """Begin anew at the nearest place, or with `free`, or where no line is near, at the point itself."""
        self._places, self._legs, self._ways = [], [], []
        self._hold(self._place(point, free))
        return self._places[0]

    def path_to(self, point: Node, free: bool = False) -> tuple[Node, ...]:
        """The whole line from the start by way of all clicks to a point; the last piece straight if `free`.

        It is straight too where no line is near, or where none leads there. Empty before a start.
        """
        if not self._places:
            return ()
        return _whole([self._places[0].node], [*self._legs, self._leg(self._place(point, free), free)])

    def click(self, point: Node, free: bool = False) -> Place:
        """Hold the line as `path_to` shows it and go on from there; the first click is the start."""
        if not self._places:
            return self.start_at(point, free)
        place = self._place(point, free)
        self._legs.append(self._leg(place, free))
        self._hold(place)
        return place

    def back(self) -> bool:
        """Take the last click back; False where there is none."""
        if not self._places:
            return False
        self._places.pop()
        self._ways.pop()
        if self._legs:
            self._legs.pop()
        return True

    def _hold(self, place: Place) -> None:
        self._places.append(place)
        self._ways.append(None if place.is_free else Ways(self._network, place))

    def _place(self, point: Node, free: bool) -> Place:
        found = None if free else self._network.place(point, self.tolerance)
        return found or Place(point)

    def _leg(self, place: Place, free: bool) -> tuple[Node, ...]:
        ways = self._ways[-1]
        traced = None if free or ways is None or place.is_free else ways.to(place)
        return traced or (self._places[-1].node, place.node)


def _whole(start: list[Node], legs: list[tuple[Node, ...]]) -> tuple[Node, ...]:
    """Legs as one line, without ways into a street and back out of it."""
    line = start
    for leg in legs:
        for node in leg:
            if node == line[-1]:
                continue
            if len(line) > 1 and node == line[-2]:
                line.pop()
            else:
                line.append(node)
    return without_repetition(line)
