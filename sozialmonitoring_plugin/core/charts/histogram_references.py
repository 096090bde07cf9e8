"""The values to compare with: lines through the bars, and a row above them that says whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .chart import Paper
from .drawing import INK, Drawing, Writing
from .histogram_data import HistogramLegend
from .letters import shortened, width_of

if TYPE_CHECKING:
    from .histogram_scale import Scale

SAMPLE = 3.6
"""Millimetres of a line, and of the gap behind it, before the text of a reference."""

BETWEEN = 2.5
WIDTH = 0.35


@dataclass(frozen=True)
class ReferencePlace:
    """Where the sample and the text of a reference begin; row 0 is the uppermost."""

    row: int
    left: float


def reference_rows(legend: HistogramLegend, paper: Paper) -> int:
    """How many lines of text the references take."""
    return max((one.row for one in reference_places(legend, paper)), default=-1) + 1


def reference_places(legend: HistogramLegend, paper: Paper) -> list[ReferencePlace]:
    """Side by side from the left, below each other where the width does not hold them."""
    places: list[ReferencePlace] = []
    row, left = 0, 0.0
    for place, reference in enumerate(legend.drawn_references):
        takes = SAMPLE + width_of(_label(legend, place), paper.text, bold=reference.own)
        if left > 0 and left + takes > paper.width:
            row, left = row + 1, 0.0
        places.append(ReferencePlace(row, left))
        left += takes + BETWEEN
    return places


def draw_references(drawing: Drawing, scale: Scale, legend: HistogramLegend) -> None:
    """Dashed lines, but for the municipality's own, which end below the texts; each has a sample above."""
    paper = scale.paper
    placed = reference_places(legend, paper)
    top = paper.line * (1 + reference_rows(legend, paper)) + 0.3
    for number, (reference, place) in enumerate(zip(legend.drawn_references, placed, strict=True)):
        x, middle = scale.x(reference.value), paper.line * (place.row + 1.5)
        line = drawing.line if reference.own else drawing.dashes
        line((x, top), (x, scale.plot.bottom), INK, WIDTH)
        for start, end in ((0.0, 1.0), (1.6, 2.6)) if not reference.own else ((0.0, 2.6),):
            drawing.line((place.left + start, middle), (place.left + end, middle), INK, WIDTH)
        left, weight = place.left + SAMPLE, Writing(bold=reference.own)
        text = _label(legend, number)
        room = (paper.width - left) / width_of("x", 1.0, bold=reference.own) * width_of("x", 1.0)
        drawing.text((left, middle), shortened(text, room, paper.text), weight)


def _label(legend: HistogramLegend, place: int) -> str:
    """Whose value it is, and the value."""
    reference = legend.drawn_references[place]
    return f"{reference.name} {legend.words.value(reference.shown, legend.classification.decimals)}"
