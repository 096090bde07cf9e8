"""The municipality at a glance: strengths and burdens, and where it stands in the county."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....core.booklets.findings import Finding, strengths_and_burdens
from ....core.booklets.glance import GlanceRow
from ....core.charts.range_chart import height_of_range_chart, range_chart
from ....core.places import Place
from ...booklet import BookletRequest
from ...parts.glance import nothing_told
from ...parts.ranges import told_rows
from ..charts import ChartName, chart_figure, screen_paper
from ..elements import Markup, element
from ..figures import sentences
from ..section import Building, Figure, Section


def build_glance(building: Building) -> Iterator[Section]:
    """Two lists and a chart of all indicators; nothing without any."""
    request = building.request
    names = request.contents.indicators
    if not names:
        return
    title = request.words.text("atlas_glance_title", municipality=request.home.name)
    strengths, burdens = strengths_and_burdens(
        request.published, names, request.home, request.county, breaks=request.breaks
    )
    is_known = bool(strengths or burdens)
    nothing = [nothing_told(request, f"atlas_no_{one}", is_known) for one in ("strengths", "burdens")]
    lists = element(
        "div",
        _listed(request, "atlas_strengths", nothing[0], strengths),
        _listed(request, "atlas_burdens", nothing[1], burdens),
        class_="pair",
    )
    rows = told_rows(request, request.home, names)
    yield Section(title, "glance", (lists, range_figure(request, rows, request.home)))


def range_figure(request: BookletRequest, rows: Sequence[GlanceRow], place: Place) -> Figure:
    """Where a place stands, with how to read it."""
    words = request.words
    paper = screen_paper(height_of_range_chart(rows, screen_paper(), request.words))
    chart = range_chart(rows, paper, words, request.contents.accent)
    how = words.text("atlas_range_how", level=rows[0].spread_level, area=rows[0].own_name)
    caption = words.text("html_range_caption", place=place.name)
    return chart_figure(chart, ChartName(f"range-{place.rank}-{place.key}", caption, how), words)


def _listed(request: BookletRequest, title: str, nothing: str, found: Sequence[Finding]) -> Markup:
    told = sentences(one.text for one in found) or element("p", nothing)
    return element("div", element("h3", request.words.text(title)), told)
