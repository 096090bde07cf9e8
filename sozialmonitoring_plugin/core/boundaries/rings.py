"""Outlines as rings of nodes with whole millimetres: what two areas share is the same nodes.

A ring has its ground on the left: outer rings run counterclockwise, holes clockwise. So every edge
between two areas is run through once in each direction, and areas are exact whole numbers.

>>> square = shape_of_edges(edges_of([(0, 0), (4, 0), (4, 4), (0, 4)]))
>>> square.doubled_area
32
>>> shape_of_edges([*square.edges(), *edges_of([(1, 1), (1, 2), (2, 2), (2, 1)])]).doubled_area
30
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

Node = tuple[int, int]
"""Millimetres east and north in the coordinate reference system of the monitoring."""

Ring = tuple[Node, ...]
"""Nodes in order, the first not repeated at the end."""

Edge = tuple[Node, Node]

Box = tuple[int, int, int, int]
"""Least and greatest east, least and greatest north, in millimetres."""


@dataclass(frozen=True)
class Shape:
    """The ground of an area as rings in a fixed order: equal shapes have the same ground and nodes."""

    rings: tuple[Ring, ...]

    def edges(self) -> Iterator[Edge]:
        """Directed edges with the ground on their left."""
        for ring in self.rings:
            yield from edges_of(ring)

    @cached_property
    def doubled_area(self) -> int:
        """Twice the area in square millimetres, exact (Gauss' shoelace formula)."""
        return sum(doubled_area(ring) for ring in self.rings)

    @property
    def square_metres(self) -> float:
        """The area in m²."""
        return self.doubled_area / 2e6

    @cached_property
    def box(self) -> Box:
        """The bounds of all rings."""
        return box_of(node for ring in self.rings for node in ring)


def edges_of(ring: Sequence[Node]) -> Iterator[Edge]:
    """The edges of a ring, the closing one included."""
    yield from pairwise(ring)
    if ring:
        yield ring[-1], ring[0]


def doubled_area(ring: Sequence[Node]) -> int:
    """Twice the area of a ring, negative where it runs clockwise."""
    return sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in edges_of(ring))


def box_of(nodes: Iterable[Node]) -> Box:
    """Bounds of some nodes, at least one."""
    easts, norths = zip(*nodes, strict=True)
    return min(easts), max(easts), min(norths), max(norths)


def meet(first: Box, second: Box, distance: int = 0) -> bool:
    """Whether two boxes come nearer to each other than a distance in millimetres."""
    return (
        first[0] <= second[1] + distance
        and second[0] <= first[1] + distance
        and first[2] <= second[3] + distance
        and second[2] <= first[3] + distance
    )


def net_edges(edges: Iterable[Edge]) -> Counter[Edge]:
    """What remains when every edge cancels its reverse: the outline of all ground together."""
    net: Counter[Edge] = Counter()
    for start, end in edges:
        if net[end, start] > 0:
            net[end, start] -= 1
        else:
            net[start, end] += 1
    return +net


def shape_of_edges(edges: Iterable[Edge]) -> Shape:
    """The ground that directed edges enclose together; inner edges cancel out.

    Raises ValueError where the edges do not close.
    """
    leaving: dict[Node, list[Node]] = {}
    for start, end in net_edges(edges).elements():
        leaving.setdefault(start, []).append(end)
    rings = []
    while leaving:
        rings += _simple_rings(_traced(leaving))
    return Shape(tuple(sorted(_canonical(ring) for ring in rings)))


def _traced(leaving: dict[Node, list[Node]]) -> list[Node]:
    """One closed walk that keeps to the same wedge of ground at every node; its edges are taken out."""
    start = min(leaving)
    walk, here, behind = [start], _take(leaving, start, None), start
    while here != start:
        walk.append(here)
        if here not in leaving:
            raise ValueError(f"the outline ends at {here}")
        here, behind = _take(leaving, here, behind), here
    return walk


def _take(leaving: dict[Node, list[Node]], node: Node, behind: Node | None) -> Node:
    ends = leaving[node]
    end = ends[0] if behind is None else _next_clockwise(node, behind, ends)
    ends.remove(end)
    if not ends:
        del leaving[node]
    return end


def _next_clockwise(node: Node, behind: Node, ends: Sequence[Node]) -> Node:
    """The end that bounds the wedge on the left of the way from `behind`: the first one clockwise."""
    if len(ends) == 1:
        return ends[0]
    back = (behind[0] - node[0], behind[1] - node[1])
    best = ends[0]
    for end in ends[1:]:
        if _comes_first(back, _from(node, end), _from(node, best)):
            best = end
    return best


def _from(node: Node, end: Node) -> Node:
    return end[0] - node[0], end[1] - node[1]


def _comes_first(back: Node, one: Node, other: Node) -> bool:
    """Whether turning clockwise from `back` meets `one` before `other`."""
    sides = _half(back, one), _half(back, other)
    if sides[0] != sides[1]:
        return sides[0] < sides[1]
    return one[0] * other[1] - one[1] * other[0] < 0


def _half(back: Node, to: Node) -> int:
    """0 for the half turn right of `back`, 1 for the other; straight back comes last."""
    cross = back[0] * to[1] - back[1] * to[0]
    if cross:
        return 0 if cross < 0 else 1
    return 2 if back[0] * to[0] + back[1] * to[1] > 0 else 0


def _simple_rings(walk: Sequence[Node]) -> list[list[Node]]:
    """Parts of a closed walk that pass no node twice: a hole that touches the outline is a ring itself."""
    rings: list[list[Node]] = []
    path: list[Node] = []
    place: dict[Node, int] = {}
    for node in walk:
        if node in place:
            at = place[node]
            rings.append(path[at:])
            for passed in path[at:]:
                del place[passed]
            del path[at:]
        place[node] = len(path)
        path.append(node)
    return [*rings, path]


def _canonical(ring: Sequence[Node]) -> Ring:
    least = ring.index(min(ring))
    return (*ring[least:], *ring[:least])
