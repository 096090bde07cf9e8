"""The tables that turn glyphs back into letters, and the update appended to a PDF."""

from __future__ import annotations

import subprocess
import zlib

import pytest
from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QFont, QPainter, QPdfWriter

from sozialmonitoring_plugin.atlas.pdf.searchable_text import with_searchable_text
from tests.atlas.pdf import Pdf

WORDS = "Kreis Heinsberg: Pflege, Schiff, veröffentlicht, häufig"


@pytest.fixture
def qt_pdf() -> bytes:
    """A page as Qt writes it, set in a font with ligatures."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("Probe")
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 12))
    painter.drawText(500, 500, WORDS)
    painter.end()
    return bytes(buffer.data())


def font_tables(pdf: Pdf) -> bytes:
    return b"".join(part for part in pdf.uncompressed().split(b"endstream") if b"beginbfrange" in part)


def test_qt_alone_writes_what_nobody_finds(qt_pdf, tmp_path):
    path = tmp_path / "qt.pdf"
    path.write_bytes(qt_pdf)
    assert WORDS not in Pdf(path).text()


def test_the_finished_pdf_is_found_and_copied_as_typed(qt_pdf, tmp_path):
    path = tmp_path / "finished.pdf"
    path.write_bytes(with_searchable_text(qt_pdf))
    pdf = Pdf(path)
    assert WORDS in pdf.text()
    assert b"<0009>" not in font_tables(pdf)
    assert pdf.info()["Title"] == "Probe"


def test_the_finished_pdf_is_sound_and_looks_the_same(qt_pdf, tmp_path):
    before, after = tmp_path / "before.pdf", tmp_path / "after.pdf"
    before.write_bytes(qt_pdf)
    after.write_bytes(with_searchable_text(qt_pdf))
    assert "No syntax or stream encoding errors" in subprocess.check_output(
        ["qpdf", "--check", after], text=True
    )
    pictures = [subprocess.check_output(["pdftoppm", "-r", "60", "-png", path]) for path in (before, after)]
    assert pictures[0] == pictures[1]
    assert after.read_bytes().startswith(qt_pdf)


def test_a_range_of_ligatures_is_listed_and_spelt_out():
    stream = b"<0003> <0005> <FB00>\n<0006> <0007> <0041>\n<0008> <0009> [<FB01> <0009>]\n"
    pdf = (
        b"%PDF-1.4\n1 0 obj\n<< /ToUnicode 2 0 R >>\nendobj\n2 0 obj\n<< /Length 0 >>\nstream\n"
        + stream
        + b"endstream\nendobj\ntrailer\n<<\n/Size 3\n>>\nstartxref\n9\n%%EOF\n"
    )
    update = with_searchable_text(pdf)[len(pdf) :]
    table = zlib.decompress(update.split(b"stream\n", 1)[1].split(b"\nendstream")[0])
    assert table.splitlines() == [
        b"<0003> <0005> [<00660066> <00660069> <0066006C>]",
        b"<0006> <0007> <0041>",
        b"<0008> <0009> [<00660069> <0020>]",
    ]


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.4 nothing to mend", b"/ToUnicode 7 0 R"])
def test_what_needs_no_mending_stays_as_it_is(pdf):
    assert with_searchable_text(pdf) == pdf
