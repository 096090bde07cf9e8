"""Markup that no text can break out of."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import html5lib
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.atlas.html.elements import Markup, anchor_of, element, lines, plain

ANY = st.text(max_size=40)
VISIBLE = st.text(st.characters(exclude_categories=("C",)), max_size=40)


@given(VISIBLE, VISIBLE)
def test_a_text_is_read_back_as_it_was_whatever_it_says(text: str, name: str) -> None:
    document = f"<!DOCTYPE html><title>t</title>{element('p', text, title=name)}"
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    paragraph = parser.parse(document).find("body/p")
    assert len(paragraph) == 0
    assert (paragraph.text or "") == text
    assert paragraph.get("title") == name


@given(ANY, ANY)
def test_it_is_well_formed_xml_too_whatever_somebody_typed(text: str, name: str) -> None:
    root = ET.fromstring(element("svg", element("title", text), aria_label=name))
    assert [child.tag for child in root] == ["title"]
    assert set(root.attrib) == {"aria-label"}


def test_only_markup_stays_markup() -> None:
    assert element("p", "<b>", Markup("<b>")) == "<p>&lt;b&gt;<b></p>"
    assert lines(["a & b", element("br")]) == "a &amp; b\n<br>"
    assert element("img", src='x" onload="y', alt="") == '<img src="x&quot; onload=&quot;y" alt="">'


def test_a_name_written_backwards_does_not_turn_the_page_around() -> None:
    assert plain("Aach\N{RIGHT-TO-LEFT OVERRIDE}dorf\0") == "Aachdorf"


@given(st.lists(ANY, min_size=2, max_size=2, unique=True))
def test_different_texts_have_different_anchors_on_every_file_system(texts: list[str]) -> None:
    one, other = (anchor_of(text) for text in texts)
    assert one.casefold() != other.casefold()
    assert one.isascii()
    assert not set(one) & set(' \t\n/\\:*?"<>|%#.')


@pytest.mark.parametrize("text", ["indicator-al", "area-0101_2"])
def test_harmless_names_stay_as_they_are(text: str) -> None:
    assert anchor_of(text) == text
