"""Contents of a booklet, written down and read again."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.booklets.contents import ACCENT, Contents, Part, PartKind
from sozialmonitoring_plugin.core.booklets.contents_json import contents_from_json, contents_to_json
from sozialmonitoring_plugin.core.booklets.errors import ContentsError
from sozialmonitoring_plugin.core.booklets.form import FORMS, Form, Orientation, PaperSize
from sozialmonitoring_plugin.core.booklets.logo import LARGEST, logo_bytes, logo_uri

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
letters = st.characters(exclude_categories=("C",))
names = st.text(letters, min_size=1, max_size=12).filter(str.strip)
titles = st.text(letters, max_size=9)


@st.composite
def contents(draw: st.DrawFn) -> Contents:
    """Any contents that a person can put together."""
    ids = draw(st.lists(names, unique=True, max_size=6))
    cut = draw(st.integers(0, len(ids)))
    parted = (tuple(some) for some in (ids[:cut], ids[cut:]) if some)
    themes = [Part(PartKind.THEME, draw(titles), some) for some in parted]
    single = [kind for kind in PartKind if kind not in (PartKind.THEME, PartKind.STATUS)]
    others = [Part(kind) for kind in draw(st.sets(st.sampled_from(single)))]
    status = [Part(PartKind.STATUS, index=name) for name in draw(st.sets(names, max_size=2))]
    return Contents(
        title=draw(titles),
        publisher=draw(titles),
        form=draw(st.sampled_from(FORMS)),
        accent=draw(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)),
        logo=draw(st.sampled_from(("", logo_uri(SVG, "wappen.svg")))),
        parts=tuple(draw(st.permutations([*themes, *others, *status]))),
    )


@given(contents())
def test_what_is_written_is_read_again(one: Contents) -> None:
    assert contents_from_json(contents_to_json(one)) == one


def test_what_is_left_out_is_a4_portrait_in_the_colour_of_the_plugin() -> None:
    assert contents_from_json("{}") == Contents(form=Form(PaperSize.A4, Orientation.PORTRAIT), accent=ACCENT)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[]", "expected an object"),
        ('{"titel": "x"}', "“titel” is unknown"),
        ('{"parts": [{"part": "theme", "name": "Arbeit"}]}', "CONTENTS, parts 1: the property “name”"),
        ('{"parts": [{"part": "cover", "title": "x"}]}', "parts 1: the property “title” is unknown"),
        ('{"parts": [{"part": "umschlag"}]}', "parts 1: “part” should be one of cover, contents"),
        ('{"parts": [{"title": "Arbeit"}]}', "parts 1: “part” should be a text"),
        ('{"parts": [{"part": "cover"}, {"part": "cover"}]}', "“cover” is there twice"),
        ('{"parts": [{"part": "theme", "indicators": ["al", "al"]}]}', "“al” is there twice"),
        ('{"paper": "a5"}', "“paper” should be one of a4, a3"),
        ('{"accent": "blau"}', "“blau” is not a colour"),
        ('{"accent": "#1f5a7a\\n"}', "is not a colour"),
        ('{"version": 0}', "“version” should be a whole number, but is 0"),
        ('{"title": "a\\ud800"}', "CONTENTS: “title” has a character that cannot be printed"),
        ('{"title": "a\\nb"}', "“title” has a character"),
        ('{"publisher": "a\\u0000"}', "“publisher” has a character"),
        ('{"publisher": "\\u202egnp"}', "“publisher” has a character"),
        ('{"parts": [{"part": "theme", "title": "a\\nb", "indicators": "al"}]}', "parts 1: “title” has a"),
        ('{"parts": [{"part": "theme", "title": "Arbeit"}]}', "“indicators” should be a text or a list of"),
        ('{"parts": [{"part": "theme", "indicators": ["al", " "]}]}', "“indicators” should be a text or"),
        ('{"parts": [{"part": "theme", "indicators": ["a\\tb"]}]}', "“indicators” has a character"),
        ('{"parts": [{"part": "status"}]}', "parts 1: “index” should be a text"),
        ('{"version": 2}', "written by a newer release"),
        ('{"logo": "C:/wappen.png"}', "the logo is not a picture"),
        ('{"logo": "data:image/png;base64,AAAA"}', "the logo is not a picture"),
        ('{"title": "a", "title": "b"}', "said twice"),
    ],
)
def test_what_is_not_understood_is_one_sentence_with_its_place(text: str, told: str) -> None:
    with pytest.raises(ContentsError, match=told):
        contents_from_json(text)


def test_an_indicator_may_be_called_like_a_part() -> None:
    text = '{"parts": [{"part": "cover"}, {"part": "theme", "indicators": ["cover"]}]}'
    assert contents_from_json(text).indicators == ("cover",)


def test_a_logo_comes_back_byte_by_byte_and_its_kind_is_that_of_its_content() -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
    assert logo_bytes(logo_uri(png, "logo.svg"), "here") == png
    assert logo_uri(png, "logo.svg").startswith("data:image/png;base64,")
    with pytest.raises(ContentsError, match=r"brief\.docx is not a picture"):
        logo_uri(b"PK\x03\x04", "brief.docx")
    with pytest.raises(ContentsError, match="too large"):
        logo_uri(SVG + b" " * LARGEST, "wappen.svg")


def test_a_logo_in_json_is_no_larger_than_one_from_a_file() -> None:
    picture = b"\x89PNG\r\n\x1a\n" + b"0" * LARGEST
    uri = "data:image/png;base64," + base64.b64encode(picture).decode()
    with pytest.raises(ContentsError, match=r"too large for a logo: 2\.0 MB"):
        contents_from_json(json.dumps({"logo": uri}))
    fits = "data:image/png;base64," + base64.b64encode(picture[:LARGEST]).decode()
    assert contents_from_json(json.dumps({"logo": fits})).logo == fits


DRAWN = b"""<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY ns_x "http://ns.example/x">]>
<!-- C:\\Users\\mueller\\wappen.svg -->
<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'
 xmlns:i='http://www.inkscape.org/namespaces/inkscape' xmlns:x='&ns_x;' x:by='mueller'
 i:export-filename='C:\\Users\\mueller\\wappen.png' onload='mueller()'>
