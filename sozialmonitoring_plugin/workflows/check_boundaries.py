"""Boundaries checked: what is wrong where, and on request an exact partition in which it is mended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsGeometry

from ..core.boundaries.faults import counts
from ..core.feedback import Feedback, stop_if_cancelled
from ..layers.boundaries.checks import Checked, find_faults
from ..layers.boundaries.fault_layer import fault_layer
from ..layers.boundaries.repair_records import Repair
from ..layers.boundaries.repaired_layers import areas_layer, repairs_layer, settled_shapes
from ..layers.boundaries.settling import Settled, settle
from ..layers.stored_layers import write_tables
from ..support.whole_files import replaced_when_finished
from .boundary_input import BoundaryInput, CheckBoundariesRequest, read_input

ENDING = ".gpkg"


@dataclass(frozen=True)
class CheckedBoundaries:
    """What was checked and what was found; `counts` by kind."""

    input: BoundaryInput
    checked: Checked

    @property
    def counts(self) -> dict[str, int]:
        """The number of faults of each kind."""
        return counts(self.checked.faults)


def check_boundaries(request: CheckBoundariesRequest, feedback: Feedback) -> CheckedBoundaries:
    """Find what is wrong. Raises UserError for layers that cannot be checked."""
    read = read_input(request)
    stop_if_cancelled(feedback)
    return CheckedBoundaries(read, find_faults(read.given, feedback))


def repair_boundaries(read: BoundaryInput, feedback: Feedback) -> Settled:
    """Make an exact partition of what was read; nothing is written."""
    return settle(read.given, feedback)


def write_faults(found: CheckedBoundaries, path: Path, language: str) -> None:
    """Write the faults as a styled layer of a GeoPackage. Raises UserError where that cannot be done."""
    layer = fault_layer(found.checked.faults, found.input.crs, language)
    with replaced_when_finished(path, ENDING) as unfinished:
        write_tables([(layer, layer.name())], unfinished)


def write_settled(read: BoundaryInput, settled: Settled, path: Path, language: str) -> None:
    """Write the partition as `areas` and what was done as `repairs` into a GeoPackage. Raises UserError."""
    write_repaired(read, settled_shapes(read.given, settled), settled.repairs, path, language)


def write_repaired(
    read: BoundaryInput,
    shapes: Mapping[int, QgsGeometry],
    repairs: tuple[Repair, ...],
    path: Path,
    language: str,
) -> None:
    """Write mended polygons by row with the fields they came with, and the repairs beside them."""
    areas = areas_layer(read.given, dict(shapes), read.crs, read.source)
    done = repairs_layer(repairs, read.crs, language)
    with replaced_when_finished(path, ENDING) as unfinished:
        write_tables([(areas, areas.name()), (done, done.name())], unfinished)
