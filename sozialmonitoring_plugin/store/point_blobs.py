"""Points as GeoPackage stores them, straight into arrays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .geometry_blob import to_wkb

Numbers = NDArray[np.float64]

_POINT_KINDS = {1, 1001, 2001, 3001, 0x80000001, 0x40000001, 0xC0000001}
_COORDINATES = slice(5, 21)
_HEADER = 8


def points_of(blobs: Sequence[bytes | None]) -> Numbers:
    """Coordinates (points × 2) in metres, NaN where there is no point or no geometry at all."""
    if not blobs:
        return np.zeros((0, 2))
    lengths = np.fromiter((len(blob or b"") for blob in blobs), dtype=np.int64, count=len(blobs))
    found = np.full((len(blobs), 2), np.nan)
    for length in np.unique(lengths[lengths >= _HEADER]).tolist():
        rows = np.flatnonzero(lengths == length)
        same = blobs if len(rows) == len(blobs) else [blobs[row] for row in rows]
        table = np.frombuffer(b"".join(same), dtype=np.uint8).reshape(len(rows), length)  # type: ignore[arg-type]
        for flags in np.unique(table[:, 3]).tolist():
            mine = table[:, 3] == flags
            begin = length - len(to_wkb(table[mine.argmax()].tobytes()))
            found[rows[mine]] = _coordinates(table[mine, begin:])
    return found


def _coordinates(wkb: NDArray[np.uint8]) -> Numbers:
    """WKB of one length (points × bytes) as coordinates; what is no point becomes NaN."""
    found = np.full((len(wkb), 2), np.nan)
    if wkb.shape[1] < _COORDINATES.stop:
        return found
    for little, order in ((0, ">"), (1, "<")):
        kind = np.ascontiguousarray(wkb[:, 1:5]).view(f"{order}u4")[:, 0]
        mine = (wkb[:, 0] == little) & np.isin(kind, list(_POINT_KINDS))
        found[mine] = np.ascontiguousarray(wkb[mine, _COORDINATES]).view(f"{order}f8")
    return found
