"""A profile of each area of the municipality."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.booklets.findings import area_sentences
from ...core.booklets.glance import GlanceRow
from ...core.booklets.outline import area_anchor
from ...core.indicator_texts import dates_text
from ...core.inhabitants import published_inhabitants
from ...core.places import Place
from ..booklet import BookletRequest
from ..maps.profile import ProfileMap
from ..overview_rows import Overview
from ..page import Page
from ..planning import Planning
from ..status import group_label
from ..templates import PageKind
from ..texts import bulleted, common_texts
from .glance import how_to_read
from .ranges import range_pages, told_rows

SENTENCES = 3


def plan_profiles(planning: Planning) -> Iterator[Page]:
    """A page for each area, more where it has more indicators than fit; none without indicators."""
    request = planning.request
    if not request.contents.indicators or request.map_rank == request.home.rank:
        return
    chapter = request.words.text("atlas_profiles_title")
    for place in request.inside(request.home, request.map_rank):
        yield from _profile(planning, place, chapter)
        chapter = ""


def _profile(planning: Planning, place: Place, chapter: str) -> Iterator[Page]:
    request = planning.request
    rows = told_rows(request, place, request.contents.indicators)
    texts = profile_texts(request, place, rows)
    for number, page in enumerate(range_pages(planning, PageKind.PROFILE, rows)):
        if number:
            title = request.words.text("atlas_continued", name=texts["title"])
            yield Page(page.kind, {**texts, "title": title}, charts=page.charts)
        else:
            yield Page(
                page.kind,
                texts,
                texts["title"],
                1,
                area_anchor(place.key),
                ProfileMap(place),
                charts=page.charts,
                chapter=chapter,
            )


def profile_texts(request: BookletRequest, place: Place, rows: Sequence[GlanceRow]) -> dict[str, str]:
    """Name and place of the area, its facts, and what stands out."""
    words, status = request.words, _status(request, place)
    return {
        **common_texts(request),
        "title": request.called(place),
        "subtitle": _lies_in(request, place),
        "caption_inhabitants": words.text("atlas_caption_inhabitants"),
        "inhabitants": _inhabitants(request, place),
        "caption_ground": words.text("atlas_caption_ground"),
        "ground": Overview(request).ground_told(place),
        "caption_status": words.text("atlas_caption_status") if status else "",
        "status": status,
        "sentences": _sentences(request, place),
        "how": how_to_read(request, rows),
    }


def _lies_in(request: BookletRequest, place: Place) -> str:
    """The level of the area, and each area it lies in up to the municipality."""
    levels = request.tree.levels
    above = [
        _titled(levels[rank].level.title, levels[rank].names[_ancestor(request, place, rank)])
        for rank in range(place.rank - 1, request.home.rank - 1, -1)
    ]
    return " · ".join((levels[place.rank].level.title, *above))


def _titled(level: str, name: str) -> str:
    return name if level == name else f"{level}: {name}"


def _ancestor(request: BookletRequest, place: Place, rank: int) -> int:
    return int(request.tree.ancestors(place.rank, rank)[place.position])


def _inhabitants(request: BookletRequest, place: Place) -> str:
    """The number, below it of which day it is."""
    words, column = request.words, published_inhabitants(request.published)
    if column is None:
        return words.text("unknown")
    value = place.value(column)
    if value.reason:
        return words.reason(value.reason)
    return f"{words.value(value, column.indicator.decimals)}\n{dates_text(words, column)}"


def _status(request: BookletRequest, place: Place) -> str:
    """The group of the first index that rates areas of this level, "" without one."""
    found = [one for one in request.statuses.values() if one.rank == place.rank]
    if not found:
        return ""
    group = found[0].group(place)
    if group is None:
        return found[0].why_not(place, request.words)
    return group_label(group, request.words)


def _sentences(request: BookletRequest, place: Place) -> str:
    """What stands out; where nothing was published the reason."""
    names = request.contents.indicators
    found = area_sentences(request.published, place, request.home, request.county, names, SENTENCES)
    return bulleted(found) or request.words.text("atlas_profile_usual")
