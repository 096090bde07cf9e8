"""Classes and reasons as rows: what they look like, what they are called, how many areas they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..colours.contrast import label_colour
from ..values import Reason
from ..wording import Wording
from .chart import ChartRow, LegendChart, Paper
from .drawing import INK, QUIET, Box, Drawing, Writing
from .letters import shortened, width_of
from .patterns import hatch, reason_swatch

SWATCH = 5.0
GAP = 1.2
OUTLINE = "#6b6b6b"


@dataclass(frozen=True)
class CountRow:
    """A line: `colour` of a class or the pattern of a `reason`; `own` is the municipality's part of `count`.

    `outside` hatches the colour: numbers outside the bounds of all classes.
    """

    label: str
    count: int
    colour: str = ""
    own: int = 0
    reason: Reason = Reason.NONE
    outside: bool = False


@dataclass(frozen=True)
class CountLegend:
    """The rows from the top; `place` is the municipality whose areas are told apart, "" for none."""

    rows: tuple[CountRow, ...]
    words: Wording
    place: str = ""

    def counted(self, row: CountRow) -> str:
        """The number behind a bar."""
        count = self.words.number(row.count, 0)
        if not self.place:
            return count
        return self.words.text("chart_own_of", own=self.words.number(row.own, 0), count=count)


def count_legend(legend: CountLegend, width: float = 60.0, family: str = "Open Sans") -> LegendChart:
    """Draw the rows, 3.6 millimetres each."""
    title = legend.words.text("chart_areas")
    lines = len(legend.rows) + 1 + bool(legend.place)
    paper = Paper(width, lines * 3.6, family)
    drawing = Drawing(paper)
    drawing.text((0.0, 1.8), title, Writing(bold=True))
    columns = _columns(legend, paper)
    for place, row in enumerate(legend.rows, 1):
        _draw_row(drawing, legend, row, place * 3.6, columns)
    if legend.place:
        middle = paper.height - 1.8
        drawing.box(Box(0.0, middle - 0.55, SWATCH, 1.1), INK)
        text = shortened(legend.place, width - SWATCH - GAP, paper.text)
        drawing.text((SWATCH + GAP, middle), text)
    rows = (
        ChartRow(row.label, areas=row.count, own_areas=row.own if legend.place else None)
        for row in legend.rows
    )
    return drawing.finished(title, _told(legend), rows)


@dataclass(frozen=True)
class _Columns:
    """Where labels end and the bars begin, and the millimetres of one area."""

    label: float
    bars: float
    per_area: float


def _columns(legend: CountLegend, paper: Paper) -> _Columns:
    """Labels take at most three fifths of the width, numbers what the longest needs, bars the rest."""
    labels = max((width_of(row.label, paper.text) for row in legend.rows), default=0.0)
    label = min(labels, paper.width * 0.6 - SWATCH - GAP)
    numbers = max((width_of(legend.counted(row), paper.text) for row in legend.rows), default=0.0)
    bars = SWATCH + GAP + label + GAP
    room = max(2.0, paper.width - bars - numbers - GAP)
    highest = max((row.count for row in legend.rows), default=0)
    return _Columns(label, bars, room / max(1, highest))


def _draw_row(drawing: Drawing, legend: CountLegend, row: CountRow, top: float, columns: _Columns) -> None:
    middle, text = top + 1.8, drawing.paper.text
    swatch = Box(0.1, middle - 1.3, SWATCH - 0.2, 2.6)
    bar = Box(columns.bars, middle - 1.1, row.count * columns.per_area, 2.2)
    if row.reason:
        reason_swatch(drawing, swatch, row.reason)
        reason_swatch(drawing, bar, row.reason)
    else:
        for box in (swatch, bar):
            drawing.box(box, row.colour, OUTLINE)
            if row.outside:
                hatch(drawing, box, 135.0, colour=label_colour(row.colour))
    if legend.place:
        drawing.box(Box(bar.x, middle - 0.5, row.own * columns.per_area, 1.0), INK)
    drawing.text((SWATCH + GAP, middle), shortened(row.label, columns.label + 0.01, text))
    drawing.text((bar.right + 0.8, middle), legend.counted(row), Writing(colour=INK if row.count else QUIET))


def _told(legend: CountLegend) -> Iterator[str]:
    return (f"{row.label}: {legend.counted(row)}" for row in legend.rows)
