"""Outlines made elsewhere are fitted to those of the version before: only what really changed is taken over.

Official lines move without any change on the ground: they are digitised anew, generalised, projected. So
old and new outlines cut the county into pieces; a piece goes to the new area that was drawn around it
where it is wider than the tolerance somewhere or an address in it passes to another area. All other
pieces are noise and stay with the ground beside them. What is left of unchanged areas is their old
outline, node by node.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from qgis.core import QgsGeometry, QgsPoint, QgsRectangle, QgsSpatialIndex

from ...core.boundaries.change import Change
from ...core.boundaries.partition import Partition, PartitionError
from ...core.boundaries.rings import Edge, Node, Shape, shape_of_edges
from ...core.boundaries.succession import NOBODY
from ...core.boundaries.tidying import without_needless_nodes
from ...core.remarks import Amount
from .arrangement import Face, contains, faces_between, single_edges
from .lattice import geometry_of_shape
from .overlay import TOLERANCE, is_thin

Owners = tuple[str, str]
"""Whose ground it was and whose it is drawn to be."""


@dataclass(frozen=True)
class Outlines:
    """Outlines of two versions by key; `moved` are points (millimetres) of addresses that change sides."""

    old: Mapping[str, Shape]
    new: Mapping[str, Shape]
    moved: Collection[Node] = field(default=())


def adopted(outlines: Outlines, tolerance: float = TOLERANCE) -> Partition:
    """The new areas, exactly side by side; unchanged ones, and unchanged stretches of others, as they were.

    `tolerance` in metres. Ground that nobody claims any more is lost only where it lies on the outer outline
    and is wider than that; an address alone loses no ground. Raises PartitionError where ground between the
    areas would be nobody's, or they cannot be fitted.
    """
    faces = _faces(outlines)
    old, new = _Finder(outlines.old), _Finder(outlines.new)
    owners = [(old.of(face), new.of(face)) for face in faces]
    thin = {place: face for place, face in enumerate(faces) if _is_thin(face, tolerance)}
    _refuse_holes(faces, owners, thin)
    # Nobody is left without an area by a line that moved less than the tolerance.
    claimed = {place: face for place, face in thin.items() if owners[place][1] != NOBODY}
    noise = thin.keys() - _lived_in(claimed, outlines.moved)
    settled = {place: after for place, (_, after) in enumerate(owners) if place not in noise}
    _Filling(faces, owners, settled).fill()
    return _as_before(_partition(faces, settled, outlines), _came_back(owners, settled), outlines.old)


def _refuse_holes(faces: Sequence[Face], owners: Sequence[Owners], thin: Collection[int]) -> None:
    """Raises PartitionError where an area had wide ground that nobody claims now, with areas all around."""
    place_of = {edge: place for place, face in enumerate(faces) for edge in face.edges}
    unclaimed = {place for place, (_, after) in enumerate(owners) if after == NOBODY}
    outside: set[int] = set()
    waiting = {place for place in unclaimed if owners[place][0] == NOBODY}
    waiting |= {place for place in unclaimed if any(e[::-1] not in place_of for e in faces[place].edges)}
    while waiting:
        place = waiting.pop()
        outside.add(place)
        beside = {place_of.get(edge[::-1], place) for edge in faces[place].edges}
        waiting |= (beside & unclaimed) - outside
    for place in sorted(unclaimed - outside - set(thin)):
        raise PartitionError(
            "Nobody claims {area} m² of {key}, which lie between the areas.",
            hint="Check and repair the polygons first.",
            area=Amount(round(faces[place].shape.square_metres)),
            key=owners[place][0],
        )


def _came_back(owners: Sequence[Owners], settled: Mapping[int, str]) -> dict[str, str]:
    """Areas that have exactly the ground of one area before, with the key of that."""
    pairs = {(old, settled[place]) for place, (old, _) in enumerate(owners)}
    olds, news = Counter(old for old, _ in pairs), Counter(new for _, new in pairs)
    return {new: old for old, new in pairs if NOBODY not in (old, new) and olds[old] == news[new] == 1}


def _as_before(partition: Partition, came_back: Mapping[str, str], old: Mapping[str, Shape]) -> Partition:
    """Areas whose ground came back with their old outline node by node, but where a boundary ends on it."""
    after = {key: old[before] for key, before in came_back.items() if key in partition}
    while after:
        bent = {key for key, shape in after.items() if _is_bent(partition, key, shape, after)}
        after = {key: shape for key, shape in after.items() if key not in bent}
        if not bent:
            break
    change = Change.of({key: partition.shape(key) for key in after}, after)
    try:
        partition.apply(change)
    except PartitionError:  # its frame is no more what it was: the fitted lines serve
        return partition
    return partition


def _is_bent(partition: Partition, key: str, shape: Shape, after: Collection[str]) -> bool:
    """Whether an area shares an edge that its old outline had not with one that does not come back."""
    own = set(shape.edges())
    others = ((edge, partition.across(edge)) for edge in partition.shape(key).edges() if edge not in own)
    return any(other is not None and other not in after for _, other in others)


def _faces(outlines: Outlines) -> list[Face]:
    """The pieces that all outlines cut the ground into."""
    old = {edge for shape in outlines.old.values() for edge in shape.edges()}
    new = {edge for shape in outlines.new.values() for edge in shape.edges()}
    return faces_between(single_edges(old | new))


def _is_thin(face: Face, tolerance: float) -> bool:
    """Whether a face is nowhere wider than a tolerance in metres.

    No ground is of more area than the largest circle in it has radius times the length of its outline.
    """
    millimetres = tolerance * 1000
    if 2 * face.polygon.area() > millimetres * face.polygon.length():
        return False
    return is_thin(face.polygon, millimetres)


class _Finder:
    """Finds the area a face belongs to, NOBODY for none: by an edge of its, else by the point inside."""

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        self._keys = list(shapes)
        self._owner_of = {edge: key for key, shape in shapes.items() for edge in shape.edges()}
        self._index = QgsSpatialIndex()
        self._grounds = [geometry_of_shape(shape, 1) for shape in shapes.values()]
        self._engines = []
        for place, ground in enumerate(self._grounds):
            self._index.addFeature(place, ground.boundingBox())
            engine = QgsGeometry.createGeometryEngine(ground.constGet())
            engine.prepareGeometry()
            self._engines.append(engine)

    def of(self, face: Face) -> str:
        known = next((self._owner_of[edge] for edge in face.edges if edge in self._owner_of), None)
        if known is not None:
            return known
        point = QgsPoint(*face.inside)
        near = sorted(self._index.intersects(point.boundingBox()))
        return next((self._keys[place] for place in near if self._engines[place].contains(point)), NOBODY)


def _lived_in(faces: Mapping[int, Face], points: Iterable[Node]) -> set[int]:
    """The places of the faces that hold a point."""
    index = QgsSpatialIndex()
    for place, face in faces.items():
        box = face.shape.box
        index.addFeature(place, QgsRectangle(box[0], box[2], box[1], box[3]))
    return {
        place
        for point in points
        for place in index.intersects(QgsRectangle(*point, *point))
        if contains(faces[place].shape, point)
    }


class _Filling:
    """Thin faces go to where the ground beside them went, beginning with the longest boundary."""

    def __init__(self, faces: Sequence[Face], owners: Sequence[Owners], settled: dict[int, str]) -> None:
        self._faces = faces
        self._owners = owners
        self._settled = settled
        self._place_of = {edge: place for place, face in enumerate(faces) for edge in face.edges}

    def fill(self) -> None:
        """Settle all faces; nobody's ground along the outermost outline stays nobody's."""
        waiting = [place for place in range(len(self._faces)) if place not in self._settled]
        waiting = self._spread(waiting, self._of_the_same_area)
        for place in waiting:
            if self._is_outside(place):
                self._settled[place] = NOBODY
        waiting = [place for place in waiting if place not in self._settled]
        for place in self._spread(waiting, self._of_any_area):
            self._settled[place] = self._owners[place][1]

    def _spread(self, waiting: list[int], beside: Callable[[int], dict[str, float]]) -> list[int]:
        """Settle faces beside settled ones until nothing changes; returns what is left."""
        while True:
            found = {place: lengths for place in waiting if (lengths := beside(place))}
            if not found:
                return waiting
            for place, lengths in found.items():
                self._settled[place] = max(sorted(lengths), key=lengths.__getitem__)
            waiting = [place for place in waiting if place not in found]

    def _of_the_same_area(self, place: int) -> dict[str, float]:
        old = self._owners[place][0]
        return {} if old == NOBODY else self._lengths(place, lambda other: self._owners[other][0] == old)

    def _of_any_area(self, place: int) -> dict[str, float]:
        return self._lengths(place, lambda other: self._settled[other] != NOBODY)

    def _lengths(self, place: int, wanted: Callable[[int], bool]) -> dict[str, float]:
        lengths: dict[str, float] = {}
        for start, end in self._faces[place].edges:
            other = self._place_of.get((end, start))
            if other is not None and other in self._settled and wanted(other):
                key = self._settled[other]
                lengths[key] = lengths.get(key, 0.0) + math.dist(start, end)
        return lengths

    def _is_outside(self, place: int) -> bool:
        """Whether a face that was nobody's touches what no outline encloses."""
        edges = self._faces[place].edges
        return self._owners[place][0] == NOBODY and any(
            (end, start) not in self._place_of for start, end in edges
        )


def _partition(faces: Sequence[Face], settled: Mapping[int, str], outlines: Outlines) -> Partition:
    edges: dict[str, list[Edge]] = {}
    for place, face in enumerate(faces):
        if settled[place] != NOBODY:
            edges.setdefault(settled[place], []).extend(face.edges)
    partition = Partition({key: shape_of_edges(own) for key, own in sorted(edges.items())})
    for version in (outlines.old, outlines.new):
        partition.apply(without_needless_nodes(partition, _both_ways(version.values())))
    return partition


def _both_ways(shapes: Iterable[Shape]) -> Iterator[Shape]:
    """Each outline in both directions: neighbours that were drawn apart do not share their edges."""
    for shape in shapes:
        yield shape
        yield Shape(tuple(ring[::-1] for ring in shape.rings))
