"""The outlines of several areas as arrays of edges, for what is asked of very many points at once."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .addresses import Whole
from .rings import Edge, Ring, Shape

PER_METRE = 1000
_POLYGON, _MULTI_POLYGON = 3, 6


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
        return cls._of_rings(
            (place, _nodes(ring)) for place, shape in enumerate(shapes) for ring in shape.rings
        )

    @classmethod
    def of_wkb(cls, polygons: Iterable[bytes]) -> Segments:
        """The outlines of polygons or multipolygons in metres, straight and without Z or M.

        Nodes move to the nearest millimetre. Raises ValueError for any other WKB.
        """
        return cls._of_rings((place, ring) for place, wkb in enumerate(polygons) for ring in _wkb_rings(wkb))

    @classmethod
    def of_edges(cls, edges: Sequence[Edge]) -> Segments:
        """Edges of one area."""
        table = np.array(edges, dtype=np.int64).reshape(-1, 4)
        return cls(table[:, 0], table[:, 1], table[:, 2], table[:, 3], np.zeros(len(table), dtype=np.int64))

    @classmethod
    def _of_rings(cls, rings: Iterable[tuple[int, Whole]]) -> Segments:
        """Open or closed rings with their owners."""
        found = [(owner, ring) for owner, ring in rings if len(ring)]
        if not found:
            return cls.of_edges(())
        owner = np.repeat([one for one, _ in found], [len(ring) for _, ring in found]).astype(np.int64)
        start = np.concatenate([ring for _, ring in found])
        end = np.concatenate([np.roll(ring, -1, axis=0) for _, ring in found])
        moving = (start != end).any(axis=1)
        start, end = start[moving], end[moving]
        return cls(start[:, 0], start[:, 1], end[:, 0], end[:, 1], owner[moving])


def millimetres(metres: NDArray[np.float64]) -> Whole:
    """Coordinates in metres, moved to the nearest millimetre."""
    return np.rint(metres * PER_METRE).astype(np.int64)


def _nodes(ring: Ring) -> Whole:
    return np.array(ring, dtype=np.int64).reshape(-1, 2)


def _wkb_rings(wkb: bytes) -> Iterator[Whole]:
    order, kind = _head(wkb, 0)
    if kind == _POLYGON:
        yield from _polygon_rings(wkb, 0)[0]
        return
    if kind != _MULTI_POLYGON:
        raise ValueError(f"WKB of kind {kind} is no polygon")
    at = 9
    for _ in range(struct.unpack_from(f"{order}I", wkb, 5)[0]):
        rings, at = _polygon_rings(wkb, at)
        yield from rings


def _polygon_rings(wkb: bytes, at: int) -> tuple[list[Whole], int]:
    """The rings of a polygon that begins at a byte, and where it ends."""
    order, kind = _head(wkb, at)
    if kind != _POLYGON:
        raise ValueError(f"WKB of kind {kind} is no polygon")
    rings = []
    (count,) = struct.unpack_from(f"{order}I", wkb, at + 5)
    at += 9
    for _ in range(count):
        (nodes,) = struct.unpack_from(f"{order}I", wkb, at)
        flat = np.frombuffer(wkb, dtype=f"{order}f8", count=2 * nodes, offset=at + 4)
        rings.append(millimetres(flat.reshape(-1, 2)))
        at += 4 + 16 * nodes
    return rings, at


def _head(wkb: bytes, at: int) -> tuple[str, int]:
    order = "<" if wkb[at] else ">"
    return order, struct.unpack_from(f"{order}I", wkb, at + 1)[0]


def keyed(shapes: Mapping[str, Shape]) -> tuple[tuple[str, ...], Segments]:
    """The keys in their order, and the outlines whose owners are places in it."""
    return tuple(shapes), Segments.of_shapes(shapes.values())
