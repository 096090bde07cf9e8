"""The marks that all charts of a booklet share: learnt once, and told apart by shape, not only by colour."""

from __future__ import annotations

from ..colours.contrast import contrast
from .drawing import Box, Drawing, Point

INK, QUIET, RULE, BAND = "#1f2933", "#5c6873", "#c7d0d7", "#84929d"
PAPER = "#ffffff"

SEEN = 3.0
"""Contrast that lines and marks need (WCAG 2, success criterion 1.4.11, level AA)."""


def seen(accent: str) -> str:
    """The accent, or ink where it would not be seen as a thin line on paper."""
    return accent if contrast(accent, PAPER) >= SEEN else INK


def diamond(drawing: Drawing, centre: Point, fill: str) -> None:
    """The value that a chart is about: of the area, or the latest; a pale fill still has an outline."""
    (x, y), half = centre, reach(drawing.paper.text)
    corners = [(x - half, y), (x, y - half), (x + half, y), (x, y + half)]
    drawing.polygon(corners, fill, seen(fill), 0.2)


def reach(text: float) -> float:
    """How far the largest mark reaches from its centre, for a size of text."""
    return 0.56 * text


def ring(drawing: Drawing, centre: Point) -> None:
    """A value before, or one among others."""
    drawing.circle(centre, 0.3 * drawing.paper.text, PAPER, QUIET, 0.25)


def faint_ring(drawing: Drawing, centre: Point) -> None:
    """One of many that a chart is not about."""
    drawing.circle(centre, 0.3 * drawing.paper.text, PAPER, BAND, 0.2)


def dot(drawing: Drawing, centre: Point) -> None:
    """One of many parts."""
    drawing.circle(centre, 0.2 * drawing.paper.text, PAPER, INK, 0.2)


def tick(drawing: Drawing, centre: Point, broken: bool = False) -> None:
    """A value to compare with: an upright line, in two pieces for the nearer one."""
    (x, y), half = centre, 0.65 * drawing.paper.text
    pieces = ((-half, -0.25 * half), (0.25 * half, half)) if broken else ((-half, half),)
    for start, end in pieces:
        drawing.line((x, y + start), (x, y + end), INK, 0.4)


def thin_bar(drawing: Drawing, left: float, right: float, y: float) -> None:
    """From the lowest to the highest."""
    height = 0.2 * drawing.paper.text
    drawing.box(Box(left, y - height / 2, max(right - left, 0.2), height), BAND)


def thick_bar(drawing: Drawing, left: float, right: float, y: float) -> None:
    """The middle half."""
    height = 0.75 * drawing.paper.text
    drawing.box(Box(left, y - height / 2, max(right - left, 0.2), height), BAND)
