"""Where numbers and dates stand in a chart of series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..booklets.series_lines import SeriesLines
from ..series.years import year_of
from ..wording import Wording
from .chart import Paper
from .drawing import Box
from .letters import width_of
from .ticks import ends_of, printed_ticks


@dataclass(frozen=True)
class SeriesScale:
    """The plot, the `positions` of the dates, the ends of the upright axis and the numbers along it."""

    plot: Box
    positions: Mapping[date, float]
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]

    def x(self, day: date) -> float:
        """Where a date of the series stands."""
        return self.positions[day]

    def y(self, number: float) -> float:
        """The height of a number."""
        return self.plot.bottom - self.plot.height * (number - self.low) / (self.high - self.low)


def numbers_of(lines: SeriesLines) -> list[float]:
    """Every number of every line."""
    return [value.number for line in lines.lines for value in line.values if not value.reason]


def series_scale(
    lines: SeriesLines, paper: Paper, words: Wording, room: tuple[float, float], labels: float
) -> SeriesScale:
    """The scale between the heights `room`, with the width of the labels left free at the right."""
    top, bottom = room
    low, high = ends_of(numbers_of(lines), lines.indicator.decimals)
    ticks = printed_ticks(low, high, max(2, int((bottom - top) / (2.4 * paper.line))), words)
    left = max((width_of(text, paper.text) for _, text in ticks), default=0.0) + 0.5 * paper.text
    plot = Box(left, top, max(paper.width - labels - left, 4 * paper.text), bottom - top)
    return SeriesScale(plot, _positions(lines.dates, plot, 0.6 * paper.text), low, high, ticks)


def _positions(dates: Sequence[date], plot: Box, inset: float) -> dict[date, float]:
    """Dates to scale, a year as wide as another, the outermost ones so far inside the plot."""
    years = [float(year_of(day)) for day in dates]
    step = (plot.width - 2 * inset) / (years[-1] - years[0])
    return {day: plot.x + inset + step * (year - years[0]) for day, year in zip(dates, years, strict=True)}
