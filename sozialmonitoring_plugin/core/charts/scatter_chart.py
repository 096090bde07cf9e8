"""Two indicators against each other, a mark for each area."""

from __future__ import annotations

from ..booklets.scatter import Scatter
from ..wording import Wording
from .chart import LegendChart, Paper
from .drawing import Drawing


def scatter_chart(scatter: Scatter, paper: Paper, words: Wording, accent: str) -> LegendChart:
    """Two indicators against each other, a mark for each area."""
    return Drawing(paper).finished("", ())
