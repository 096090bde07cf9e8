"""What has changed in an area, a row for each indicator."""

from __future__ import annotations

from collections.abc import Sequence

from ..booklets.changes import ChangeRow
from ..wording import Wording
from .chart import LegendChart, Paper
from .drawing import Drawing


def change_chart(rows: Sequence[ChangeRow], paper: Paper, words: Wording, accent: str) -> LegendChart:
    """What has changed in an area, a row for each indicator."""
    return Drawing(paper).finished("", ())


def change_rows_that_fit(paper: Paper) -> int:
    """How many rows a paper has room for."""
    return int(paper.height / (4 * paper.line))
