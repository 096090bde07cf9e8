"""The one way ground changes hands: lines cut some areas into pieces, and each piece gets an owner."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from ...core.boundaries.change import Change
from ...core.boundaries.partition import Partition
from ...core.boundaries.parts import beside, parts_of
from ...core.boundaries.rings import Edge, Node, Shape, box_of, shape_of_edges
from .arrangement import Face, Line, contains, faces_between, single_edges


@dataclass(frozen=True)
class Piece:
    """A face and the area it belongs to."""

    face: Face
    owner: str

    @property
    def shape(self) -> Shape:
        """The ground of the face."""
        return self.face.shape

    @property
    def edges(self) -> tuple[Edge, ...]:
        """Directed edges with the ground on their left."""
        return self.face.edges

    @property
    def doubled_area(self) -> int:
        """Twice the area in square millimetres."""
        return self.shape.doubled_area


@dataclass(frozen=True)
class Cut:
    """The pieces of some areas, and which edge of the old outlines an edge of a piece is a part of.

    `bent` are the areas whose outlines get nodes by the cut.
    """

    partition: Partition
    pieces: tuple[Piece, ...]
    old: Mapping[Edge, Edge]
    bent: frozenset[str]
    lines: tuple[Line, ...]

    def across(self, edge: Edge) -> str | None:
        """The area beyond an edge that is boundary; None beyond the frame and for an edge that is none."""
        return self.partition.across(self.old[edge]) if edge in self.old else None

    def is_drawn(self, edge: Edge) -> bool:
        """Whether an edge lies on one of the lines, be it boundary too."""
        drawn = (way for line in self.lines for way in pairwise(line))
        return any(beside(edge[0], *way) and beside(edge[1], *way) for way in drawn)

    def by_owner(self) -> dict[str, list[int]]:
        """The places of the pieces of each area."""
        places: dict[str, list[int]] = {}
        for place, piece in enumerate(self.pieces):
            places.setdefault(piece.owner, []).append(place)
        return places


Owners = Mapping[int, str]
"""Which pieces, by their place, go to which area; all others stay where they are."""

Decide = Callable[[Cut], Owners]


def rearranged(partition: Partition, lines: Sequence[Line], decide: Decide, to: str = "") -> Change:
    """Cut the areas near some lines along them and give pieces away; where none is given, nothing changes.

    Areas that merely get a node where a line ends on their outline are part of the change. `to` is an
    area that may get pieces although it lies elsewhere.
    """
    near = partition.near(box_of(chain.from_iterable(lines)))
    keys = (*near, to) if to in partition and to not in near else near
    found = cut(partition, keys, lines)
    given = decide(found)
    if not given:
        return Change()
    touched = sorted({*given.values(), *(found.pieces[place].owner for place in given), *found.bent})
    edges: dict[str, list[Edge]] = {key: _apart(partition, key, keys) for key in touched}
    for place, piece in enumerate(found.pieces):
        key = given.get(place, piece.owner)
        if key in touched:
            edges[key].extend(piece.edges)
    after = {key: shape_of_edges(own) if own else None for key, own in edges.items()}
    return Change.of({key: partition.shape(key) for key in touched if key in partition}, after)


def _apart(partition: Partition, key: str, keys: Collection[str]) -> list[Edge]:
    """The outline of an area that was not cut: far from the lines, it may get a piece all the same."""
    return [] if key in keys or key not in partition else list(partition.shape(key).edges())


def cut(partition: Partition, keys: Iterable[str], lines: Sequence[Line]) -> Cut:
    """Cut areas along lines."""
    shapes = {key: partition.shape(key) for key in keys}
    outlines = [edge for shape in shapes.values() for edge in shape.edges()]
    faces = faces_between(lines, single_edges(outlines))
    new = {edge for face in faces for edge in face.edges}
    bent = [edge for edge in outlines if edge not in new]
    old = _old_edges(outlines, bent, new)
    owned = ((face, _owner(partition, shapes, old, face)) for face in faces)
    pieces = tuple(Piece(face, owner) for face, owner in owned if owner is not None)
    return Cut(partition, pieces, old, frozenset(filter(None, map(partition.owner, bent))), tuple(lines))


def _owner(
    partition: Partition, shapes: Mapping[str, Shape], old: Mapping[Edge, Edge], face: Face
) -> str | None:
    """Whose ground a face is: by an edge of its that is old boundary, else by the point inside it."""
    known = next((old[edge] for edge in face.edges if edge in old), None)
    if known is not None:
        return partition.owner(known)
    return next((key for key, shape in shapes.items() if contains(shape, face.inside)), None)


def _old_edges(outlines: Sequence[Edge], bent: Sequence[Edge], new: set[Edge]) -> dict[Edge, Edge]:
    """For each new edge that is a part of an old one, the old one; `bent` are those that got nodes."""
    old = {edge: edge for edge in outlines if edge in new}
    onward: dict[Node, list[Node]] = {}
    for start, end in new - old.keys() if bent else ():
        onward.setdefault(start, []).append(end)
    for edge in bent:
        old.update(dict.fromkeys(parts_of(edge, onward), edge))
    return old
