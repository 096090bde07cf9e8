"""Ground parted among points on it: each gets what lies nearer to it than to any other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from qgis.core import QgsGeometry, QgsGeometryEngine, QgsPoint, QgsPointXY

from ...core.boundaries.rings import Box, Edge, Node, Shape, shape_of_edges
from ...core.boundaries.streets.lines import chains_of
from ...core.boundaries.streets.nearest_ground import parting_lines
from ...core.samplecounty.arrays import Integers
from .arrangement import Face, faces_between, single_edges
from .lattice import geometry_of_shape

SMOOTHING = 300.0
"""Millimetres: enough for the line halfway between two streets to be smooth."""


def parted(ground: Shape, sites: Integers, labels: Integers, smoothing: float = 0.0) -> dict[int, Shape]:
    """The ground nearest to the sites of each label.

    The parts share their nodes; together they are the ground, with nodes more on its outline.

    Args:
        ground: What is parted.
        sites: Points in millimetres, shape (sites, 2), at least one.
        labels: What each site belongs to.
        smoothing: Millimetres that the lines between may leave their place, to have fewer corners.
    """
    lines = parting_lines(sites, labels, ground.box)
    if not lines:
        return {int(labels[0]): ground}
    smooth = [_smoothed(line, smoothing) for line in chains_of(lines)]
    faces = faces_between([*single_edges(ground.edges()), *smooth])
    inside = list(_inside(faces, ground))
    edges: dict[int, list[Edge]] = {}
    for face, label in zip(inside, _nearest(inside, sites, labels), strict=True):
        edges.setdefault(label, []).extend(face.edges)
    return {label: shape_of_edges(found) for label, found in edges.items()}


def united(shapes: Iterable[Shape]) -> Shape:
    """Shapes as one, also where a neighbour's node lies on an edge without being one of its own."""
    every = list(shapes)
    faces = faces_between(single_edges(chain.from_iterable(shape.edges() for shape in every)))
    engines = [(shape.box, *_engine(shape)) for shape in every]
    kept = [face for face in faces if any(_holds(*one, face.inside) for one in engines)]
    return shape_of_edges(chain.from_iterable(face.edges for face in kept))


def _nearest(faces: list[Face], sites: Integers, labels: Integers) -> list[int]:
    from scipy.spatial import cKDTree

    if not faces:
        return []
    # Near zero, so that distances keep their last digits.
    tree = cKDTree(sites - sites[0])
    _, nearest = tree.query(np.array([face.inside for face in faces]) - sites[0])
    return labels[nearest].tolist()


def _inside(faces: Iterable[Face], ground: Shape) -> Iterable[Face]:
    _, engine = _engine(ground)
    return (face for face in faces if engine.contains(QgsPoint(*face.inside)))


def _holds(box: Box, _kept: QgsGeometry, engine: QgsGeometryEngine, point: tuple[float, float]) -> bool:
    x, y = point
    return box[0] <= x <= box[1] and box[2] <= y <= box[3] and bool(engine.contains(QgsPoint(x, y)))


def _engine(shape: Shape) -> tuple[QgsGeometry, QgsGeometryEngine]:
    """A shape's geometry, which has to live as long as the engine, and the engine."""
    geometry = geometry_of_shape(shape, 1)
    engine = QgsGeometry.createGeometryEngine(geometry.constGet())
    engine.prepareGeometry()
    return geometry, engine


def _smoothed(line: tuple[Node, ...], smoothing: float) -> Sequence[Node]:
    if not smoothing:
        return line
    points = [QgsPointXY(x - line[0][0], y - line[0][1]) for x, y in line]
    kept = QgsGeometry.fromPolylineXY(points).simplify(smoothing).asPolyline()
    return [(round(point.x()) + line[0][0], round(point.y()) + line[0][1]) for point in kept]
