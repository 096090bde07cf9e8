"""What stands around the bars: bounds and their numbers, the municipality's areas, the foot."""

from __future__ import annotations

import numpy as np

from .drawing import INK, QUIET, Box, Drawing, Writing
from .histogram_data import CountedLegend, HistogramLegend
from .histogram_scale import MARK_HEIGHT, MARK_WIDTH, STRIP, Scale
from .letters import shortened, width_of
from .spreading import spread, thinned

BETWEEN = 1.0
"""Millimetres between the numbers of the axis."""


def draw_axis(drawing: Drawing, scale: Scale, legend: HistogramLegend) -> None:
    """The bounds of the classes with their numbers, moved apart where they lie close together."""
    bounds = _told_bounds(scale, legend)
    inner = bounds if legend.classification.open_ends else bounds[1:-1]
    for bound in (one for one in inner if scale.edges[0] <= one <= scale.edges[-1]):
        drawing.dashes((scale.x(bound), scale.plot.y), (scale.x(bound), scale.plot.bottom), QUIET)
    paper = scale.paper
    texts = [legend.number(bound) for bound in bounds]
    widths = [width_of(text, paper.text) + BETWEEN for text in texts]
    chosen = thinned(len(texts), widths, paper.width)
    centres = spread(
        [scale.x(bounds[place]) for place in chosen], [widths[place] for place in chosen], 0.0, paper.width
    )
    top, foot = scale.plot.bottom + STRIP, scale.numbers_top + 0.8
    for place, centre in zip(chosen, centres, strict=True):
        x = scale.x(bounds[place])
        drawing.line((x, top), (x, scale.numbers_top), QUIET)
        drawing.line((x, scale.numbers_top), (centre, foot), QUIET)
        drawing.text((centre, foot + paper.line / 2), texts[place], Writing("middle"))


def _told_bounds(scale: Scale, legend: HistogramLegend) -> list[float]:
    """The bounds on the axis and the outermost ones; those between, far out, only the legend names."""
    bounds = sorted(set(legend.classification.bounds)) or [scale.edges[0], scale.edges[-1]]
    if legend.classification.open_ends and len(bounds) > 2:
        bounds = bounds[1:-1]
    ends = (bounds[0], bounds[-1])
    return [one for one in bounds if one in ends or scale.edges[0] <= one <= scale.edges[-1]]


def draw_own_areas(drawing: Drawing, scale: Scale, counted: CountedLegend) -> None:
    """A triangle for each area of the municipality, pointing at its value."""
    numbers = counted.own_numbers
    for number, row in zip(numbers, scale.mark_rows or [0] * len(numbers), strict=True):
        if scale.mark_rows is not None:
            _triangle(drawing, scale.x(number), scale.marks_top + row * MARK_HEIGHT)


def draw_head(drawing: Drawing, legend: HistogramLegend) -> None:
    """What the bars count, and what the numbers of the axis are."""
    paper = drawing.paper
    title = legend.words.text("chart_areas" if legend.shown is None else "chart_all_areas")
    drawing.text((0.0, paper.line / 2), title, Writing(bold=True))
    room = paper.width - width_of(title, paper.text, bold=True) - 2.0
    drawing.text(
        (paper.width, paper.line / 2), shortened(legend.unit, room, paper.text), Writing("end", QUIET)
    )


def draw_foot(drawing: Drawing, legend: HistogramLegend, scale: Scale | None) -> None:
    """What the marks stand for, and how many areas have no number."""
    paper, words = drawing.paper, legend.words
    middle, room = paper.height - paper.line / 2, paper.width
    without = int(np.count_nonzero(~legend.values.present))
    if without:
        text = words.text("chart_without", count=words.number(without, 0))
        drawing.text((paper.width, middle), text, Writing("end", QUIET))
        room -= width_of(text, paper.text) + 2.0
    if legend.shown is None or scale is None:
        return
    if scale.mark_rows is not None:
        _triangle(drawing, MARK_WIDTH / 2, middle - MARK_HEIGHT / 2)
    else:
        drawing.box(Box(0.0, middle - 0.7, MARK_WIDTH, 1.4), INK)
    text = words.text(
        "chart_place", place=legend.place, count=words.number(int(legend.shown.present.sum()), 0)
    )
    drawing.text((MARK_WIDTH + 0.6, middle), shortened(text, room - MARK_WIDTH - 0.6, paper.text))


def _triangle(drawing: Drawing, x: float, top: float) -> None:
    half, foot = MARK_WIDTH / 2 * 0.9, top + MARK_HEIGHT * 0.9
    drawing.polygon([(x, top), (x - half, foot), (x + half, foot)], INK)
