"""Lines between the ground nearest to one thing and that nearest to another (Voronoi 1908, by Qhull)."""

from __future__ import annotations

import numpy as np

from ...samplecounty.arrays import Integers, floats, integers
from ..rings import Box, Edge

FAR = 5.0
"""How far from the sites, in extents of the ground, points stand that close all cells beyond it."""

AROUND = 8


def parting_lines(sites: Integers, labels: Integers, ground: Box) -> list[Edge]:
    """Edges between cells of sites with different labels; they reach beyond the ground.

    Args:
        sites: Points in millimetres, shape (sites, 2); of those at one place the first counts.
        labels: What each belongs to.
        ground: The bounds of what is parted; sites may crowd in one corner of it.
    """
    from scipy.spatial import Voronoi

    places, first = np.unique(sites, axis=0, return_index=True)
    labels = labels[first]
    if len(np.unique(labels)) < 2:
        return []
    middle = (places.min(axis=0) + places.max(axis=0)) // 2
    corners = np.concatenate([places, np.array(ground).reshape(2, 2).T])
    size = max(float(np.hypot(*(corners.max(axis=0) - corners.min(axis=0)))), 1000.0)
    turn = 2 * np.pi * np.arange(AROUND) / AROUND
    ring = FAR * size * np.column_stack([np.cos(turn), np.sin(turn)])
    cells = Voronoi(np.concatenate([floats(places - middle), ring]))
    inner = (cells.ridge_points < len(places)).all(axis=1)
    vertices = np.array(cells.ridge_vertices)[inner]
    pairs = cells.ridge_points[inner]
    vertices = vertices[labels[pairs[:, 0]] != labels[pairs[:, 1]]]
    nodes = integers(np.rint(cells.vertices)) + middle
    edges = nodes[vertices[(vertices >= 0).all(axis=1)]].tolist()
    return [((a[0], a[1]), (b[0], b[1])) for a, b in edges if a != b]
