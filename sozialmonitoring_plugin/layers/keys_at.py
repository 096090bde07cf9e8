"""Which polygon each of many points lies in."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsGeometry

from ..core.boundaries.locating import NOWHERE, Locator
from ..core.boundaries.ranges import Whole
from ..core.boundaries.segments import Segments


def keys_at(areas: Mapping[str, QgsGeometry], points: Whole) -> list[str]:
    """For each point (points × east and north in millimetres) the key of its polygon, "" for none.

    Polygons are in metres; where they overlap, the first one counts.
    """
    keys = list(areas)
    locator = Locator(Segments.of_wkb(bytes(geometry.asWkb()) for geometry in areas.values()))
    places = locator.places(*points.reshape(-1, 2).T)
    return ["" if place == NOWHERE else keys[place] for place in places.tolist()]
