"""Where two numbers of an area stand."""

from __future__ import annotations

from dataclasses import dataclass

from ..booklets.scatter import Scatter, ScatterPoint
from ..wording import Wording
from .chart import Paper
from .drawing import Box, Point
from .letters import width_of
from .ticks import ends_of, printed_ticks

Ticks = tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class ScatterScale:
    """The plot with the ends and ticks of both axes."""

    plot: Box
    x_ends: tuple[float, float]
    y_ends: tuple[float, float]
    x_ticks: Ticks
    y_ticks: Ticks

    def x(self, number: float) -> float:
        """Where a number of the level axis stands."""
        low, high = self.x_ends
        return self.plot.x + self.plot.width * (number - low) / (high - low)

    def y(self, number: float) -> float:
        """Where a number of the upright axis stands."""
        low, high = self.y_ends
        return self.plot.bottom - self.plot.height * (number - low) / (high - low)

    def at(self, point: ScatterPoint) -> Point:
        """Where an area stands."""
        return self.x(point.x.number), self.y(point.y.number)


def scatter_scale(scatter: Scatter, paper: Paper, words: Wording, room: tuple[float, float]) -> ScatterScale:
    """The scale between the heights `room`, as wide as the numbers of the upright axis leave it."""
    top, bottom = room
    x_ends = ends_of([point.x.number for point in scatter.drawn], scatter.x.decimals)
    y_ends = ends_of([point.y.number for point in scatter.drawn], scatter.y.decimals)
    y_ticks = printed_ticks(*y_ends, max(2, int((bottom - top) / (3 * paper.line))), words)
    left = max((width_of(text, paper.text) for _, text in y_ticks), default=0.0) + 0.5 * paper.text
    plot = Box(left, top, paper.width - left - 0.5 * paper.text, bottom - top)
    widest = max(width_of(words.number(end, scatter.x.decimals), paper.text) for end in x_ends)
    most = max(2, int(plot.width / (widest + 3 * paper.text)))
    return ScatterScale(plot, x_ends, y_ends, printed_ticks(*x_ends, most, words), y_ticks)
