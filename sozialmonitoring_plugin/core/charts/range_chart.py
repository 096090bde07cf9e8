"""Where an area stands in the spread of its level, a row for each indicator."""

from __future__ import annotations

from collections.abc import Sequence

from ..booklets.glance import GlanceRow
from ..wording import Wording
from .chart import LegendChart, Paper
from .drawing import Drawing


def range_chart(rows: Sequence[GlanceRow], paper: Paper, words: Wording, accent: str) -> LegendChart:
    """Where an area stands in the spread of its level, a row for each indicator."""
    return Drawing(paper).finished("", ())


def range_rows_that_fit(paper: Paper) -> int:
    """How many rows a paper has room for."""
    return int(paper.height / (4 * paper.line))
