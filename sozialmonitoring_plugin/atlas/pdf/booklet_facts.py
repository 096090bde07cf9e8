"""What the PDF of a booklet says of itself, from what the booklet is made from."""

from __future__ import annotations

from ..booklet import BookletRequest
from ..page import Page
from ..templates import PageTemplate
from .facts import PageFacts, PdfFacts

_REGIONS = {"de": "de-DE"}


def facts_of(request: BookletRequest) -> PdfFacts:
    """Title, author and subject of a booklet; its author is who publishes it."""
    published, contents = request.published, request.contents
    title = contents.title or published.title
    return PdfFacts(
        title=f"{request.home.name} – {title}",
        author=contents.publisher or published.title,
        language=language_tag(published.language),
        subject=f"{title}, {request.words.date(published.reference_date)}",
        keywords=tuple(part.title for part in contents.themes if part.title),
    )


def page_facts(page: Page, template: PageTemplate) -> PageFacts:
    """A page for bookmarks and links; its label is its number where the template prints that."""
    is_numbered = any("{page}" in text for _, text in template.labels)
    return PageFacts(
        page.texts.get("page", "") if is_numbered else "", page.heading, page.depth, page.anchor, page.links
    )


def language_tag(language: str) -> str:
    """The language of a monitoring as documents call it."""
    return _REGIONS.get(language, language)
