"""Patterns as single lines and dots cut to their rectangle: Qt draws no fill patterns of SVG.

`layers.symbols` fills the areas of a reason after the same angles.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from ..colours.grounds import NOT_APPLICABLE
from ..values import Reason
from .drawing import Box, Drawing, Point

PATTERN = "#6b6b6b"

REASON_ANGLES = {
    Reason.LATER: (0.0,),
    Reason.UNRELIABLE: (45.0, 135.0),
    Reason.NOT_RATED: (90.0,),
    # Print makes this grey of a class too: the ground alone would tell nothing.
    Reason.NOT_APPLICABLE: (0.0, 90.0),
    Reason.HIDDEN: (45.0,),
}


def hatch(drawing: Drawing, box: Box, angle: float, distance: float = 0.8, colour: str = PATTERN) -> None:
    """Parallel lines over a rectangle, `angle` degrees from the horizontal, counterclockwise."""
    for start, end in hatch_lines(box, angle, distance):
        drawing.line(start, end, colour, 0.15)


def hatch_lines(box: Box, angle: float, distance: float) -> Iterator[tuple[Point, Point]]:
    """The lines cut to the rectangle."""
    along = (math.cos(math.radians(angle)), -math.sin(math.radians(angle)))
    across = (-along[1], along[0])
    centre = box.centre
    reach = math.hypot(box.width, box.height) / 2
    for step in range(-int(reach / distance), int(reach / distance) + 1):
        base = (centre[0] + step * distance * across[0], centre[1] + step * distance * across[1])
        cut = _cut(base, along, box)
        if cut is not None:
            yield cut


def reason_swatch(drawing: Drawing, box: Box, reason: Reason) -> None:
    """The rectangle of a reason, with its pattern."""
    drawing.box(box, NOT_APPLICABLE if reason is Reason.NOT_APPLICABLE else "#ffffff", PATTERN)
    for angle in REASON_ANGLES.get(reason, ()):
        hatch(drawing, box, angle)
    if reason is Reason.MISSING:
        for place in range(1, 4):
            for row in range(1, 3):
                at = (box.x + box.width * place / 4, box.y + box.height * row / 3)
                drawing.circle(at, 0.2, PATTERN)


def _cut(base: Point, along: Point, box: Box) -> tuple[Point, Point] | None:
    """The part of a line inside the rectangle (Liang and Barsky 1984)."""
    first, last = -math.inf, math.inf
    for position, direction, low, high in (
        (base[0], along[0], box.x, box.right),
        (base[1], along[1], box.y, box.bottom),
    ):
        if abs(direction) < 1e-9:
            if not low <= position <= high:
                return None
            continue
        ends = sorted(((low - position) / direction, (high - position) / direction))
        first, last = max(first, ends[0]), min(last, ends[1])
    if last - first < 1e-6:
        return None
    start, end = ((base[0] + t * along[0], base[1] + t * along[1]) for t in (first, last))
    return start, end
