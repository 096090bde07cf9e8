"""Prepared pages, painted one after the other into one PDF."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qgis.core import QgsLayout, QgsLayoutExporter
from qgis.PyQt.QtCore import QBuffer, QIODevice, QMarginsF
from qgis.PyQt.QtGui import QPageSize, QPainter, QPdfWriter

from ...core.feedback import Feedback
from ..errors import BookletError
from .charts import charts_as_text
from .facts import CREATOR, PageFacts, PdfFacts
from .finishing import SILENCE, finished
from .marks import marked
from .painted import Painted
from .roles import painted

if TYPE_CHECKING:
    from ..pages import PreparedPage


def pdf_of(
    pages: Iterable[tuple[PreparedPage, PageFacts]],
    facts: PdfFacts,
    dpi: int,
    feedback: Feedback = SILENCE,
) -> bytes:
    """The pages as they are prepared, with bookmarks, links, properties and tags.

    A page is asked for when the one before is painted. Raises BookletError where one cannot be begun.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(dpi)
    writer.setCreator(CREATOR)
    writer.setTitle(facts.title)
    painter = QPainter()
    told: list[PageFacts] = []
    items: list[tuple[Painted, ...]] = []
    try:
        for prepared, of_page in pages:
            _begin_page(writer, painter, prepared.layout)
            told.append(of_page)
            items.append(_paint(painter, prepared))
    finally:
        painter.end()
    return finished(bytes(buffer.data()), facts, told, items, feedback)


def _paint(painter: QPainter, prepared: PreparedPage) -> tuple[Painted, ...]:
    with marked(prepared.layout) as items:
        with charts_as_text(items):
            QgsLayoutExporter(prepared.layout).renderPage(painter, 0)
        return painted(items, prepared.told)


def _begin_page(writer: QPdfWriter, painter: QPainter, layout: QgsLayout) -> None:
    size = layout.pageCollection().page(0).rect().size()
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    begun = writer.newPage() if painter.isActive() else painter.begin(writer)
    if not begun:
        raise BookletError("A page of the PDF could not be begun.")
