"""An indicator from Stichtag to Stichtag, a line for each area."""

from __future__ import annotations

from ..booklets.series_lines import SeriesLines
from ..wording import Wording
from .chart import LegendChart, Paper
from .drawing import Drawing


def series_chart(lines: SeriesLines, paper: Paper, words: Wording, accent: str) -> LegendChart:
    """An indicator from Stichtag to Stichtag, a line for each area."""
    return Drawing(paper).finished("", ())
