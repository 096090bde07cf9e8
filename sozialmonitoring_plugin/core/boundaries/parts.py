"""An edge that got nodes: the parts it consists of now.

A node on a line is rounded to whole millimetres and so may lie a little beside it.

>>> parts_of(((0, 0), (9, 0)), {(0, 0): [(0, 5), (4, 1)], (4, 1): [(9, 0)]})
[((0, 0), (4, 1)), ((4, 1), (9, 0))]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .rings import Edge, Node

NEAR = 1
"""Millimetres that a node of a line may lie beside it."""


def parts_of(edge: Edge, onward: Mapping[Node, Sequence[Node]]) -> list[Edge]:
    """The edges that lead along an old one, as far as they do; `onward` says where edges lead to."""
    parts, (here, end) = [], edge
    while here != end:
        left = _distance(here, end)
        ahead = [node for node in onward.get(here, ()) if beside(node, *edge) and _distance(node, end) < left]
        if not ahead:
            break
        nearest = min(ahead, key=lambda node: _distance(here, node))
        parts.append((here, nearest))
        here = nearest
    return parts


def beside(node: Node, start: Node, end: Node) -> bool:
    """Whether a node lies between two others, at most a millimetre beside the line."""
    across, up = end[0] - start[0], end[1] - start[1]
    east, north = node[0] - start[0], node[1] - start[1]
    length = across * across + up * up
    distance = across * north - up * east
    along = across * east + up * north
    return 0 <= along <= length and distance * distance <= NEAR**2 * length


def _distance(one: Node, other: Node) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
