"""The outlines of several areas as arrays of edges, for what is asked of very many points at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from ..polygon_wkb import polygon_parts
from .ranges import Whole
from .rings import Edge, Shape

PER_METRE = 1000
Marks = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Segments:
    """Directed edges from (x, y) to (end_x, end_y) in millimetres; `owner` is the place of their area."""

    x: Whole
    y: Whole
    end_x: Whole
    end_y: Whole
    owner: Whole

    def __len__(self) -> int:
        return len(self.x)

    @classmethod
    def of_shapes(cls, shapes: Iterable[Shape]) -> Segments:
        """The outlines of shapes, counted from 0."""
        areas = [shape.rings for shape in shapes]
        rings = list(chain.from_iterable(areas))
        nodes = np.fromiter(chain.from_iterable(chain.from_iterable(rings)), dtype=np.int64).reshape(-1, 2)
        owners = np.repeat(np.arange(len(areas)), [len(area) for area in areas])
        return cls._of_rings(nodes, [len(ring) for ring in rings], owners)

    @classmethod
    def of_wkb(cls, polygons: Iterable[bytes]) -> Segments:
        """The outlines of polygons or multipolygons in metres, straight and without Z or M.

        Nodes move to the nearest millimetre. Raises ValueError for any other WKB.
        """
        rings = [(place, ring) for place, wkb in enumerate(polygons) for ring in _wkb_rings(wkb)]
        nodes = np.concatenate([_no_nodes(), *(ring for _, ring in rings)])
        return cls._of_rings(nodes, [len(ring) for _, ring in rings], [place for place, _ in rings])

    @classmethod
    def of_edges(cls, edges: Sequence[Edge], owner: int = 0) -> Segments:
        """Edges of one area."""
        table = np.array(edges, dtype=np.int64).reshape(-1, 4)
        return cls(
            table[:, 0], table[:, 1], table[:, 2], table[:, 3], np.full(len(table), owner, dtype=np.int64)
        )

    def edges(self) -> Iterator[Edge]:
        """The edges as pairs of nodes."""
        starts = zip(self.x.tolist(), self.y.tolist(), strict=True)
        return zip(starts, zip(self.end_x.tolist(), self.end_y.tolist(), strict=True), strict=True)

    def taken(self, places: Whole) -> Segments:
        """Some of the edges, in a given order."""
        columns = (self.x, self.y, self.end_x, self.end_y, self.owner)
        return Segments(*(column[places] for column in columns))

    def owned_by(self, owners: Sequence[int]) -> Segments:
        """The same edges, each owner replaced by the entry at its place."""
        return replace(self, owner=np.array(owners, dtype=np.int64)[self.owner])

    def has_left(self, x: Whole, y: Whole) -> Marks:
        """Whether points, one for each edge, lie left of its line; `locating` says where those on it lie."""
        across, up = self.end_x - self.x, self.end_y - self.y
        turn = across * (y - self.y) - up * (x - self.x)
        left: Marks = (turn > 0) | ((turn == 0) & ((up < 0) | ((up == 0) & (across > 0))))
        return left

    def crossed_on_the_way(self, x: Whole, y: Whole, east: Whole, north: Whole) -> Marks:
        """Whether the way from (x, y) due north and then due east to (east, north) crosses each edge."""
        bend = self.has_left(x, north)
        first = ((self.x <= x) != (self.end_x <= x)) & (self.has_left(x, y) != bend)
        then = ((self.y <= north) != (self.end_y <= north)) & (self.has_left(east, north) != bend)
        crossed: Marks = first != then
        return crossed

    def wound_around(self, x: Whole, y: Whole) -> Whole:
        """What each edge adds to the winding number of points: 1 or −1 where it passes east of them.

        `x` and `y` are columns (points × 1); the result is points × edges.
        """
        straddles = (self.y <= y) != (self.end_y <= y)
        left = self.has_left(x, y)
        up = self.end_y > self.y
        wound: Whole = (straddles & up & left).astype(np.int64) - (straddles & ~up & ~left)
        return wound

    def touched_by(self, x: Whole, y: Whole) -> Marks:
        """Whether points, one for each edge, lie exactly on it."""
        touched: Marks = (self.end_x - self.x) * (y - self.y) == (self.end_y - self.y) * (x - self.x)
        touched &= (np.minimum(self.x, self.end_x) <= x) & (x <= np.maximum(self.x, self.end_x))
        touched &= (np.minimum(self.y, self.end_y) <= y) & (y <= np.maximum(self.y, self.end_y))
        return touched

    @classmethod
    def joined(cls, parts: Sequence[Segments]) -> Segments:
        """Several sets of edges as one."""
        columns = ("x", "y", "end_x", "end_y", "owner")
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in columns))

    @classmethod
    def _of_rings(cls, nodes: Whole, lengths: Sequence[int], owners: Sequence[int] | Whole) -> Segments:
        """Open or closed rings, laid end to end, with their owners."""
        counts = np.array(lengths, dtype=np.int64)
        owner = np.repeat(np.array(owners, dtype=np.int64), counts)
        ends = np.cumsum(counts)
        following = np.arange(1, len(nodes) + 1)
        following[ends[counts > 0] - 1] = (ends - counts)[counts > 0]
        x, y = nodes[:, 0].copy(), nodes[:, 1].copy()
        edges = cls(x, y, x[following], y[following], owner)
        return edges.taken(np.flatnonzero((edges.x != edges.end_x) | (edges.y != edges.end_y)))


def millimetres(metres: NDArray[np.float64]) -> Whole:
    """Coordinates in metres, moved to the nearest millimetre."""
    return np.rint(metres * PER_METRE).astype(np.int64)


def _no_nodes() -> Whole:
    return np.zeros((0, 2), dtype=np.int64)


def _wkb_rings(wkb: bytes) -> Iterator[Whole]:
    return (millimetres(ring) for part in polygon_parts(wkb) for ring in part)


def keyed(shapes: Mapping[str, Shape]) -> tuple[tuple[str, ...], Segments]:
    """The keys in their order, and the outlines whose owners are places in it."""
    return tuple(shapes), Segments.of_shapes(shapes.values())
