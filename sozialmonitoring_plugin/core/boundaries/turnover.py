"""What ground an area gains and loses by a change: the edges that come, and those that go turned round.

Together they run left around the ground that is gained and right around the ground that is lost, so that
the winding number of a point is 1, −1, or 0 where nothing changes for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import numpy as np

from .change import Change
from .parts import parts_of
from .ranges import Whole
from .rings import Box, Edge, Node, Shape
from .segments import Segments

_PAIRS_AT_ONCE = 1_000_000


def turnovers(change: Change) -> Iterator[tuple[str, Segments]]:
    """For each area of a change the edges around what it gains and loses; owners are places in it.

    A node that comes onto an edge, or goes from it, moves no ground although it was rounded: the edge and
    its parts are the same.
    """
    before = {key: _edges(change.before[key]) for key in change.keys}
    after = {key: _edges(change.after[key]) for key in change.keys}
    gone = {key: before[key].keys() - after[key].keys() for key in change.keys}
    come = {key: after[key].keys() - before[key].keys() for key in change.keys}
    gone_by, come_by = _onward(gone.values()), _onward(come.values())
    for place, key in enumerate(change.keys):
        lost, won = _in_parts(gone[key], come_by), _in_parts(come[key], gone_by)
        turned = [(end, start) for start, end in lost - won]
        yield key, Segments.of_edges([*(won - lost), *turned], place)


def _onward(edges: Iterable[Iterable[Edge]]) -> dict[Node, list[Node]]:
    """Where edges of all areas lead to."""
    onward: dict[Node, list[Node]] = {}
    for start, end in chain.from_iterable(edges):
        onward.setdefault(start, []).append(end)
    return onward


def _in_parts(edges: Iterable[Edge], onward: Mapping[Node, Sequence[Node]]) -> set[Edge]:
    """Edges, each in the parts that others lead along it in, where they lead to its end."""
    found: set[Edge] = set()
    for edge in edges:
        parts = parts_of(edge, onward) if edge[0] in onward else []
        found.update(parts if parts and parts[-1][1] == edge[1] else [edge])
    return found


def box_around(edges: Segments) -> Box:
    """The bounds of some edges, at least one."""
    west = min(edges.x.min(), edges.end_x.min())
    east = max(edges.x.max(), edges.end_x.max())
    south = min(edges.y.min(), edges.end_y.min())
    north = max(edges.y.max(), edges.end_y.max())
    return int(west), int(east), int(south), int(north)


def windings(edges: Segments, x: Whole, y: Whole) -> Whole:
    """The winding number of each point in millimetres; one on a line belongs to one side, see `locating`."""
    found = np.zeros(len(x), dtype=np.int64)
    at_once = max(_PAIRS_AT_ONCE // max(len(edges), 1), 1)
    for start in range(0, len(x), at_once):
        some = slice(start, start + at_once)
        found[some] = edges.wound_around(x[some, None], y[some, None]).sum(axis=1)
    return found


def _edges(shape: Shape | None) -> dict[tuple[tuple[int, int], tuple[int, int]], None]:
    return dict.fromkeys(shape.edges()) if shape is not None else {}
