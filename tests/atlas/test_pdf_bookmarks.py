"""Bookmarks as qpdf reads them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QPainter, QPdfWriter

from sozialmonitoring_plugin.atlas.pdf.bookmarks import Bookmark, with_bookmarks
from sozialmonitoring_plugin.atlas.pdf.searchable_text import with_searchable_text
from tests.atlas.pdf import Pdf


@pytest.fixture
def three_pages(qgis_app: object) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    for number in range(3):
        if number:
            writer.newPage()
        painter.drawText(500, 500, f"Seite {number}: veröffentlicht")
    painter.end()
    return bytes(buffer.data())


BOOKMARKS = (
    Bookmark("Übersicht (alles)", 0),
    Bookmark("Übach-Palenberg", 1, (Bookmark("Straßen", 1), Bookmark("Neu zu liefern", 2))),
)


def test_bookmarks_lead_to_their_pages_and_keep_their_umlauts(three_pages: bytes, tmp_path: Path) -> None:
    pdf = Pdf(tmp_path / "x.pdf")
    pdf.path.write_bytes(with_bookmarks(with_searchable_text(three_pages), BOOKMARKS))
    command = ["qpdf", "--json", "--json-key=outlines", str(pdf.path)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["outlines"]
    assert [(one["title"], one["destpageposfrom1"]) for one in found] == [
        ("Übersicht (alles)", 1), ("Übach-Palenberg", 2),
    ]  # fmt: skip
    below = [(one["title"], one["destpageposfrom1"]) for one in found[1]["kids"]]
    assert below == [("Straßen", 2), ("Neu zu liefern", 3)]


def test_the_file_is_sound_and_its_text_still_found(three_pages: bytes, tmp_path: Path) -> None:
    pdf = Pdf(tmp_path / "x.pdf")
    pdf.path.write_bytes(with_bookmarks(with_searchable_text(three_pages), BOOKMARKS))
    subprocess.run(["qpdf", "--check", str(pdf.path)], check=True, capture_output=True)
    assert pdf.pages == 3
    assert "Seite 2: veröffentlicht" in pdf.text(3)


def test_what_is_no_pdf_of_qt_stays_as_it_is(three_pages: bytes) -> None:
    assert with_bookmarks(b"%PDF-1.4 something else", BOOKMARKS) == b"%PDF-1.4 something else"
    assert with_bookmarks(three_pages, ()) == three_pages
