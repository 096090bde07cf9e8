"""What changed between two boundary versions or drafts, with workbook and report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from ...atlas.changes.report import ChangesReport
from ...atlas.changes.writing import write_changes_report
from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.comparing.boundaries import Boundaries
from ...core.boundaries.comparing.comparison import VersionComparison, compared
from ...core.boundaries.comparing.deliverers import Deliverer
from ...core.boundaries.comparing.report_texts import Told
from ...core.boundaries.comparing.told import told_inside, told_outside
from ...core.boundaries.locating import NOWHERE, Locator
from ...core.boundaries.segments import Segments
from ...core.boundaries.succession import NOBODY, Succession
from ...core.disclosure.rules import Rules
from ...core.errors import UserError
from ...core.feedback import Feedback, stop_if_cancelled
from ...core.wording import Wording
from ...layers.boundaries.overlay import TOLERANCE, overlay
from ...layers.crs import from_record
from ...store.monitoring import Monitoring
from ...store.records import BoundaryVersion
from ...support.whole_files import refuse_target, write_whole
from ..steps import Steps
from .states import find_state, version_state

XLSX, PDF = ".xlsx", ".pdf"


@dataclass(frozen=True)
class CompareVersionsRequest:
    """Which states, by title, date, id or path of a draft.

    Without `new` the latest version, without `old` the one before it, or the one a draft was branched from.
    `tolerance` in metres: ground nowhere wider, without addresses, is no change.
    """

    monitoring: Monitoring
    old: str = ""
    new: str = ""
    tolerance: float = TOLERANCE


@dataclass(frozen=True, eq=False)
class ComparedVersions:
    """The comparison, and what its products need to know of the monitoring."""

    monitoring: Monitoring
    comparison: VersionComparison
    crs: QgsCoordinateReferenceSystem
    words: Wording

    def told(self, *, for_outside: bool = False, minimum: int = Rules().minimum) -> Told:
        """The comparison with the counts that may be told."""
        counts = told_outside(self.comparison, minimum) if for_outside else told_inside(self.comparison)
        return Told(self.comparison, counts, self.words)

    @property
    def day(self) -> date:
        """The day that stands for the time of writing: that of the newer state."""
        found = self.comparison.new.valid_from or self.comparison.old.valid_from
        return found or self.monitoring.versions()[-1].valid_from


def compare_versions(request: CompareVersionsRequest, feedback: Feedback) -> ComparedVersions:
    """Compare two states. Nothing is written.

    Raises UserError for a state that is not there, one compared with itself, and drafts of others.
    """
    monitoring = request.monitoring
    old, new = _states(request)
    feedback.setProgress(20)
    stop_if_cancelled(feedback)
    ground = overlay(old.shapes, new.shapes, request.tolerance)
    feedback.setProgress(60)
    stop_if_cancelled(feedback)
    book = monitoring.addresses()
    homes, goals = _areas_of(book, old, new)
    feedback.setProgress(80)
    stop_if_cancelled(feedback)
    succession = Succession.of(ground, book, homes, goals)
    found = compared(old, new, succession, homes, _deliverers(monitoring, old))
    feedback.setProgress(100)
    return ComparedVersions(monitoring, found, from_record(monitoring.crs()), Wording.of(monitoring.language))


def write_changes(found: ComparedVersions, told: Told, output: Path, minimum: int) -> Path:
    """Write the workbook. Raises UserError for a path that cannot be written."""
    from ...core.workbook.changes_workbook import ChangesWorkbook, changes_workbook

    refuse_target(output, XLSX)
    return write_whole(
        changes_workbook(ChangesWorkbook(told, found.monitoring.title, minimum, found.day)), output
    )


def write_report(found: ComparedVersions, told: Told, output: Path, minimum: int, feedback: Feedback) -> Path:
    """Write the report; in the main thread, as all layouts. Raises UserError for what cannot be written."""
    refuse_target(output, PDF)
    report = ChangesReport(told, found.monitoring.title, found.crs, minimum, found.monitoring.streets())
    return write_changes_report(report, output, feedback)


@dataclass(frozen=True)
class ChangeFiles:
    """Where the products go, None for those nobody wants. For outside small counts are hidden."""

    workbook: Path | None = None
    report: Path | None = None
    for_outside: bool = False
    minimum: int = Rules().minimum


def compare_to_files(
    request: CompareVersionsRequest, files: ChangeFiles, feedback: Feedback
) -> ComparedVersions:
    """Compare and write. Raises UserError as the parts do; what was there before stays then."""
    for path, ending in ((files.workbook, XLSX), (files.report, PDF)):
        if path is not None:
            refuse_target(path, ending)
    found = compare_versions(request, Steps(feedback, 0, 40))
    told = found.told(for_outside=files.for_outside, minimum=files.minimum)
    if files.workbook is not None:
        write_changes(found, told, files.workbook, files.minimum)
    if files.report is not None:
        write_report(found, told, files.report, files.minimum, Steps(feedback, 45, 100))
    feedback.setProgress(100)
    return found


def _states(request: CompareVersionsRequest) -> tuple[Boundaries, Boundaries]:
    monitoring = request.monitoring
    latest = monitoring.versions()[-1]
    new = find_state(monitoring, request.new) if request.new else version_state(monitoring, latest)
    if request.old:
        old = find_state(monitoring, request.old)
    else:
        old = version_state(monitoring, _version_before(monitoring, new))
    if (old.version, old.title) == (new.version, new.title) and old.shapes == new.shapes:
        raise UserError(
            "{title} cannot be compared with itself.", hint="Choose two versions or drafts.", title=new.title
        )
    return old, new


def _version_before(monitoring: Monitoring, new: Boundaries) -> BoundaryVersion:
    """The version before a version, or the one a draft was branched from."""
    versions = monitoring.versions()
    place = next(place for place, one in enumerate(versions) if one.id == new.base)
    return versions[max(place - 1, 0) if new.version else place]


def _areas_of(book: AddressBook, old: Boundaries, new: Boundaries) -> tuple[list[str], list[str]]:
    """For each address the areas it lies in; those on the outermost outline lie inside in both states."""
    before, after = (Locator(Segments.of_shapes(state.shapes.values())) for state in (old, new))
    if not len(book):
        return [], []
    x, y = before.moved_inside(book.x, book.y)
    return _keys(old, before.places(x, y).tolist()), _keys(new, after.places(x, y).tolist())


def _keys(state: Boundaries, places: list[int]) -> list[str]:
    keys = list(state.shapes)
    return [NOBODY if place == NOWHERE else keys[place] for place in places]


def _deliverers(monitoring: Monitoring, old: Boundaries) -> list[Deliverer]:
    """Who delivered for the version before, or the one that a draft was branched from."""
    version = next(one for one in monitoring.versions() if one.id == old.base)
    return [Deliverer(*row) for row in monitoring.told_areas(version)]
