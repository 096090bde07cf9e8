"""Lines as columns: 100,000 streets are a few arrays.

>>> lines = Lines.of([[(0, 0), (5, 0)], [(5, 0), (5, 7), (9, 9)]], names=["Am Bach", "Markt"])
>>> len(lines), lines.nodes(1), lines.names[1]
(2, ((5, 0), (5, 7), (9, 9)), 'Markt')
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from ...samplecounty.arrays import Integers, integers
from ..rings import Edge, Node


class LineKind(IntEnum):
    """What a line is; boundaries and the frame keep their nodes, streets are joined to them."""

    STREET = 0
    BOUNDARY = 1
    FRAME = 2


@dataclass(frozen=True, eq=False)
class Lines:
    """Lines of nodes in whole millimetres.

    Attributes:
        xy: Points of all lines one after the other, shape (points, 2).
        starts: Where in `xy` each line starts, and the end of the last one, shape (lines + 1,).
        names: Name of each line, "" for none.
        kinds: `LineKind` of each line.
        classes: Class of each street as the layer calls it ("Landesstraße"), "" for none.
    """

    xy: Integers
    starts: Integers
    names: tuple[str, ...]
    kinds: Integers
    classes: tuple[str, ...]

    @classmethod
    def of(
        cls,
        lines: Iterable[Sequence[Node]],
        names: Sequence[str] = (),
        kind: LineKind = LineKind.STREET,
        classes: Sequence[str] = (),
    ) -> Lines:
        """Lines from sequences of nodes; without names or classes those are ""."""
        given = list(lines)
        points = [node for line in given for node in line]
        xy = np.array(points, dtype=np.int64).reshape(-1, 2)
        lengths = np.array([len(line) for line in given], dtype=np.int64)
        return cls.of_arrays(xy, lengths, names, kind, classes)

    @classmethod
    def of_arrays(
        cls,
        xy: Integers,
        lengths: Integers,
        names: Sequence[str] = (),
        kind: LineKind = LineKind.STREET,
        classes: Sequence[str] = (),
    ) -> Lines:
        """Lines from their points and the number of points of each."""
        count = len(lengths)
        return cls(
            xy,
            integers(np.concatenate([[0], np.cumsum(lengths)])),
            tuple(names) or ("",) * count,
            np.full(count, int(kind), dtype=np.int64),
            tuple(classes) or ("",) * count,
        )

    def __len__(self) -> int:
        return len(self.names)

    def nodes(self, number: int) -> tuple[Node, ...]:
        """The nodes of one line."""
        points = self.xy[self.starts[number] : self.starts[number + 1]]
        return tuple((x, y) for x, y in points.tolist())

    @property
    def line_of_points(self) -> Integers:
        """The number of the line that each point belongs to."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))


def joined_lines(parts: Iterable[Lines]) -> Lines:
    """Lines of several sources as one."""
    every = [part for part in parts if len(part)]
    if not every:
        return Lines.of([])
    lengths = np.concatenate([np.diff(part.starts) for part in every])
    return Lines(
        np.concatenate([part.xy for part in every]),
        integers(np.concatenate([[0], np.cumsum(lengths)])),
        tuple(name for part in every for name in part.names),
        np.concatenate([part.kinds for part in every]),
        tuple(one for part in every for one in part.classes),
    )


def lines_of_edges(edges: Iterable[Edge], kind: LineKind) -> Lines:
    """Outlines of areas as lines to follow, each edge once whoever is on its sides."""
    once = {(min(edge), max(edge)) for edge in edges}
    return Lines.of(chains_of(once), kind=kind)


def chains_of(edges: Iterable[Edge]) -> list[tuple[Node, ...]]:
    """Edges as lines, joined where just two meet; those of `Partition.shared` keep their direction.

    A closed chain repeats its first node.
    """
    meeting: dict[Node, list[Edge]] = {}
    left = dict.fromkeys(edges)
    for edge in left:
        for node in edge:
            meeting.setdefault(node, []).append(edge)
    ends = [edge for edge in left if any(len(meeting[node]) != 2 for node in edge)]
    return [_chain(edge, meeting, left) for edge in (*ends, *list(left)) if edge in left]


def _chain(edge: Edge, meeting: dict[Node, list[Edge]], left: dict[Edge, None]) -> tuple[Node, ...]:
    del left[edge]
    forward = _onward(edge[1], meeting, left)
    backward = _onward(edge[0], meeting, left)
    return (*reversed(backward), *edge, *forward)


def _onward(node: Node, meeting: dict[Node, list[Edge]], left: dict[Edge, None]) -> list[Node]:
    """The nodes that follow one until a junction, a loose end, or nothing that is left."""
    passed: list[Node] = []
    while len(meeting[node]) == 2:
        following = [edge for edge in meeting[node] if edge in left]
        if not following:
            break
        del left[following[0]]
        start, end = following[0]
        node = end if start == node else start
        passed.append(node)
    return passed
