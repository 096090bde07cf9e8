"""Polygons of anybody cut into faces that no outline cuts, each with the areas that claim it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import dist

from qgis.core import QgsGeometry, QgsPointXY

from ...core.boundaries.rings import Edge, Node, Shape
from .arrangement import Face, faces_between
from .given import GivenAddress
from .ground import GRAIN, Ground, outline_of
from .lattice import PER_METRE, geometry_of_shape, nodes_of_line
from .locating import Locator
from .verdicts import pieces

ROUNDING = GRAIN * PER_METRE
"""Millimetres by which a face may differ from what was drawn."""


@dataclass(frozen=True)
class ClaimedFace:
    """A face, the places of the areas that claim it and of the frame's polygon around it (None: outside)."""

    shape: Shape
    claims: tuple[int, ...]
    frame: int | None
    addresses: tuple[int, ...] = ()

    @cached_property
    def geometry(self) -> QgsGeometry:
        """The polygon in metres."""
        return geometry_of_shape(self.shape)


def claimed_faces(ground: Ground) -> list[ClaimedFace]:
    """The faces between all outlines, nodes on whole millimetres.

    Without a frame every face lies in frame 0.
    """
    edges = [edge for shape in (*ground.shapes, *ground.frames) for edge in edges_of_geometry(shape)]
    frames = Locator(ground.frames) if ground.frames else None
    found = []
    for face in faces_between(sorted({(min(edge), max(edge)) for edge in edges})):
        x, y = _well_inside(face)
        inside = frames.at(x, y) if frames else [0]
        claims = tuple(ground.locator.at(x, y))
        if claims or inside:
            found.append(ClaimedFace(face.shape, claims, inside[0] if inside else None))
    return list(_with_addresses(found, ground.given.addresses))


def _well_inside(face: Face) -> tuple[float, float]:
    """A point in metres by which to tell whose a face is.

    A face may have arms of a millimetre, and what was drawn there differs from it by as much: so the point
    lies in what is wider, where there is such ground.
    """
    x, y = face.inside
    point = QgsGeometry.fromPointXY(QgsPointXY(x - face.origin[0], y - face.origin[1]))
    if point.distance(outline_of(face.polygon)) < ROUNDING:
        wider = face.polygon.buffer(-ROUNDING, 2)
        if not wider.isEmpty():
            deep = wider.pointOnSurface().asPoint()
            x, y = deep.x() + face.origin[0], deep.y() + face.origin[1]
    return x / PER_METRE, y / PER_METRE


def edges_of_geometry(shape: QgsGeometry) -> Iterator[Edge]:
    """The edges of all rings with nodes on whole millimetres; what collapses to a point is left out."""
    for polygon in pieces(shape):
        for ring in polygon.asPolygon():
            yield from pairwise(nodes_of_line((point.x(), point.y()) for point in ring))


def nodes_of_geometry(shape: QgsGeometry) -> set[Node]:
    """The nodes of all rings."""
    return {node for edge in edges_of_geometry(shape) for node in edge}


def metres(edges: Iterable[Edge]) -> float:
    """The length of edges together."""
    return sum(dist(*edge) for edge in edges) / PER_METRE


def _with_addresses(faces: list[ClaimedFace], addresses: tuple[GivenAddress, ...]) -> Iterator[ClaimedFace]:
    """Each address goes to one face, the first of those on whose outline it lies."""
    if not addresses:
        yield from faces
        return
    locator = Locator([face.geometry for face in faces])
    inside: dict[int, list[int]] = {}
    for number, address in enumerate(addresses):
        for place in locator.at(address.x, address.y)[:1]:
            inside.setdefault(place, []).append(number)
    for place, face in enumerate(faces):
        yield ClaimedFace(face.shape, face.claims, face.frame, tuple(inside.get(place, ())))
