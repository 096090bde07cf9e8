"""A booklet as one PDF."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..core.booklets.page_progress import tell_page
from ..core.feedback import Feedback, stop_if_cancelled
from ..support.whole_files import make_folder, refuse_target, write_whole
from .booklet import BookletRequest
from .errors import BookletError
from .page import Page
from .pages import PreparedPage, planned_pages, prepare_page
from .pdf.booklet_facts import facts_of, page_facts
from .pdf.facts import PageFacts
from .pdf.painting import pdf_of


def write_booklet(request: BookletRequest, path: Path, feedback: Feedback) -> Path:
    """Write the PDF. The file appears whole or not at all; cancelling leaves what was there.

    Raises UserError for what cannot be shown or written. Must run in the main thread of its process,
    as all layouts of QGIS.
    """
    make_folder(path.parent)
    refuse_target(path)
    pages = _prepared_pages(request, feedback)
    return write_whole(pdf_of(pages, facts_of(request), request.dpi, feedback), path)


def _prepared_pages(request: BookletRequest, feedback: Feedback) -> Iterator[tuple[PreparedPage, PageFacts]]:
    templates = request.templates()
    pages: tuple[Page, ...] = planned_pages(request, templates, feedback)
    if not pages:
        raise BookletError(
            "The booklet of {place} has no pages.",
            hint="Tick other parts of the contents; the change needs a Stichtag to compare with.",
            place=request.home.name,
        )
    for number, page in enumerate(pages):
        stop_if_cancelled(feedback)
        tell_page(feedback, number + 1, len(pages))
        prepared = prepare_page(request, page, templates)
        prepared.set_resolution(request.dpi)
        yield prepared, page_facts(page, prepared.template)
    stop_if_cancelled(feedback)
    feedback.setProgress(100)
