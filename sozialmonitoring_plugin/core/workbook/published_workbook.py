"""From the published table to the bytes of a workbook."""

from __future__ import annotations

from .contents_sheet import contents_paper
from .definitions_sheet import definitions_paper
from .paper import Document, Footer, Paper
from .request import WorkbookRequest
from .sheet_names import sheet_names
from .theme_sheet import theme_paper
from .writing import document_bytes


def published_workbook(request: WorkbookRequest) -> bytes:
    """An .xlsx file: contents, a sheet for each theme, definitions. The same table makes the same bytes."""
    published = request.published
    return document_bytes(
        Document(
            title=f"{request.name} – {published.title}",
            author=request.publisher or published.title,
            language=request.words.language,
            day=published.reference_date,
            papers=papers_of(request),
        )
    )


def papers_of(request: WorkbookRequest) -> tuple[Paper, ...]:
    """Every sheet in its order; without an indicator only the contents."""
    words, themes = request.words, request.themes
    own = (words.text("workbook_contents"), words.text("workbook_definitions"))
    contents, definitions, *names = sheet_names(
        [*own, *(theme.title for theme in themes)], words.text("workbook_no_theme")
    )
    sheets = [contents_paper(request, names, definitions, contents, _footer(request, request.name))]
    for theme, name in zip(themes, names, strict=True):
        footer = _footer(request, f"{request.name} – {theme.title}")
        sheets.append(theme_paper(request, theme, name, footer))
    if themes:
        footer = _footer(request, f"{request.name} – {words.text('workbook_definitions')}")
        sheets.append(definitions_paper(request, definitions, footer))
    return tuple(sheets)


def _footer(request: WorkbookRequest, left: str) -> Footer:
    published, words = request.published, request.words
    version = f"{words.text('caption_version')} {published.version_title}"
    return Footer(left, f"{published.title} · {version}", words.text("page_of"))
