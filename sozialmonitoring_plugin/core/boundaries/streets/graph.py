"""The graph that lines make: nodes, and straight edges between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...samplecounty.arrays import Flags, Floats, Integers, integers, undirected
from .lines import Lines


@dataclass(frozen=True, eq=False)
class Graph:
    """Nodes in millimetres (nodes, 2); edges by the numbers of their two nodes (edges, 2); their lines."""

    xy: Integers
    ends: Integers
    line: Integers


def as_drawn(lines: Lines) -> Graph:
    """Lines that meet where they have a node in common."""
    follows = np.diff(lines.line_of_points) == 0
    tails = np.flatnonzero(follows)
    xy, number = _unique_nodes(lines.xy)
    ends = np.column_stack([number[tails], number[tails + 1]])
    return Graph(xy, integers(ends), lines.line_of_points[tails])


def _unique_nodes(xy: Integers) -> tuple[Integers, Integers]:
    """Nodes without repetition, and for each point the number of its node."""
    order = np.lexsort([xy[:, 1], xy[:, 0]])
    is_new = np.ones(len(xy), dtype=np.bool_)
    is_new[1:] = (xy[order[1:]] != xy[order[:-1]]).any(axis=1)
    number = np.empty(len(xy), dtype=np.int64)
    number[order] = np.cumsum(is_new) - 1
    return xy[order[is_new]], number


def line_ends(graph: Graph) -> Integers:
    """The first and the last node of every line."""
    changes = np.flatnonzero(np.diff(graph.line))
    first = np.concatenate([[0], changes + 1])
    last = np.concatenate([changes, [len(graph.line) - 1]])
    return integers(np.unique(np.concatenate([graph.ends[first, 0], graph.ends[last, 1]])))


def marked(graph: Graph, numbers: Integers) -> Flags:
    """Whether each node is one of some numbers."""
    marks = np.zeros(len(graph.xy), dtype=np.bool_)
    marks[numbers] = True
    return marks


def parted(graph: Graph, edge: Integers, part: Floats, node: Integers) -> Graph:
    """Edges with nodes put in, each given by its edge and the part of the way along it."""
    count = len(graph.ends)
    every = np.arange(count)
    edges = np.concatenate([every, edge, every])
    parts = np.concatenate([np.zeros(count), part, np.ones(count)])
    nodes = np.concatenate([graph.ends[:, 0], node, graph.ends[:, 1]])
    order = np.lexsort([np.arange(len(edges)), parts, edges])
    edges, nodes = edges[order], nodes[order]
    follows = np.flatnonzero(np.diff(edges) == 0)
    ends = np.column_stack([nodes[follows], nodes[follows + 1]])
    return Graph(graph.xy, integers(ends), graph.line[edges[follows]])


def tidy(graph: Graph, lines: Lines) -> Graph:
    """Without edges of no length, edges said twice, and nodes that no edge has."""
    xy, number = _unique_nodes(graph.xy)
    ends, line = number[graph.ends], graph.line
    real = np.flatnonzero(ends[:, 0] != ends[:, 1])
    by_kind = real[np.lexsort([real, lines.kinds[line[real]]])]
    _, first = np.unique(undirected(*ends[by_kind].T), return_index=True)
    kept = np.sort(by_kind[first])
    used, ends_of_kept = np.unique(ends[kept], return_inverse=True)
    return Graph(xy[used], integers(ends_of_kept.reshape(-1, 2)), line[kept])
