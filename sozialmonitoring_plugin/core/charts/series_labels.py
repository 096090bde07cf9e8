"""The names of lines at their ends, moved apart so that none lies on another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from ..booklets.series_lines import SeriesLine, SeriesLines
from ..wording import Wording
from .chart import Paper
from .letters import width_of, wrapped
from .series_scale import SeriesScale
from .spreading import spread

MOST = 0.4
"""How much of the width the labels may take."""

NAME_LINES, FEW = 3, 3
"""On how many lines a name may stand beside the ends of a few lines; beside more it has one less."""


@dataclass(frozen=True)
class LineEnd:
    """The last number of line `number`, of the date `place`, and the lines of text beside it."""

    number: int
    place: int
    texts: tuple[str, ...]
    own: bool

    def height(self, paper: Paper) -> float:
        """The height of the texts."""
        return len(self.texts) * paper.line


def line_ends(lines: SeriesLines, paper: Paper, words: Wording) -> list[LineEnd]:
    """The lines that have a number; the value stands beside the name where it is of the latest date."""
    ends = []
    for number, line in enumerate(lines.lines):
        place = _last(line)
        if place is not None:
            is_latest = place == len(lines.dates) - 1
            value = words.value(line.values[place], lines.indicator.decimals) if is_latest else ""
            most = NAME_LINES if len(lines.lines) <= FEW else NAME_LINES - 1
            ends.append(LineEnd(number, place, _texts(line, value, paper, most), line.own))
    return ends


def labels_width(ends: list[LineEnd], paper: Paper) -> float:
    """The width of the widest label, its sample and gap."""
    widths = (width_of(text, paper.text, bold=end.own) for end in ends for text in end.texts)
    return min(max(widths, default=0.0) + sample(paper), MOST * paper.width)


def sample(paper: Paper) -> float:
    """The width of the mark before a label and the gaps around it."""
    return 2.6 * paper.text


def labelled(ends: list[LineEnd], height: float, paper: Paper) -> list[LineEnd]:
    """As many as have room below each other, the first lines first."""
    totals = accumulate(end.height(paper) for end in ends)
    return [end for end, total in zip(ends, totals, strict=True) if total <= height + 1e-9] or ends[:1]


def label_heights(ends: list[LineEnd], lines: SeriesLines, scale: SeriesScale, paper: Paper) -> list[float]:
    """A height for each label, as near to the end of its line as may be."""
    wished = [scale.y(lines.lines[end.number].values[end.place].number) for end in ends]
    order = sorted(range(len(ends)), key=lambda place: (wished[place], place))
    middle = (scale.plot.y + scale.plot.bottom) / 2
    heights = [ends[place].height(paper) for place in order]
    half = max(scale.plot.height, sum(heights)) / 2
    placed = spread([wished[place] for place in order], heights, middle - half, middle + half)
    centres = dict(zip(order, placed, strict=True))
    return [centres[place] for place in range(len(ends))]


def _last(line: SeriesLine) -> int | None:
    present = [place for place, value in enumerate(line.values) if not value.reason]
    return present[-1] if present else None


def _texts(line: SeriesLine, value: str, paper: Paper, most: int) -> tuple[str, ...]:
    """The name on so many lines at most, behind it the value, or on a line of its own."""
    size, bold, behind = paper.text, line.own, f" {value}" if value else ""
    room = MOST * paper.width - sample(paper)
    letters = room / width_of("x", size, bold=bold) * width_of("x", size)
    *above, last = wrapped(line.name, letters, size, most)
    if value and width_of(last + behind, size, bold=bold) > room:
        return (*above, last, value)
    return (*above, last + behind)
