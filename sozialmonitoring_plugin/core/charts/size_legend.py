"""How large a circle is for a round number: circles in each other, standing on one line."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from ..wording import Wording
from .chart import ChartRow, LegendChart, Paper
from .drawing import INK, QUIET, Drawing, Writing
from .letters import shortened
from .spreading import spread


@dataclass(frozen=True)
class SizeLegend:
    """The area of a circle stands for a number: `largest` has a circle of `diameter` millimetres.

    `title` says what is counted, `colour` fills the circles.
    """

    title: str
    largest: float
    diameter: float
    words: Wording
    decimals: int = 0
    colour: str = "#ffffff"


def size_legend(legend: SizeLegend, width: float = 45.0, family: str = "Open Sans") -> LegendChart:
    """Draw circles of round numbers; as high as the largest needs."""
    numbers = round_numbers(legend.largest, legend.decimals)
    radii = [radius_of(legend, number) for number in numbers]
    text = Paper(family=family)
    largest = max(radii, default=0.0)
    plot = max(2 * largest, len(numbers) * text.line, text.line)
    drawing = Drawing(Paper(width, text.line + 1.0 + plot + 0.6, family))
    paper = drawing.paper
    drawing.text((0.0, paper.line / 2), shortened(legend.title, width / 1.12, paper.text), Writing(bold=True))
    foot = paper.height - 0.3
    tops = [foot - 2 * radius for radius in radii]
    heights = spread(tops, [paper.line] * len(tops), paper.line + 1.0, foot) if tops else []
    for number, radius, top, height in zip(numbers, radii, tops, heights, strict=True):
        x = largest + 0.3
        drawing.circle((x, foot - radius), radius, legend.colour, INK, 0.15)
        drawing.line((x, top), (2 * largest + 1.5, top), QUIET)
        drawing.line((2 * largest + 1.5, top), (2 * largest + 3.0, height), QUIET)
        drawing.text((2 * largest + 3.6, height), legend.words.number(number, legend.decimals))
    if not numbers:
        drawing.text((0.0, foot - paper.line / 2), legend.words.text("chart_nothing"))
    rows = (ChartRow(legend.words.number(one, legend.decimals), low=one, high=one) for one in numbers)
    return drawing.finished(legend.title, _told(legend, numbers), rows)


def radius_of(legend: SizeLegend, number: float) -> float:
    """Radius in millimetres of the circle whose area stands for the number."""
    return legend.diameter / 2 * math.sqrt(abs(number) / legend.largest)


def round_numbers(largest: float, decimals: int = 0, most: int = 3) -> list[float]:
    """At most `most` round numbers not above the largest, descending, each at most half of the one before.

    >>> round_numbers(8432), round_numbers(3), round_numbers(0), round_numbers(0.7, 1)
    ([5000.0, 2000.0, 500.0], [2.0, 1.0], [], [0.5, 0.2])
    """
    finest = 10.0**-decimals
    if not (math.isfinite(largest) and largest >= finest):
        return []
    found: list[float] = []
    power = math.floor(math.log10(largest) + 1e-9)
    for exponent in range(power, power - 3, -1):
        for factor in (5, 2, 1):
            number = round(factor * 10.0**exponent, max(0, -exponent))
            if finest <= number <= largest * (1 + 1e-9):
                found.append(number)
    steps = found[:1]
    for number in found[1:]:
        if number <= steps[-1] / (2 if len(steps) == 1 else 4) + 1e-12 and len(steps) < most:
            steps.append(number)
    return steps


def _told(legend: SizeLegend, numbers: list[float]) -> Iterator[str]:
    for number in numbers:
        yield f"{legend.words.number(number, legend.decimals)}: ⌀ {2 * radius_of(legend, number):.1f} mm"
