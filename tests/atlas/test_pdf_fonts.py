"""The tables that turn glyphs back into letters."""

from __future__ import annotations

import subprocess

import pytest

from sozialmonitoring_plugin.atlas.pdf.facts import PageFacts, PdfFacts
from sozialmonitoring_plugin.atlas.pdf.finishing import finished
from sozialmonitoring_plugin.atlas.pdf.fonts import letters_in, table_of
from tests.atlas.painted_pdf import pdf_of_qt
from tests.atlas.pdf import Pdf

WORDS = "Kreis Heinsberg: Pflege, Schiff, veröffentlicht, häufig"


@pytest.fixture
def both(tmp_path) -> tuple[Pdf, Pdf]:
    """A page as Qt writes it, and finished."""
    before, after = Pdf(tmp_path / "qt.pdf"), Pdf(tmp_path / "finished.pdf")
    before.path.write_bytes(pdf_of_qt(WORDS))
    done = finished(before.path.read_bytes(), PdfFacts("Probe", "Kreis", "de-DE"), [PageFacts()], [()])
    after.path.write_bytes(done)
    return before, after


def test_qt_alone_writes_what_nobody_finds_and_the_finished_pdf_is_found_as_typed(both):
    before, after = both
    assert WORDS not in before.text()
    assert WORDS in after.text()


def test_the_finished_pdf_is_sound_and_looks_the_same(both):
    before, after = both
    assert "No syntax or stream encoding errors" in after.check()
    assert before.pictures() == after.pictures()


def test_a_part_of_a_font_bears_six_letters_before_its_name(both):
    listed = subprocess.check_output(["pdffonts", both[1].path], text=True).splitlines()[2:]
    assert [row.split()[0] for row in listed] == ["AAAAAA+DejaVuSans"]
    assert [row.split()[-5:-2] for row in listed] == [["yes", "yes", "yes"]]


@pytest.mark.parametrize(
    ("table", "letters"),
    [
        (b"beginbfrange\n<0003> <0005> <FB00>\nendbfrange", {"0003": "ff", "0004": "fi", "0005": "fl"}),
        (b"beginbfrange\n<0006> <0007> <0041>\nendbfrange", {"0006": "A", "0007": "B"}),
        (b"beginbfrange\n<0008> <0009> [<FB03> <0009> ]\nendbfrange", {"0008": "ffi", "0009": " "}),
        (b"beginbfrange\n<0000> <0000> <0000>\n<0001> <0001> <00DC>\nendbfrange", {"0001": "Ü"}),
        (b"beginbfchar\n<000a> <0061>\n<000b> <D83DDE00>\nendbfchar", {"000a": "a", "000b": "😀"}),
        (b"begincodespacerange\n<0000> <FFFF>\nendcodespacerange", {}),
    ],
)
def test_letters_are_those_people_type_and_a_new_table_says_the_same(table, letters):
    assert letters_in(table) == letters
    assert letters_in(table_of(letters)) == letters


def test_no_section_of_a_table_is_longer_than_readers_take():
    table = table_of({f"{glyph:04x}": "a" for glyph in range(250)})
    assert [part.split()[-1] for part in table.split(b" beginbfchar")[:-1]] == [b"100", b"100", b"50"]
