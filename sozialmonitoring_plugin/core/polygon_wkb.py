"""Polygons between well-known binary and arrays (OGC Simple Feature Access 1, 8.2).

>>> square = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 0.0]])
>>> [[ring.tolist() for ring in part] for part in polygon_parts(multipolygon_wkb([[square]]))]
[[[[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 0.0]]]]
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
"""n rows of east and north."""

Part = list[Points]
"""Outer ring and holes, closed as the WKB has them."""

_POLYGON, _MULTI_POLYGON = 3, 6


def polygon_parts(wkb: bytes) -> list[Part]:
    """The polygons of a polygon or multipolygon, straight and without Z or M.

    Raises ValueError for any other WKB.
    """
    order, kind = _head(wkb, 0)
    if kind == _POLYGON:
        return [_part(wkb, 0)[0]]
    if kind != _MULTI_POLYGON:
        raise ValueError(f"WKB of kind {kind} is no polygon")
    parts, at = [], 9
    for _ in range(struct.unpack_from(f"{order}I", wkb, 5)[0]):
        part, at = _part(wkb, at)
        parts.append(part)
    return parts


def multipolygon_wkb(parts: Sequence[Part]) -> bytes:
    """The WKB of a multipolygon whose rings are closed."""
    pieces = [struct.pack("<BII", 1, _MULTI_POLYGON, len(parts))]
    for rings in parts:
        pieces.append(struct.pack("<BII", 1, _POLYGON, len(rings)))
        for ring in rings:
            pieces += (struct.pack("<I", len(ring)), ring.astype("<f8").tobytes())
    return b"".join(pieces)


def _part(wkb: bytes, at: int) -> tuple[Part, int]:
    """The polygon that begins at a byte, and where it ends."""
    order, kind = _head(wkb, at)
    if kind != _POLYGON:
        raise ValueError(f"WKB of kind {kind} is no polygon")
    rings = []
    (count,) = struct.unpack_from(f"{order}I", wkb, at + 5)
    at += 9
    for _ in range(count):
        (nodes,) = struct.unpack_from(f"{order}I", wkb, at)
        flat = np.frombuffer(wkb, dtype=f"{order}f8", count=2 * nodes, offset=at + 4)
        rings.append(flat.reshape(-1, 2))
        at += 4 + 16 * nodes
    return rings, at


def _head(wkb: bytes, at: int) -> tuple[str, int]:
    order = "<" if wkb[at] else ">"
    return order, struct.unpack_from(f"{order}I", wkb, at + 1)[0]
