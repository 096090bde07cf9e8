"""Planar graphs: crossings of line segments, faces between edges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Floats, Integers, floats, group_starts, integers


@dataclass(frozen=True)
class Mesh:
    """Faces of a planar graph. Face f is `ring[start[f]:start[f + 1]]`, counter-clockwise.

    `line[i]` says which street line the edge from `ring[i]` to the next node of the ring is part of.
    """

    nodes: Floats
    ring: Integers
    start: Integers
    line: Integers

    @property
    def sizes(self) -> Integers:
        """Number of nodes of each face."""
        return np.diff(self.start)

    @property
    def face(self) -> Integers:
        """Face of each ring entry."""
        return np.repeat(np.arange(len(self.start) - 1, dtype=np.int64), self.sizes)

    @property
    def following(self) -> Integers:
        """Position of the next entry in the same ring."""
        positions = np.arange(1, len(self.ring) + 1, dtype=np.int64)
        positions[self.start[1:] - 1] = self.start[:-1]
        return positions

    @property
    def preceding(self) -> Integers:
        """Position of the entry before in the same ring."""
        positions = np.arange(-1, len(self.ring) - 1, dtype=np.int64)
        positions[self.start[:-1]] = self.start[1:] - 1
        return positions


def cross(one: Floats, other: Floats) -> Floats:
    """Cross product of plane vectors, row by row."""
    return floats(one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0])


def split_at_crossings(nodes: Floats, edges: Integers, line: Integers) -> tuple[Floats, Integers, Integers]:
    """Insert a node wherever two edges cross inside; returns nodes, edges (n, 2) and their lines."""
    one, other, along_one, along_other = _crossings(nodes, edges)
    crossing_nodes = len(nodes) + np.arange(len(one))
    start = nodes[edges[one, 0]]
    points = start + along_one[:, None] * (nodes[edges[one, 1]] - start)
    edge = np.concatenate([one, other, np.arange(len(edges)), np.arange(len(edges))])
    place = np.concatenate([along_one, along_other, np.zeros(len(edges)), np.ones(len(edges))])
    node = np.concatenate([crossing_nodes, crossing_nodes, edges[:, 0], edges[:, 1]])
    order = np.lexsort((place, edge))
    edge, node = edge[order], node[order]
    same = edge[1:] == edge[:-1]
    pieces = np.column_stack([node[:-1], node[1:]])[same]
    return np.vstack([nodes, points]), pieces, line[edge[:-1][same]]


def _crossings(nodes: Floats, edges: Integers) -> tuple[Integers, Integers, Floats, Floats]:
    """Pairs of edges that cross properly, and where on each (0 … 1)."""
    tail, vector = nodes[edges[:, 0]], nodes[edges[:, 1]] - nodes[edges[:, 0]]
    found: list[tuple[Integers, Integers, Floats, Floats]] = []
    for first in range(len(edges) - 1):
        rest = np.arange(first + 1, len(edges))
        gap = tail[rest] - tail[first]
        turn = cross(vector[first][None, :], vector[rest])
        with np.errstate(divide="ignore", invalid="ignore"):
            here, there = cross(gap, vector[rest]) / turn, cross(gap, vector[first][None, :]) / turn
            hit = (here > 1e-9) & (here < 1 - 1e-9) & (there > 1e-9) & (there < 1 - 1e-9)
        found.append((np.full(int(hit.sum()), first), rest[hit], here[hit], there[hit]))
    columns = [np.concatenate(column) for column in zip(*found, strict=True)]
    return columns[0], columns[1], columns[2], columns[3]


def faces_between(nodes: Floats, edges: Integers, line: Integers) -> Mesh:
    """The faces of a planar graph without the one outside.

    Edges that have the same face on both sides (dead ends, bridges) are left out first, and so
    is everything that is not connected with edge 0.
    """
    while True:
        edges, line = _connected_with_first(nodes, edges, line)
        following = _next_around_face(nodes, edges)
        face, order, start = walk_cycles(following)
        bridges = face[0::2] == face[1::2]
        if not bridges.any():
            break
        edges, line = edges[~bridges], line[~bridges]
    tails = edges.reshape(-1)  # half-edge 2k starts at edges[k, 0], 2k + 1 at edges[k, 1]
    return _without_outside(Mesh(nodes, tails[order], start, line[order // 2]))


def _connected_with_first(nodes: Floats, edges: Integers, line: Integers) -> tuple[Integers, Integers]:
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    graph = coo_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(len(nodes),) * 2)
    component = connected_components(graph, directed=False)[1]
    keep = component[edges[:, 0]] == component[edges[0, 0]]
    return edges[keep], line[keep]


def _next_around_face(nodes: Floats, edges: Integers) -> Integers:
    """The half-edge that follows each half-edge when the face lies on its left."""
    tails = edges.reshape(-1)
    twin = np.arange(len(tails)) ^ 1
    vector = nodes[tails[twin]] - nodes[tails]
    order = np.lexsort((np.arctan2(vector[:, 1], vector[:, 0]), tails))
    before = np.roll(order, 1)
    starts = group_starts(tails[order])
    before[starts] = order[np.append(starts[1:], len(order)) - 1]
    clockwise = np.empty(len(order), dtype=np.int64)
    clockwise[order] = before
    return integers(clockwise[twin])


def walk_cycles(following: Integers) -> tuple[Integers, Integers, Integers]:
    """Number the cycles of a permutation: cycle of each entry, entries in walking order, starts."""
    cycle = np.full(len(following), -1, dtype=np.int64)
    order: list[int] = []
    start = [0]
    for first in range(len(following)):
        current = first
        while cycle[current] < 0:
            cycle[current] = len(start) - 1
            order.append(current)
            current = int(following[current])
        if len(order) > start[-1]:
            start.append(len(order))
    return cycle, np.array(order, dtype=np.int64), np.array(start, dtype=np.int64)


def _without_outside(mesh: Mesh) -> Mesh:
    here, there = mesh.nodes[mesh.ring], mesh.nodes[mesh.ring[mesh.following]]
    inner = np.add.reduceat(cross(here, there), mesh.start[:-1]) > 0
    keep = np.repeat(inner, mesh.sizes)
    start = np.concatenate([[0], np.cumsum(mesh.sizes[inner])])
    return Mesh(mesh.nodes, mesh.ring[keep], start, mesh.line[keep])
