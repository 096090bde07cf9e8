"""How large circles are on a map: from the whole county, so that maps of two municipalities compare."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.core import QgsGeometry

from ..core.circles import Points, Scale, fitting_diameter, largest_amount
from ..core.values import Indices, Numbers, Values
from .far_areas import Frame
from .geometries import AreaGeometries
from .map_scene import MapScene

PAPER = (170.0, 150.0)
"""Millimetres that a map has on a sheet."""


def settled_scale(scale: Scale, scene: MapScene, geometries: AreaGeometries, values: Values) -> Scale:
    """The scale with what it leaves open: the largest number of the county, and a size of which few touch.

    `values` are those of all areas of the drawn level. Maps of single municipalities have a larger scale than
    that of the county, and their circles may be larger; they are the same on the maps of all municipalities.
    """
    value = scale.value or largest_amount(values.numbers)
    if scale.diameter or not value:
        return replace(scale, value=value)
    sheets = [_sheet(scene, geometries, values.numbers, places) for places in _sheets(scene)]
    return Scale(value, fitting_diameter(value, sheets))


def _sheets(scene: MapScene) -> list[Indices]:
    """The areas of each map of this kind: one of the county, or one for each municipality."""
    if scene.home is None:
        return [scene.inside_county(scene.rank)]
    municipal = scene.tree.municipal_rank
    towns = range(len(scene.tree.levels[municipal]))
    return [scene.tree.descendants(municipal, town, scene.rank) for town in towns]


def _sheet(
    scene: MapScene, geometries: AreaGeometries, numbers: Numbers, places: Indices
) -> tuple[Points, Numbers]:
    """Places in millimetres of paper, and their numbers."""
    entry = scene.tree.levels[scene.rank]
    shapes = geometries.by_level.get(entry.level.id, {})
    drawn = [place for place in places.tolist() if entry.keys[place] in shapes]
    polygons = [shapes[entry.keys[place]] for place in drawn]
    points = np.array([_centre(shape) for shape in polygons], dtype=np.float64).reshape(-1, 2)
    return points * _millimetres(polygons), numbers[drawn]


def _centre(shape: QgsGeometry) -> tuple[float, float]:
    centre = shape.boundingBox().center()
    return centre.x(), centre.y()


def _millimetres(polygons: list[QgsGeometry]) -> float:
    """Millimetres of paper for a unit of the map."""
    extent = Frame.of([polygon.boundingBox() for polygon in polygons]).main
    sides = zip(PAPER, (extent.width(), extent.height()), strict=True)
    return min((paper / side for paper, side in sides if side > 0), default=1.0)
