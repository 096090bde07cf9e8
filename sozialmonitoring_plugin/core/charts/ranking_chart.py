"""The areas of a level from the first place to the last."""

from __future__ import annotations

from ..booklets.ranking import Ranking
from ..wording import Wording
from .chart import LegendChart, Paper
from .drawing import Drawing


def ranking_chart(
    ranking: Ranking, paper: Paper, words: Wording, accent: str, colours: tuple[str, ...] = ()
) -> LegendChart:
    """The areas of a level from the first place to the last."""
    return Drawing(paper).finished("", ())
