"""Geometry as GeoPackage stores it: a header "GP", then WKB (OGC GeoPackage 1.3, clause 2.1.3).

>>> blob = to_blob(b"wkb", 25832, (0.0, 2.0, 1.0, 3.0))
>>> to_wkb(blob)
b'wkb'
"""

from __future__ import annotations

import struct

Bounds = tuple[float, float, float, float]

_HEADER = struct.Struct("<2sBBi4d")
_LITTLE_ENDIAN_WITH_XY_ENVELOPE = 0b00000011
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_SHORTEST = 8


def to_blob(wkb: bytes, srs_id: int, bounds: Bounds) -> bytes:
    """Pack WKB; `bounds` are min x, max x, min y, max y."""
    return _HEADER.pack(b"GP", 0, _LITTLE_ENDIAN_WITH_XY_ENVELOPE, srs_id, *bounds) + wkb


def to_wkb(blob: bytes) -> bytes:
    """Take the WKB out of a blob, whatever envelope it has; nothing comes out of one that is damaged."""
    envelope = (blob[3] >> 1) & 0b111 if len(blob) > _SHORTEST else len(_ENVELOPE_BYTES)
    return blob[8 + _ENVELOPE_BYTES[envelope] :] if envelope < len(_ENVELOPE_BYTES) else b""
