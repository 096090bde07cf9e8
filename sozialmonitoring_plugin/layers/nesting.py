"""Which area belongs to which: the parent is the area of the largest overlap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsSpatialIndex

from .feature_table import LayerError


@dataclass(frozen=True)
class Mismatch:
    """An area that does not lie wholly inside its parent: `outside` square metres, `share` of its ground."""

    level: str
    key: str
    parent: str
    outside: float
    share: float


def parents_by_overlap(
    level: str,
    children: Mapping[str, QgsGeometry],
    parents: Mapping[str, QgsGeometry],
    tolerance: float,
) -> tuple[dict[str, str], list[Mismatch]]:
    """Parent of every child, and the children of which more than `tolerance` m² lies outside it.

    Raises LayerError for a child that meets no parent at all.
    """
    keys = list(parents)
    index = QgsSpatialIndex()
    for number, key in enumerate(keys):
        index.addFeature(number, parents[key].boundingBox())
    chosen: dict[str, str] = {}
    mismatches: list[Mismatch] = []
    for key, geometry in children.items():
        near = [keys[number] for number in index.intersects(geometry.boundingBox())]
        shared = {parent: geometry.intersection(parents[parent]).area() for parent in near}
        best = max(shared, key=lambda parent: shared[parent], default="")
        if not best or shared[best] <= 0:
            raise LayerError("{level}: {key} lies in no area of the level above.", level=level, key=key)
        chosen[key] = best
        outside = geometry.area() - shared[best]
        if outside > tolerance:
            mismatches.append(Mismatch(level, key, best, outside, outside / geometry.area()))
    return chosen, mismatches
