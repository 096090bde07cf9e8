"""A theme: its divider with key findings, then a page for each of its indicators."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.booklets.findings import theme_findings
from ...core.booklets.outline import indicator_anchor
from ...core.indicator_texts import title_text
from ..page import Page
from ..planning import Planning
from ..tables.item import table_space
from ..tables.listing import Listed, ListedPage, Look, list_columns, list_page
from ..tables.rows import RowStyle, TableRow
from ..tables.sheets import Sheet, text_sheets
from ..templates import PageKind
from ..texts import common_texts, finding_word, theme_title
from .contents import ROOM_FOR_A_NUMBER
from .indicator import indicator_pages

MOST_FINDINGS = 5
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
    """As many of the most telling as have room, strengths and burdens told by a word before the sentence.

    Fewer are chosen anew: a strength and a burden stay among them.
    """
    request, words = planning.request, planning.request.words
    space = table_space(planning.templates[PageKind.THEME], "findings")
    names = planning.part.indicators
    sheets: tuple[Sheet, ...] = ()
    for most in range(MOST_FINDINGS, 0, -1):
        found = theme_findings(
            request.published, names, request.home, request.county, most, breaks=request.breaks
        )
        rows = [TableRow(RowStyle.ENTRY, (finding_word(words, one), one.text)) for one in found]
        sheets = text_sheets(rows, space)
        if len(sheets) == 1:
            break
    return {"findings": sheets[0]}
