"""Ground goes back to the areas it had in the version before."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsGeometry, QgsPointXY

from ...core.boundaries.change import Change
from ...core.boundaries.ground_rules import EditRefusedError, GroundRules
from ...core.boundaries.partition import Partition
from ...core.boundaries.rings import Edge, Shape, meet
from .arrangement import contains, single_edges
from .lattice import geometry_of_shape
from .rearranging import Cut, rearranged
from .region_edits import inside_of, outlines_of


def give_back(partition: Partition, rules: GroundRules, region: Shape, base: Mapping[str, Shape]) -> Change:
    """Give a region back, each part to the area it had in `base`.

    What belonged to an area that is no more, or is held back by locks, stays where it is. Raises
    EditRefusedError with the reason where nothing passes.
    """
    near = {key: shape for key, shape in base.items() if meet(shape.box, region.box)}
    inside = inside_of(region)
    held: list[EditRefusedError] = []

    def decide(cut: Cut) -> dict[int, str]:
        given = {}
        for place, piece in enumerate(cut.pieces):
            to = _owner(near, piece.face.inside) if inside(piece) else None
            if to is None or to == piece.owner:
                continue
            if to not in partition:
                held.append(EditRefusedError("{area} is no more, so nothing goes back to it.", area=to))
            elif not rules.may_pass(piece.owner, to):
                held.append(rules.why_not(piece.owner, to))
            else:
                given[place] = to
        return given

    change = rearranged(partition, [*outlines_of(region), *_old_lines(near, region)], decide)
    if not change:
        raise held[0] if held else EditRefusedError("All of this ground is where it was before.")
    return change


def _old_lines(base: Mapping[str, Shape], region: Shape) -> list[Edge]:
    """The former boundaries that run through the region."""
    edges = single_edges(edge for shape in base.values() for edge in shape.edges())
    ground = geometry_of_shape(region, 1)
    left, right, bottom, top = region.box
    return [
        (start, end)
        for start, end in edges
        if min(start[0], end[0]) <= right and max(start[0], end[0]) >= left
        if min(start[1], end[1]) <= top and max(start[1], end[1]) >= bottom
        if ground.intersects(_line(start, end))
    ]


def _line(start: tuple[int, int], end: tuple[int, int]) -> QgsGeometry:
    return QgsGeometry.fromPolylineXY([QgsPointXY(*start), QgsPointXY(*end)])


def _owner(base: Mapping[str, Shape], point: tuple[float, float]) -> str | None:
    return next((key for key, shape in base.items() if contains(shape, point)), None)
