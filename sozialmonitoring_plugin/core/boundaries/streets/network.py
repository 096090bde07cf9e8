"""The network that people trace: streets, present boundaries and the frame, joined where they meet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ...samplecounty.arrays import Flags, Floats, Integers, flags, floats, integers
from ..rings import Box, Node
from .graph import Graph
from .joining import TOUCH, Joining, graph_of
from .lines import LineKind, Lines
from .place import Place
from .segment_grid import SegmentGrid, between, feet

MAGNET = 0.5
"""Part of the tolerance within which a node is taken rather than a place between nodes."""


@dataclass(frozen=True, eq=False)
class Network:
    """Nodes and straight edges.

    Attributes:
        xy: Nodes in millimetres, shape (nodes, 2).
        ends: Numbers of the two nodes of each edge, shape (edges, 2), in the direction of its line.
        line: Number of the line each edge is a piece of.
        lines: The lines as they were given.
    """

    xy: Integers
    ends: Integers
    line: Integers
    lines: Lines

    @classmethod
    def build(cls, lines: Lines, joining: Joining | None = None) -> Network:
        """Join lines to a network; see `joining` for what is joined."""
        graph: Graph = graph_of(lines, joining or Joining())
        return cls(graph.xy, graph.ends, graph.line, lines)

    def __len__(self) -> int:
        return len(self.ends)

    @cached_property
    def starts(self) -> Integers:
        """Where the edges start, shape (edges, 2)."""
        return self.xy[self.ends[:, 0]]

    @cached_property
    def stops(self) -> Integers:
        """Where the edges end, shape (edges, 2)."""
        return self.xy[self.ends[:, 1]]

    @cached_property
    def lengths(self) -> Floats:
        """Length of each edge in millimetres."""
        return floats(np.hypot(*(self.stops - self.starts).T))

    @cached_property
    def grid(self) -> SegmentGrid:
        """The edges by where they are."""
        return SegmentGrid(self.starts, self.stops, margin=TOUCH)

    @cached_property
    def links(self) -> Any:
        """The lengths of the edges as a symmetric sparse matrix over the nodes."""
        from scipy.sparse import csr_array

        tails, heads = np.concatenate([self.ends, self.ends[:, ::-1]]).T
        lengths = np.tile(self.lengths, 2)
        return csr_array((lengths, (tails, heads)), shape=(len(self.xy), len(self.xy)))

    @cached_property
    def component(self) -> Integers:
        """Number of the connected part that each node belongs to."""
        from scipy.sparse.csgraph import connected_components

        return integers(connected_components(self.links)[1])

    @cached_property
    def is_street(self) -> Flags:
        """Whether each edge belongs to a street."""
        return flags(self.lines.kinds[self.line] == LineKind.STREET)

    def node(self, number: int) -> Node:
        """One node."""
        x, y = self.xy[number].tolist()
        return x, y

    def name(self, edge: int) -> str:
        """The name of the line an edge is a piece of, "" for none."""
        return self.lines.names[int(self.line[edge])]

    def edges_near(self, box: Box, kinds: Collection[LineKind] = tuple(LineKind)) -> Integers:
        """Edges near a box, more rather than fewer."""
        found = self.grid.near(box)
        return found[np.isin(self.lines.kinds[self.line[found]], [int(kind) for kind in kinds])]

    def edges_at(self, points: Integers) -> Integers:
        """The edge that each of some points, shape (points, 2), lies on to the millimetre; −1 for none."""
        point, edge = self.grid.at(points)
        _, distance = feet(points[point], self.starts[edge], self.stops[edge])
        order = np.lexsort([edge, distance, point])
        order = order[distance[order] <= TOUCH]
        best = order[np.diff(point[order], prepend=-1) != 0]
        found = np.full(len(points), -1, dtype=np.int64)
        found[point[best]] = edge[best]
        return found

    def place(self, point: Node, tolerance: int) -> Place | None:
        """The place on the network nearest to a point, None where nothing is nearer than the tolerance.

        A node within half of the tolerance is taken first, so that lines meet at crossings.
        """
        x, y = point
        edges = self.grid.near((x - tolerance, x + tolerance, y - tolerance, y + tolerance))
        if not len(edges):
            return None
        asked = np.array([point], dtype=np.int64)
        _, distance = feet(asked, self.starts[edges], self.stops[edges])
        best = int(np.argmin(distance))
        if distance[best] > tolerance:
            return None
        return self._magnetic(asked, edges, MAGNET * tolerance) or self.place_on(int(edges[best]), point)

    def place_on(self, edge: int, point: Node) -> Place:
        """The place on an edge nearest to a point."""
        starts, stops = self.starts[edge : edge + 1], self.stops[edge : edge + 1]
        part, distance = feet(np.array([point], dtype=np.int64), starts, stops)
        x, y = between(starts, stops, part)[0].tolist()
        at = [number for number in self.ends[edge].tolist() if self.node(number) == (x, y)]
        return Place((x, y), float(distance[0]), edge, at[0] if at else None)

    def _magnetic(self, asked: Integers, edges: Integers, tolerance: float) -> Place | None:
        corners = self.ends[edges].ravel()
        distance = np.hypot(*(self.xy[corners] - asked).T)
        best = int(np.argmin(distance))
        if distance[best] > tolerance:
            return None
        vertex = int(corners[best])
        return Place(self.node(vertex), float(distance[best]), int(edges[best // 2]), vertex)
