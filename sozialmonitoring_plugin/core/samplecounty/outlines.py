"""Polygons of unions of blocks, put together from the edges their blocks do not share."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from .arrays import Integers, ranges
from .network import Land
from .planar import walk_cycles

Ring = Integers


@dataclass(frozen=True)
class Outlines:
    """Rings of all regions. Ring r of region `region[r]` is `vertices[start[r]:start[r + 1]]`, not closed.

    Outer rings run counter-clockwise, holes clockwise. Whole millimetres.
    """

    region: Integers
    vertices: Integers
    start: Integers

    def rings(self, region: int) -> list[Ring]:
        """Rings of one region, the outer one first."""
        first, last = np.searchsorted(self.region, [region, region + 1])
        return [self.vertices[self.start[ring] : self.start[ring + 1]] for ring in range(first, last)]

    @property
    def twice_area(self) -> Integers:
        """Twice the signed area of each ring in square millimetres, exactly."""
        origin = self.vertices.min(axis=0)
        here = self.vertices - origin
        following = np.arange(1, len(here) + 1)
        following[self.start[1:] - 1] = self.start[:-1]
        there = here[following]
        return np.add.reduceat(here[:, 0] * there[:, 1] - here[:, 1] * there[:, 0], self.start[:-1])


def outlines(land: Land, region: Integers) -> Outlines:
    """Outlines of the regions given as a number per block. A region has to be connected."""
    entries, following = _borders(land, region)
    blocks = land.blocks
    _, order, start = walk_cycles(following)
    tails = _tails(land, entries[order])
    pieces = [
        part for one, other in pairwise(start) for part in _simple_rings(order[one:other], tails[one:other])
    ]
    ring_region = region[blocks.owner[entries[np.array([piece[0] for piece in pieces])]]]
    sizes = np.array([len(piece) for piece in pieces])
    built = _with_vertices(land, entries[np.concatenate(pieces)], sizes, ring_region)
    rank = np.lexsort((-built.twice_area, ring_region))
    lengths = np.diff(built.start)
    vertices = built.vertices[ranges(built.start[rank], lengths[rank])]
    return Outlines(ring_region[rank], vertices, np.concatenate([[0], np.cumsum(lengths[rank])]))


def _borders(land: Land, region: Integers) -> tuple[Integers, Integers]:
    """Ring entries on the border of a region, and for each the position of the next one."""
    blocks, count = land.blocks, len(land.blocks.edge)
    twin = np.full(count, -1, dtype=np.int64)
    order = np.argsort(blocks.edge, kind="stable")
    same = np.flatnonzero(blocks.edge[order][1:] == blocks.edge[order][:-1])
    twin[order[same]], twin[order[same + 1]] = order[same + 1], order[same]
    owner = region[blocks.owner]
    inner = (twin >= 0) & (owner == owner[twin])
    beside = np.arange(1, count + 1)
    beside[blocks.start[1:] - 1] = blocks.start[:-1]
    entries = np.flatnonzero(~inner)
    following = beside[entries]
    turning = inner[following]
    while turning.any():
        following[turning] = beside[twin[following[turning]]]
        turning = inner[following]
    return entries, np.searchsorted(entries, following)


def _tails(land: Land, entries: Integers) -> Integers:
    """Node at which each ring entry begins."""
    edge, forward = land.blocks.edge[entries], land.blocks.forward[entries]
    return np.where(forward, land.network.tail[edge], land.network.head[edge])


def _simple_rings(cycle: Integers, tails: Integers) -> list[Integers]:
    """Cut a cycle where it meets itself, so that every ring passes each node once."""
    if len(np.unique(tails)) == len(tails):
        return [cycle]
    rings: list[Integers] = []
    path: list[int] = []
    place: dict[int, int] = {}
    for step, node in enumerate(tails.tolist()):
        if node in place:
            loop = path[place[node] :]
            rings.append(cycle[loop])
            for old in loop:
                place.pop(int(tails[old]), None)
            del path[len(path) - len(loop) :]
        place[node] = len(path)
        path.append(step)
    return [*rings, cycle[path]]


def _with_vertices(land: Land, entries: Integers, sizes: Integers, ring_region: Integers) -> Outlines:
    """Put the curves of the edges behind one another; each leaves its last vertex to the next."""
    network = land.network
    edge, forward = land.blocks.edge[entries], land.blocks.forward[entries]
    lengths = np.diff(network.start)[edge] - 1
    step = ranges(np.zeros(len(edge), dtype=np.int64), lengths)
    owner = np.repeat(np.arange(len(edge)), lengths)
    position = np.where(
        forward[owner], network.start[edge][owner] + step, network.start[edge + 1][owner] - 1 - step
    )
    per_ring = np.add.reduceat(lengths, np.concatenate([[0], np.cumsum(sizes)[:-1]]))
    return Outlines(ring_region, network.vertices[position], np.concatenate([[0], np.cumsum(per_ring)]))
