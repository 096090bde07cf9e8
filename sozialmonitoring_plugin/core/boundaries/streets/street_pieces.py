"""Streets cut at their crossings: the pieces whose sides people think in."""

from __future__ import annotations

import numpy as np

from ...samplecounty.arrays import Integers, integers
from .network import Network

NO_PIECE = -1


def street_pieces(network: Network) -> Integers:
    """For each edge the number of its piece of street, NO_PIECE for boundaries and the frame.

    A piece goes on through every node where just two edges of streets meet and have the same name.
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    edges = np.flatnonzero(network.is_street)
    pieces = np.full(len(network), NO_PIECE, dtype=np.int64)
    if not len(edges):
        return pieces
    first, second = _going_on(network, integers(edges))
    size = len(network)
    links = coo_array((np.ones(len(first)), (first, second)), shape=(size, size))
    group = connected_components(links, directed=False)[1]
    pieces[edges] = np.unique(group[edges], return_inverse=True)[1]
    return pieces


def _going_on(network: Network, edges: Integers) -> tuple[Integers, Integers]:
    """Pairs of edges that are one piece."""
    corners = network.ends[edges].ravel()
    owner = np.repeat(edges, 2)
    order = np.argsort(corners, kind="stable")
    corners, owner = corners[order], owner[order]
    degree = np.bincount(corners, minlength=len(network.xy))
    at = np.flatnonzero((degree[corners] == 2) & (np.diff(corners, append=-1) == 0))
    first, second = owner[at], owner[at + 1]
    names = np.array(network.lines.names)[network.line]
    same = names[first] == names[second]
    return integers(first[same]), integers(second[same])


def polylines(network: Network, edges: Integers) -> list[Integers]:
    """Edges in ascending order as lines, shape (points, 2) each, joined where one goes on with the next."""
    if not len(edges):
        return []
    ends, line = network.ends[edges], network.line[edges]
    breaks = 1 + np.flatnonzero((ends[:-1, 1] != ends[1:, 0]) | (line[:-1] != line[1:]))
    groups = np.split(ends, breaks)
    return [network.xy[np.concatenate([group[:1, 0], group[:, 1]])] for group in groups]
