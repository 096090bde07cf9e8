"""The areas of a draft as polygons to be checked."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.boundaries.drafting import DraftArea
from ...core.boundaries.faults import Fault
from ...core.boundaries.rings import Shape
from ...core.feedback import Feedback
from ...layers.boundaries.checks import find_faults
from ...layers.boundaries.given import Given, GivenArea
from ...layers.boundaries.lattice import geometry_of_shape


def checked_areas(outlines: Mapping[str, Shape], areas: Mapping[str, DraftArea]) -> tuple[GivenArea, ...]:
    """One polygon for each area, in the order of their keys."""
    return tuple(
        GivenArea(row, key, geometry_of_shape(shape), areas[key].name, areas[key].parent)
        for row, (key, shape) in enumerate(sorted(outlines.items()), 1)
    )


def blocking_faults(
    outlines: Mapping[str, Shape], areas: Mapping[str, DraftArea], feedback: Feedback
) -> tuple[Fault, ...]:
    """The faults with which numbers of a version would be wrong."""
    checked = find_faults(Given(checked_areas(outlines, areas)), feedback)
    return tuple(fault for fault in checked.faults if fault.blocks)
