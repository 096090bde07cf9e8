"""An indicator: the sentence, the map, the charts, where the numbers come from."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.booklets.findings import indicator_sentence
from ....core.booklets.outline import indicator_anchor
from ....core.charts.ranking_chart import ranking_chart
from ....core.charts.series_chart import series_chart
from ....core.indicator_texts import dates_text, sources_text, title_text, unit_text
from ....core.publication import PublishedColumn
from ...booklet import BookletRequest
from ...indicator_data import class_colours, home_ranking, home_series
from ..charts import ChartName, chart_figure, screen_paper
from ..elements import Markup, element
from ..figures import facts
from ..maps.figures import indicator_figure
from ..section import Building, Figure, Section

MOST_ROWS = 120
PITCH, HEAD_AND_FOOT = 1.9, 9.0
"""In sizes of the letters."""


def indicator_section(building: Building, name: str) -> Section:
    """One indicator."""
    building.step()
    column = building.request.published.column(name)
    return Section(
        title_text(column.indicator), indicator_anchor(name), tuple(_body(building.request, column))
    )


def _body(request: BookletRequest, column: PublishedColumn) -> Iterator[Markup | Figure]:
    words, indicator = request.words, column.indicator
    told = ". ".join(filter(None, (indicator.description.rstrip("."), unit_text(words, indicator))))
    if told:
        yield element("p", f"{told}.", class_="quiet")
    sentence = indicator_sentence(request.published, column, request.home, request.county)
    if sentence:
        yield element("p", sentence, class_="lead")
    shown, histogram = indicator_figure(request, column)
    yield shown
    if histogram is not None:
        caption = f"{histogram.title}: {title_text(indicator)}"
        yield chart_figure(
            histogram, ChartName(f"histogram-{indicator.id}", caption, kind="chart small"), words
        )
    yield from _charts(request, column)
    entries = (
        (words.text("caption_reference_date"), dates_text(words, column)),
        (words.text("caption_source"), sources_text(words, column)),
    )
    yield element("div", facts(entries), class_="facts")


def _charts(request: BookletRequest, column: PublishedColumn) -> Iterator[Figure]:
    """The ranking and the series, where there is something to rank and more than one Stichtag."""
    words, accent, name = request.words, request.contents.accent, column.indicator.id
    ranking, series = home_ranking(request, column), home_series(request, column)
    if ranking is not None:
        colours = class_colours(request, column)
        paper = screen_paper(ranking_height(len(ranking.rows)))
        chart = ranking_chart(ranking, paper, words, accent, colours)
        yield chart_figure(chart, ChartName(f"ranking-{name}", chart.title, named=1), words)
    if series is not None:
        chart = series_chart(series, screen_paper(), words, accent)
        yield chart_figure(chart, ChartName(f"series-{name}", chart.title), words)


def ranking_height(rows: int) -> float:
    """Millimetres in which so many rows have room; the table has those beyond `MOST_ROWS`."""
    return (min(rows, MOST_ROWS) * PITCH + HEAD_AND_FOOT) * screen_paper().text
