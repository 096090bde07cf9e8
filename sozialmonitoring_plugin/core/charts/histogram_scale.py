"""Where things stand in a histogram legend: the plot, the axis, bars at the ends for what lies far out."""

from __future__ import annotations

from dataclasses import dataclass

from .bins import MOST
from .chart import Paper
from .drawing import Box
from .histogram_data import CountedLegend
from .histogram_references import reference_rows
from .letters import width_of
from .spreading import rows_of

TAIL = 4.0
GAP = 1.4
STRIP = 1.2
MARK_WIDTH, MARK_HEIGHT = 1.5, 1.3
MARK_ROWS = 3
SMALL = 0.97
"""Size of the counts, as part of the size of other texts: 6 points."""


@dataclass(frozen=True)
class Scale:
    """The plot and what surrounds it.

    `low_tail` and `high_tail` say whether a bar of its own stands at that end. `mark_rows` are the rows
    of the municipality's triangles, None where they have no room and are told by dark bars.
    """

    paper: Paper
    plot: Box
    edges: tuple[float, ...]
    low_tail: bool
    high_tail: bool
    highest: int
    labelled: bool
    mark_rows: list[int] | None

    def x(self, value: float) -> float:
        """Where a value stands; what lies far out stands in the middle of the bar at that end."""
        low, high = self.edges[0], self.edges[-1]
        if value < low:
            return self.plot.x - GAP - TAIL / 2 if self.low_tail else self.plot.x
        if value > high:
            return self.plot.right + GAP + TAIL / 2 if self.high_tail else self.plot.right
        return self.plot.x + self.plot.width * (value - low) / (high - low)

    def y(self, count: float) -> float:
        """The height of a count."""
        return self.plot.bottom - self.plot.height * count / self.highest

    def slot(self, row: int) -> Box:
        """Where the bar of a row of `Bins.counts` stands, as high as the plot."""
        plot, bins = self.plot, len(self.edges) - 1
        if row == 0:
            return Box(plot.x - GAP - TAIL, plot.y, TAIL, plot.height)
        if row == bins + 1:
            return Box(plot.right + GAP, plot.y, TAIL, plot.height)
        width = plot.width / bins
        return Box(plot.x + (row - 1) * width, plot.y, width, plot.height)

    @property
    def left(self) -> float:
        """The left end of all bars."""
        return self.slot(0).x if self.low_tail else self.plot.x

    @property
    def right(self) -> float:
        """The right end of all bars."""
        return self.slot(len(self.edges)).right if self.high_tail else self.plot.right

    @property
    def marks_top(self) -> float:
        """Where the municipality's triangles begin."""
        return self.plot.bottom + STRIP + 0.2

    @property
    def numbers_top(self) -> float:
        """Where the leaders to the numbers of the axis begin."""
        rows = max(self.mark_rows, default=-1) + 1 if self.mark_rows is not None else 0
        return self.marks_top + rows * MARK_HEIGHT


def most_bins(paper: Paper) -> int:
    """How many bars can be told apart on this paper."""
    return max(5, min(MOST, int(paper.width / 2.5)))


def scale_of(paper: Paper, counted: CountedLegend) -> Scale:
    """Give each part its room."""
    totals = counted.bins.totals.tolist()
    low_tail, high_tail = totals[0] > 0, totals[-1] > 0
    highest = max(totals)
    ends = (low_tail + high_tail) * (TAIL + GAP)
    small = paper.text * SMALL
    inner = paper.width - 2.0 - ends
    labelled = width_of(str(highest), small) + 0.2 <= min(inner / (len(totals) - 2), TAIL)
    axis = 0.0 if labelled else width_of(counted.legend.words.number(highest, 0), small) + 1.0
    left = 1.0 + axis + low_tail * (TAIL + GAP)
    rough = Scale(
        paper, Box(left, 0.0, paper.width - 1.0 - left - high_tail * (TAIL + GAP), 1.0),
        tuple(counted.bins.edges.tolist()), low_tail, high_tail, highest, labelled, None,
    )  # fmt: skip
    marks = rows_of([rough.x(number) for number in counted.own_numbers], MARK_WIDTH, MARK_ROWS)
    top = paper.line * (1 + reference_rows(counted.legend, paper)) + (small * 1.2 if labelled else 0.8)
    below = (
        STRIP
        + 0.2
        + MARK_HEIGHT * (max(marks or [-1]) + 1)
        + 0.9
        + (2 if counted.legend.has_foot else 1) * paper.line
    )
    plot = Box(rough.plot.x, top, rough.plot.width, max(4.0, paper.height - below - top))
    return Scale(paper, plot, rough.edges, low_tail, high_tail, highest, labelled, marks)
