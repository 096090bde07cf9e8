"""Maps as figures: the drawing, its words, its legend, and the areas as a table."""

from __future__ import annotations

from dataclasses import replace

from ....core.publication import PublishedColumn
from ....core.wording import Wording
from ....layers.map_legend import EntryKind, LegendEntry, of_kind
from ...booklet import BookletRequest
from ...maps.indicator import map_content
from ...maps.items import MapContent
from ..area_tables import value_table
from ..elements import Markup, anchor_of
from ..section import Figure, Picture
from .indicator import picture_of
from .legend import legend_list
from .picture import MapPicture
from .places import locator_picture, overview_picture
from .svg import svg_of

_COUNTED = (EntryKind.CLASS, EntryKind.CATEGORY, EntryKind.OUTSIDE, EntryKind.REASON, EntryKind.ZERO)


def indicator_figure(request: BookletRequest, column: PublishedColumn) -> Figure:
    """The map of an indicator with the published values of its areas."""
    words, indicator = request.words, column.indicator
    content = map_content(request, column)
    shown = content.indicator_map
    level = _level(request, content)
    fields = {"title": shown.title, "place": request.home.name, "level": level}
    name = anchor_of(indicator.id)
    told = map_told(words, words.text("html_map_told", **fields), shown.entries)
    drawn = _drawn(name, picture_of(content), words.text("html_map_caption", **fields), told)
    alone = replace(request, contents=request.contents.only((indicator.id,)))
    listed = _listed(content, request.home.rank)
    return replace(
        drawn,
        legend=legend_list(listed, words),
        behind=value_table(alone, words.text("html_map_table", **fields)),
    )


def locator_figure(request: BookletRequest) -> Figure:
    """Where the municipality lies."""
    words, place = request.words, request.home.name
    county = request.county.name if request.county else request.published.title
    level = request.tree.levels[request.home.rank].level.title
    told = words.text("html_locator_told", place=place, level=level, county=county)
    caption = words.text("html_locator_caption", place=place)
    return replace(_drawn("locator", locator_picture(request), caption, told), kind="map locator")


def overview_figure(request: BookletRequest, behind: Markup) -> Figure:
    """The areas of the municipality."""
    words, place, level = request.words, request.home.name, request.drawn.level.title
    told = words.text("html_overview_told", place=place, level=level)
    caption = words.text("html_overview_caption", place=place, level=level)
    return replace(_drawn("overview", overview_picture(request), caption, told), behind=behind)


def map_told(words: Wording, first: str, entries: tuple[LegendEntry, ...]) -> str:
    """A map in sentences: what it shows, for how many areas each line of the legend stands."""
    counted = [one for one in of_kind(entries, *_COUNTED) if one.count is not None]
    counts = "; ".join(
        words.text("html_map_told_entry", label=one.label, count=words.number(one.count or 0, 0))
        for one in counted
    )
    sentences = [first]
    if of_kind(entries, EntryKind.SIZE):
        sentences.append(words.text("html_map_told_circles"))
    if counts:
        sentences.append(words.text("html_map_told_counts", counts=counts))
    return " ".join((*sentences, words.text("html_map_told_table")))


def _drawn(name: str, picture: MapPicture, caption: str, told: str) -> Figure:
    return Figure(Picture(f"maps/{name}.svg", svg_of(picture, caption, told), told), caption, "map")


def _level(request: BookletRequest, content: MapContent) -> str:
    """The level of the areas in colour: that of the map, which is the coarser one for some indicators."""
    return request.tree.levels[len(content.indicator_map.outlines_layers)].level.title


def _listed(content: MapContent, home_rank: int) -> list[LegendEntry]:
    """The lines of the legend without the boundaries of levels above the municipality."""
    above = content.indicator_map.entries
    boundaries = of_kind(above, EntryKind.BOUNDARY)
    hidden = set(map(id, boundaries[:home_rank]))
    return [entry for entry in above if id(entry) not in hidden]
