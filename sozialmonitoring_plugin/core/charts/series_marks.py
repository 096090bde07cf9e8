"""The plot of a chart of series: grid, dates, breaks, lines with their gaps, labels at their ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..booklets.series_lines import SeriesLine, SeriesLines
from ..series.breaks import breaks_between
from ..values import Flag
from .date_axis import DateLabels, placed
from .drawing import Drawing, Writing
from .marks import INK, QUIET, RULE, seen
from .pointers import pointer
from .series_labels import LineEnd, label_heights
from .series_scale import SeriesScale

_OWN, _OTHER = 0.55, 0.25


def draw_axes(drawing: Drawing, lines: SeriesLines, scale: SeriesScale, labels: DateLabels) -> None:
    """Quiet lines at the ticks, a stronger one at zero, and the dates below."""
    plot, size = scale.plot, drawing.paper.text
    for number, text in scale.ticks:
        y = scale.y(number)
        drawing.line((plot.x, y), (plot.right, y), QUIET if number == 0 else RULE, 0.15)
        drawing.text((plot.x - 0.5 * size, y), text, Writing("end", QUIET))
    xs = [scale.x(day) for day in lines.dates]
    for x in xs:
        drawing.line((x, plot.bottom), (x, plot.bottom + 0.3 * size), QUIET, 0.15)
    middle = plot.bottom + 0.3 * size + 0.55 * drawing.paper.line
    centres = placed(labels, xs, plot.right + 3 * size, drawing.paper)
    for (_, text), centre in zip(labels.texts, centres, strict=True):
        drawing.text((centre, middle), text, Writing("middle", QUIET))
    for entry in lines.breaks:
        before = max(x for day, x in zip(lines.dates, xs, strict=True) if day < entry.since)
        behind = min(x for day, x in zip(lines.dates, xs, strict=True) if day >= entry.since)
        middle = (before + behind) / 2
        drawing.dashes((middle, plot.y), (middle, plot.bottom), QUIET, 0.2)


def draw_lines(drawing: Drawing, lines: SeriesLines, scale: SeriesScale, accent: str) -> None:
    """What the page is about lies on top."""
    for number in reversed(range(len(lines.lines))):
        line = lines.lines[number]
        colour, width = (seen(accent), _OWN) if line.own else (QUIET, _OTHER)
        for one, other in _joined(lines, line):
            ends = [(scale.x(lines.dates[at]), scale.y(line.values[at].number)) for at in (one, other)]
            drawing.line(ends[0], ends[1], colour, width)
        for day, value in zip(lines.dates, line.values, strict=True):
            if not value.reason:
                at = (scale.x(day), scale.y(value.number))
                pointer(drawing, at, mark_of(lines, number), accent, Flag.ESTIMATED in value.flags)


def draw_labels(
    drawing: Drawing, lines: SeriesLines, scale: SeriesScale, ends: list[LineEnd], accent: str
) -> None:
    """A hair from the end of each line to its mark and its name."""
    size = drawing.paper.text
    left = scale.plot.right + 1.2 * size
    for end, y in zip(ends, label_heights(ends, lines, scale, drawing.paper), strict=True):
        value = lines.lines[end.number].values[end.place]
        start = (scale.x(lines.dates[end.place]), scale.y(value.number))
        drawing.line(start, (left, y), RULE, 0.15)
        pointer(drawing, (left + 0.4 * size, y), mark_of(lines, end.number), accent)
        writing = Writing(colour=INK if end.own else QUIET, bold=end.own)
        for row, text in enumerate(end.texts):
            middle = y + (row - (len(end.texts) - 1) / 2) * drawing.paper.line
            drawing.text((left + 1.2 * size, middle), text, writing)


def mark_of(lines: SeriesLines, number: int) -> int:
    """Which mark a line has: 0 is that of the page's own."""
    if lines.lines[number].own:
        return 0
    return 1 + sum(not line.own for line in lines.lines[:number])


def _joined(lines: SeriesLines, line: SeriesLine) -> Iterator[tuple[int, int]]:
    """The dates in a row between which a line may be drawn: both have numbers, no break parts them."""
    for one, other in pairwise(range(len(lines.dates))):
        has_both = not (line.values[one].reason or line.values[other].reason)
        if has_both and not breaks_between(lines.breaks, lines.dates[one], lines.dates[other]):
            yield one, other
