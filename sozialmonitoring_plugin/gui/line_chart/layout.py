"""Where things stand in a line chart: the plot, its scales, and lines of text that do not overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QFontMetricsF

from ...core.classification.distinct import Distinct
from ...core.classification.outcome import FixedBounds
from ...core.classification.scheme import Method, Scheme
from ...core.classification.schemes.pretty import pretty
from .chart import Chart

MARGIN = 8.0
TICKS = 4
WIDEST_NAME = 0.28
"""The part of the width that names beside the lines may take."""


@dataclass(frozen=True)
class ChartLayout:
    """`plot` in pixels; dates from left to right as far apart as they are, numbers from `ticks[0]` up."""

    plot: QRectF
    first: date
    last: date
    ticks: tuple[float, ...]

    @classmethod
    def of(cls, chart: Chart, area: QRectF, metrics: QFontMetricsF) -> ChartLayout:
        """Leave room for the numbers on the left, the names on the right, notes above, dates below."""
        ticks = nice_ticks(chart.numbers)
        written = [chart.words.number(tick, decimals_of(ticks)) for tick in ticks]
        numbers = max(metrics.horizontalAdvance(text) for text in written) + MARGIN
        names = max(metrics.horizontalAdvance(line.name) for line in chart.lines) + 2 * MARGIN
        half_date = metrics.horizontalAdvance(chart.day(chart.dates[-1])) / 2
        left = MARGIN + max(numbers, half_date)
        right = MARGIN + max(min(names, WIDEST_NAME * area.width()), half_date)
        above = MARGIN + metrics.height() * (len(chart.breaks) + 1)
        plot = area.adjusted(left, above, -right, -MARGIN - 1.4 * metrics.height())
        return cls(plot, chart.dates[0], chart.dates[-1], ticks)

    def x(self, day: date) -> float:
        """Where a day stands; a single one in the middle."""
        days = (self.last - self.first).days
        part = (day - self.first).days / days if days else 0.5
        return self.plot.left() + self.plot.width() * part

    def y(self, number: float) -> float:
        """Where a number stands."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.plot.bottom() - self.plot.height() * (number - low) / (high - low)

    def at(self, day: date, number: float) -> QPointF:
        """Where a point stands."""
        return QPointF(self.x(day), self.y(number))


def nice_ticks(numbers: Sequence[float]) -> tuple[float, ...]:
    """Round numbers that embrace all others; around equal ones a little room."""
    low, high = min(numbers), max(numbers)
    if low == high:
        room = max(abs(low) / 10, 0.5)
        low, high = low - room, high + room
    found = pretty(Distinct.of(np.array([low, high])), Scheme(Method.PRETTY, TICKS))
    return found.bounds if isinstance(found, FixedBounds) else (low, high)


def decimals_of(ticks: Sequence[float]) -> int:
    """How many decimals it takes to write all of them."""
    exponents = (Decimal(repr(tick)).normalize().as_tuple().exponent for tick in ticks)
    return max(max(0, -int(exponent)) for exponent in exponents)


def apart(wanted: Sequence[float], distance: float, lowest: float) -> list[float]:
    """Places at least `distance` apart and none beyond `lowest`, each as near as may be to the wanted one."""
    order = sorted(range(len(wanted)), key=lambda one: wanted[one])
    places = list(wanted)
    for before, after in pairwise(order):
        places[after] = max(places[after], places[before] + distance)
    limit = lowest
    for one in reversed(order):
        places[one] = min(places[one], limit)
        limit = places[one] - distance
    return places


def every_nth(places: Sequence[float], width: float) -> list[int]:
    """Which texts of a width fit beside each other, the last one always among them."""
    kept: list[int] = []
    for number in range(len(places) - 1, -1, -1):
        if not kept or places[kept[-1]] - places[number] >= width:
            kept.append(number)
    return kept[::-1]