<metadata><title>mueller</title></metadata><script>mueller()</script><i:namedview i:by='mueller'/>
<image xlink:href='file:///C:/Users/mueller/foto.png' width='1' height='1'/>
<defs><g id='a'><rect width='9' height='9' fill='#1f5a7a'/></g></defs><use xlink:href='#a'/></svg>"""


def test_a_drawing_goes_into_booklets_without_what_the_drawing_program_noted() -> None:
    uri = "data:image/svg+xml;base64," + base64.b64encode(DRAWN).decode()
    for logo in (logo_uri(DRAWN, "wappen.svg"), contents_from_json(json.dumps({"logo": uri})).logo):
        kept = logo_bytes(logo, "here").decode()
        assert "mueller" not in kept
        for drawn in ('width="9"', 'fill="#1f5a7a"', 'xlink:href="#a"', 'xmlns="http://www.w3.org/2000/svg"'):
            assert drawn in kept
        assert logo_uri(kept.encode(), "again") == logo


@pytest.mark.parametrize("broken", [b"<svg", b"<svg><rect></svg>", b"<!-- --><html><svg/></html>"])
def test_a_drawing_that_is_damaged_is_no_logo(broken: bytes) -> None:
    with pytest.raises(ContentsError, match=r"wappen\.svg is damaged"):
        logo_uri(broken, "wappen.svg")


def test_a_picture_that_says_it_is_another_kind_is_no_logo() -> None:
    disguised = "data:image/png;base64," + base64.b64encode(SVG).decode()
    with pytest.raises(ContentsError):
        logo_bytes(disguised, "here")


def test_the_example_of_the_documentation_is_read(project_root: Path) -> None:
    text = (project_root / "docs" / "formats.md").read_text(encoding="utf-8")
    example = text.partition("## Contents of a booklet")[2].partition("```json")[2].partition("```")[0]
    found = contents_from_json(example)
    assert (found.title, found.form) == ("Sozialbericht 2025", Form(PaperSize.A4, Orientation.LANDSCAPE))
    assert found.indicators == ("al", "sgb2", "wahl")
    assert json.loads(contents_to_json(found)).keys() == json.loads(example).keys() | {"logo"}
