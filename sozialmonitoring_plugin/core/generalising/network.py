"""The lines between areas: each once, from junction to junction, whoever it belongs to.

A vertex is left out everywhere or nowhere, so outlines that had it in common still have the same vertices.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..polygon_wkb import Points
from .crowding import crowded
from .rings import Rings
from .thinning import Marks, Places, needed

Ids = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Network:
    """Lines laid end to end as numbers of `nodes`; line i runs from `firsts[i]` to `lasts[i]`.

    `nodes` are ordered by east, then north. `fixed` ones stay: ends of lines, and places where neighbours do
    not have the same vertices, so that leaving one out would open a gap. `lonely` are the edges that only
    one area has.
    """

    nodes: NDArray[np.complex128]
    fixed: Marks
    lonely: Lonely
    line: Ids
    firsts: Places
    lasts: Places

    @classmethod
    def of(cls, areas: Rings, above: Rings) -> Network:
        """The lines between `areas`; `above` are outlines made of them, first of all that of the whole."""
        nodes, ids = np.unique(_complex(areas.points), return_inverse=True)
        ids = ids.astype(np.int64)
        edges = Edges.of(ids, areas.following, len(nodes))
        upper = _found(nodes, above.points)
        frame = edges.marked_as(upper, upper[above.following])
        junction = edges.degree != 2
        doubtful = (edges.count == 1) & ~frame
        junction[edges.ends[:, doubtful]] = True
        junction[_ends_of_strangers(edges, upper, above)] = True
        junction |= _anchors(areas, ids, junction, nodes)
        lonely = np.flatnonzero(edges.count == 1)
        alone = Lonely(edges.ends[:, lonely], areas.polygon[edges.row[lonely]])
        return cls(nodes, junction, alone, *_lines(areas, ids, junction))

    @property
    def points(self) -> Points:
        """Coordinates of the vertices along the lines."""
        return _points(self.nodes[self.line])

    def thinned(self, tolerance: float, kept: Marks) -> Marks:
        """`kept`, with the nodes that are needed so that no line moves farther than `tolerance`."""
        cuts = kept[self.line]
        cuts[self.firsts] = cuts[self.lasts] = True
        places = np.flatnonzero(cuts)
        within = ~np.isin(places[:-1], self.lasts)
        stays = needed(self.points, places[:-1][within], places[1:][within], tolerance)
        found = self.fixed | kept
        found[self.line[stays]] = True
        return found

    def beside(self, distance: float) -> Marks:
        """Nodes of lonely edges of two areas that run beside each other.

        Each thinned by itself would move away from the other or across it.
        """
        starts, ends = (_points(self.nodes[ids]) for ids in self.lonely.ends)
        found = np.zeros_like(self.fixed)
        found[self.lonely.ends[:, crowded(starts, ends, self.lonely.area, distance)]] = True
        return found

    def near(self, kept: Marks, x: float, y: float, distance: float) -> Marks:
        """`kept`, with every node that was left out from a piece that passes near a place."""
        stays = kept[self.line]
        piece = np.cumsum(stays)
        ends = self.points[stays]
        starts, along = ends[:-1], np.diff(ends, axis=0)
        squared = np.maximum((along**2).sum(axis=1), 1e-300)
        share = (((x, y) - starts) * along).sum(axis=1) / squared
        gap = np.hypot(*(starts + along * share.clip(0.0, 1.0)[:, None] - (x, y)).T)
        passes = np.concatenate([[False], gap <= distance, [False]])
        restored = kept.copy()
        restored[self.line[passes[piece]]] = True
        return restored

    def found(self, points: Points) -> Ids:
        """The numbers of the nodes at some points, −1 where there is none."""
        return _found(self.nodes, points)


@dataclass(frozen=True, eq=False)
class Lonely:
    """Edges of one area alone: the nodes at both ends, and the area."""

    ends: Ids
    area: Places


@dataclass(frozen=True, eq=False)
class Edges:
    """Undirected edges, each once: code, two ends, how many rings run along it, a row where one does.

    `degree` counts them at every node.
    """

    codes: Ids
    ends: Ids
    count: Ids
    row: Places
    degree: Ids

    @classmethod
    def of(cls, ids: Ids, following: Places, nodes: int) -> Edges:
        """The edges of rings, given by the node of each vertex and the row that follows it."""
        low, high = np.minimum(ids, ids[following]), np.maximum(ids, ids[following])
        drawn = low != high
        codes, row, count = np.unique(low[drawn] * nodes + high[drawn], return_index=True, return_counts=True)
        ends = np.stack(np.divmod(codes, max(nodes, 1)))
        degree = np.bincount(ends.ravel(), minlength=nodes)
        return cls(codes, ends, count, np.flatnonzero(drawn)[row], degree)

    def places(self, ids: Ids, others: Ids) -> Ids:
        """Where the edges between pairs of nodes stand, −1 for a pair without one."""
        code = np.minimum(ids, others) * len(self.degree) + np.maximum(ids, others)
        place = np.searchsorted(self.codes, code).clip(0, max(len(self.codes) - 1, 0))
        known = (np.minimum(ids, others) >= 0) & (self.codes[place] == code)
        return np.where(known, place, -1)

    def marked_as(self, ids: Ids, others: Ids) -> Marks:
        """Which edges are among those between pairs of nodes."""
        place = self.places(ids, others)
        marks = np.zeros(len(self.codes), dtype=np.bool_)
        marks[place[place >= 0]] = True
        return marks


def _complex(points: Points) -> NDArray[np.complex128]:
    found: NDArray[np.complex128] = points[:, 0] + 1j * points[:, 1]
    return found


def _points(nodes: NDArray[np.complex128]) -> Points:
    return np.stack([nodes.real, nodes.imag], axis=1)


def _found(nodes: NDArray[np.complex128], points: Points) -> Ids:
    """The numbers of the nodes at some points, −1 where there is none."""
    wanted = _complex(points)
    place = np.searchsorted(nodes, wanted).clip(0, max(len(nodes) - 1, 0))
    return np.where(nodes[place] == wanted, place, -1).astype(np.int64)


def _ends_of_strangers(edges: Edges, upper: Ids, above: Rings) -> Ids:
    """Nodes at the ends of outlines that no area has: overlays made them where areas do not fit."""
    other = upper[above.following]
    strange = (edges.places(upper, other) < 0) & (upper != other)
    ends: Ids = np.concatenate([upper[strange], other[strange]])
    return ends[ends >= 0]


def _anchors(areas: Rings, ids: Ids, junction: Marks, nodes: NDArray[np.complex128]) -> Marks:
    """Two nodes for each ring without junction, as an island has: the first one and the farthest from it."""
    anchors = np.zeros_like(junction)
    if not len(ids):
        return anchors
    rings = np.flatnonzero(np.diff(areas.starts))
    begins = areas.starts[:-1][rings]
    alone = rings[~np.logical_or.reduceat(junction[ids], begins)]
    for ring in alone.tolist():
        around = ids[areas.starts[ring] : areas.starts[ring + 1]]
        first = around.min()
        distance = np.abs(nodes[around] - nodes[first])
        anchors[[first, around[distance == distance.max()].min()]] = True
    return anchors


def _lines(areas: Rings, ids: Ids, junction: Marks) -> tuple[Ids, Places, Places]:
    """Every ring cut at its junctions; a line that two rings have counts once, in a direction of its own."""
    rows = _from_a_junction(areas, ids, junction)
    begins = np.flatnonzero(junction[ids[rows]])
    if not len(begins):
        return ids[:0], begins, begins
    counts = np.diff(begins, append=len(rows))
    codes = _least_edge(ids[rows], ids[areas.following[rows]], len(junction), begins)
    _, chosen = np.unique(codes, return_index=True)
    begins, counts = begins[chosen], counts[chosen]
    firsts = np.cumsum(counts + 1) - (counts + 1)
    line = np.repeat(np.arange(len(begins)), counts + 1)
    step = np.arange(len(line)) - firsts[line]
    along = np.concatenate([ids[rows], [0]])[begins[line] + step]
    lasts = firsts + counts
    along[lasts] = ids[areas.following[rows[begins + counts - 1]]]
    backwards = _runs_backwards(along, firsts, lasts)
    turned = np.where(backwards[line], counts[line] - step, step)
    return along[firsts[line] + turned], firsts, lasts


def _from_a_junction(areas: Rings, ids: Ids, junction: Marks) -> Places:
    """The rows, every ring turned so that it begins at its first junction."""
    if not len(ids):
        return np.zeros(0, dtype=np.intp)
    rings = np.flatnonzero(np.diff(areas.starts))
    begins, lengths = areas.starts[:-1][rings], np.diff(areas.starts)[rings]
    rows = np.arange(len(ids))
    first = np.minimum.reduceat(np.where(junction[ids], rows, len(ids)), begins)
    begin, length = np.repeat(begins, lengths), np.repeat(lengths, lengths)
    turned: Places = begin + (rows - begin + np.repeat(first - begins, lengths)) % length
    return turned


def _least_edge(ids: Ids, others: Ids, nodes: int, begins: Places) -> Ids:
    """The least code of the edges of each line: no two lines have an edge in common."""
    codes = np.minimum(ids, others) * nodes + np.maximum(ids, others)
    found: Ids = np.minimum.reduceat(codes, begins)
    return found


def _runs_backwards(along: Ids, firsts: Places, lasts: Places) -> Marks:
    """Whether a line ends at a lesser node than it begins at; a loop is judged by its second and last one."""
    begin, end = along[firsts], along[lasts]
    found: Marks = (begin > end) | ((begin == end) & (along[firsts + 1] > along[lasts - 1]))
    return found
