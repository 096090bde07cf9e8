"""GEOS decides whether an area is valid."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import Qgis

from ...core.boundaries.change import Change
from ...core.boundaries.ground_rules import EditRefusedError
from ...core.boundaries.rings import Shape
from .lattice import geometry_of_shape


def refuse_invalid(change: Change) -> None:
    """Raises EditRefusedError where a change makes an area that GEOS calls invalid."""
    refuse_invalid_shapes({key: shape for key, shape in change.after.items() if shape is not None})


def refuse_invalid_shapes(shapes: Mapping[str, Shape]) -> None:
    """Raises EditRefusedError for the first area that GEOS calls invalid."""
    for key, shape in shapes.items():
        geometry = geometry_of_shape(shape, 1)
        if not geometry.isGeosValid():
            problems = geometry.validateGeometry(Qgis.GeometryValidationEngine.Geos)
            raise EditRefusedError(
                "{area} would be no valid polygon: {problem}.",
                hint="Draw the line again.",
                area=key,
                problem=problems[0].what() if problems else "–",
            )
