"""The report as a PDF with bookmarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ...core.feedback import Feedback, stop_if_cancelled
from ...support.whole_files import make_folder, write_whole
from ..pages import PreparedPage
from ..pdf.bookmarks import with_bookmarks
from ..pdf.searchable_text import with_searchable_text
from ..writing import pdf_of
from .pages import Page, ReportPages, bookmarks_of
from .report import ChangesReport


def write_changes_report(report: ChangesReport, path: Path, feedback: Feedback) -> Path:
    """Write the PDF. The file appears whole or not at all; cancelling leaves what was there.

    Raises UserError for what cannot be shown or written. Must run in the main thread, as all layouts.
    """
    make_folder(path.parent)
    making = ReportPages(report)
    pages = making.plan()
    title = f"{report.words.text('changes_title')} – {report.title}"
    pdf = with_searchable_text(pdf_of(_prepared(making, pages, report.dpi, feedback), title, report.dpi))
    bookmarks = bookmarks_of(pages, report.words.text("changes_overview"))
    return write_whole(with_bookmarks(pdf, bookmarks), path)


def _prepared(
    making: ReportPages, pages: Sequence[Page], dpi: int, feedback: Feedback
) -> Iterator[PreparedPage]:
    for number, page in enumerate(pages):
        stop_if_cancelled(feedback)
        feedback.setProgress(100 * number / len(pages))
        prepared = making.prepare(page)
        prepared.set_resolution(dpi)
        yield prepared
    stop_if_cancelled(feedback)
    feedback.setProgress(100)
