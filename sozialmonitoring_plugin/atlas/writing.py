"""A booklet as one PDF, or as one picture for each page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from qgis.core import QgsLayout, QgsLayoutExporter
from qgis.PyQt.QtCore import QBuffer, QIODevice, QMarginsF
from qgis.PyQt.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from ..core.feedback import Feedback, stop_if_cancelled
from ..support.whole_files import make_folder, told_in_a_sentence, write_whole
from .booklet import BookletRequest
from .errors import BookletError
from .file_names import booklet_file_name
from .page import Page
from .pages import PreparedPage, planned_pages, prepare_page
from .pdf.searchable_text import with_searchable_text

CREATOR = "Sozialmonitoring"


def write_booklet(request: BookletRequest, path: Path, feedback: Feedback) -> Path:
    """Write the PDF. The file appears whole or not at all; cancelling leaves what was there.

    Raises UserError for what cannot be shown or written. Must run in the main thread of its process,
    as all layouts of QGIS.
    """
    make_folder(path.parent)
    title = f"{request.home.name} – {request.published.title}"
    pdf = pdf_of(_prepared_pages(request, feedback), title, request.dpi)
    return write_whole(with_searchable_text(pdf), path)


def write_page_images(request: BookletRequest, folder: Path, feedback: Feedback) -> list[Path]:
    """Write every page as PNG, in order, after all are drawn: cancelling leaves what was there.

    Pages that an earlier, longer booklet of the same municipality left there are removed.
    Raises UserError for what cannot be shown or written.
    """
    make_folder(folder)
    pictures = [
        _png(QgsLayoutExporter(prepared.layout).renderPageToImage(0, dpi=request.dpi))
        for prepared in _prepared_pages(request, feedback)
    ]
    stem = booklet_file_name(request.home.name, request.home.key, "_")
    files = [
        write_whole(picture, folder / f"{stem}{number:03d}.png") for number, picture in enumerate(pictures, 1)
    ]
    for left_over in set(folder.glob(f"{stem}[0-9][0-9][0-9].png")) - set(files):
        with told_in_a_sentence(left_over):
            left_over.unlink()
    return files


def pdf_of(pages: Iterable[PreparedPage], title: str, dpi: int) -> bytes:
    """The pages as they are prepared, one after the other, as one PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(dpi)
    writer.setCreator(CREATOR)
    writer.setTitle(title)
    painter = QPainter()
    try:
        for prepared in pages:
            _begin_page(writer, painter, prepared.layout)
            QgsLayoutExporter(prepared.layout).renderPage(painter, 0)
    finally:
        painter.end()
    return bytes(buffer.data())


def _prepared_pages(request: BookletRequest, feedback: Feedback) -> Iterator[PreparedPage]:
    templates = request.templates()
    pages: tuple[Page, ...] = planned_pages(request, templates)
    for number, page in enumerate(pages):
        stop_if_cancelled(feedback)
        feedback.setProgress(100 * number / len(pages))
        prepared = prepare_page(request, page, templates)
        prepared.set_resolution(request.dpi)
        yield prepared
    stop_if_cancelled(feedback)
    feedback.setProgress(100)


def _begin_page(writer: QPdfWriter, painter: QPainter, layout: QgsLayout) -> None:
    size = layout.pageCollection().page(0).rect().size()
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    begun = writer.newPage() if painter.isActive() else painter.begin(writer)
    if not begun:
        raise BookletError("A page of the PDF could not be begun.")


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not image.save(buffer, "PNG"):
        raise BookletError("The picture of a page is too large.", hint="Choose a lower resolution.")
    return bytes(buffer.data())
