"""A fictional county as files: areas, streets, addresses, deliveries of five offices, profiles, tableau."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.samplecounty.plan import LARGEST_SCALE, SMALLEST_SCALE

_MAKING = 45.0
DELIVERIES = "deliveries.json"
"""The file by which the folder of a sample county is known."""


class SampleCountyError(UserError):
    """A sample county that cannot be made or written."""


@dataclass(frozen=True)
class SampleCountyRequest:
    """Where to, which county, and how large (see `core.samplecounty.plan`)."""

    output_folder: Path
    seed: int = 1
    scale: float = 1.0


@dataclass(frozen=True)
class SampleCountyPaths:
    """What was written."""

    areas: Path
    streets: Path
    addresses: Path
    tableau: Path
    deliveries: Path
    profiles: Path

    @classmethod
    def inside(cls, folder: Path) -> SampleCountyPaths:
        """The names everything has in a folder."""
        return cls(
            folder / "areas.gpkg",
            folder / "streets.gpkg",
            folder / "addresses.gpkg",
            folder / "tableau.json",
            folder / "deliveries",
            folder / "profiles",
        )


def create_sample_county(request: SampleCountyRequest, feedback: Feedback) -> SampleCountyPaths:
    """Make the county and write it. Files of the same names in the folder are replaced, all at the end.

    Raises UserError for a scale out of range or a folder that cannot be written, Cancelled on
    request; then the folder is as before.
    """
    _refuse_wrong_numbers(request)
    _refuse_other_files(request.output_folder)
    try:
        request.output_folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".sample-", dir=request.output_folder) as name:
            workshop = Path(name)
            _write_everything(request, workshop, feedback)
            stop_if_cancelled(feedback)
            _move(workshop, request.output_folder)
    except OSError as error:
        raise SampleCountyError(
            "The folder {folder} cannot be written: {problem}",
            hint="Choose another folder.",
            folder=request.output_folder,
            problem=error.strerror or error,
        ) from error
    feedback.setProgress(100)
    return SampleCountyPaths.inside(request.output_folder)


def _refuse_wrong_numbers(request: SampleCountyRequest) -> None:
    if not SMALLEST_SCALE <= request.scale <= LARGEST_SCALE:
        raise SampleCountyError(
            "The scale {scale} is out of range.",
            hint="Choose a number from {least} to {most}.",
            scale=request.scale,
            least=SMALLEST_SCALE,
            most=LARGEST_SCALE,
        )
    if request.seed < 0:
        raise SampleCountyError("The seed {seed} is below 0.", seed=request.seed)


def _refuse_other_files(folder: Path) -> None:
    """Files of a county made before are replaced, somebody's own of the same name are not."""
    if (folder / DELIVERIES).exists():
        return
    paths = SampleCountyPaths.inside(folder)
    found = [path.name for path in vars(paths).values() if path.exists()]
    if found:
        raise SampleCountyError(
            "The folder {folder} holds {files}, which no sample county wrote.",
            hint="Choose another folder.",
            folder=folder,
            files=", ".join(found),
        )


def _write_everything(request: SampleCountyRequest, folder: Path, feedback: Feedback) -> None:
    from ..core.samplecounty.county import make_county
    from ..core.samplecounty.deliveries import write_deliveries
    from ..layers.sample_layers import write_addresses, write_areas, write_streets

    def progress(share: float) -> None:
        stop_if_cancelled(feedback)
        feedback.setProgress(share * _MAKING)

    county = make_county(request.seed, request.scale, progress)
    paths = SampleCountyPaths.inside(folder)
    steps: tuple[tuple[float, Callable[[], object]], ...] = (
        (_MAKING, lambda: write_areas(county, paths.areas)),
        (50, lambda: write_streets(county, paths.streets)),
        (58, lambda: write_addresses(county, paths.addresses)),
        (70, lambda: write_deliveries(county, folder)),
    )
    for percent, step in steps:
        stop_if_cancelled(feedback)
        feedback.setProgress(percent)
        step()


def _move(workshop: Path, folder: Path) -> None:
    """Put the finished files where they belong, file by file."""
    for source in sorted(path for path in workshop.rglob("*") if path.is_file()):
        target = folder / source.relative_to(workshop)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(source, target)
