"""A histogram as legend: bars in the colours of their classes over the axis of the values."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .chart import ChartRow, ChartTable, LegendChart, Paper
from .drawing import MIDDLE, Drawing
from .histogram_bars import draw_bars, draw_counts, draw_strip
from .histogram_data import CountedLegend, HistogramLegend
from .histogram_marks import draw_axis, draw_foot, draw_head, draw_own_areas
from .histogram_references import draw_references
from .histogram_scale import most_bins, scale_of
from .sentences import flags_told

__all__ = ["HistogramLegend", "histogram_legend"]


def histogram_legend(legend: HistogramLegend, paper: Paper | None = None) -> LegendChart:
    """Draw the histogram; numbers in no class are hatched, areas without a number are told below."""
    paper = paper or Paper()
    drawing, title = Drawing(paper), legend.words.text("chart_distribution")
    draw_head(drawing, legend)
    if not len(legend.numbers):
        drawing.text((paper.width / 2, paper.height / 2), legend.words.text("chart_nothing"), MIDDLE)
        draw_foot(drawing, legend, None)
        return drawing.finished(title, _told(legend), _rows(legend), _table(legend))
    counted = CountedLegend.of(legend, most_bins(paper))
    scale = scale_of(paper, counted)
    draw_bars(drawing, scale, counted)
    draw_axis(drawing, scale, legend)
    draw_strip(drawing, scale, counted)
    draw_references(drawing, scale, legend)
    draw_counts(drawing, scale, counted)
    draw_own_areas(drawing, scale, counted)
    draw_foot(drawing, legend, scale)
    return drawing.finished(title, _told(legend), _rows(legend), _table(legend))


def _told(legend: HistogramLegend) -> Iterator[str]:
    """The classes with their counts, the references, and how many have no number."""
    words, classification = legend.words, legend.classification
    labels, counts = classification.labels(words), classification.counts(legend.values)
    yield from (f"{label}: {words.number(count, 0)}" for label, count in zip(labels, counts, strict=True))
    yield from (
        f"{one.name}: {legend.number(one.value)}{flags_told(one.flags, words)}"
        for one in legend.drawn_references
    )
    without = int(np.count_nonzero(~legend.values.present))
    if without:
        yield words.text("chart_without", count=words.number(without, 0))


def _rows(legend: HistogramLegend) -> Iterator[ChartRow]:
    """The classes from the highest, then the numbers in no class, then each reason that occurs."""
    words, classification, bounds = legend.words, legend.classification, legend.classification.bounds
    labels, counts = classification.labels(words), classification.counts(legend.values)
    own = None if legend.shown is None else classification.counts(legend.shown)
    for place in reversed(range(classification.classes)):
        part = None if own is None else own[place]
        yield ChartRow(labels[place], bounds[place], bounds[place + 1], counts[place], part)
    all_others = classification.not_classified(legend.values)
    own_others = {} if legend.shown is None else classification.not_classified(legend.shown)
    for reason, count in all_others.items():
        label = words.reason(reason) or words.text("outside_classes")
        part = None if legend.shown is None else own_others.get(reason, 0)
        yield ChartRow(label, areas=count, own_areas=part)


def _table(legend: HistogramLegend) -> ChartTable:
    """The rows as they are printed: how many areas each class or reason has, and the municipality's."""
    words = legend.words
    head = (legend.unit or words.text("chart_class"), words.text("chart_areas"))
    counts = [
        (row.label, words.number(row.areas or 0, 0), words.number(row.own_areas or 0, 0))
        for row in _rows(legend)
    ]
    if legend.shown is None:
        return ChartTable(head, tuple((label, areas) for label, areas, _ in counts))
    return ChartTable((*head, legend.place), tuple(counts))
