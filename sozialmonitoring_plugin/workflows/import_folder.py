"""A folder of files: each is imported in one write; what cannot be imported is said and left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path

from ..core.deliveries.delivery import Delivery, Look, accepted
from ..core.deliveries.provenance.differences import ChangeSummary
from ..core.deliveries.reports.questions import Question, questions
from ..core.deliveries.sheets.reading import TEXT_FILES, WORKBOOKS
from ..core.deliveries.tables.sheets_alike import sheets_alike
from ..core.errors import Cancelled, UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..store.monitoring import Monitoring
from .compare_delivery import known_delivery
from .delivery_session import DeliverySession
from .import_delivery import read_for_import
from .import_request import ALL_SHEETS, ImportRequest, version_of
from .import_sheets import ReadSheet, read_sheets, store_sheets
from .steps import Steps

_PASSING = ("~", ".")
_UNFINISHED = (".tmp", ".part", ".crdownload", ".bak")


class Outcome(Enum):
    """What became of a file."""

    IMPORTED = "imported"
    READABLE = "readable"
    ASKED = "asked"
    KNOWN = "known"
    REFUSED = "refused"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class FolderRequest:
    """A folder, and what holds for all its files; `dry_run` only looks whether they could be imported."""

    monitoring: Monitoring
    folder: Path
    recursive: bool = False
    source: str = ""
    level: str = ""
    reference_date: date | None = None
    dry_run: bool = False


@dataclass(frozen=True)
class FileResult:
    """One file: its path below the folder, and the numbers of its deliveries or why there are none.

    There is a delivery for each sheet. `questions` were left open: those that block where the file was not
    imported. `correction` is what the import changed of earlier deliveries, `other_sheets` have the same
    shape and could not be imported together with this one.
    """

    file: str
    outcome: Outcome
    numbers: tuple[int, ...] = ()
    profile: str = ""
    values: int = 0
    dates: tuple[date, ...] = ()
    questions: tuple[Question, ...] = ()
    doubts: int = 0
    problem: UserError | None = None
    correction: ChangeSummary | None = None
    other_sheets: tuple[str, ...] = ()


@dataclass(frozen=True)
class FolderResult:
    """All files in their order; after `cancelled` those that were reached."""

    folder: Path
    files: tuple[FileResult, ...] = ()
    cancelled: bool = False

    def count(self, *outcomes: Outcome) -> int:
        """How many files came to one of these ends."""
        return sum(file.outcome in outcomes for file in self.files)


def import_folder(request: FolderRequest, feedback: Feedback) -> FolderResult:
    """Import every table in the folder, in the order of the names.

    Cancelling keeps the files that were imported already. Raises UserError for a folder that cannot be
    listed.
    """
    files = list(files_of(request.folder, recursive=request.recursive))
    results: list[FileResult] = []
    for number, file in enumerate(files):
        part = Steps(feedback, 100 * number / len(files), 100 * (number + 1) / len(files))
        try:
            stop_if_cancelled(feedback)
            results.append(_one(request, file, part))
        except Cancelled:
            return FolderResult(request.folder, tuple(results), cancelled=True)
        part.setProgress(100)
    return FolderResult(request.folder, tuple(results))


def files_of(folder: Path, *, recursive: bool) -> Iterator[Path]:
    """Every file of a folder in a stable order: by path, capitals among small letters."""
    if not folder.is_dir():
        raise UserError("There is no folder {folder}.", folder=folder)
    try:
        found = [path for path in (folder.rglob("*") if recursive else folder.iterdir()) if path.is_file()]
    except OSError as error:
        raise UserError("{folder} cannot be read: {problem}", folder=folder, problem=error) from error
    yield from sorted(found, key=lambda path: (path.as_posix().casefold(), path.as_posix()))


def _one(request: FolderRequest, file: Path, feedback: Feedback) -> FileResult:
    """What becomes of a file; a bad one is no reason to stop."""
    name = file.relative_to(request.folder).as_posix()
    reason = _not_a_table(file)
    if reason is not None:
        return FileResult(name, Outcome.SKIPPED, problem=reason)
    feedback.pushInfo(name)
    try:
        return _imported(request, file, name, feedback)
    except Cancelled:
        raise
    except UserError as error:
        return FileResult(name, Outcome.REFUSED, problem=error)


def _imported(request: FolderRequest, file: Path, name: str, feedback: Feedback) -> FileResult:
    monitoring = request.monitoring
    revision = monitoring.revision
    session = DeliverySession(monitoring, file)
    asked = ImportRequest(
        monitoring,
        file,
        sheet=ALL_SHEETS,
        source=request.source,
        level=request.level,
        reference_date=request.reference_date,
        dry_run=request.dry_run,
    )
    look = session.look(asked, Steps(feedback, 0, 40))
    if look.source.sha256 in monitoring.replaced_files():
        problem = UserError("{file} was imported before, and another file has taken its place.", file=name)
        return FileResult(name, Outcome.KNOWN, problem=problem)
    if look.refusal is not None:
        return _refused(request, name, look, look.refusal)
    sheets, left = _readable_sheets(asked, look, session, Steps(feedback, 40, 90))
    known = [
        known_delivery(monitoring, one.delivery, version_of(asked, one.delivery.report.dates))
        for one in sheets
    ]
    new = [sheet for sheet, record in zip(sheets, known, strict=True) if record is None]
    if not new:
        return _known(name, [record.id for record in known if record], left)
    stored = store_sheets(new, asked, revision, feedback)
    return _stored(name, [one.delivery for one in stored], [one.number for one in stored if one.number], left)


def _readable_sheets(
    asked: ImportRequest, look: Look, session: DeliverySession, feedback: Feedback
) -> tuple[list[ReadSheet], tuple[str, ...]]:
    """All sheets of one shape; where they do not go together the best alone, and the names of the others."""
    try:
        return read_sheets(asked, look, feedback, session), ()
    except Cancelled:
        raise
    except UserError:
        alone = replace(asked, sheet=accepted(look).sheet)
        read = ReadSheet(alone, read_for_import(alone, feedback, session))
        return [read], _others(look)


def _others(look: Look) -> tuple[str, ...]:
    if look.table is None or look.profile is None:
        return ()
    return sheets_alike(look.source, look.table, look.profile)


def _refused(request: FolderRequest, name: str, look: Look, problem: UserError) -> FileResult:
    """A file with questions or faults; none that somebody has answered for just this sheet before."""
    said_otherwise = request.level or request.reference_date
    records = [] if said_otherwise else request.monitoring.delivery_with(look.source.sha256)
    answered = [record.id for record in records if record.sheet == look.grid.sheet]
    if answered:
        return _known(name, answered, ())
    outcome = Outcome.ASKED if any(one.blocks for one in look.questions) else Outcome.REFUSED
    delivered = [look.delivery] if look.delivery else []
    return replace(_stored(name, delivered, [], ()), outcome=outcome, problem=problem)


def _stored(
    name: str, deliveries: Sequence[Delivery], numbers: Sequence[int], left: tuple[str, ...]
) -> FileResult:
    reports = [one.report for one in deliveries]
    corrections = [one.correction for one in reports if one.correction]
    return FileResult(
        name,
        Outcome.IMPORTED if numbers else Outcome.READABLE,
        tuple(numbers),
        profile=next((one.profile for one in reports if one.profile), ""),
        values=sum(one.values for one in reports),
        dates=tuple(sorted({day for one in reports for day in one.dates})),
        questions=tuple(question for one in reports for question in questions(one)),
        doubts=sum(len(one.doubts) + len(one.changes) for one in reports),
        correction=ChangeSummary.joined(corrections) if numbers else None,
        other_sheets=left,
    )


def _known(name: str, numbers: Sequence[int], left: tuple[str, ...]) -> FileResult:
    known = ", ".join(map(str, numbers))
    problem = UserError("{file} was imported before, as delivery {number}.", file=name, number=known)
    return FileResult(name, Outcome.KNOWN, tuple(numbers), problem=problem, other_sheets=left)


def _not_a_table(file: Path) -> UserError | None:
    if file.name.startswith(_PASSING) or file.suffix.lower() in _UNFINISHED:
        return UserError("{file} is a lock or an unfinished file.", file=file.name)
    if file.suffix.lower() not in (*WORKBOOKS, *TEXT_FILES):
        return UserError("{file} is no table.", file=file.name)
    return None
