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
names = st.text(min_size=1, max_size=12)


@st.composite
def contents(draw: st.DrawFn) -> Contents:
    """Any contents that a person can put together."""
    ids = draw(st.lists(names, unique=True, max_size=6))
    cut = draw(st.integers(0, len(ids)))
    themes = [Part(PartKind.THEME, draw(st.text(max_size=9)), tuple(some)) for some in (ids[:cut], ids[cut:])]
    single = [kind for kind in PartKind if kind not in (PartKind.THEME, PartKind.STATUS)]
    others = [Part(kind) for kind in draw(st.sets(st.sampled_from(single)))]
    status = [Part(PartKind.STATUS, index=name) for name in draw(st.sets(names, max_size=2))]
    return Contents(
        title=draw(st.text(max_size=9)),
        publisher=draw(st.text(max_size=9)),
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
