"""Lines out of well-known binary (OGC 06-103r4, clause 8; EWKB's flags are understood too).

>>> point = struct.pack("<2d", 1.0, 2.0)
>>> lines_of_wkb(struct.pack("<BII", 1, 2, 2) + point + point)[0].tolist()
[[1.0, 2.0], [1.0, 2.0]]
"""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray

LINE, MANY_LINES = 2, 5
_HAS_Z, _HAS_M, _HAS_SRID = 0x80000000, 0x40000000, 0x20000000

Points = NDArray[np.float64]


class LineWkbError(ValueError):
    """Bytes that hold something else than lines of straight pieces."""


def lines_of_wkb(wkb: bytes) -> list[Points]:
    """The lines of a line string or multi line string, each of the shape (points, 2), without Z and M."""
    try:
        lines, _ = _read(wkb, 0)
    except (struct.error, ValueError) as error:
        raise LineWkbError(str(error)) from error
    return lines


def _read(wkb: bytes, at: int) -> tuple[list[Points], int]:
    order = "<" if wkb[at : at + 1] == b"\x01" else ">"
    kind, count = struct.unpack_from(f"{order}2I", wkb, at + 1)
    base, dimensions, header = _kind(kind)
    if header:
        (count,) = struct.unpack_from(f"{order}I", wkb, at + 9)
    at += 9 + header
    if base == LINE:
        numbers = np.frombuffer(wkb, f"{order}f8", count * dimensions, at)
        points = numbers.reshape(-1, dimensions)[:, :2].astype(np.float64)
        return [points], at + 8 * len(numbers)
    if base != MANY_LINES:
        raise LineWkbError(f"geometry type {kind}")
    lines: list[Points] = []
    for _ in range(count):
        found, at = _read(wkb, at)
        lines += found
    return lines, at


def _kind(kind: int) -> tuple[int, int, int]:
    """Base type, number of coordinates of a point, and bytes of an EWKB reference system before the count."""
    plain = kind & 0x1FFFFFFF
    has_z = bool(kind & _HAS_Z) or plain // 1000 in {1, 3}
    has_m = bool(kind & _HAS_M) or plain // 1000 in {2, 3}
    return plain % 1000, 2 + has_z + has_m, 4 if kind & _HAS_SRID else 0
