"""The report as a PDF with bookmarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ...core.feedback import Feedback, stop_if_cancelled
from ...support.whole_files import make_folder, write_whole
from ..pages import PreparedPage
from ..pdf.booklet_facts import language_tag
from ..pdf.facts import PageFacts, PdfFacts
from ..pdf.painting import pdf_of
from .pages import Page, ReportPages, page_facts
from .report import ChangesReport


def write_changes_report(report: ChangesReport, path: Path, feedback: Feedback) -> Path:
    """Write the PDF. The file appears whole or not at all; cancelling leaves what was there.

    Raises UserError for what cannot be shown or written. Must run in the main thread, as all layouts.
    """
    make_folder(path.parent)
    making = ReportPages(report)
    pages = making.plan()
    prepared = _prepared(making, pages, report, feedback)
    return write_whole(pdf_of(prepared, _facts(report), report.dpi, feedback), path)


def _facts(report: ChangesReport) -> PdfFacts:
    title = f"{report.words.text('changes_title')} – {report.title}"
    return PdfFacts(title, report.title, language_tag(report.words.language))


def _prepared(
    making: ReportPages, pages: Sequence[Page], report: ChangesReport, feedback: Feedback
) -> Iterator[tuple[PreparedPage, PageFacts]]:
    told = page_facts(pages, report.words.text("changes_overview"))
    for number, (page, facts) in enumerate(zip(pages, told, strict=True)):
        stop_if_cancelled(feedback)
        feedback.setProgress(100 * number / len(pages))
        prepared = making.prepare(page)
        prepared.set_resolution(report.dpi)
        yield prepared, facts
    stop_if_cancelled(feedback)
    feedback.setProgress(100)
