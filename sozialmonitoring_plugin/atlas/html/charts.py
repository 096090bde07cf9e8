"""Charts for the screen: the same drawings as on paper, with larger letters, and their tables."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...core.charts.chart import ChartRow, ChartTable, LegendChart, Paper
from ...core.wording import Wording
from ...layers.fonts import installed_family
from .elements import Markup, anchor_of, plain
from .maps.svg import FAMILY
from .section import Figure, Picture
from .tables import plain_table

WIDTH, TEXT = 150.0, 3.1
"""Millimetres of paper; on the screen a millimetre has about five pixels."""

_FAMILY = re.compile(r'font-family="[^"]*"')


def screen_paper(height: float = 80.0) -> Paper:
    """Paper of the width of the page."""
    return Paper(WIDTH, height, installed_family(), TEXT)


@dataclass(frozen=True)
class ChartName:
    """`file` tells a chart from all others of the page; the cells at `named` say what a row is about.

    `how` says in sentences how the chart is read.
    """

    file: str
    caption: str
    how: str = ""
    kind: str = "chart"
    named: int = 0


def chart_figure(chart: LegendChart, name: ChartName, words: Wording) -> Figure:
    """A chart with its table."""
    path = f"charts/{anchor_of(name.file)}.svg"
    picture = Picture(path, _for_all_screens(chart.svg), chart.told or chart.title)
    caption = f"{name.caption}. {name.how}" if name.how else name.caption
    return Figure(picture, caption, name.kind, behind=_table(chart, name, words))


def _for_all_screens(svg: str) -> str:
    """The drawing with families that take the place of one that is not installed."""
    return _FAMILY.sub(f'font-family="{plain(FAMILY)}"', svg) + "\n"


def _table(chart: LegendChart, name: ChartName, words: Wording) -> Markup:
    table = chart.table or _of_rows(chart.rows, words)
    if not table.rows:
        return Markup("")
    return plain_table(name.caption, table.head, table.rows, _words_in(table), name.named)


def _of_rows(rows: tuple[ChartRow, ...], words: Wording) -> ChartTable:
    """How many areas each line of a legend stands for."""
    counted = [(row.label, words.number(row.areas, 0)) for row in rows if row.areas is not None]
    return ChartTable((words.text("html_class"), words.text("html_areas")), tuple(counted))


def _words_in(table: ChartTable) -> frozenset[int]:
    """The columns without a figure in any cell."""
    places = range(len(table.head))
    return frozenset(
        place for place in places if not any(one.isdigit() for row in table.rows for one in row[place])
    )
