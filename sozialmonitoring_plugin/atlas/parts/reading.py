"""How to read the booklet: a map, a range and a ranking of its own, then the words and signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import QgsLayoutItemLegend, QgsLayoutItemMap

from ...core.charts.chart import LegendChart
from ...core.charts.range_example import RangeExample, range_example
from ...core.charts.ranking_chart import ranking_chart
from ...core.indicator_texts import title_text
from ...core.publication import PublishedColumn
from ..booklet import BookletRequest
from ..chart_paper import paper_of
from ..indicator_data import class_colours, home_ranking
from ..maps.ground import drawn_for_home
from ..maps.indicator import map_content
from ..maps.items import MARGIN_AROUND_MAP, fill_legend, show_layers
from ..maps.told import content_told
from ..method_rows import text_rows
from ..page import Page, PageMap, Shown
from ..planning import Planning
from ..reading import Example, reading_example, reading_words
from ..tables.item import table_space
from ..tables.sheets import text_sheets
from ..templates import PageKind, PageTemplate
from ..texts import Texts, common_texts, continued

ANCHOR = "reading"


@dataclass(frozen=True)
class ExampleMap(PageMap):
    """The map of an indicator with its legend, and nothing else that belongs to a map page."""

    column: PublishedColumn

    def show(self, request: BookletRequest, template: PageTemplate) -> Shown:
        """Show it in the items "map" and "legend"."""
        item, legend = template.item("map", QgsLayoutItemMap), template.item("legend", QgsLayoutItemLegend)
        content = map_content(drawn_for_home(request, item), self.column)
        if item is not None:
            shown = content.indicator_map
            show_layers(item, shown.layers(), shown.extent, MARGIN_AROUND_MAP)
        if legend is not None:
            fill_legend(legend, item, content)
        return Shown(content, content_told(request, content))


def plan_reading(planning: Planning) -> Iterator[Page]:
    """A page of examples where there is an indicator for them, then the words and signs."""
    request = planning.request
    example = reading_example(request)
    title = request.words.text("atlas_reading_title")
    first = 0
    if example is not None:
        yield _examples(planning, example)
        first = 1
    texts = {**common_texts(request), "title": title}
    rows = tuple(text_rows(reading_words(request, example)))
    sheets = text_sheets(rows, table_space(planning.templates[PageKind.WORDS]))
    for place, sheet in enumerate(sheets, first):
        heading, anchor = (title, ANCHOR) if place == 0 else ("", "")
        shown = continued(request, texts, place)
        yield Page(PageKind.WORDS, shown, heading, anchor=anchor, tables={"table": sheet})


def _examples(planning: Planning, example: Example) -> Page:
    request = planning.request
    texts = reading_texts(request, example)
    charts = dict(_charts(request, example, planning.templates[PageKind.READING]))
    shown = ExampleMap(example.column)
    return Page(PageKind.READING, texts, texts["title"], anchor=ANCHOR, map=shown, charts=charts)


def _charts(
    request: BookletRequest, example: Example, template: PageTemplate
) -> Iterator[tuple[str, LegendChart]]:
    column, words, accent = example.column, request.words, request.contents.accent
    paper = paper_of(template, "range")
    if paper is not None:
        yield "range", range_example(range_example_of(request, example), paper, words, accent)
    paper = paper_of(template, "ranking")
    if paper is not None:
        ranking = home_ranking(request, column)
        if ranking is not None:
            yield "ranking", ranking_chart(ranking, paper, words, accent, class_colours(request, column))


def range_example_of(request: BookletRequest, example: Example) -> RangeExample:
    """The range of the example, with the municipality and the county in it."""
    indicator = example.column.indicator
    unit = f" ({indicator.unit})" if indicator.unit else ""
    county = request.county
    whole = county.value(example.column) if county else None
    reference = (county.name, whole) if county and whole and not whole.reason else None
    own = (request.home.name, request.home.value(example.column))
    return RangeExample(f"{title_text(indicator)}{unit}", indicator.decimals, example.spread, own, reference)


def reading_texts(request: BookletRequest, example: Example) -> Texts:
    """What is said of the map, the range and the ranking of the example."""
    words = request.words
    county = request.county.name if request.county else request.published.title
    fields = {
        "county": county,
        "municipality": request.home.name,
        "indicator": title_text(example.column.indicator),
        "level": example.level,
        "drawn": request.drawn.level.title,
    }
    names = (
        "caption_map",
        "map_text",
        "caption_range",
        "range_text",
        "caption_ranking",
        "ranking_text",
        "note",
    )
    told = {name: words.text(f"atlas_reading_{name}", **fields) for name in names}
    if home_ranking(request, example.column) is None:
        told |= {"caption_ranking": "", "ranking_text": ""}
    return {
        **common_texts(request),
        "title": words.text("atlas_reading_title"),
        "subtitle": words.text("atlas_reading_subtitle", **fields),
        **told,
    }
