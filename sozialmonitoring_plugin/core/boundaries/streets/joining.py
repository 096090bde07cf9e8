"""Lines become a graph: nodes shared to the millimetre, loose ends joined to what they nearly meet.

Ends of streets are moved, by the tolerance at most, onto the node or the line they meet; nodes of
boundaries and of the frame stay where they are, for areas share them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...samplecounty.arrays import Flags, Integers, integers, undirected
from .crossings import crossings
from .lines import LineKind, Lines
from .segment_grid import SegmentGrid, between, feet

TOUCH = 2
"""Millimetres: a node this near to another line lies on it."""


@dataclass(frozen=True)
class Joining:
    """What is joined.

    Attributes:
        tolerance: How far the end of a street may be from what it meets, in millimetres.
        bridges: Whether streets that cross without a node do not meet there.
    """

    tolerance: int = 500
    bridges: bool = True


@dataclass(frozen=True, eq=False)
class Graph:
    """Nodes in millimetres (nodes, 2); edges by the numbers of their two nodes (edges, 2); their lines."""

    xy: Integers
    ends: Integers
    line: Integers


def graph_of(lines: Lines, joining: Joining) -> Graph:
    """Join lines to a graph. Each pair of nodes has one edge, a street's where there is one."""
    graph = _as_drawn(lines)
    if not len(graph.ends):
        return graph
    merged = _near_nodes_merged(graph, lines, joining.tolerance)
    met = _ends_set_on_lines(merged, lines, joining.tolerance)
    return _tidy(_crossed(met, lines, joining.bridges), lines)


def _as_drawn(lines: Lines) -> Graph:
    follows = np.diff(lines.line_of_points) == 0
    tails = np.flatnonzero(follows)
    xy, number = _unique_nodes(lines.xy)
    ends = np.column_stack([number[tails], number[tails + 1]])
    return Graph(xy, integers(ends), lines.line_of_points[tails])


def _unique_nodes(xy: Integers) -> tuple[Integers, Integers]:
    """Nodes without repetition, and for each point the number of its node."""
    if not len(xy):
        return xy, np.zeros(0, dtype=np.int64)
    local = xy - xy.min(axis=0)
    keys = local[:, 0] * (local[:, 1].max() + 1) + local[:, 1]
    _, first, number = np.unique(keys, return_index=True, return_inverse=True)
    return xy[first], integers(number)


def _line_ends(graph: Graph) -> Integers:
    """The first and the last node of every line."""
    changes = np.flatnonzero(np.diff(graph.line))
    first = np.concatenate([[0], changes + 1])
    last = np.concatenate([changes, [len(graph.line) - 1]])
    return integers(np.unique(np.concatenate([graph.ends[first, 0], graph.ends[last, 1]])))


def _marked(graph: Graph, numbers: Integers) -> Flags:
    marks = np.zeros(len(graph.xy), dtype=np.bool_)
    marks[numbers] = True
    return marks


def _fixed(graph: Graph, lines: Lines) -> Flags:
    """The nodes of boundaries and of the frame."""
    return _marked(graph, integers(graph.ends[lines.kinds[graph.line] != LineKind.STREET].ravel()))


