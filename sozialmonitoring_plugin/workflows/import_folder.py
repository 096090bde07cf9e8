"""A folder of files: each is one delivery and one transaction; what cannot be imported is said and left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path

from ..core.deliveries.delivery import Look
from ..core.deliveries.provenance.differences import ChangeSummary
from ..core.deliveries.reports.questions import Question
from ..core.deliveries.sheets.reading import TEXT_FILES, WORKBOOKS
from ..core.deliveries.tables.sheets_alike import sheets_alike
from ..core.errors import Cancelled, UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..store.monitoring import Monitoring
from .delivery_session import DeliverySession
from .import_delivery import ImportRequest, import_delivery
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
    """One file: its path below the folder, and the delivery's number or the sentence that says why not.

    `questions` were left open: those that block where the file was not imported. `correction` is what the
    import changed of earlier deliveries, `other_sheets` have the same shape and were left.
    """

    file: str
    outcome: Outcome
    number: int | None = None
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
    session = DeliverySession(request.monitoring, file)
    known = request.monitoring.delivery_with(session.source.sha256)
    if known:
        return FileResult(name, Outcome.KNOWN, number=known[-1].id, problem=_known(name, known[-1].id))
    asked = ImportRequest(
        request.monitoring,
        file,
        source=request.source,
        level=request.level,
        reference_date=request.reference_date,
    )
    look = session.look(asked, Steps(feedback, 0, 50))
    if look.refusal is not None:
        outcome = Outcome.ASKED if any(one.blocks for one in look.questions) else Outcome.REFUSED
        return _result(name, outcome, look, problem=look.refusal)
    if request.dry_run:
        return _result(name, Outcome.READABLE, look)
    imported = import_delivery(asked, Steps(feedback, 50, 100), session=session)
    result = _result(name, Outcome.IMPORTED, look, number=imported.number)
    return replace(result, correction=imported.delivery.report.correction)


def _result(
    name: str, outcome: Outcome, look: Look, number: int | None = None, problem: UserError | None = None
) -> FileResult:
    report = look.report
    return FileResult(
        name,
        outcome,
        number,
        profile=report.profile if report else "",
        values=report.values if report else 0,
        dates=report.dates if report else (),
        questions=look.questions,
        doubts=len(report.doubts) + len(report.changes) if report else 0,
        problem=problem,
        other_sheets=_other_sheets(look),
    )


def _other_sheets(look: Look) -> tuple[str, ...]:
    if look.table is None or look.profile is None or look.refusal is not None:
        return ()
    return sheets_alike(look.source, look.table, look.profile)


def _not_a_table(file: Path) -> UserError | None:
    if file.name.startswith(_PASSING) or file.suffix.lower() in _UNFINISHED:
        return UserError("{file} is a lock or an unfinished file.", file=file.name)
    if file.suffix.lower() not in (*WORKBOOKS, *TEXT_FILES):
        return UserError("{file} is no table.", file=file.name)
    return None


def _known(name: str, number: int) -> UserError:
    return UserError("{file} was imported before, as delivery {number}.", file=name, number=number)
