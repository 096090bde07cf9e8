"""The bars of a histogram legend: in the colours of their classes, with counts on top or a scale beside."""

from __future__ import annotations

import math
from itertools import pairwise

from ..colours.contrast import label_colour
from .drawing import FAINT, INK, QUIET, Box, Drawing, Writing
from .histogram_data import CountedLegend
from .histogram_scale import GAP, SMALL, STRIP, Scale
from .letters import width_of
from .patterns import hatch

OUTLINE = "#6b6b6b"
LEAST_HEIGHT = 0.25
"""Millimetres: one area is seen beside thousands."""

LEAST_WIDTH = 0.5
"""Millimetres of a bar that an outermost bound cuts."""


def draw_bars(drawing: Drawing, scale: Scale, counted: CountedLegend) -> None:
    """All bars from the left."""
    if not scale.labelled:
        _draw_grid(drawing, scale, counted)
    for row, total in enumerate(counted.bins.totals.tolist()):
        if total:
            _draw_bar(drawing, scale, counted, row)
    _draw_own(drawing, scale, counted)


def draw_counts(drawing: Drawing, scale: Scale, counted: CountedLegend) -> None:
    """How many areas each bar stands for, on a white ground that interrupts lines."""
    if not scale.labelled:
        return
    size = scale.paper.text * SMALL
    for row, total in enumerate(counted.bins.totals.tolist()):
        if total:
            x, y = _slot(scale, counted, row).centre[0], _top(scale, total) - 0.6 * size
            width = width_of(str(total), size)
            drawing.box(Box(x - width / 2, y - 0.45 * size, width, 0.9 * size), "#ffffff")
            drawing.text((x, y), str(total), Writing("middle", size=size))


def draw_strip(drawing: Drawing, scale: Scale, counted: CountedLegend) -> None:
    """The classes in their colours below the bars, so that each is seen, also where it is empty."""
    legend, bounds = counted.legend, counted.legend.classification.bounds
    for place, (low, high) in enumerate(pairwise(bounds)):
        left, right = scale.x(low), scale.x(high)
        if low == high:
            left, right = _around(scale, low, counted)
        elif legend.classification.open_ends:
            left = scale.left if place == 0 else left
            right = scale.right if place == len(bounds) - 2 else right
        box = Box(left, scale.plot.bottom, right - left, STRIP)
        drawing.box(box, legend.colour(place, low), OUTLINE)
    if scale.low_tail:
        _draw_break(drawing, scale.plot.x - GAP / 2, scale)
    if scale.high_tail:
        _draw_break(drawing, scale.plot.right + GAP / 2, scale)


def _around(scale: Scale, bound: float, counted: CountedLegend) -> tuple[float, float]:
    """Where the bar of a class of one value stands."""
    x, width, classification = scale.x(bound), scale.slot(1).width, counted.legend.classification
    if classification.classes == 1:
        return x - width / 2, x + width / 2
    return (x, x + width) if classification.scheme.owned_above(bound) else (x - width, x)


def _draw_break(drawing: Drawing, x: float, scale: Scale) -> None:
    """The sign that the axis goes on elsewhere."""
    top, bottom = scale.plot.bottom - 0.4, scale.plot.bottom + STRIP + 0.4
    drawing.polygon([(x - 0.1, top), (x + 0.7, top), (x + 0.1, bottom), (x - 0.7, bottom)], "#ffffff")
    for side in (-0.4, 0.4):
        drawing.line((x + side + 0.3, top), (x + side - 0.3, bottom), QUIET, 0.15)


def _draw_bar(drawing: Drawing, scale: Scale, counted: CountedLegend, row: int) -> None:
    """Classes above each other from the lowest; what is in no class is hatched."""
    legend, slot = counted.legend, _slot(scale, counted, row)
    bottom, edges = scale.plot.bottom, scale.edges
    middle = -math.inf if row == 0 else math.inf if row == len(edges) else (edges[row - 1] + edges[row]) / 2
    outside = counted.bins.counts.shape[1] - 1
    for place, count in enumerate(counted.bins.counts[row].tolist()):
        if not count:
            continue
        height = max(LEAST_HEIGHT, scale.plot.bottom - scale.y(count))
        box = Box(slot.x + 0.1, bottom - height, slot.width - 0.2, height)
        colour = legend.colour(place, middle)
        drawing.box(box, colour, OUTLINE)
        if place == outside:
            hatch(drawing, box, 135.0, colour=label_colour(colour))
        bottom -= height


def _slot(scale: Scale, counted: CountedLegend, row: int) -> Box:
    """Where a bar stands: no further than the outermost bounds where all of it is in classes."""
    slot, bounds = scale.slot(row), counted.legend.classification.bounds
    in_tail = row in (0, len(scale.edges))
    is_one_value = len(bounds) < 2 or bounds[0] == bounds[-1]
    if in_tail or is_one_value or counted.legend.classification.open_ends or counted.bins.counts[row, -1]:
        return slot
    left, right = max(slot.x, scale.x(bounds[0])), min(slot.right, scale.x(bounds[-1]))
    if right - left < LEAST_WIDTH:
        left, right = (left, left + LEAST_WIDTH) if left > slot.x else (right - LEAST_WIDTH, right)
    return Box(left, slot.y, right - left, slot.height)


def _draw_own(drawing: Drawing, scale: Scale, counted: CountedLegend) -> None:
    """The municipality's part of each bar, dark and narrow, where there is no room for its marks."""
    if scale.mark_rows is not None:
        return
    for row, count in enumerate(counted.shown.totals.tolist()):
        if count:
            slot = _slot(scale, counted, row).inset(0.1)
            height = max(LEAST_HEIGHT, scale.plot.bottom - scale.y(count))
            drawing.box(
                Box(slot.x + slot.width * 0.25, scale.plot.bottom - height, slot.width / 2, height), INK
            )


def _draw_grid(drawing: Drawing, scale: Scale, counted: CountedLegend) -> None:
    """Lines at a round count and its double."""
    step = _round_count(scale.highest)
    for count in range(step, scale.highest + 1, step):
        y = scale.y(count)
        drawing.line((scale.left - 0.5, y), (scale.right, y), FAINT)
        text = counted.legend.words.number(count, 0)
        drawing.text((scale.left - 0.8, y), text, Writing("end", QUIET, size=scale.paper.text * SMALL))


def _round_count(highest: int) -> int:
    """The greatest of 1, 2, 5, 10 … that is at most half of the highest bar."""
    half = max(1.0, highest / 2)
    power: int = 10 ** int(math.log10(half))
    return max(factor * power for factor in (1, 2, 5) if factor * power <= half)


def _top(scale: Scale, total: int) -> float:
    return min(scale.y(total), scale.plot.bottom - LEAST_HEIGHT)
