"""Where a boundary cuts a street: the street leaves the point to both sides of the boundary."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ...samplecounty.arrays import Floats, Integers, integers
from ..rings import Node
from .contact import Contact, ContactKind
from .crossings import crossings
from .network import Network
from .sampling import box_around
from .segment_grid import SegmentGrid, between

ALONG = math.radians(5.0)
"""A street that leaves the boundary at a smaller angle runs along it."""

SAME_POINT = 10.0
"""Millimetres."""

Vector = tuple[float, float]


@dataclass(frozen=True)
class _Meeting:
    """A street and the line meet `at` millimetres along the line; `ways` are where the street goes on."""

    at: float
    node: Node
    edge: int
    ways: tuple[Vector, ...]


def cuts(line: Sequence[Node], network: Network) -> list[Contact]:
    """The points where a line cuts a street in two, in the order of the line.

    A street that ends at the line or leaves it to one side only is not cut.
    """
    points = np.array([node for place, node in enumerate(line) if not place or node != line[place - 1]])
    if len(points) < 2:
        return []
    measures = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    found = [
        _contact(street, group)
        for street, group in _by_place(network, _meetings(points, measures, network))
        if _to_both_sides(points, measures, group)
    ]
    return sorted(found, key=lambda contact: contact.first)


def _meetings(points: Integers, measures: Floats, network: Network) -> Iterator[_Meeting]:
    near = network.edges_near(box_around(points, 10))
    near = near[network.is_street[near]]
    piece, edge = _near_each_other(points, network.starts[near], network.stops[near])
    edge = near[edge]
    starts, stops = points[piece], points[piece + 1]
    found, parts = crossings((starts, stops), (network.starts[edge], network.stops[edge]))
    nodes = between(starts[found], stops[found], parts[:, 0]).tolist()
    for place, (on_line, on_edge), (x, y) in zip(found.tolist(), parts.tolist(), nodes, strict=True):
        length = measures[piece[place] + 1] - measures[piece[place]]
        at = float(measures[piece[place]] + on_line * length)
        yield _Meeting(at, (x, y), int(edge[place]), _ways(network, int(edge[place]), on_edge))


def _near_each_other(points: Integers, starts: Integers, stops: Integers) -> tuple[Integers, Integers]:
    """Pairs of a piece of the line and one of some segments that may meet."""
    pieces = len(points) - 1
    grid = SegmentGrid(np.concatenate([points[:-1], starts]), np.concatenate([points[1:], stops]), margin=2)
    is_piece = np.arange(pieces + len(starts)) < pieces
    piece, segment = grid.pairs(is_piece, ~is_piece)
    return piece, integers(segment - pieces)


def _ways(network: Network, edge: int, part: float) -> tuple[Vector, ...]:
    """The directions in which the edge leaves a place on it."""
    (x, y), (end_x, end_y) = network.starts[edge].tolist(), network.stops[edge].tolist()
    length = float(network.lengths[edge])
    ways = []
    if part * length > 1:
        ways.append((float(x - end_x), float(y - end_y)))
    if (1 - part) * length > 1:
        ways.append((float(end_x - x), float(end_y - y)))
    return tuple(ways)


def _by_place(network: Network, meetings: Iterator[_Meeting]) -> Iterator[tuple[str, list[_Meeting]]]:
    """Meetings with the same street at the same point of the line."""
    by_street = defaultdict(list)
    for meeting in meetings:
        by_street[network.name(meeting.edge)].append(meeting)
    for street, every in by_street.items():
        group: list[_Meeting] = []
        for meeting in sorted(every, key=lambda one: one.at):
            if group and meeting.at - group[0].at > SAME_POINT:
                yield street, group
                group = []
            group.append(meeting)
        yield street, group


def _to_both_sides(points: Integers, measures: Floats, group: Sequence[_Meeting]) -> bool:
    onward, back = _line_at(points, measures, group[0].at)
    sides = {_side(way, onward, back) for meeting in group for way in meeting.ways}
    return {1, -1} <= sides


def _line_at(points: Integers, measures: Floats, at: float) -> tuple[float, float]:
    """The directions, as angles, in which the line goes on and in which it came from."""
    before = int(np.clip(np.searchsorted(measures, at - SAME_POINT, "right") - 1, 0, len(points) - 2))
    after = int(np.clip(np.searchsorted(measures, at + SAME_POINT, "right") - 1, 0, len(points) - 2))
    onward, came = points[after + 1] - points[after], points[before] - points[before + 1]
    return math.atan2(onward[1], onward[0]), math.atan2(came[1], came[0])


def _side(way: Vector, onward: float, back: float) -> int:
    """1 for the left of the line, −1 for its right, 0 for a way along it."""
    angle = math.atan2(way[1], way[0])
    turn, whole = (angle - onward) % math.tau, (back - onward) % math.tau
    along = min(turn, math.tau - turn, abs(turn - whole))
    if along < ALONG:
        return 0
    return 1 if turn < whole else -1


def _contact(street: str, group: Sequence[_Meeting]) -> Contact:
    one = group[0]
    edges = one.edge, group[-1].edge
    return Contact(ContactKind.CUTS, street, one.at, one.at, one.node, one.node, edges)
