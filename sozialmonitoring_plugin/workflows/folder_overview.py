"""The overview of an imported folder: lines on the console, a page, or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ..core.deliveries.provenance.differences import Change
from ..core.deliveries.reports.console import spoken
from ..core.deliveries.reports.overview_page import overview_page
from ..core.deliveries.reports.phrases import phrases
from ..core.errors import Quoted, Translate, UserError
from ..core.feedback import Feedback
from ..core.remarks import Remark
from ..core.wording import Wording
from .import_folder import FileResult, FolderResult, Outcome
from .table_files import write_text

_TITLES = {
    Outcome.IMPORTED: "imported",
    Outcome.READABLE: "can be imported",
    Outcome.ASKED: "has to be asked",
    Outcome.KNOWN: "imported before",
    Outcome.REFUSED: "cannot be imported",
    Outcome.SKIPPED: "left out",
}


def tell_overview(
    result: FolderResult, feedback: Feedback, wording: Wording, translate: Translate | None = None
) -> None:
    """Push a line for each file, what was not imported as a warning, and the counts at the end."""
    for file in result.files:
        number = f" ({_numbers(file)})" if file.numbers else ""
        line = f"{file.file}: {_title(file, wording)}{number}"
        if file.outcome in (Outcome.ASKED, Outcome.REFUSED):
            feedback.pushWarning(f"{line} – {'; '.join(remarks_on(file, wording, translate))}")
        else:
            feedback.pushInfo(" – ".join([line, *_left_sheets(file, wording)]))
    if result.cancelled:
        feedback.pushWarning(spoken(Remark.of("Cancelled: the files that were imported stay."), wording))
    counts = [(_say(wording)(title), result.count(outcome)) for outcome, title in _TITLES.items()]
    feedback.pushInfo(", ".join(f"{count} {title}" for title, count in counts if count))


def write_overview(
    result: FolderResult, path: Path, wording: Wording, translate: Translate | None = None
) -> None:
    """Write the overview as .html or .json. Raises UserError for another ending or a place that refuses."""
    texts: dict[str, Callable[[], str]] = {
        ".json": lambda: json.dumps(overview_to_dict(result), ensure_ascii=False, indent=2),
        ".html": lambda: overview_page(str(result.folder), list(_rows(result, wording, translate)), wording),
    }
    if path.suffix.lower() not in texts:
        raise UserError("A report is .json or .html, not {file}.", file=path)
    write_text(texts[path.suffix.lower()](), path)


def overview_to_dict(result: FolderResult) -> dict[str, Any]:
    """The overview for scripts; sentences are English."""
    return {
        "folder": str(result.folder),
        "cancelled": result.cancelled,
        "counts": {outcome.value: result.count(outcome) for outcome in Outcome},
        "files": [_entry(file) for file in result.files],
    }


def _entry(file: FileResult) -> dict[str, Any]:
    return {
        "file": file.file,
        "outcome": file.outcome.value,
        "delivery": file.numbers[-1] if file.numbers else None,
        "deliveries": list(file.numbers),
        "profile": file.profile,
        "values": file.values,
        "dates": [day.isoformat() for day in file.dates],
        "doubts": file.doubts,
        "questions": [question.to_dict() for question in file.questions],
        "other_sheets": list(file.other_sheets),
        "problem": str(file.problem) if file.problem else "",
        "correction": file.correction.to_dict() if file.correction else None,
    }


def _rows(result: FolderResult, wording: Wording, translate: Translate | None) -> Iterator[tuple[str, ...]]:
    for file in result.files:
        yield (
            file.file,
            _title(file, wording),
            _numbers(file),
            file.profile,
            ", ".join(map(wording.date, file.dates)),
            wording.number(file.values, 0) if file.values else "",
            wording.number(file.doubts, 0) if file.doubts else "",
            "\n".join(remarks_on(file, wording, translate)),
        )


def remarks_on(file: FileResult, wording: Wording, translate: Translate | None) -> list[str]:
    """What changed in the monitoring and has to be answered, else the sentence of what went wrong."""
    told = [question.sentence for question in file.questions]
    changed = file.correction.counts.get(Change.CHANGED.value, 0) if file.correction else 0
    if changed:
        told.insert(0, Remark.of("Changed values: {count}.", count=changed))
    shown = [spoken(remark, wording) for remark in told]
    if file.problem is not None and file.outcome is not Outcome.ASKED:
        shown = [file.problem.sentence(translate)]
    return [*shown, *_left_sheets(file, wording)]


def _left_sheets(file: FileResult, wording: Wording) -> list[str]:
    if not file.other_sheets:
        return []
    names = Quoted.of(file.other_sheets)
    left = Remark.of("Sheets of the same shape that were not imported: {names}.", names=names)
    return [spoken(left, wording)]


def _title(file: FileResult, wording: Wording) -> str:
    return _say(wording)(_TITLES[file.outcome])


def _numbers(file: FileResult) -> str:
    return ", ".join(map(str, file.numbers))


def _say(wording: Wording) -> Callable[[str], str]:
    known = phrases(wording.language)
    return lambda text: known.get(text, text)
