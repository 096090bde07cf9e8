"""Maps as figures: the drawing, its words, its legend, and the areas as a table."""

from __future__ import annotations

from dataclasses import replace

from ....core.charts.chart import LegendChart, Paper
from ....core.publication import PublishedColumn
from ....core.wording import Wording
from ....layers.fonts import installed_family
from ....layers.map_legend import EntryKind, LegendEntry, of_kind
from ...booklet import BookletRequest
from ...drawn import shown_rank
from ...maps.indicator import map_content, themed_content
from ...maps.items import MapContent
from ...maps.locator import locator_told
from ...overview_rows import Overview
from ...status import BookletStatus
from ..area_tables import value_table
from ..elements import Markup, anchor_of
from ..section import Figure, Picture
from .ground import for_screen
from .indicator import picture_of
from .legend import legend_list
from .picture import MapPicture
from .places import locator_picture, overview_picture
from .svg import svg_of

_COUNTED = (EntryKind.CLASS, EntryKind.CATEGORY, EntryKind.OUTSIDE, EntryKind.REASON, EntryKind.ZERO)


def indicator_figure(request: BookletRequest, column: PublishedColumn) -> tuple[Figure, LegendChart | None]:
    """The map of an indicator with the published values of its areas; the histogram of its legend, if any."""
    words, indicator = request.words, column.indicator
    content = map_content(
        for_screen(request, request.home.rank), column, Paper(90.0, 50.0, installed_family(), 3.1)
    )
    alone = replace(request, contents=request.contents.only((indicator.id,)))
    place, level = request.home.name, _level(request, content)
    caption = words.text("html_map_table", title=content.indicator_map.title, place=place, level=level)
    table = value_table(alone, caption, shown_rank(request, column))
    shown = _content_figure(request, content, f"indicator-{indicator.id}", table)
    return shown, next(iter(content.indicator_map.charts), None)


def status_figure(request: BookletRequest, status: BookletStatus, name: str, behind: Markup) -> Figure:
    """The map of a social index; `behind` says which areas are in which group."""
    content = themed_content(for_screen(request, request.home.rank), status.theme, status.rank)
    return _content_figure(request, content, name, behind)


def _content_figure(request: BookletRequest, content: MapContent, name: str, behind: Markup) -> Figure:
    words, shown = request.words, content.indicator_map
    fields = {"title": shown.title, "place": request.home.name, "level": _level(request, content)}
    told = map_told(words, words.text("html_map_told", **fields), shown.entries)
    drawn = _drawn(anchor_of(name), picture_of(content), words.text("html_map_caption", **fields), told)
    legend = legend_list(_listed(content, request.home.rank), words)
    return replace(drawn, legend=legend, behind=behind)


def locator_figure(request: BookletRequest) -> Figure:
    """Where the municipality lies."""
    words, place = request.words, request.home.name
    told = locator_told(request)
    caption = words.text("html_locator_caption", place=place)
    return replace(
        _drawn("locator", locator_picture(for_screen(request, 0)), caption, told), kind="map locator"
    )


def overview_figure(overview: Overview, behind: Markup) -> Figure:
    """The areas of the municipality."""
    request = overview.request
    words, place, level = request.words, request.home.name, request.drawn.level.title
    told = words.text("html_overview_told", place=place, level=level)
    caption = words.text("html_overview_caption", place=place, level=level)
    return replace(
        _drawn(
            "overview",
            overview_picture(for_screen(request, request.home.rank), overview.codes),
            caption,
            told,
        ),
        behind=behind,
    )


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
