"""A booklet as one PDF, or as one picture for each page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsLayoutExporter
from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QImage

from ..core.booklets.page_progress import tell_page
from ..core.feedback import Feedback, stop_if_cancelled
from ..support.disk_errors import told_in_a_sentence
from ..support.whole_files import make_folder, write_whole
from .booklet import BookletRequest
from .errors import BookletError
from .file_names import booklet_file_name
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
    return write_whole(pdf_of(_prepared_pages(request, feedback), facts_of(request), request.dpi), path)


def write_page_images(request: BookletRequest, folder: Path, feedback: Feedback) -> list[Path]:
    """Write every page as PNG, in order, after all are drawn: cancelling leaves what was there.

    Pages that an earlier, longer booklet of the same municipality left there are removed.
    Raises UserError for what cannot be shown or written.
    """
    make_folder(folder)
    pictures = [
        _png(QgsLayoutExporter(prepared.layout).renderPageToImage(0, dpi=request.dpi))
        for prepared, _ in _prepared_pages(request, feedback)
    ]
    stem = booklet_file_name(request.home.name, request.home.key, "_")
    files = [
        write_whole(picture, folder / f"{stem}{number:03d}.png") for number, picture in enumerate(pictures, 1)
    ]
    for left_over in set(folder.glob(f"{stem}[0-9][0-9][0-9].png")) - set(files):
        with told_in_a_sentence(left_over):
            left_over.unlink()
    return files


def _prepared_pages(request: BookletRequest, feedback: Feedback) -> Iterator[tuple[PreparedPage, PageFacts]]:
    templates = request.templates()
    pages: tuple[Page, ...] = planned_pages(request, templates)
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


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not image.save(buffer, "PNG"):
        raise BookletError("The picture of a page is too large.", hint="Choose a lower resolution.")
    return bytes(buffer.data())
