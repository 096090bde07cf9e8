"""A profile of each area of the municipality."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.booklets.findings import area_sentences
from ...core.booklets.glance import GlanceRow, glance_rows
from ...core.booklets.outline import area_anchor
from ...core.inhabitants import published_inhabitants
from ...core.places import Place
from ...core.wording import Wording
from ..booklet import BookletRequest
from ..maps.profile import ProfileMap
from ..page import Page
from ..planning import Planning
from ..status import group_label
from ..templates import PageKind
from ..texts import bulleted, common_texts
from .glance import how_to_read
from .ranges import range_pages

SQUARE_METRES = 1e6
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
    rows = glance_rows(request.published, place, request.contents.indicators)
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
    words = request.words
    captions = ("inhabitants", "ground", "status")
    return {
        **common_texts(request),
        **{f"caption_{name}": words.text(f"atlas_caption_{name}") for name in captions},
        "title": request.called(place),
        "subtitle": _lies_in(request, place),
        "inhabitants": _inhabitants(request, place),
        "ground": _ground(request, place),
        "status": _status(request, place),
        "sentences": _sentences(request, place),
        "how": how_to_read(request, rows),
    }


def _lies_in(request: BookletRequest, place: Place) -> str:
    """The level of the area, and each area it lies in up to the municipality."""
    levels = request.tree.levels
    above = [
        f"{levels[rank].level.title}: {levels[rank].names[_ancestor(request, place, rank)]}"
        for rank in range(place.rank - 1, request.home.rank - 1, -1)
    ]
    return " · ".join((levels[place.rank].level.title, *above))


def _ancestor(request: BookletRequest, place: Place, rank: int) -> int:
    return int(request.tree.ancestors(place.rank, rank)[place.position])


def _inhabitants(request: BookletRequest, place: Place) -> str:
    column = published_inhabitants(request.published)
    if column is None:
        return _dash(request.words, "")
    value = place.value(column)
    return request.words.reason(value.reason) or request.words.value(value, column.indicator.decimals)


def _ground(request: BookletRequest, place: Place) -> str:
    """Square kilometres; nothing where the map is measured in degrees."""
    shapes = request.geometries.by_level.get(request.tree.levels[place.rank].level.id, {})
    if place.key not in shapes or request.geometries.crs.isGeographic():
        return _dash(request.words, "")
    return f"{request.words.number(shapes[place.key].area() / SQUARE_METRES, 2)} km²"


def _status(request: BookletRequest, place: Place) -> str:
    """The group of the first index that rates areas of this level."""
    found = [one for one in request.statuses.values() if one.rank == place.rank]
    if not found:
        return _dash(request.words, "")
    group = found[0].group(place)
    if group is None:
        return found[0].why_not(place, request.words)
    return group_label(group, request.words)


def _dash(words: Wording, text: str) -> str:
    return text or words.text("unknown")


def _sentences(request: BookletRequest, place: Place) -> str:
    """What stands out; where nothing was published the reason."""
    names = request.contents.indicators
    found = area_sentences(request.published, place, request.home, request.county, names, SENTENCES)
    return bulleted(found) or request.words.text("atlas_profile_usual")
