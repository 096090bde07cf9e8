"""What ground an area gains and loses by a change: the edges that come, and those that go turned round.

Together they run left around the ground that is gained and right around the ground that is lost, so that
the winding number of a point is 1, −1, or 0 where nothing changes for it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .change import Change
from .ranges import Whole
from .rings import Box, Shape
from .segments import Segments

_PAIRS_AT_ONCE = 1_000_000


def turnovers(change: Change) -> Iterator[tuple[str, Segments]]:
    """For each area of a change the edges around what it gains and loses; owners are places in it."""
    for place, key in enumerate(change.keys):
        before, after = _edges(change.before[key]), _edges(change.after[key])
        turned = [(end, start) for start, end in before.keys() - after.keys()]
        yield key, Segments.of_edges([*(after.keys() - before.keys()), *turned], place)


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
