"""The municipality at a glance: strengths and burdens, and where it stands in the county."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.booklets.findings import can_stand_out, strengths_and_burdens
from ...core.booklets.glance import GlanceRow
from ..booklet import BookletRequest
from ..page import Page
from ..planning import Planning
from ..templates import PageKind
from ..texts import bulleted, common_texts
from .ranges import range_pages, told_rows


def plan_glance(planning: Planning) -> Iterator[Page]:
    """As many pages as the indicators need, none without any."""
    request = planning.request
    names = request.contents.indicators
    if not names:
        return
    rows = told_rows(request, request.home, names)
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
    is_known = bool(strengths or burdens)
    return {
        **common_texts(request),
        "title": words.text("atlas_glance_title", municipality=request.home.name),
        "subtitle": words.text("atlas_glance_subtitle", count=words.number(len(names), 0)),
        "strengths_title": words.text("atlas_strengths"),
        "burdens_title": words.text("atlas_burdens"),
        "strengths": bulleted(strengths, "+") or nothing_told(request, "atlas_no_strengths", is_known),
        "burdens": bulleted(burdens, "–") or nothing_told(request, "atlas_no_burdens", is_known),
        "how": how_to_read(request, rows),
    }


def nothing_told(request: BookletRequest, key: str, is_known: bool) -> str:
    """What stands in an empty list: that nothing stands out, or that nobody can say whether something does.

    `is_known` says that the other list is not empty.
    """
    names, breaks = request.contents.indicators, request.breaks
    is_known = is_known or can_stand_out(request.published, names, request.home, request.county, breaks)
    return request.words.text(key if is_known else "atlas_glance_unknown")


def how_to_read(request: BookletRequest, rows: Sequence[GlanceRow]) -> str:
    """What the marks of a range chart are."""
    words, row = request.words, rows[0]
    return words.text("atlas_range_how", level=row.spread_level, area=row.own_name)
