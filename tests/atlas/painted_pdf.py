"""Small PDFs straight from Qt, without a layout."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QFont, QPainter, QPdfWriter


def pdf_of_qt(*pages: str, title: str = "") -> bytes:
    """A page for each text, in a font with ligatures."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 12))
    for number, text in enumerate(pages):
        if number:
            writer.newPage()
        painter.drawText(500, 500, text)
    painter.end()
    return bytes(buffer.data())


def no_items(pages: Sequence[object]) -> list[tuple[()]]:
    """What is known of the items of pages that were painted without marks."""
    return [() for _ in pages]
