"""What the parts of a diagram in the map stand for: a sample with numbered parts, and their names."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from ..colours.contrast import label_colour
from ..wording import Wording
from .chart import ChartRow, LegendChart, Paper
from .drawing import Box, Drawing, Writing
from .letters import shortened

SAMPLE = 15.0
OUTLINE = "#6b6b6b"


class DiagramShape(Enum):
    """How the parts of a whole are drawn."""

    PIE = "pie"
    BARS = "bars"


@dataclass(frozen=True)
class DiagramPart:
    """One part, its colour, and the county's number for it as it is printed ("" for none)."""

    title: str
    colour: str
    shown: str = ""

    @property
    def text(self) -> str:
        """Its title with the number."""
        return f"{self.title}: {self.shown}" if self.shown else self.title


@dataclass(frozen=True)
class DiagramLegend:
    """The parts in the order in which they are drawn: clockwise from the top, or from the left."""

    title: str
    parts: tuple[DiagramPart, ...]
    words: Wording
    shape: DiagramShape = DiagramShape.PIE


def diagram_legend(legend: DiagramLegend, width: float = 60.0, family: str = "Open Sans") -> LegendChart:
    """Draw a sample whose parts bear the numbers that stand before their names."""
    text = Paper(family=family)
    rows = max(len(legend.parts) * 3.4, SAMPLE)
    paper = Paper(width, text.line + 1.0 + rows + 0.4, family)
    drawing = Drawing(paper)
    drawing.text((0.0, paper.line / 2), shortened(legend.title, width / 1.12, paper.text), Writing(bold=True))
    top = paper.line + 1.0
    draw = _draw_pie if legend.shape is DiagramShape.PIE else _draw_bars
    draw(drawing, legend.parts, Box(0.2, top, SAMPLE, SAMPLE))
    left = SAMPLE + 2.5
    for place, part in enumerate(legend.parts):
        middle = top + place * 3.4 + 1.7
        drawing.box(Box(left, middle - 1.2, 4.6, 2.4), part.colour, OUTLINE)
        _number(drawing, (left + 2.3, middle), place + 1, part.colour)
        drawing.text((left + 5.8, middle), shortened(part.text, width - left - 5.8, paper.text))
    told = (f"{place}. {part.text}" for place, part in enumerate(legend.parts, 1))
    return drawing.finished(legend.title, told, (ChartRow(part.text) for part in legend.parts))


def _draw_pie(drawing: Drawing, parts: tuple[DiagramPart, ...], box: Box) -> None:
    (x, y), radius = box.centre, box.width / 2
    if len(parts) == 1:
        drawing.circle((x, y), radius, parts[0].colour, OUTLINE)
    turn = 2 * math.pi / max(1, len(parts))
    for place, part in enumerate(parts):
        ends = [
            (x + radius * math.sin(turn * step), y - radius * math.cos(turn * step))
            for step in (place, place + 1)
        ]
        if len(parts) > 1:
            drawing.path(_wedge((x, y), ends, radius, large=turn > math.pi), part.colour, OUTLINE)
        middle = turn * (place + 0.5)
        at = (x + 0.66 * radius * math.sin(middle), y - 0.66 * radius * math.cos(middle))
        _number(drawing, at if len(parts) > 1 else (x, y), place + 1, part.colour)


def _wedge(
    centre: tuple[float, float], ends: list[tuple[float, float]], radius: float, *, large: bool
) -> str:
    (x1, y1), (x2, y2) = ends
    arc = f"A{radius:.3f} {radius:.3f} 0 {int(large)} 1 {x2:.3f} {y2:.3f}"
    return f"M{centre[0]:.3f} {centre[1]:.3f} L{x1:.3f} {y1:.3f} {arc} Z"


def _draw_bars(drawing: Drawing, parts: tuple[DiagramPart, ...], box: Box) -> None:
    """Bars of falling height, so that it is no even field."""
    width = box.width / max(1, len(parts))
    for place, part in enumerate(parts):
        height = box.height * (1 - 0.6 * place / max(1, len(parts)))
        bar = Box(box.x + place * width, box.bottom - height, width, height)
        drawing.box(bar, part.colour, OUTLINE)
        _number(drawing, (bar.centre[0], bar.bottom - 1.6), place + 1, part.colour)


def _number(drawing: Drawing, at: tuple[float, float], number: int, colour: str) -> None:
    drawing.text(at, str(number), Writing("middle", label_colour(colour)))
