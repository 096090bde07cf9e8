"""Whether two states of areas are the same, told by a short text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from .drafting import DraftArea
from .rings import Shape
from .shape_text import shape_to_bytes


def fingerprint(shapes: Mapping[str, Shape], areas: Mapping[str, DraftArea]) -> str:
    """SHA-256 over keys, names, parents and nodes, whatever their order.

    >>> area = DraftArea("1", "North", "")
    >>> fingerprint({"1": Shape(())}, {"1": area}) == fingerprint({"1": Shape(())}, {"1": area})
    True
    """
    digest = hashlib.sha256()
    for key in sorted(shapes):
        area = areas[key]
        for text in (key, area.name, area.parent):
            digest.update(text.encode() + b"\0")
        digest.update(shape_to_bytes(shapes[key]))
    return digest.hexdigest()
