"""Two indicators against each other in sentences and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from ..booklets.scatter import Scatter
from ..indicators.tableau import Indicator
from ..wording import Wording
from .chart import ChartTable, Paper
from .letters import shortened, width_of
from .row_labels import unit_of
from .sentences import told_value


def axis_title(indicator: Indicator, words: Wording) -> str:
    """The title with the unit."""
    return indicator.title + _unit(indicator, words)


def short_axis_title(indicator: Indicator, words: Wording, paper: Paper) -> str:
    """The title as far as the paper is wide; the unit is not lost as long as it has room itself."""
    unit = _unit(indicator, words)
    title = shortened(indicator.title, paper.width - width_of(unit, paper.text), paper.text)
    return shortened(title + unit, paper.width, paper.text)


def _unit(indicator: Indicator, words: Wording) -> str:
    unit = unit_of(indicator, words)
    return f" ({unit})" if unit else ""


def scatter_sentences(scatter: Scatter, words: Wording) -> Iterator[str]:
    """How many areas there are, and both values of those that the page is about."""
    yield words.text(
        "chart_told_scatter",
        level=scatter.level,
        x=scatter.x.title,
        y=scatter.y.title,
        count=words.number(len(scatter.drawn), 0),
    )
    for point in scatter.points:
        if point.own:
            x, y = told_value(point.x, scatter.x, words), told_value(point.y, scatter.y, words)
            yield words.text("chart_told_pair", name=point.name, x=x, y=y)


def scatter_table(scatter: Scatter, words: Wording) -> ChartTable:
    """A row for each area, those that the page is about first."""
    head = (words.text("column_area_name"), axis_title(scatter.x, words), axis_title(scatter.y, words))
    ordered = sorted(scatter.points, key=lambda point: not point.own)
    return ChartTable(
        head,
        tuple(
            (
                point.name,
                words.value(point.x, scatter.x.decimals),
                words.value(point.y, scatter.y.decimals),
            )
            for point in ordered
        ),
    )
