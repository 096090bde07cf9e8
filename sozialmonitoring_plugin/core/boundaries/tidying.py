"""Nodes that lines once left on old edges, and that nobody needs any more.

Without them an area beside which something was drawn and taken away again is exactly what it was, and
the outline of a municipality does not drift.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .change import Change
from .partition import Partition
from .parts import parts_of
from .rings import Edge, Node, Shape, shape_of_edges


def without_needless_nodes(partition: Partition, base: Iterable[Shape]) -> Change:
    """The change that makes edges of the version before whole again.

    An edge stays divided where a boundary still ends on it.
    """
    onward = _onward(partition)
    edges: dict[str, set[Edge]] = {}
    # Lines before may lie upon each other: what is made whole is so for both sides at once.
    wanted = {(min(edge), max(edge)) for shape in base for edge in shape.edges()}
    for edge in sorted(wanted):
        if partition.owner(edge) is None and partition.across(edge) is None:
            parts = _needless_parts(partition, edge, onward)
            for key in parts.keys() - edges.keys():
                edges[key] = set(partition.shape(key).edges())
            if all(edges[key].issuperset(own) for key, own in parts.items()):
                for key, own in parts.items():
                    edges[key].difference_update(own)
                    edges[key].add((own[0][0], own[-1][1]))
    after = {key: shape_of_edges(sorted(own)) for key, own in sorted(edges.items())}
    return Change.of({key: partition.shape(key) for key in after}, after)


def _onward(partition: Partition) -> dict[Node, list[Node]]:
    onward: dict[Node, list[Node]] = {}
    for key in partition:
        for start, end in partition.shape(key).edges():
            onward.setdefault(start, []).append(end)
    return onward


def _needless_parts(
    partition: Partition, edge: Edge, onward: Mapping[Node, list[Node]]
) -> dict[str, list[Edge]]:
    """The parts of an edge as each area beside it has them; none where a boundary ends between them."""
    ways = (parts_of(edge, onward), parts_of(edge[::-1], onward))
    parts = next((way for way in ways if len(way) > 1 and {way[0][0], way[-1][1]} == set(edge)), [])
    sides = {(partition.owner(part), partition.across(part)) for part in parts}
    if len(sides) != 1:
        return {}
    (owner, across) = sides.pop()
    lines = 1 if across is None else 2
    if owner is None or any(len(onward[end]) != lines for _, end in parts[:-1]):
        return {}
    back = [(end, start) for start, end in reversed(parts)]
    return {owner: parts} if across is None else {owner: parts, across: back}
