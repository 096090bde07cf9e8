"""Ranges of indicators over as many pages as they need, no row lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from ...core.booklets.glance import GlanceRow, glance_rows
from ...core.charts.chart import LegendChart, Paper
from ...core.charts.range_chart import range_chart, range_rows_that_fit
from ...core.indicator_texts import title_text
from ...core.indicators.tableau import Indicator
from ...core.places import Place
from ..booklet import BookletRequest
from ..chart_paper import paper_of
from ..planning import Planning
from ..templates import PageKind

CHART = "chart"


class IndicatorRow(Protocol):
    """A row of a chart about an indicator."""

    @property
    def indicator(self) -> Indicator:
        """What the row is about."""


Row = TypeVar("Row", bound=IndicatorRow)


@dataclass(frozen=True)
class ChartPage:
    """A page with a part of a chart, none where its template has no item for it, and the themes on it."""

    kind: PageKind
    charts: dict[str, LegendChart]
    themes: str


def told_rows(request: BookletRequest, place: Place, names: Sequence[str]) -> tuple[GlanceRow, ...]:
    """The rows of an area; indicators or areas of one name among them say which is meant."""
    rows = glance_rows(request.published, place, names)
    titles = Counter(row.indicator.title for row in rows)
    return tuple(_told_apart(request, place, row, shared=titles[row.indicator.title] > 1) for row in rows)


def _told_apart(request: BookletRequest, place: Place, row: GlanceRow, *, shared: bool) -> GlanceRow:
    levels, municipal = request.tree.levels, request.tree.municipal_rank
    called = ((row.own_name, place.rank), (row.second_name, municipal), (row.reference_name, 0))
    counts = Counter(name for name, _ in called if name)
    own, second, reference = (
        f"{name} ({levels[rank].level.title})" if counts[name] > 1 else name for name, rank in called
    )
    indicator = row.indicator
    if shared:
        indicator = replace(indicator, title=title_text(indicator), number="")
    return replace(row, indicator=indicator, own_name=own, second_name=second, reference_name=reference)


def range_pages(planning: Planning, first: PageKind, rows: Sequence[GlanceRow]) -> Iterator[ChartPage]:
    """A page of the kind `first`, then as many that hold nothing but the chart as there are rows for."""

    def draw(part: Sequence[GlanceRow], paper: Paper) -> LegendChart:
        return range_chart(part, paper, planning.request.words, planning.request.contents.accent)

    def fitting(left: Sequence[GlanceRow], paper: Paper) -> int:
        return range_rows_that_fit(left, paper, planning.request.words)

    return chart_pages(planning, first, rows, draw, fitting)


def chart_pages(
    planning: Planning,
    first: PageKind,
    rows: Sequence[Row],
    draw: Callable[[Sequence[Row], Paper], LegendChart],
    fitting: Callable[[Sequence[Row], Paper], int],
) -> Iterator[ChartPage]:
    """The same for any chart of rows: `draw` draws some, `fitting` tells how many a paper holds."""
    left, kind = list(rows), first
    while left or kind is first:
        paper = paper_of(planning.templates[kind], CHART)
        if paper is None and kind is not first:
            return
        count = max(1, fitting(left, paper)) if paper is not None else 0
        part, left = left[:count], left[count:]
        drawn = {CHART: draw(part, paper)} if part and paper is not None else {}
        yield ChartPage(kind, drawn, _themes(planning, part))
        kind = PageKind.RANGES


def _themes(planning: Planning, rows: Sequence[IndicatorRow]) -> str:
    """The titles of the themes that some rows belong to, in their order."""
    titles = planning.request.contents.theme_titles
    return " · ".join(filter(None, dict.fromkeys(titles.get(row.indicator.id, "") for row in rows)))
