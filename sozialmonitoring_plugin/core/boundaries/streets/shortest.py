"""Shortest ways from one place, searched as far as they are asked for (Dijkstra 1959, by scipy).

A search stops at a radius; a way that is no longer than it is the shortest there is. The radius at least
doubles until the target is reached, and what was found stays for the next target.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...samplecounty.arrays import Floats, Integers, integers
from ..rings import Node
from .network import Network
from .place import Place

FIRST_RADIUS = 1_000_000.0
"""Millimetres."""

DETOUR = 1.5
"""A first guess at how much longer than the straight line the way is."""

NOWHERE = -1


@dataclass(frozen=True, eq=False)
class _Reached:
    """For each node its distance from the start, infinite beyond the radius, and the node before it."""

    radius: float
    distance: Floats
    before: Integers


class Ways:
    """Shortest ways from a place on a network."""

    def __init__(self, network: Network, start: Place) -> None:
        self._network = network
        self._start = start
        self._reached: _Reached | None = None

    def to(self, target: Place) -> tuple[Node, ...] | None:
        """The nodes on the shortest way, both places included; None where no way leads there."""
        if not self._is_joined(target):
            return None
        radius = max(FIRST_RADIUS, DETOUR * math.dist(self._start.node, target.node))
        while True:
            reached = self._within(radius)
            length, last = self._best(reached, target)
            if length <= reached.radius:
                return self._walked(reached, last, target)
            radius = 2 * reached.radius

    def _is_joined(self, target: Place) -> bool:
        if self._start.edge is None or target.edge is None:
            return False
        ends = self._network.ends
        component = self._network.component
        return bool(component[ends[self._start.edge, 0]] == component[ends[target.edge, 0]])

    def _best(self, reached: _Reached, target: Place) -> tuple[float, int]:
        """Length of the way and the last node on it, NOWHERE for the straight way along one edge."""
        doors = _doors(self._network, target)
        ways = [(float(reached.distance[door]) + length, door) for door, length in doors]
        if target.edge == self._start.edge:
            ways.append((math.dist(self._start.node, target.node), NOWHERE))
        return min(ways)

    def _walked(self, reached: _Reached, last: int, target: Place) -> tuple[Node, ...]:
        way = [target.node]
        here = last
        while here >= 0:
            way.append(self._network.node(here))
            here = int(reached.before[here])
        way.append(self._start.node)
        return without_repetition(way[::-1])

    def _within(self, radius: float) -> _Reached:
        """The search as far as a radius, made anew only where the last one did not reach that far."""
        if self._reached is None:
            self._reached = self._searched(radius)
        elif self._reached.radius < radius:
            self._reached = self._searched(max(radius, 2 * self._reached.radius))
        return self._reached

    def _searched(self, radius: float) -> _Reached:
        from scipy.sparse.csgraph import dijkstra

        doors = _doors(self._network, self._start)
        found = [
            dijkstra(self._network.links, indices=door, return_predecessors=True, limit=radius)
            for door, _ in doors
        ]
        distances = np.array(
            [distance + length for (distance, _), (_, length) in zip(found, doors, strict=True)]
        )
        nearer = distances.argmin(axis=0)
        every = np.arange(distances.shape[1])
        before = np.array([predecessors for _, predecessors in found])
        return _Reached(radius, distances[nearer, every], integers(before[nearer, every]))


def _doors(network: Network, place: Place) -> list[tuple[int, float]]:
    """The nodes by which a place is left, and how far they are."""
    if place.vertex is not None:
        return [(place.vertex, 0.0)]
    ends = [] if place.edge is None else network.ends[place.edge].tolist()
    return [(end, math.dist(place.node, network.node(end))) for end in ends]


def without_repetition(nodes: list[Node]) -> tuple[Node, ...]:
    """Nodes without those that repeat the one before."""
    return tuple(node for number, node in enumerate(nodes) if not number or node != nodes[number - 1])
