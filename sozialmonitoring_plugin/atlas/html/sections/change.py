"""What has changed in the municipality since the last booklet."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.booklets.changes import change_rows
from ....core.booklets.findings import change_findings
from ....core.charts.change_chart import change_chart, height_of_change_chart
from ...parts.change import change_texts
from ..charts import ChartName, chart_figure, screen_paper
from ..elements import element
from ..figures import sentences
from ..section import Building, Section


def build_change(building: Building) -> Iterator[Section]:
    """Sentences and a chart with its table; nothing without a booklet before."""
    request = building.request
    words, since, names = request.words, request.compare_date, request.contents.indicators
    if since is None or not names:
        return
    texts = change_texts(request, since)
    found = change_findings(request.published, request.home, since, names, breaks=request.breaks)
    told = sentences(one.text for one in found) or element("p", words.text("atlas_change_nothing"))
    rows = change_rows(request.published, request.home, since, names, request.breaks)
    paper = screen_paper(height_of_change_chart(len(rows), screen_paper()))
    chart = change_chart(rows, paper, words, request.contents.accent)
    shown = chart_figure(chart, ChartName("change", chart.title, texts["how"]), words)
    yield Section(texts["title"], "change", (element("p", texts["subtitle"], class_="quiet"), told, shown))
