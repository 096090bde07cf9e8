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
    # Where lines before lay upon each other, both sides make the same one whole.
    wanted = {edge for shape in base for edge in shape.edges()}
    for edge in sorted(wanted, key=lambda one: (min(one), max(one))):
        if partition.owner(edge) is None:
            parts = parts_of(edge, onward)
            owner = _only_owner(partition, edge, parts, onward)
            if owner is not None:
                if owner not in edges:
                    edges[owner] = set(partition.shape(owner).edges())
                own = edges[owner]
                if own.issuperset(parts):
                    own.difference_update(parts)
                    own.add(edge)
    after = {key: shape_of_edges(sorted(own)) for key, own in sorted(edges.items())}
    return Change.of({key: partition.shape(key) for key in after}, after)


def _onward(partition: Partition) -> dict[Node, list[Node]]:
    onward: dict[Node, list[Node]] = {}
    for key in partition:
        for start, end in partition.shape(key).edges():
            onward.setdefault(start, []).append(end)
    return onward


def _only_owner(
    partition: Partition, edge: Edge, parts: list[Edge], onward: Mapping[Node, list[Node]]
) -> str | None:
    """The area that has all parts of an edge, where no boundary ends between them."""
    if len(parts) < 2 or parts[-1][1] != edge[1]:
        return None
    sides = {(partition.owner(part), partition.across(part)) for part in parts}
    if len(sides) > 1:
        return None
    (owner, across) = sides.pop()
    lines = 1 if across is None else 2
    return owner if all(len(onward[end]) == lines for _, end in parts[:-1]) else None
