"""Shapes for tests, drawn by their corners in millimetres."""

from __future__ import annotations

from sozialmonitoring_plugin.core.boundaries.rings import Node, Shape, edges_of, shape_of_edges


def outline(*corners: Node) -> Shape:
    return shape_of_edges(edges_of(corners))


def box(left: int, bottom: int, right: int, top: int) -> Shape:
    return outline((left, bottom), (right, bottom), (right, top), (left, top))


def grid(columns: int, rows: int, side: int = 100) -> dict[str, Shape]:
    """Squares with keys "row/column" from the lower left."""
    return {
        f"{row}/{column}": box(column * side, row * side, (column + 1) * side, (row + 1) * side)
        for row in range(rows)
        for column in range(columns)
    }
