"""Edges that go on as one street: at each node the straightest pairs belong together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Flags, Floats, Integers, floats
from .network import Network

_MOST_BEND = np.radians(38.0)


@dataclass(frozen=True)
class Strokes:
    """Edges in walking order; stroke s is `edge[start[s]:start[s + 1]]`, `forward`: from tail to head."""

    edge: Integers
    forward: Flags
    start: Integers


def join_strokes(network: Network, kind: Integers) -> Strokes:
    """Join edges of the same kind; every stroke is a path or a ring without branches."""
    partner = _partners(network, kind)
    edge: list[int] = []
    forward: list[bool] = []
    start = [0]
    done = np.zeros(len(network), dtype=np.bool_)
    loose = np.flatnonzero(partner < 0) // 2
    for first in np.concatenate([loose, np.arange(len(network))]).tolist():
        if done[first]:
            continue
        end = 2 * first if partner[2 * first] < 0 else 2 * first + 1  # begin at a loose end
        while end >= 0 and not done[end // 2]:
            done[end // 2] = True
            edge.append(end // 2)
            forward.append(end % 2 == 0)
            end = int(partner[end ^ 1])
        start.append(len(edge))
    return Strokes(np.array(edge), np.array(forward), np.array(start))


def _partners(network: Network, kind: Integers) -> Integers:
    """For each edge end (2e: tail, 2e + 1: head) the end it goes on with, or -1."""
    node = np.column_stack([network.tail, network.head]).ravel()
    direction = _directions(network)
    kinds = np.repeat(kind, 2)
    one, other = _pairs_at_nodes(np.lexsort((kinds, node)), node, kinds)
    bend = np.abs(np.abs((direction[one] - direction[other] + np.pi) % (2 * np.pi) - np.pi) - np.pi)
    keep = (bend < _MOST_BEND) & (one // 2 != other // 2)
    order = np.flatnonzero(keep)[np.lexsort((other[keep], one[keep], bend[keep]))]
    return _matched(one[order], other[order], len(node))


def _directions(network: Network) -> Floats:
    """Direction in which each edge leaves its tail and its head, in radians."""
    first, last = network.start[:-1], network.start[1:] - 1
    from_tail = network.vertices[first + 1] - network.vertices[first]
    from_head = network.vertices[last - 1] - network.vertices[last]
    vector = np.stack([from_tail, from_head], axis=1).reshape(-1, 2).astype(np.float64)
    return floats(np.arctan2(vector[:, 1], vector[:, 0]))


def _pairs_at_nodes(order: Integers, node: Integers, kinds: Integers) -> tuple[Integers, Integers]:
    """All pairs of ends that meet at a node and are of one kind."""
    one: list[Integers] = []
    other: list[Integers] = []
    for step in range(1, len(order)):
        near, far = order[:-step], order[step:]
        same = (node[near] == node[far]) & (kinds[near] == kinds[far])
        if not same.any():
            break
        one.append(near[same])
        other.append(far[same])
    return np.concatenate(one), np.concatenate(other)


def _matched(one: Integers, other: Integers, count: int) -> Integers:
    """Greedy matching of pairs that are sorted from best to worst."""
    partner = np.full(count, -1, dtype=np.int64)
    while len(one):
        rank = np.arange(len(one))
        best = np.full(count, len(one), dtype=np.int64)
        np.minimum.at(best, one, rank)
        np.minimum.at(best, other, rank)
        chosen = (best[one] == rank) & (best[other] == rank)
        partner[one[chosen]], partner[other[chosen]] = other[chosen], one[chosen]
        free = (partner[one] < 0) & (partner[other] < 0)
        one, other = one[free], other[free]
    return partner
