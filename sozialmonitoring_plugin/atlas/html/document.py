"""The page around the sections: head, skip link, landmarks, contents, headings in steps of one."""

from __future__ import annotations

from collections.abc import Sequence

from ..booklet import BookletRequest
from ..pictures import is_picture
from .elements import Markup, anchor_of, element, joined, lines
from .figures import figure
from .section import Figure, Section

STYLE = "style.css"
_DEEPEST = 6


def document(request: BookletRequest, sections: Sequence[Section]) -> str:
    """The whole page."""
    words = request.words
    title = f"{request.home.name} – {booklet_title(request)}"
    head = element(
        "head",
        lines(
            (
                element("meta", charset="utf-8"),
                element("meta", name="viewport", content="width=device-width, initial-scale=1"),
                element("title", title),
                *_author(request),
                element("link", rel="stylesheet", href=STYLE),
            )
        ),
    )
    body = element(
        "body",
        lines(
            (
                element("a", words.text("html_skip"), class_="skip", href="#content"),
                _header(request),
                _contents(request, sections),
                element(
                    "main", lines(_section(request, one, 2) for one in sections), id="content", tabindex="-1"
                ),
                _footer(request),
            )
        ),
    )
    return f"<!DOCTYPE html>\n{element('html', lines((head, body)), lang=words.language)}\n"


def booklet_title(request: BookletRequest) -> str:
    """What all booklets of the county are called."""
    return request.contents.title or request.published.title


def _author(request: BookletRequest) -> list[Markup]:
    publisher = request.contents.publisher
    return [element("meta", name="author", content=publisher)] if publisher else []


def _header(request: BookletRequest) -> Markup:
    logo = request.contents.logo
    picture = (
        element("img", src=logo, alt=request.contents.publisher, class_="logo") if is_picture(logo) else ""
    )
    title = element("p", booklet_title(request), class_="series")
    return element("header", picture, title, element("h1", request.home.name), id="top")


def _contents(request: BookletRequest, sections: Sequence[Section]) -> Markup:
    title = request.words.text("html_contents")
    heading = element("h2", title, id="contents-heading")
    return element("nav", heading, _entries(sections), aria_labelledby="contents-heading")


def _entries(sections: Sequence[Section]) -> Markup:
    items = (
        element(
            "li",
            element("a", one.title, href=f"#{anchor_of(one.anchor)}"),
            _entries(one.children) if one.children else "",
        )
        for one in sections
    )
    return element("ul", lines(items))


def _section(request: BookletRequest, section: Section, level: int) -> Markup:
    anchor = anchor_of(section.anchor)
    heading = element(f"h{min(level, _DEEPEST)}", section.title)
    body = (figure(part, request.words) if isinstance(part, Figure) else part for part in section.body)
    children = (_section(request, child, level + 1) for child in section.children)
    return element("section", lines((heading, *body, *children)), id=anchor)


def _footer(request: BookletRequest) -> Markup:
    words = request.words
    told = words.text("atlas_footer", version=request.published.version_title)
    told = f"{told} · {words.text('caption_reference_date')}: {words.date(request.published.reference_date)}"
    up = element("a", words.text("html_top"), href="#top")
    return element("footer", joined((element("p", told), element("p", up))))
