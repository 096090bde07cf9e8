"""Places of these tests in metres: easier to read than millimetres."""

from __future__ import annotations

from sozialmonitoring_plugin.core.boundaries.rings import Node


def line(*points: tuple[float, float]) -> tuple[Node, ...]:
    """Points in metres as nodes."""
    return tuple((round(x * 1000), round(y * 1000)) for x, y in points)


def at(x: float, y: float) -> Node:
    """A point in metres as a node."""
    return round(x * 1000), round(y * 1000)
