"""The page of an indicator: sentence, map, ranking of the areas, series over the Stichtage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...core.booklets.findings import indicator_sentence
from ...core.booklets.findings.naming import areas_of
from ...core.booklets.outline import indicator_anchor
from ...core.booklets.ranking import Ranking
from ...core.booklets.series_lines import SeriesLines
from ...core.charts.chart import LegendChart, Paper
from ...core.charts.ranking_chart import ranking_chart, ranking_fits
from ...core.charts.series_chart import series_chart
from ...core.indicator_texts import title_text
from ...core.places import Place
from ...core.publication import PublishedColumn
from ..booklet import BookletRequest
from ..chart_paper import paper_of
from ..drawn import drawn_rank
from ..indicator_data import class_colours, home_ranking, home_series
from ..maps.codes import codes_on_map
from ..maps.indicator import IndicatorPageMap
from ..page import Page
from ..planning import Planning
from ..templates import PageKind, PageTemplate
from ..texts import map_texts, reasons_text


def indicator_pages(planning: Planning, name: str) -> Iterator[Page]:
    """The page, and one for the whole ranking where more areas are ranked than it has room for.

    Where nothing was published for the municipality the page says why.
    """
    column = planning.request.published.column(name)
    page = indicator_page(planning, column)
    yield page
    if page.kind is PageKind.INDICATOR:
        yield from _rest_of_ranking(planning, column, page)


def indicator_page(planning: Planning, column: PublishedColumn) -> Page:
    """The page alone."""
    request = planning.request
    texts = dict(map_texts(request, column))
    heading, anchor = title_text(column.indicator), indicator_anchor(column.indicator.id)
    shown = _places(request)
    if all(place.value(column).reason for place in shown):
        reasons = reasons_text(request, (place.value(column) for place in shown))
        texts["sentence"] = request.words.text(
            "atlas_nothing", municipality=request.home.name, reasons=reasons
        )
        return Page(PageKind.NOTHING, texts, heading, 1, anchor)
    page = _Charts.of(request, planning.templates[PageKind.INDICATOR], column)
    texts["sentence"] = indicator_sentence(request.published, column, request.home, request.county)
    texts |= page.texts()
    return Page(
        PageKind.INDICATOR, texts, heading, 1, anchor, IndicatorPageMap(column), charts=dict(page.drawn())
    )


def _rest_of_ranking(planning: Planning, column: PublishedColumn, page: Page) -> Iterator[Page]:
    request, templates = planning.request, planning.templates
    charts = _Charts.of(request, templates[PageKind.INDICATOR], column)
    whole = paper_of(templates[PageKind.RANGES], "chart")
    if whole is None or charts.ranking is None or charts.ranking_fits:
        return
    title = request.words.text("atlas_continued", name=page.texts["title"])
    texts = {**page.texts, "title": title, "subtitle": page.texts["ranking_title"], "how": ""}
    yield Page(PageKind.RANGES, texts, charts={"chart": charts.ranked(charts.ranking, whole)})


def _places(request: BookletRequest) -> tuple[Place, ...]:
    """The municipality and every area in it that could be shown."""
    ranks = range(request.home.rank + 1, request.map_rank + 1)
    return (request.home, *(place for rank in ranks for place in request.inside(request.home, rank)))


@dataclass(frozen=True)
class _Charts:
    """The ranking, None where there is nothing to rank, and the series, None for a single Stichtag."""

    request: BookletRequest
    template: PageTemplate
    column: PublishedColumn
    rank: int
    ranking: Ranking | None
    series: SeriesLines | None

    @classmethod
    def of(cls, request: BookletRequest, template: PageTemplate, column: PublishedColumn) -> _Charts:
        """What there is to show of an indicator."""
        rank = drawn_rank(request, column)
        ranking, series = home_ranking(request, column), home_series(request, column)
        if ranking is not None:
            ranking = ranking.marked(codes_on_map(request, column, template))
        return cls(request, template, column, rank, ranking, series)

    def texts(self) -> dict[str, str]:
        """The headings of the charts, and what is said in place of the ranking."""
        words = self.request.words
        level = self.request.tree.levels[self.rank].level.title
        ranked = level if self.ranking is None else self.ranking.level
        many = areas_of(words, ranked).many
        return {
            "ranking_title": words.text("atlas_ranking_title", many=many[:1].upper() + many[1:]),
            "ranking_note": self._note(level) if self.ranking is None else "",
            "series_title": "" if self.series is None else words.text("atlas_series_title"),
        }

    def _note(self, level: str) -> str:
        """Why nothing is ranked."""
        places = self.request.inside(self.request.home, self.rank)
        if len(places) < 2:
            return self.request.words.text("atlas_ranking_single", level=level)
        reasons = reasons_text(self.request, (place.value(self.column) for place in places))
        return self.request.words.text("atlas_ranking_nothing", level=level, reasons=reasons)

    def drawn(self) -> Iterator[tuple[str, LegendChart]]:
        """The charts by the items that show them; without a series the ranking has its room as well."""
        paper = paper_of(self.template, self.ranking_item)
        if self.ranking is not None and paper is not None:
            yield self.ranking_item, self.ranked(self.ranking, paper)
        paper = paper_of(self.template, "series")
        if self.series is not None and paper is not None:
            yield "series", series_chart(self.series, paper, self.request.words, self.request.contents.accent)

    @property
    def ranking_item(self) -> str:
        """The item of the ranking: a larger one where there is no series."""
        alone = self.series is None and paper_of(self.template, "ranking_alone") is not None
        return "ranking_alone" if alone else "ranking"

    @property
    def ranking_fits(self) -> bool:
        """Whether every ranked area is drawn, and not only told of."""
        paper = paper_of(self.template, self.ranking_item)
        if self.ranking is None or paper is None:
            return True
        return ranking_fits(self.ranking, paper, self.request.words)

    def ranked(self, ranking: Ranking, paper: Paper) -> LegendChart:
        """The ranking in the colours of the map."""
        words, accent = self.request.words, self.request.contents.accent
        return ranking_chart(ranking, paper, words, accent, class_colours(self.request, self.column))
