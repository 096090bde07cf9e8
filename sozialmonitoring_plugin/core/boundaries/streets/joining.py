"""Lines become a graph: nodes shared to the millimetre, loose ends joined to what they nearly meet.

Ends of streets are moved, by the tolerance at most, onto the node or the line they meet; nodes of
boundaries and of the frame stay where they are, for areas share them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...samplecounty.arrays import Flags, Integers, integers, undirected
from .crossings import crossings
from .graph import Graph, as_drawn, line_ends, marked, parted, tidy
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


def graph_of(lines: Lines, joining: Joining) -> Graph:
    """Join lines to a graph. Each pair of nodes has one edge, a street's where there is one."""
    graph = as_drawn(lines)
    if not len(graph.ends):
        return graph
    merged = _near_nodes_merged(graph, lines, joining.tolerance)
    met = _ends_set_on_lines(merged, lines, joining.tolerance)
    return tidy(_crossed(met, lines, joining.bridges), lines)


def _fixed(graph: Graph, lines: Lines) -> Flags:
    """The nodes of boundaries and of the frame."""
    return marked(graph, integers(graph.ends[lines.kinds[graph.line] != LineKind.STREET].ravel()))


def _near_nodes_merged(graph: Graph, lines: Lines, tolerance: int) -> Graph:
    """Ends of lines become one with nodes near them that no edge joins them to."""
    from scipy.spatial import cKDTree

    fixed = _fixed(graph, lines)
    local = graph.xy - graph.xy.min(axis=0)
    pairs = integers(cKDTree(local).query_pairs(tolerance, output_type="ndarray"))
    is_end = marked(graph, line_ends(graph))
    joined = np.isin(undirected(*pairs.T), undirected(*graph.ends.T))
    pairs = pairs[is_end[pairs].any(axis=1) & ~fixed[pairs].all(axis=1) & ~joined]
    if not len(pairs):
        return graph
    chosen = _chosen(pairs, fixed, graph.xy)
    return Graph(graph.xy, integers(np.where(fixed, np.arange(len(fixed)), chosen)[graph.ends]), graph.line)


def _chosen(pairs: Integers, fixed: Flags, xy: Integers) -> Integers:
    """For each node the one it becomes: nearest pairs first, and only onto a node that stays itself.

    So no node moves by more than the tolerance, be it in a row of many.
    """
    chosen, stays = np.arange(len(fixed)), fixed.copy()
    # Fixed nodes come first in a pair, then those with the lower number.
    pairs = np.where(fixed[pairs[:, 1]][:, None], pairs[:, ::-1], pairs)
    distance = np.hypot(*(xy[pairs[:, 0]] - xy[pairs[:, 1]]).T)
    for place in np.lexsort([pairs[:, 1], pairs[:, 0], distance]).tolist():
        to, node = pairs[place].tolist()
        if chosen[to] != to:
            to, node = node, to
        if chosen[to] == to and chosen[node] == node and not stays[node]:
            chosen[node], stays[to] = to, True
    return integers(chosen)


def _ends_set_on_lines(graph: Graph, lines: Lines, tolerance: int) -> Graph:
    """Edges are parted where an end of another line nearly lies on them."""
    fixed = _fixed(graph, lines)
    node, edge = _candidates(graph, lines, fixed, tolerance)
    starts, stops = graph.xy[graph.ends[edge, 0]], graph.xy[graph.ends[edge, 1]]
    part, distance = feet(graph.xy[node], starts, stops)
    is_end = marked(graph, line_ends(graph))
    on = (distance <= np.where(is_end[node], tolerance, TOUCH)) & (part > 0) & (part < 1)
    order = np.lexsort([distance, node])
    order = order[on[order]]
    nearest = order[np.diff(node[order], prepend=-1) != 0]
    node, edge, part = node[nearest], edge[nearest], part[nearest]
    moved = ~fixed[node]
    xy = graph.xy.copy()
    xy[node[moved]] = between(starts[nearest][moved], stops[nearest][moved], part[moved])
    return parted(Graph(xy, graph.ends, graph.line), edge, part, node)


def _candidates(graph: Graph, lines: Lines, fixed: Flags, tolerance: int) -> tuple[Integers, Integers]:
    """Pairs of a node and an edge near it that may be joined, because one ends or keeps its place."""
    is_end = marked(graph, line_ends(graph))
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
    return parted(more, edges, np.concatenate([parts[:, 0], parts[:, 1]]), np.tile(nodes, 2))
