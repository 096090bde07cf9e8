"""A made-up county of any size: polygons that fill a rectangle, and published rates of its areas."""

from __future__ import annotations

import struct
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sozialmonitoring_plugin.core.publication import PublishedTable
    from sozialmonitoring_plugin.core.values import Numbers
    from sozialmonitoring_plugin.layers.geometries import AreaGeometries
    from sozialmonitoring_plugin.layers.indicator_map import IndicatorMap

CRS = "EPSG:25832"
WIDE, HIGH = 100_000.0, 75_000.0
"""Metres."""

LEVEL = "area"


def rates(areas: int, indicator: int = 0) -> Numbers:
    """What was measured in each area: skewed, as rates are, and no two alike."""
    import numpy as np

    return np.random.default_rng([indicator, areas]).lognormal(2.0, 0.8, areas)


def key(place: int) -> str:
    """The key of an area."""
    return f"{place:08}"


@lru_cache(maxsize=1)
def shapes(areas: int) -> list[bytes]:
    """Voronoi cells as WKB; points mirrored at the sides of the rectangle make these straight."""
    import numpy as np
    from scipy.spatial import Voronoi

    points = np.random.default_rng([4, areas]).uniform((0, 0), (WIDE, HIGH), (areas, 2))
    mirrored = [points]
    for axis, side in ((0, 0.0), (0, WIDE), (1, 0.0), (1, HIGH)):
        other = points.copy()
        other[:, axis] = 2 * side - other[:, axis]
        mirrored.append(other)
    cells = Voronoi(np.concatenate(mirrored))
    corners = cells.vertices.clip((0, 0), (WIDE, HIGH))
    return [_wkb(corners[cells.regions[cells.point_region[place]]]) for place in range(areas)]


def _wkb(corners: Any) -> bytes:
    """A multipolygon of one ring."""
    import numpy as np

    ring = np.vstack([corners, corners[:1]])
    polygon = struct.pack("<BIII", 1, 3, 1, len(ring)) + ring.astype("<f8").tobytes()
    return struct.pack("<BII", 1, 6, 1) + polygon


def published(areas: int, indicator: int = 0) -> PublishedTable:
    """A published table of one level and one indicator."""
    from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
    from sozialmonitoring_plugin.core.disclosure.rules import Rules
    from sozialmonitoring_plugin.core.indicators.evaluate import NO_DEFINITIONS
    from sozialmonitoring_plugin.core.indicators.resolving import resolve
    from sozialmonitoring_plugin.core.indicators.tableau import Indicator
    from sozialmonitoring_plugin.core.publication import PublishedColumn, PublishedTable
    from sozialmonitoring_plugin.core.values import Values

    members = [Area(LEVEL, key(place), f"Gebiet {place}", "") for place in range(areas)]
    tree = AreaTree.build([Level(LEVEL, "Gebiet")], members)
    day = date(2024, 12, 31)
    shown = Indicator(f"i{indicator}", f"Anteil {indicator}", formula="al / ew per 100", unit="%")
    values = (Values.of(rates(areas, indicator)),)
    column = PublishedColumn(shown, (day,), (day,), (), values, resolve(shown, NO_DEFINITIONS))
    return PublishedTable("Kreis", "Stand 2024", "de", day, tree, Rules(), (column,), ())


def geometries(areas: int) -> AreaGeometries:
    """The polygons as the layers of a map take them."""
    from qgis.core import QgsCoordinateReferenceSystem

    from sozialmonitoring_plugin.layers.geometries import area_geometries

    tree = published(areas).tree
    lowest = dict(zip(tree.lowest.keys, shapes(areas), strict=True))
    return area_geometries(tree, lowest, QgsCoordinateReferenceSystem(CRS))


def map_of(table: PublishedTable, polygons: AreaGeometries) -> IndicatorMap:
    """The plugin's own map of the table's indicator, in five natural breaks."""
    from sozialmonitoring_plugin.core.classification.classification import Scheme, classify
    from sozialmonitoring_plugin.layers.indicator_map import MapRequest, build_map
    from sozialmonitoring_plugin.layers.themes.choropleth import Choropleth

    (column,) = table.columns
    made = classify(column.values[0], Scheme(), column.indicator.decimals)
    return build_map(MapRequest(table, LEVEL, Choropleth(column.indicator.id, made)), polygons)
