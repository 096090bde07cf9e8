"""A free key for a new area, in the scheme of the keys that are there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from .drafting import DraftArea

_HEAD_NUMBER_TAIL = re.compile(r"(.*?)(\d*)(\D*)", re.DOTALL)


def free_key(areas: Mapping[str, DraftArea], parent: str, taken: Collection[str]) -> str:
    """The number after the greatest among the sisters, as wide as theirs; never a key that is `taken`.

    >>> areas = {key: DraftArea(key, "", key[:2]) for key in ("01.01", "01.02", "02.01")}
    >>> free_key(areas, "01", {"01.03"}), free_key(areas, "02", ()), free_key(areas, "03", ())
    ('01.04', '02.02', '03.01')
    """
    sisters = [key for key, area in areas.items() if area.parent == parent]
    parts = [_split(key, parent) for key in sisters] or [_scheme(areas, parent)]
    shapes = Counter((head, len(digits), tail) for head, digits, tail in parts)
    ((head, width, tail), _), *_ = shapes.most_common(1)
    numbers = [int(digits or 0) for one, digits, end in parts if (one, end) == (head, tail)]
    number = max(numbers) + 1
    used = {*areas, *taken}
    while (key := f"{head}{number:0{width}d}{tail}") in used:
        number += 1
    return key


def _split(key: str, parent: str) -> tuple[str, str, str]:
    """Head, number and tail of a key; digits that are the parent's belong to the head."""
    known = len(parent) if key.startswith(parent) and key != parent else 0
    match = _HEAD_NUMBER_TAIL.fullmatch(key[known:])
    head, digits, tail = match.groups() if match else (key[known:], "", "")
    return key[:known] + head, digits, tail if digits else ""


def _scheme(areas: Mapping[str, DraftArea], parent: str) -> tuple[str, str, str]:
    """How the first area below a parent would be called if it were numbered like the others."""
    for area in areas.values():
        head, digits, tail = _split(area.key, area.parent)
        if area.parent and head.startswith(area.parent) and digits:
            return parent + head[len(area.parent) :], "0" * len(digits), tail
    return parent, "00", ""
