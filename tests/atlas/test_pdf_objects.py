"""The values a PDF is made of, and files that are written otherwise than Qt does it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.atlas.pdf.document import Document
from sozialmonitoring_plugin.atlas.pdf.facts import PageFacts, PdfFacts
from sozialmonitoring_plugin.atlas.pdf.finishing import finished
from sozialmonitoring_plugin.atlas.pdf.objects import (
    Name,
    Ref,
    UnreadableError,
    read_value,
    refs_in,
    text,
    with_refs,
    written,
)
from sozialmonitoring_plugin.core.feedback import Silence
from tests.atlas.painted_pdf import no_items, pdf_of_qt

FACTS = PdfFacts("Heft", "Kreis", "de-DE")
PAGES = (PageFacts("1", "Eins"), PageFacts("2", "Zwei"))

names = st.text("abcXYZ019+-.", min_size=1, max_size=8).map(Name)
simple = (
    names
    | st.integers(1, 999).map(Ref)
    | st.integers(-99, 99).map(lambda number: b"%d" % number)
    | st.sampled_from([b"true", b"null", b"0.240000000", b"(a \\) b)", b"<FEFF00E4>", b"()"])
)
values = st.recursive(
    simple, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names.map(str), inner, max_size=4)
)


@given(values)
def test_a_value_is_read_as_it_was_written(value):
    body = written(value)
    assert read_value(body + b" endobj", 0) == (value, len(body))


@given(values)
def test_references_take_other_numbers_and_nothing_else_does(value):
    numbers = {ref.number: ref.number + 1000 for ref in refs_in(value)}
    moved = with_refs(value, numbers)
    assert [ref.number - 1000 for ref in refs_in(moved)] == [ref.number for ref in refs_in(value)]
    assert with_refs(moved, {new: old for old, new in numbers.items()}) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"A": 1, "B": [0.5, -2.25, 10.0]}, b"<</A 1 /B [0.5 -2.25 10]>>"),
        ({"On": True, "Off": False, "No": None}, b"<</On true /Off false /No null>>"),
        ([Name("XYZ"), Ref(7)], b"[/XYZ 7 0 R]"),
    ],
)
def test_numbers_truth_and_names_are_written_in_the_words_of_a_pdf(value, expected):
    assert written(value) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Heft (1)\\", b"(Heft \\(1\\)\\\\)"),
        ("Übach", b"(\xdcbach)"),
        ("a – b", b"<FEFF00610020201300200062>"),
        ("zwei\nZeilen", b"<FEFF007A007700650069000A005A00650069006C0065006E>"),
        ("", b"()"),
        ("a\ud800\x00b", b"(a  b)"),
        ("\u202eabc\u2069", b"(abc)"),
    ],
)
def test_a_text_is_short_where_it_can_be_and_has_all_letters_where_it_must(content, expected):
    assert text(content) == expected


@pytest.mark.parametrize(
    "spoil",
    [
        lambda pdf: b"",
        lambda pdf: b"%PDF-1.4 something else",
        lambda pdf: pdf[: len(pdf) // 2],
        lambda pdf: pdf[:-10],
        lambda pdf: b"\n" + pdf,
        lambda pdf: pdf.replace(b"/Type /Catalog", b"/Type /Katalog").replace(b"/Pages ", b"/Seiten "),
        lambda pdf: pdf.replace(b"/Contents", b"/Content_"),
        lambda pdf: pdf.replace(b"/Type /Page\n", b"/Type /Pile\n"),
        lambda pdf: re.sub(rb"/Size (\d+)\s", rb"/Size \1\n/Encrypt 1 0 R\n", pdf),
        lambda pdf: re.sub(rb"/Size (\d+)\s", rb"/Size \1\n/Prev 15\n", pdf),
        lambda pdf: pdf.replace(b"/FlateDecode", b"/LZWDecoding"),
    ],
)
def test_what_is_not_written_as_qt_does_it_stays_as_it_is(spoil):
    pdf = spoil(pdf_of_qt("Eins", "Zwei"))
    warnings: list[str] = []
    told = Silence()
    told.pushWarning = warnings.append
    assert finished(pdf, FACTS, PAGES, no_items(PAGES), told) == pdf
    assert len(warnings) == 1
    assert warnings[0].startswith("Das PDF hat keine Lesezeichen")


def test_another_number_of_pages_than_known_is_left_alone():
    pdf = pdf_of_qt("Eins")
    assert finished(pdf, FACTS, PAGES, no_items(PAGES)) == pdf


def test_every_object_of_qt_is_read():
    pdf = pdf_of_qt("Eins", "Zwei")
    document = Document.read(pdf)
    assert len(document.objects) == pdf.count(b" 0 obj")
    assert [b"Tj" in document.content(document[page]["Contents"]) for page in document.pages] == [True, True]


def test_an_unknown_filter_is_told():
    document = Document.read(pdf_of_qt("Eins").replace(b"/FlateDecode", b"/LZWDecoding"))
    with pytest.raises(UnreadableError):
        document.content(document[document.pages[0]]["Contents"])
