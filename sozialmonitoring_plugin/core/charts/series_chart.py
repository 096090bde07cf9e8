"""An indicator from Stichtag to Stichtag: a line for each area, its name at its end, gaps where they are."""

from __future__ import annotations

from ..booklets.series_lines import SeriesLines
from ..indicator_texts import unit_text
from ..wording import Wording
from .chart import LegendChart, Paper
from .date_axis import date_labels
from .drawing import MIDDLE, Drawing, Writing
from .foot import draw_foot, foot_height, foot_lines, joined
from .marks import QUIET
from .series_labels import labelled, labels_width, line_ends
from .series_marks import draw_axes, draw_labels, draw_lines
from .series_scale import SeriesScale, numbers_of, series_scale
from .series_told import series_notes, series_sentences, series_table

_DATES = 1.6
"""Lines of text that the dates take below the plot."""


def series_chart(lines: SeriesLines, paper: Paper, words: Wording, accent: str) -> LegendChart:
    """Draw the lines; those without room for a label are counted below, `told` and `table` have all."""
    drawing, title = Drawing(paper), words.text("chart_series", title=lines.indicator.title)
    told, table = " ".join(series_sentences(lines, words)), series_table(lines, words)
    if not numbers_of(lines):
        drawing.text((paper.width / 2, paper.height / 2), words.text("chart_nothing"), MIDDLE)
        return drawing.finished(title, [told], table=table)
    all_ends = line_ends(lines, paper, words)
    whole = series_scale(lines, paper, words, (0.0, paper.height), labels_width(all_ends, paper))
    head = len(_head(lines, whole, paper, words))
    top = (head + 0.6) * paper.line
    ends = labelled(all_ends, paper.height - top - 3 * paper.line, paper)
    foot = _foot(lines, len(all_ends) - len(ends), paper, words)
    bottom = paper.height - foot_height(foot, paper) - _DATES * paper.line
    ends = labelled(ends, bottom - top, paper)
    scale = series_scale(lines, paper, words, (top, bottom), labels_width(ends, paper))
    for number, text in enumerate(_head(lines, scale, paper, words)[:head]):
        drawing.text((0.0, (number + 0.5) * paper.line), text, Writing(colour=QUIET))
    draw_axes(drawing, lines, scale, date_labels(lines.dates, scale.plot.width, paper, words))
    draw_labels(drawing, lines, scale, ends, accent)
    draw_lines(drawing, lines, scale, accent)
    draw_foot(drawing, _foot(lines, len(all_ends) - len(ends), paper, words), bottom + _DATES * paper.line)
    return drawing.finished(title, [told], table=table)


def _head(lines: SeriesLines, scale: SeriesScale, paper: Paper, words: Wording) -> list[str]:
    """What the numbers and dates of the axes are, on two lines at most."""
    each = date_labels(lines.dates, scale.plot.width, paper, words).each
    cut = words.text("chart_cut_axis") if scale.low > 0 or scale.high < 0 else ""
    return joined(filter(None, (unit_text(words, lines.indicator), each, cut)), paper, 2)


def _foot(lines: SeriesLines, unlabelled: int, paper: Paper, words: Wording) -> list[str]:
    latest = (line.values[-1] for line in lines.lines if not line.values[-1].reason)
    return foot_lines(latest, words, paper, list(series_notes(lines, unlabelled, words)))
