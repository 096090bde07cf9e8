"""The square of a bivariate map: each cell is a pair of classes, with how many areas it holds."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from ..colours.contrast import label_colour
from ..wording import Wording
from .chart import ChartRow, LegendChart, Paper
from .drawing import Drawing, Point, Writing
from .letters import width_of, wrapped

OUTLINE = "#ffffff"
ROOT = math.sqrt(0.5)
ARROW = 2.6
"""Millimetres of the arrow before the title of an axis."""

BOLDER = width_of("x", 1.0, bold=True) / width_of("x", 1.0)


@dataclass(frozen=True)
class SquareLegend:
    """n × n cells, `colours[across][up]` and `counts[across][up]` from the lowest class of both.

    `across` is the title of the axis to the right, `up` of that to the top. With `turned` the square
    stands on its lowest corner: both lowest below, both highest above.
    """

    across: str
    up: str
    colours: tuple[tuple[str, ...], ...]
    counts: tuple[tuple[int, ...], ...]
    words: Wording
    turned: bool = True

    @property
    def size(self) -> int:
        """Cells of an edge."""
        return len(self.colours)


def square_legend(legend: SquareLegend, paper: Paper | None = None) -> LegendChart:
    """Draw the square with an arrow along each axis, low and high at their ends, and the titles of the axes.

    These stand beside the square where both have room there, else below it, each behind an arrow of its own.
    """
    paper = paper or Paper(45.0, 45.0)
    drawing, title = Drawing(paper), legend.words.text("chart_areas")
    drawing.text((0.0, paper.line / 2), title, Writing(bold=True))
    frame = _frame(legend, paper)
    if not all(_is_whole(one, frame, paper) for one in (legend.across, legend.up)):
        return _titled_below(legend, drawing)
    return _drawn(legend, drawing, frame, titled=True)


def _drawn(legend: SquareLegend, drawing: Drawing, frame: _Frame, *, titled: bool) -> LegendChart:
    """Cells, axes and what is told of them; `titled` axes have their titles beside them."""
    for across, up in product(range(legend.size), repeat=2):
        corners = [frame.at(across + x, up + y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))]
        colour, count = legend.colours[across][up], legend.counts[across][up]
        drawing.polygon(corners, colour, OUTLINE, 0.2)
        text = legend.words.number(count, 0)
        drawing.text(frame.at(across + 0.5, up + 0.5), text, Writing("middle", label_colour(colour)))
    _draw_axis(drawing, _Axis(frame, legend.across if titled else "", is_across=True), legend.words)
    _draw_axis(drawing, _Axis(frame, legend.up if titled else "", is_across=False), legend.words)
    return drawing.finished(legend.words.text("chart_areas"), _told(legend), _rows(legend))


def _titled_below(legend: SquareLegend, drawing: Drawing) -> LegendChart:
    """The square, smaller by the lines of the titles below it."""
    paper = drawing.paper
    room = (paper.width - ARROW - 1.0) / BOLDER
    titles = [wrapped(one, room, paper.text, 2) for one in (legend.across, legend.up)]
    height = paper.height - 0.6 - sum(len(lines) for lines in titles) * paper.line
    untitled = replace(legend, across="", up="")
    frame = _frame(untitled, replace(paper, height=height))
    middle = height + 0.6 + paper.line / 2
    for lines, is_across in zip(titles, (True, False), strict=True):
        angle = math.radians(_Axis(frame, "", is_across).angle)
        x, y = math.cos(angle) * ARROW / 2, math.sin(angle) * ARROW / 2
        drawing.arrow((ARROW / 2 - x, middle - y), (ARROW / 2 + x, middle + y))
        for line in lines:
            drawing.text((ARROW + 1.0, middle), line, Writing(bold=True))
            middle += paper.line
    return _drawn(legend, drawing, frame, titled=False)


@dataclass(frozen=True)
class _Frame:
    """From cells to millimetres: the lowest corner and the edges of a cell along both axes."""

    corner: Point
    across: Point
    up: Point
    size: int

    def at(self, across: float, up: float) -> Point:
        """A place counted in cells."""
        return (
            self.corner[0] + across * self.across[0] + up * self.up[0],
            self.corner[1] + across * self.across[1] + up * self.up[1],
        )

    @property
    def edge(self) -> float:
        """Length of an edge of the square."""
        return math.hypot(*self.across) * self.size


def _frame(legend: SquareLegend, paper: Paper) -> _Frame:
    """The largest square that leaves the titles one line, or two where they need them."""
    place = _turned if legend.turned else _upright
    frame = place(legend, paper, 1)
    titles = (legend.across, legend.up)
    return frame if all(len(_lines(one, frame, paper)) == 1 for one in titles) else place(legend, paper, 2)


def _is_whole(title: str, frame: _Frame, paper: Paper) -> bool:
    """Whether nothing of a title is left out beside the square."""
    return " ".join(_lines(title, frame, paper)) == " ".join(title.split())


def _lines(title: str, frame: _Frame, paper: Paper) -> list[str]:
    """A title, which is bold, as broken to the length of an edge."""
    return wrapped(title, frame.edge / BOLDER, paper.text, 2)


def _upright(legend: SquareLegend, paper: Paper, lines: int) -> _Frame:
    """Titles left of and below the square, each with a line for low and high."""
    beside = (1 + lines) * paper.line + 0.6
    cell = min(paper.width - beside, paper.height - beside - paper.line - 1) / legend.size
    return _Frame((beside, paper.height - beside), (cell, 0.0), (0.0, -cell), legend.size)


def _turned(legend: SquareLegend, paper: Paper, lines: int) -> _Frame:
    """Titles below the two lower edges, which leave the corner to the upper right and left."""
    beside = ((1 + lines) * paper.line + 0.6) * ROOT
    height = paper.height - paper.line * 1.2 - beside
    step = min(height / 2, paper.width / 2 - beside) / legend.size
    return _Frame((paper.width / 2, paper.height - beside), (step, -step), (-step, -step), legend.size)


@dataclass(frozen=True)
class _Axis:
    """One edge of the square with its title; places along it and away from the square in millimetres."""

    frame: _Frame
    title: str
    is_across: bool

    def beside(self, along: float, away: float) -> Point:
        """A place beside the edge."""
        cell = self.frame.edge / self.frame.size
        one, other = along / cell, -away / cell
        return self.frame.at(one, other) if self.is_across else self.frame.at(other, one)

    @property
    def angle(self) -> float:
        """Direction from low to high in degrees clockwise from the right."""
        x, y = self.frame.across if self.is_across else self.frame.up
        return math.degrees(math.atan2(y, x))

    @property
    def is_read_along(self) -> bool:
        """Whether a text beside it runs from low to high; else it would stand on its head."""
        return self.angle >= -90.0 - 1e-6

    @property
    def is_below(self) -> bool:
        """Whether the second line of its title lies farther from the square than the first."""
        return self.is_across or self.frame.across[1] != 0.0

    @property
    def turned(self) -> float:
        """Degrees by which texts beside it are turned."""
        return self.angle if self.is_read_along else self.angle + 180.0


def _draw_axis(drawing: Drawing, axis: _Axis, words: Wording) -> None:
    """An arrow from low to high, and the title beside it."""
    line, edge = drawing.paper.line, axis.frame.edge
    near = line * 0.6
    ends = ("start", "end") if axis.is_read_along else ("end", "start")
    for key, along, anchor in zip(("chart_low", "chart_high"), (0.0, edge), ends, strict=True):
        drawing.text(axis.beside(along, near), words.text(key), Writing(anchor, turned=axis.turned))
    low, high = (width_of(words.text(key), drawing.paper.text) for key in ("chart_low", "chart_high"))
    drawing.arrow(axis.beside(low + 0.6, near), axis.beside(edge - high - 0.6, near))
    lines = _lines(axis.title, axis.frame, drawing.paper)
    for place, text in enumerate(lines if axis.is_below else reversed(lines), 1):
        at = axis.beside(edge / 2, near + place * line)
        drawing.text(at, text, Writing("middle", bold=True, turned=axis.turned))


def _told(legend: SquareLegend) -> Iterator[str]:
    yield f"→ {legend.across}, ↑ {legend.up}"
    for up in reversed(range(legend.size)):
        yield ", ".join(legend.words.number(legend.counts[across][up], 0) for across in range(legend.size))


def _rows(legend: SquareLegend) -> Iterator[ChartRow]:
    """The cells from both highest to both lowest, by the number of their classes from the lowest."""
    for across, up in product(range(legend.size - 1, -1, -1), repeat=2):
        label = f"{legend.across}: {across + 1}; {legend.up}: {up + 1}"
        yield ChartRow(label, areas=legend.counts[across][up])
