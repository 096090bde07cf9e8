"""The areas of a draft as polygons to be checked."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.boundaries.drafting import DraftArea
from ...core.boundaries.rings import Shape
from ...layers.boundaries.given import GivenArea
from ...layers.boundaries.lattice import geometry_of_shape


def checked_areas(outlines: Mapping[str, Shape], areas: Mapping[str, DraftArea]) -> tuple[GivenArea, ...]:
    """One polygon for each area, in the order of their keys."""
    return tuple(
        GivenArea(row, key, geometry_of_shape(shape), areas[key].name, areas[key].parent)
        for row, (key, shape) in enumerate(sorted(outlines.items()), 1)
    )
