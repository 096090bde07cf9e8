"""Shortest ways from one place, searched as far as they are asked for (Dijkstra 1959, by scipy).

A way no longer than the radius cannot leave the circle around its start, so the search looks at the
edges there alone; the radius doubles until the target is reached.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...samplecounty.arrays import Floats, Integers, integers
from ..rings import Node
from .network import Network, Place

FIRST_RADIUS = 500_000.0
"""Millimetres."""

DETOUR = 1.5
"""A first guess at how much longer than the straight line the way is."""


@dataclass(frozen=True, eq=False)
class _Reached:
    """Distances and predecessors of the nodes inside a circle; `local` numbers them, −1 outside."""

    radius: float
    nodes: Integers
    local: Integers
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
        """Length of the way and the last node on it, −1 for the straight way along one edge."""
        node = target.node
        doors = _doors(self._network, target)
        ways = [(self._length(reached, door, node), door) for door in doors]
        if target.edge == self._start.edge:
            ways.append((math.dist(self._start.node, node), -1))
        return min(ways)

    def _length(self, reached: _Reached, door: int, node: Node) -> float:
        local = reached.local[door]
        if local < 0:
            return math.inf
        return float(reached.distance[local]) + math.dist(self._network.node(door), node)

    def _walked(self, reached: _Reached, last: int, target: Place) -> tuple[Node, ...]:
        way = [target.node]
        here = int(reached.local[last]) if last >= 0 else -1
        while 0 <= here < len(reached.nodes):
            way.append(self._network.node(int(reached.nodes[here])))
            here = int(reached.before[here])
        way.append(self._start.node)
        return without_repetition(way[::-1])

    def _within(self, radius: float) -> _Reached:
        """The search over the circle, made anew only where it is wider than the last one."""
        if self._reached is None or self._reached.radius < radius:
            self._reached = self._searched(radius)
        return self._reached

    def _searched(self, radius: float) -> _Reached:
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import dijkstra

        network = self._network
        inside = (np.abs(network.xy - np.array(self._start.node)) <= radius).all(axis=1)
        nodes = integers(np.flatnonzero(inside))
        local = np.where(inside, np.cumsum(inside) - 1, -1)
        edges = np.flatnonzero(inside[network.ends].all(axis=1))
        doors = _doors(network, self._start)
        tails = np.concatenate([local[network.ends[edges, 0]], np.full(len(doors), len(nodes))])
        heads = np.concatenate([local[network.ends[edges, 1]], local[doors]])
        first = [math.dist(self._start.node, network.node(door)) for door in doors]
        lengths = np.concatenate([network.lengths[edges], first])
        real = heads >= 0  # an end of the start's own edge may lie outside
        size = len(nodes) + 1
        graph = csr_array((lengths[real], (tails[real], heads[real])), shape=(size, size))
        limit = np.inf if inside.all() else radius
        distance, before = dijkstra(
            graph, directed=False, indices=len(nodes), return_predecessors=True, limit=limit
        )
        return _Reached(limit, nodes, integers(local), distance[:-1], integers(before[:-1]))


def _doors(network: Network, place: Place) -> list[int]:
    """The nodes by which a place is left."""
    if place.vertex is not None:
        return [place.vertex]
    return [] if place.edge is None else network.ends[place.edge].tolist()


def without_repetition(nodes: list[Node]) -> tuple[Node, ...]:
    """Nodes without those that repeat the one before."""
    return tuple(node for number, node in enumerate(nodes) if not number or node != nodes[number - 1])
