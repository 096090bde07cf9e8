"""How maps, charts and signs are read, with an indicator of the booklet as the example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....core.booklets.glance import glance_rows
from ....core.booklets.outline import indicator_anchor
from ....core.charts.range_example import range_example
from ....core.charts.range_told import range_table
from ....core.indicator_texts import title_text
from ...booklet import BookletRequest
from ...parts.reading import range_example_of, reading_texts
from ...reading import Example, reading_example, reading_words
from ..charts import ChartName, chart_figure, screen_paper
from ..elements import Markup, anchor_of, element
from ..figures import facts
from ..section import Building, Figure, Section


def build_reading(building: Building) -> Iterator[Section]:
    """The example where there is an indicator for it, then the words and signs."""
    request = building.request
    words, example = request.words, reading_example(request)
    entries = [
        *reading_words(request, example),
        (words.text("html_tables"), words.text("html_reading_tables")),
    ]
    body = [*(_example(request, example) if example else ()), element("div", facts(entries), class_="facts")]
    yield Section(words.text("html_reading_title"), "reading", tuple(body))


def _example(request: BookletRequest, example: Example) -> Iterator[Markup | Figure]:
    texts, indicator = reading_texts(request, example), example.column.indicator
    names = ("map", "range", "ranking")
    entries = [(texts[f"caption_{name}"], texts[f"{name}_text"]) for name in names]
    yield element("div", facts(entries), class_="facts")
    accent = request.contents.accent
    chart = range_example(range_example_of(request, example), screen_paper(45.0), request.words, accent)
    rows = glance_rows(request.published, request.home, (indicator.id,))
    chart = replace(chart, table=range_table(rows, request.words))
    yield chart_figure(chart, ChartName("example", texts["caption_range"]), request.words)
    link = element("a", title_text(indicator), href=f"#{anchor_of(indicator_anchor(indicator.id))}")
    yield element("p", request.words.text("html_example"), " ", link)
