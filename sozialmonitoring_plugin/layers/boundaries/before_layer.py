"""The boundaries of the version before, where a draft has moved them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLineString,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from ...core.boundaries.rings import Edge, Shape
from ...core.boundaries.streets.lines import chains_of
from .lattice import PER_METRE

NEAR = 0.005
"""Metres: an edge that got a node is rounded by less."""


class BeforeLayer:
    """Lines in memory, never edited by people."""

    def __init__(self, name: str, crs: QgsCoordinateReferenceSystem, base: Mapping[str, Shape]) -> None:
        self.layer = QgsVectorLayer("MultiLineString", name, "memory")
        self.layer.setCrs(crs)
        self.layer.setCustomProperty("skipMemoryLayersCheck", 1)
        self.layer.setReadOnly(True)
        self._base = base

    def show(self, shapes: Mapping[str, Shape]) -> None:
        """Show what differs from the boundaries of now."""
        if sip.isdeleted(self.layer):  # people may take it out of their project
            return
        provider = self.layer.dataProvider()
        provider.truncate()
        moved = moved_lines(self._base, shapes)
        if not moved.isEmpty():
            feature = QgsFeature()
            feature.setGeometry(moved)
            provider.addFeatures([feature])
        self.layer.updateExtents()
        self.layer.triggerRepaint()


def moved_lines(base: Mapping[str, Shape], shapes: Mapping[str, Shape]) -> QgsGeometry:
    """The boundaries of some shapes that are none of others, in metres; empty where all still are."""
    before = _edges(shape for key, shape in base.items() if shapes.get(key) != shape)
    now = _edges(shape for key, shape in shapes.items() if base.get(key) != shape)
    gone, new = before - now, now - before
    if not gone:
        return QgsGeometry()
    lines = _lines(gone)
    return lines.difference(_lines(new).buffer(NEAR, 2)) if new else lines


def _edges(shapes: Iterable[Shape]) -> set[Edge]:
    """Every edge once, whoever is on its sides."""
    return {(min(edge), max(edge)) for shape in shapes for edge in shape.edges()}


def _lines(edges: Iterable[Edge]) -> QgsGeometry:
    lines = []
    for chain in chains_of(edges):
        easts, norths = zip(*chain, strict=True)
        metres = [[side / PER_METRE for side in sides] for sides in (easts, norths)]
        lines.append(QgsGeometry(QgsLineString(*metres)))
    return QgsGeometry.collectGeometry(lines)
