"""Shapes and changes as bytes: rings as steps from node to node, packed.

>>> change = Change({"a": None}, {"a": Shape((((5, 5), (6, 5), (6, 6)),))})
>>> change_from_bytes(change_to_bytes(change)) == change
True
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from itertools import accumulate

from .change import Change
from .rings import Ring, Shape


def shape_to_bytes(shape: Shape) -> bytes:
    """Pack a shape."""
    return _packed(_steps(shape))


def shape_from_bytes(packed: bytes) -> Shape:
    """Unpack a shape."""
    return _shape(json.loads(zlib.decompress(packed)))


def change_to_bytes(change: Change) -> bytes:
    """Pack what areas were and what they become."""
    return _packed([_all_steps(change.before), _all_steps(change.after)])


def change_from_bytes(packed: bytes) -> Change:
    """Unpack a change."""
    before, after = json.loads(zlib.decompress(packed))
    return Change(_all_shapes(before), _all_shapes(after))


def _packed(content: object) -> bytes:
    return zlib.compress(json.dumps(content, separators=(",", ":")).encode())


def _all_steps(shapes: Mapping[str, Shape | None]) -> dict[str, list[list[int]] | None]:
    return {key: _steps(shape) if shape else None for key, shape in shapes.items()}


def _all_shapes(steps: Mapping[str, list[list[int]] | None]) -> dict[str, Shape | None]:
    return {key: None if rings is None else _shape(rings) for key, rings in steps.items()}


def _steps(shape: Shape) -> list[list[int]]:
    """For each ring the first node, then the way to each following one."""
    return [_ring_steps(ring) for ring in shape.rings]


def _ring_steps(ring: Ring) -> list[int]:
    steps: list[int] = []
    east = north = 0
    for x, y in ring:
        steps += (x - east, y - north)
        east, north = x, y
    return steps


def _shape(rings: list[list[int]]) -> Shape:
    return Shape(
        tuple(tuple(zip(accumulate(ring[::2]), accumulate(ring[1::2]), strict=True)) for ring in rings)
    )
