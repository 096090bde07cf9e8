"""The municipality at a glance: strengths and burdens, and where it stands in the county."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.booklets.findings import strengths_and_burdens
from ...core.booklets.glance import GlanceRow, glance_rows
from ..booklet import BookletRequest
from ..page import Page
from ..planning import Planning
from ..templates import PageKind
from ..texts import bulleted, common_texts
from .ranges import range_pages


def plan_glance(planning: Planning) -> Iterator[Page]:
    """As many pages as the indicators need, none without any."""
    request = planning.request
    names = request.contents.indicators
    if not names:
        return
    rows = glance_rows(request.published, request.home, names)
    texts = glance_texts(request, rows)
    for place, page in enumerate(range_pages(planning, PageKind.GLANCE, rows)):
        shown = {**texts, "subtitle": page.themes or texts["subtitle"]}
        if place:
            shown["title"] = request.words.text("atlas_continued", name=texts["title"])
            yield Page(page.kind, shown, charts=page.charts)
        else:
            yield Page(page.kind, shown, texts["title"], anchor="glance", charts=page.charts)


def glance_texts(request: BookletRequest, rows: Sequence[GlanceRow]) -> dict[str, str]:
    """Title, the two lists, and how to read the chart."""
    words, names = request.words, request.contents.indicators
    strengths, burdens = strengths_and_burdens(
        request.published, names, request.home, request.county, breaks=request.breaks
    )
    return {
        **common_texts(request),
        "title": words.text("atlas_glance_title", municipality=request.home.name),
        "subtitle": words.text("atlas_glance_subtitle", count=words.number(len(names), 0)),
        "strengths_title": words.text("atlas_strengths"),
        "burdens_title": words.text("atlas_burdens"),
        "strengths": bulleted(strengths, "+") or words.text("atlas_no_strengths"),
        "burdens": bulleted(burdens, "–") or words.text("atlas_no_burdens"),
        "how": how_to_read(request, rows),
    }


def how_to_read(request: BookletRequest, rows: Sequence[GlanceRow]) -> str:
    """What the marks of a range chart are."""
    words, row = request.words, rows[0]
    return words.text("atlas_range_how", level=row.spread_level, area=row.own_name)
