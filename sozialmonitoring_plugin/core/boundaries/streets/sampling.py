"""A boundary looked at every few metres: which street runs along there, how far away, on which hand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...samplecounty.arrays import Floats, Integers, floats, integers
from ..rings import Box, Node
from .contact import Nearness
from .network import Network
from .segment_grid import SegmentGrid, between, feet


@dataclass(frozen=True, eq=False)
class Samples:
    """The middles of short pieces of a line.

    Attributes:
        xy: Points, shape (samples, 2), nearest whole millimetres.
        direction: Unit vectors along the line, shape (samples, 2).
        first: Where each piece starts along the line, in millimetres.
        last: Where it ends.
    """

    xy: Integers
    direction: Floats
    first: Floats
    last: Floats


@dataclass(frozen=True, eq=False)
class Along:
    """The street beside each sample.

    Attributes:
        edge: Edge of the network, −1 where no street runs along.
        distance: Millimetres from the axis.
        foot: The place on the axis, shape (samples, 2).
        same_way: 1.0 where the street was drawn in the direction of the line, else −1.0.
    """

    edge: Integers
    distance: Floats
    foot: Integers
    same_way: Floats


def samples_of(line: Sequence[Node], step: int) -> Samples:
    """Pieces of a line no longer than a step."""
    points = np.array(line, dtype=np.int64)
    starts, stops = points[:-1], points[1:]
    lengths = np.hypot(*(stops - starts).T)
    kept = lengths > 0
    starts, stops, lengths = starts[kept], stops[kept], lengths[kept]
    count = np.ceil(lengths / step).astype(np.int64)
    edge = np.repeat(np.arange(len(starts)), count)
    place = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
    piece = (lengths / count)[edge]
    first = np.repeat(np.cumsum(lengths) - lengths, count) + place * piece
    middle = between(starts[edge], stops[edge], (place + 0.5) / count[edge])
    direction = ((stops - starts) / lengths[:, None])[edge]
    return Samples(middle, floats(direction), floats(first), floats(first + piece))


def streets_beside(samples: Samples, network: Network, nearness: Nearness) -> Along:
    """The nearest street that runs the way of the line at each sample."""
    count = len(samples.xy)
    near = network.edges_near(box_around(samples.xy, nearness.beside))
    near = near[network.is_street[near]]
    starts, stops = network.starts[near], network.stops[near]
    sample, found = SegmentGrid(starts, stops, margin=nearness.beside).at(samples.xy)
    part, distance = feet(samples.xy[sample], starts[found], stops[found])
    way = floats(stops[found] - starts[found]) / network.lengths[near][found][:, None]
    turn = (way * samples.direction[sample]).sum(axis=1)
    fits = (distance <= nearness.beside) & (np.abs(turn) >= math.cos(math.radians(nearness.degrees)))
    order = np.lexsort([distance, sample])
    order = order[fits[order]]
    best = order[np.diff(sample[order], prepend=-1) != 0]
    at = sample[best]
    along = Along(
        np.full(count, -1, dtype=np.int64),
        np.full(count, np.inf),
        samples.xy.copy(),
        np.ones(count),
    )
    along.edge[at] = near[found[best]]
    along.distance[at] = distance[best]
    along.foot[at] = between(starts[found[best]], stops[found[best]], part[best])
    along.same_way[at] = np.where(turn[best] < 0, -1.0, 1.0)
    return along


def box_around(xy: Integers, distance: int) -> Box:
    """Bounds of points, wider by a distance."""
    if not len(xy):
        return 0, 0, 0, 0
    low, high = integers(xy.min(axis=0) - distance), integers(xy.max(axis=0) + distance)
    return int(low[0]), int(high[0]), int(low[1]), int(high[1])
