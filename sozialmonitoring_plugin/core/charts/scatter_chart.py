"""Two indicators against each other: a ring for each area of the county, diamonds for those of a page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..booklets.scatter import Scatter
from ..wording import Wording
from .chart import LegendChart, Paper
from .drawing import MIDDLE, Drawing, Writing
from .foot import draw_foot, foot_height, joined
from .key_line import KeyEntry, draw_key
from .marks import INK, QUIET, RULE, diamond, faint_ring
from .scatter_labels import point_labels
from .scatter_scale import ScatterScale, scatter_scale
from .scatter_told import scatter_sentences, scatter_table, short_axis_title

_BELOW = 2.6
"""Lines of text that numbers and title of the level axis take."""


def scatter_chart(scatter: Scatter, paper: Paper, words: Wording, accent: str) -> LegendChart:
    """Draw the areas that have both numbers; those that have not, or have no label, are counted below."""
    drawing, title = Drawing(paper), words.text("chart_scatter", x=scatter.x.title, y=scatter.y.title)
    told, table = " ".join(scatter_sentences(scatter, words)), scatter_table(scatter, words)
    if not scatter.drawn:
        drawing.text((paper.width / 2, paper.height / 2), words.text("chart_nothing"), MIDDLE)
        return drawing.finished(title, [told], table=table)
    top = draw_key(drawing, _key(scatter, words, accent), 0.0) + 0.3 * paper.line
    y_title = short_axis_title(scatter.y, words, paper)
    drawing.text((0.0, top + paper.line / 2), y_title, Writing(colour=QUIET))
    below = _BELOW * paper.line + foot_height([""], paper)
    scale = scatter_scale(scatter, paper, words, (top + 1.3 * paper.line, paper.height - below))
    _draw_axes(drawing, scatter, scale, words)
    labelled = _draw_points(drawing, scatter, scale, accent)
    foot = joined(_notes(scatter, labelled, words), paper, 1)
    draw_foot(drawing, foot, scale.plot.bottom + _BELOW * paper.line)
    return drawing.finished(title, [told], table=table)


def _key(scatter: Scatter, words: Wording, accent: str) -> list[KeyEntry]:
    own = KeyEntry(scatter.home_name, partial(diamond, fill=accent), bold=True)
    others = KeyEntry(words.text("chart_scatter_others", level=scatter.level), faint_ring, 0.8)
    return [own, others] if any(not point.own for point in scatter.drawn) else [own]


def _draw_axes(drawing: Drawing, scatter: Scatter, scale: ScatterScale, words: Wording) -> None:
    """A quiet grid, stronger at zero, the numbers beside it, the title of the level axis below them."""
    plot, paper = scale.plot, drawing.paper
    for number, text in scale.y_ticks:
        y = scale.y(number)
        drawing.line((plot.x, y), (plot.right, y), QUIET if number == 0 else RULE, 0.15)
        drawing.text((plot.x - 0.5 * paper.text, y), text, Writing("end", QUIET))
    for number, text in scale.x_ticks:
        x = scale.x(number)
        drawing.line((x, plot.y), (x, plot.bottom), QUIET if number == 0 else RULE, 0.15)
        anchor = "end" if x > plot.right - paper.text else "middle"
        at = min(x, plot.right) if anchor == "end" else x
        drawing.text((at, plot.bottom + 0.8 * paper.line), text, Writing(anchor, QUIET))
    title = short_axis_title(scatter.x, words, paper)
    drawing.text((paper.width, plot.bottom + 2.0 * paper.line), title, Writing("end", QUIET))


def _draw_points(drawing: Drawing, scatter: Scatter, scale: ScatterScale, accent: str) -> int:
    """Others below, own ones and their labels above; returns how many have a label."""
    points = scatter.drawn
    for point in points:
        if not point.own:
            faint_ring(drawing, scale.at(point))
    labels = point_labels(points, scale, drawing.paper)
    for point in points:
        if point.own:
            diamond(drawing, scale.at(point), accent)
    for label in labels:
        drawing.text((label.box.x, label.box.centre[1]), label.text, Writing(colour=INK))
    return len(labels)


def _notes(scatter: Scatter, labelled: int, words: Wording) -> Iterator[str]:
    own = sum(point.own for point in scatter.drawn)
    if labelled < own:
        yield words.text("chart_labelled", labelled=words.number(labelled, 0), count=words.number(own, 0))
    without = len(scatter.points) - len(scatter.drawn)
    if without:
        yield words.text("chart_without", count=words.number(without, 0))