def _near_nodes_merged(graph: Graph, lines: Lines, tolerance: int) -> Graph:
    """Ends of lines become one with nodes near them that no edge joins them to."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    fixed = _fixed(graph, lines)
    local = graph.xy - graph.xy.min(axis=0)
    pairs = integers(cKDTree(local).query_pairs(tolerance, output_type="ndarray"))
    is_end = _marked(graph, _line_ends(graph))
    joined = np.isin(undirected(*pairs.T), undirected(*graph.ends.T))
    pairs = pairs[is_end[pairs].any(axis=1) & ~fixed[pairs].all(axis=1) & ~joined]
    if not len(pairs):
        return graph
    size = len(graph.xy)
    links = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(size, size))
    _, group = connected_components(links, directed=False)
    order = np.lexsort([np.arange(size), ~fixed, group])
    first = np.concatenate([[True], np.diff(group[order]) != 0])
    chosen = order[first][group]
    return Graph(graph.xy, integers(np.where(fixed, np.arange(size), chosen)[graph.ends]), graph.line)


def _ends_set_on_lines(graph: Graph, lines: Lines, tolerance: int) -> Graph:
    """Edges are parted where an end of another line nearly lies on them."""
    fixed = _fixed(graph, lines)
    node, edge = _candidates(graph, lines, fixed, tolerance)
    starts, stops = graph.xy[graph.ends[edge, 0]], graph.xy[graph.ends[edge, 1]]
    part, distance = feet(graph.xy[node], starts, stops)
    is_end = _marked(graph, _line_ends(graph))
    on = (distance <= np.where(is_end[node], tolerance, TOUCH)) & (part > 0) & (part < 1)
    order = np.lexsort([distance, node])
    order = order[on[order]]
    nearest = order[np.diff(node[order], prepend=-1) != 0]
    node, edge, part = node[nearest], edge[nearest], part[nearest]
    moved = ~fixed[node]
    xy = graph.xy.copy()
    xy[node[moved]] = between(starts[nearest][moved], stops[nearest][moved], part[moved])
    return _parted(Graph(xy, graph.ends, graph.line), edge, part, node)


def _candidates(graph: Graph, lines: Lines, fixed: Flags, tolerance: int) -> tuple[Integers, Integers]:
    """Pairs of a node and an edge near it that may be joined, because one ends or keeps its place."""
    is_end = _marked(graph, _line_ends(graph))
    asked = np.flatnonzero(is_end | fixed.any())
    grid = SegmentGrid(graph.xy[graph.ends[:, 0]], graph.xy[graph.ends[:, 1]], margin=tolerance)
    point, edge = grid.at(graph.xy[asked])
    node = integers(asked[point])
    is_ground = fixed[node] | (lines.kinds[graph.line[edge]] != LineKind.STREET)
    may = (graph.ends[edge] != node[:, None]).all(axis=1) & (is_end[node] | is_ground)
    return node[may], edge[may]


def _crossed(graph: Graph, lines: Lines, bridges: bool) -> Graph:
    """Edges are parted where they cross; two streets only where no bridges are to be believed."""
    is_ground = lines.kinds[graph.line] != LineKind.STREET
    if bridges and not is_ground.any():
        return graph
    every = np.ones(len(graph.ends), dtype=np.bool_)
    starts, stops = graph.xy[graph.ends[:, 0]], graph.xy[graph.ends[:, 1]]
    first, second = SegmentGrid(starts, stops).pairs(is_ground if bridges else every, every)
    apart = (graph.ends[first][:, :, None] != graph.ends[second][:, None, :]).all(axis=(1, 2))
    first, second = first[apart], second[apart]
    found, parts = crossings((starts[first], stops[first]), (starts[second], stops[second]))
    first, second = first[found], second[found]
    nodes = len(graph.xy) + np.arange(len(first))
    crossing = between(starts[first], stops[first], parts[:, 0])
    more = Graph(np.concatenate([graph.xy, crossing]), graph.ends, graph.line)
    edges = integers(np.concatenate([first, second]))
    return _parted(more, edges, np.concatenate([parts[:, 0], parts[:, 1]]), np.tile(nodes, 2))


def _parted(graph: Graph, edge: Integers, part: np.ndarray, node: Integers) -> Graph:
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


def _tidy(graph: Graph, lines: Lines) -> Graph:
    """Without edges of no length, edges said twice, and nodes that no edge has."""
    xy, number = _unique_nodes(graph.xy)
    ends, line = number[graph.ends], graph.line
    real = np.flatnonzero(ends[:, 0] != ends[:, 1])
    by_kind = real[np.lexsort([real, lines.kinds[line[real]]])]
    _, first = np.unique(undirected(*ends[by_kind].T), return_index=True)
    kept = np.sort(by_kind[first])
    used, ends_of_kept = np.unique(ends[kept], return_inverse=True)
    return Graph(xy[used], integers(ends_of_kept.reshape(-1, 2)), line[kept])
