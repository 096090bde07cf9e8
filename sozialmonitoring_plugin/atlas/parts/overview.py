"""The overview: the municipality in the county, its areas on a map and in a list."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.indicator_texts import dates_text
from ..maps.overview import OverviewMap
from ..overview_rows import Overview
from ..page import Page
from ..planning import Planning
from ..tables.listing import list_columns, list_page, list_pages, tight
from ..templates import PageKind
from ..texts import Texts, common_texts, continued, value_text, version_text

ANCHOR = "overview"


def plan_overview(planning: Planning) -> Iterator[Page]:
    """The map with as much of the list as has room beside it, then the rest."""
    request, templates = planning.request, planning.templates
    overview = Overview(request)
    rows, texts = overview.rows(), _texts(overview)
    columns = list_columns(templates[PageKind.OVERVIEW])
    first = list_page(rows, columns, overview.look)
    if first.shown < len(rows):
        first = list_page(rows, tight(columns), overview.look)
    yield Page(
        PageKind.OVERVIEW,
        texts,
        texts["title"],
        anchor=ANCHOR,
        map=OverviewMap(overview.codes),
        tables=first.tables,
        links=first.links,
    )
    rest = rows[first.shown :]
    if rest:
        for page in list_pages(rest, list_columns(templates[PageKind.AREAS]), overview.look):
            shown = continued(request, texts, 1)
            yield Page(PageKind.AREAS, shown, tables=page.tables, links=page.links)


def _texts(overview: Overview) -> Texts:
    request = overview.request
    words, column = request.words, overview.inhabitants
    inhabitants = (
        f"{value_text(request, column, request.home)}\n{dates_text(words, column)}" if column else ""
    )
    return {
        **common_texts(request),
        "title": words.text("atlas_overview_title", municipality=request.home.name),
        "subtitle": words.text("atlas_overview_subtitle", level=request.drawn.level.title),
        "caption_inhabitants": words.text("atlas_overview_inhabitants") if column else "",
        "inhabitants": inhabitants,
        "caption_ground": words.text("atlas_overview_ground"),
        "ground": overview.ground_told(request.home),
        "version": version_text(request),
    }
