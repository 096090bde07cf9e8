"""The groups of status × dynamics, as Berlin's monitoring names them: 4 × 3 cells with name and count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..colours.contrast import label_colour
from ..wording import Wording
from .chart import ChartRow, LegendChart, Paper
from .drawing import Box, Drawing, Writing
from .letters import shortened, width_of


@dataclass(frozen=True)
class StatusCell:
    """One group: its name ("1+"), its colour, and how many areas are in it."""

    name: str
    colour: str
    count: int


@dataclass(frozen=True)
class StatusLegend:
    """Rows are the classes of the status from the best, columns those of the dynamics from the best."""

    status_title: str
    dynamics_title: str
    status: tuple[str, ...]
    dynamics: tuple[str, ...]
    cells: tuple[tuple[StatusCell, ...], ...]
    words: Wording
    not_rated: int = 0


def status_legend(legend: StatusLegend, paper: Paper | None = None) -> LegendChart:
    """Draw the table of groups, the names in bold and the counts behind them."""
    paper = paper or Paper(60.0, 32.0)
    drawing, title = Drawing(paper), legend.words.text("chart_areas")
    line, text = paper.line, paper.text
    drawing.text((0.0, line / 2), title, Writing(bold=True))
    left = min(
        paper.width / 3, max(width_of(one, text) for one in (*legend.status, legend.status_title)) + 1.5
    )
    top, foot = 3 * line + 0.5, line if legend.not_rated else 0.0
    width = (paper.width - left) / len(legend.dynamics)
    height = (paper.height - top - foot) / len(legend.status)
    drawing.text((left + (paper.width - left) / 2, 1.5 * line), legend.dynamics_title, Writing("middle"))
    drawing.text((0.0, 2.5 * line), shortened(legend.status_title, left, text))
    for column, label in enumerate(legend.dynamics):
        at = (left + (column + 0.5) * width, 2.5 * line)
        drawing.text(at, shortened(label, width, text), Writing("middle", bold=True))
    for row, label in enumerate(legend.status):
        middle = top + (row + 0.5) * height
        drawing.text((0.0, middle), shortened(label, left - 1.0, text), Writing(bold=True))
        for column, cell in enumerate(legend.cells[row]):
            _draw_cell(drawing, Box(left + column * width, top + row * height, width, height), cell, legend)
    if legend.not_rated:
        told = legend.words.text("chart_without", count=legend.words.number(legend.not_rated, 0))
        drawing.text((paper.width, paper.height - line / 2), told, Writing("end"))
    rows = (ChartRow(cell.name, areas=cell.count) for row in legend.cells for cell in row)
    return drawing.finished(title, _told(legend), rows)


def _draw_cell(drawing: Drawing, box: Box, cell: StatusCell, legend: StatusLegend) -> None:
    drawing.box(box.inset(0.15), cell.colour, "#6b6b6b")
    ink = label_colour(cell.colour)
    drawing.text((box.x + 1.0, box.centre[1]), cell.name, Writing(colour=ink, bold=True))
    count = legend.words.number(cell.count, 0)
    drawing.text((box.right - 1.0, box.centre[1]), count, Writing("end", ink))


def _told(legend: StatusLegend) -> Iterator[str]:
    for row in legend.cells:
        yield ", ".join(f"{cell.name}: {legend.words.number(cell.count, 0)}" for cell in row)
