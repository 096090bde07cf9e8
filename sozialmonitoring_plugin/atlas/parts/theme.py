"""A theme: its divider with key findings, then a page for each of its indicators."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.booklets.findings import Finding, theme_findings
from ...core.booklets.outline import indicator_anchor
from ...core.indicator_texts import title_text
from ...core.wording import Wording
from ..page import Page
from ..planning import Planning
from ..tables.item import table_space
from ..tables.listing import Listed, ListedPage, Look, list_columns, list_page
from ..tables.rows import RowStyle, TableRow
from ..tables.sheets import Sheet, text_sheets
from ..templates import PageKind
from ..texts import common_texts, theme_title
from .contents import ROOM_FOR_A_NUMBER
from .indicator import indicator_pages

_LOOK = Look({0: 1.0}, (False, True))


def plan_theme(planning: Planning) -> Iterator[Page]:
    """The divider and the indicators that were published, in the order of the theme."""
    if planning.part.indicators:
        yield _divider(planning)
    for name in planning.part.indicators:
        yield from indicator_pages(planning, name)


def theme_anchor(planning: Planning) -> str:
    """The name of the divider."""
    themes = planning.request.contents.themes
    return f"theme-{themes.index(planning.part) + 1}"


def _divider(planning: Planning) -> Page:
    words, names = planning.request.words, planning.part.indicators
    title = theme_title(planning.request, planning.part)
    listed = _listed(planning)
    left_out = len(names) - listed.shown
    texts = {
        **common_texts(planning.request),
        "title": title,
        "caption_findings": words.text("atlas_findings"),
        "caption_indicators": words.text("atlas_indicators"),
        "more": words.text("atlas_more_indicators", count=words.number(left_out, 0)) if left_out else "",
    }
    return Page(
        PageKind.THEME,
        texts,
        title,
        anchor=theme_anchor(planning),
        tables={**listed.tables, **_findings(planning)},
        links=listed.links,
        references=listed.references,
    )


def _listed(planning: Planning) -> ListedPage:
    """The indicators with the numbers of their pages, as many as have room: the contents list them all."""
    table = planning.request.published
    titles = ((name, title_text(table.column(name).indicator)) for name in planning.part.indicators)
    entries = [
        Listed(TableRow(RowStyle.AREA, (title, ROOM_FOR_A_NUMBER)), indicator_anchor(name), numbered=True)
        for name, title in titles
    ]
    return list_page(entries, list_columns(planning.templates[PageKind.THEME]), _LOOK)


def _findings(planning: Planning) -> dict[str, Sheet]:
    """Strengths and burdens are told by a word before the sentence."""
    request, words = planning.request, planning.request.words
    found = theme_findings(
        request.published, planning.part.indicators, request.home, request.county, breaks=request.breaks
    )
    rows = [TableRow(RowStyle.ENTRY, (_word(words, one), one.text)) for one in found]
    space = table_space(planning.templates[PageKind.THEME], "findings")
    return {"findings": text_sheets(rows, space)[0]}


def _word(words: Wording, finding: Finding) -> str:
    """Without an indicator a sentence is about the theme as a whole, and has no word."""
    favour = {True: "strength", False: "burden", None: "neutral"}[finding.favourable]
    return words.text(f"atlas_finding_{favour}") if finding.indicator else ""
