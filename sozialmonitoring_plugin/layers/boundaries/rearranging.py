"""The one way ground changes hands: lines cut some areas into faces, and each face gets an owner."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from ...core.boundaries.change import Change
from ...core.boundaries.partition import Partition
from ...core.boundaries.rings import Edge, Node, Shape, box_of, shape_of_edges
from .arrangement import Face, contains, edge_lines, faces_between

Line = Sequence[Node]


@dataclass(frozen=True)
class Piece:
    """A face and the area it belongs to."""

    face: Face
    owner: str

    @property
    def shape(self) -> Shape:
        """The ground of the face."""
        return self.face.shape


Decide = Callable[[Sequence[Piece]], Mapping[int, str]]
"""Says which pieces, by their place, go to which area; all others stay where they are."""


def rearranged(partition: Partition, lines: Sequence[Line], decide: Decide) -> Change:
    """Cut the areas near some lines along them and give pieces away.

    Areas that merely get a node where a line ends on their outline are part of the change.
    """
    keys = partition.near(box_of(chain.from_iterable(lines)))
    before: dict[str, Shape | None] = {key: partition.shape(key) for key in keys}
    pieces = cut(partition, keys, lines)
    given = decide(pieces)
    edges: dict[str, list[Edge]] = {key: [] for key in keys}
    for place, piece in enumerate(pieces):
        edges.setdefault(given.get(place, piece.owner), []).extend(piece.shape.edges())
    after = {key: shape_of_edges(found) if found else None for key, found in edges.items()}
    return Change.of(before, after)


def cut(partition: Partition, keys: Iterable[str], lines: Sequence[Line]) -> list[Piece]:
    """The pieces that lines cut some areas into."""
    shapes = {key: partition.shape(key) for key in keys}
    outlines = edge_lines(edge for shape in shapes.values() for edge in shape.edges())
    find = _Owners(partition, shapes)
    faces = faces_between([*outlines, *lines])
    return [Piece(face, owner) for face in faces if (owner := find.of(face)) is not None]


class _Owners:
    """Finds whose ground a face is: by one of its edges, else by the point inside it."""

    def __init__(self, partition: Partition, shapes: Mapping[str, Shape]) -> None:
        self._partition = partition
        self._shapes = shapes

    def of(self, face: Face) -> str | None:
        for edge in face.shape.edges():
            owner = self._partition.owner(edge)
            if owner is not None:
                return owner if owner in self._shapes else None
            if self._partition.across(edge) is not None:
                break  # beyond the frame, or a bent edge: the point decides
        return self._by_point(face)

    def _by_point(self, face: Face) -> str | None:
        inside = (key for key, shape in self._shapes.items() if contains(shape, face.inside))
        return next(inside, None)
