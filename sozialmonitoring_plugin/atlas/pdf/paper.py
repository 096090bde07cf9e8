"""Places on a page: millimetres from its upper left corner, in a PDF points from its lower left one."""

from __future__ import annotations

from typing import Protocol

POINTS = 72 / 25.4
"""Points in a millimetre."""


class Rectangle(Protocol):
    """Whatever has a place and a size in millimetres."""

    @property
    def x(self) -> float:
        """Left edge."""

    @property
    def y(self) -> float:
        """Upper edge."""

    @property
    def width(self) -> float:
        """From left to right."""

    @property
    def height(self) -> float:
        """From top to bottom."""


def box_of(one: Rectangle, page_height: float) -> list[float]:
    """Left, lower, right and upper edge in points; `page_height` in points as well."""
    return [
        one.x * POINTS,
        page_height - (one.y + one.height) * POINTS,
        (one.x + one.width) * POINTS,
        page_height - one.y * POINTS,
    ]


def holds(one: Rectangle, x: float, y: float) -> bool:
    """Whether a place lies in a rectangle."""
    return one.x <= x <= one.x + one.width and one.y <= y <= one.y + one.height
