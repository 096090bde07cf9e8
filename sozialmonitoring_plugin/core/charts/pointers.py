"""Marks of the points of several lines, told apart by shape."""

from __future__ import annotations

from ..charts.drawing import Drawing, Point
from .drawing import Box
from .marks import PAPER, QUIET, seen

SHAPES = 4


def pointer(drawing: Drawing, centre: Point, number: int, accent: str, hollow: bool = False) -> None:
    """The mark of line `number`: 0 a dot in the accent, then square, triangle and triangle upside down.

    From the fourth other line on shapes come again; hollow ones are estimated.
    """
    (x, y), size = centre, drawing.paper.text
    if number == 0:
        colour = seen(accent)
        drawing.circle(centre, 0.34 * size, PAPER if hollow else colour, colour, 0.3)
        return
    fill, half = PAPER if hollow else QUIET, 0.26 * size
    shape = (number - 1) % (SHAPES - 1)
    if shape == 0:
        drawing.box(Box(x - half, y - half, 2 * half, 2 * half), fill, QUIET, 0.2)
        return
    up = half * (1.15 if shape == 1 else -1.15)
    drawing.polygon([(x, y - up), (x + 1.15 * half, y + up), (x - 1.15 * half, y + up)], fill, QUIET, 0.2)
