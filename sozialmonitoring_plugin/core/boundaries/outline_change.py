"""Whether areas together keep their outline: it may get nodes, within a millimetre, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from .parts import beside
from .rings import Edge, Node, Shape, net_edges


def keep_their_outline(before: Iterable[Shape | None], after: Iterable[Shape | None]) -> bool:
    """Whether the ground of all areas together stays the same, but that nodes come or go."""
    return only_nodes_more(*outline_change(before, after))


def outline_change(
    before: Iterable[Shape | None], after: Iterable[Shape | None]
) -> tuple[Counter[Edge], Counter[Edge]]:
    """The edges that the common outline of some areas loses and gains."""
    old, new = _net(before), _net(after)
    return old - new, new - old


def _net(shapes: Iterable[Shape | None]) -> Counter[Edge]:
    return net_edges(edge for shape in shapes if shape is not None for edge in shape.edges())


def only_nodes_more(one: Counter[Edge], other: Counter[Edge]) -> bool:
    """Whether two outlines differ by nodes that lie on the other's edges, to the millimetre.

    What they have no node in common of, as a loop of its own, is another outline.
    """
    onward, other_onward = _onward(one.elements()), _onward(other.elements())
    stops = onward.keys() & other_onward.keys()
    try:
        ways, other_ways = (sorted(_straight_ways(each, stops)) for each in (onward, other_onward))
    except ValueError:
        return False
    return ways == other_ways


def _onward(edges: Iterable[Edge]) -> dict[Node, list[Node]]:
    """Where edges lead to from each node; an outline that touches itself leaves a node twice."""
    onward: dict[Node, list[Node]] = {}
    for start, end in edges:
        onward.setdefault(start, []).append(end)
        onward.setdefault(end, [])
    return onward


def _straight_ways(onward: Mapping[Node, Sequence[Node]], stops: Collection[Node]) -> Iterator[Edge]:
    """From each stop to the next ones. Raises ValueError where the way is not straight or meets no stop."""
    passed = set(stops)
    for start in stops:
        for first in onward[start]:
            way = [first]
            while way[-1] not in stops:
                way.extend(_only_one(onward[way[-1]]))
            if way[-1] == start or not all(beside(node, start, way[-1]) for node in way):
                raise ValueError("the way is not straight")
            passed.update(way)
            yield start, way[-1]
    if passed != onward.keys():
        raise ValueError("a loop meets no stop")


def _only_one(ends: Sequence[Node]) -> Sequence[Node]:
    if len(ends) != 1:
        raise ValueError("the way parts")
    return ends
