"""The names of lines at their ends, moved apart so that none lies on another."""

from __future__ import annotations

from dataclasses import dataclass

from ..booklets.series_lines import SeriesLine, SeriesLines
from ..wording import Wording
from .chart import Paper
from .letters import shortened, width_of
from .series_scale import SeriesScale
from .spreading import spread

MOST = 0.4
"""How much of the width the labels may take."""


@dataclass(frozen=True)
class LineEnd:
    """The last number of line `number`, of the date `place`, and what stands beside it."""

    number: int
    place: int
    text: str
    own: bool


def line_ends(lines: SeriesLines, paper: Paper, words: Wording) -> list[LineEnd]:
    """The lines that have a number; the value stands beside the name where it is of the latest date."""
    ends = []
    for number, line in enumerate(lines.lines):
        place = _last(line)
        if place is not None:
            is_latest = place == len(lines.dates) - 1
            value = words.value(line.values[place], lines.indicator.decimals) if is_latest else ""
            ends.append(LineEnd(number, place, _text(line, value, paper), line.own))
    return ends


def labels_width(ends: list[LineEnd], paper: Paper) -> float:
    """The width of the widest label, its sample and gap."""
    widths = (width_of(end.text, paper.text, bold=end.own) for end in ends)
    return min(max(widths, default=0.0) + sample(paper), MOST * paper.width)


def sample(paper: Paper) -> float:
    """The width of the mark before a label and the gaps around it."""
    return 2.6 * paper.text


def labelled(ends: list[LineEnd], height: float, paper: Paper) -> list[LineEnd]:
    """As many as have room below each other, the first lines first."""
    return ends[: max(1, int(height / paper.line))]


def label_heights(ends: list[LineEnd], lines: SeriesLines, scale: SeriesScale, paper: Paper) -> list[float]:
    """A height for each label, as near to the end of its line as may be."""
    wished = [scale.y(lines.lines[end.number].values[end.place].number) for end in ends]
    order = sorted(range(len(ends)), key=lambda place: (wished[place], place))
    middle = (scale.plot.y + scale.plot.bottom) / 2
    half = max(scale.plot.height, len(ends) * paper.line) / 2
    placed = spread(
        [wished[place] for place in order], [paper.line] * len(ends), middle - half, middle + half
    )
    heights = dict(zip(order, placed, strict=True))
    return [heights[place] for place in range(len(ends))]


def _last(line: SeriesLine) -> int | None:
    present = [place for place, value in enumerate(line.values) if not value.reason]
    return present[-1] if present else None


def _text(line: SeriesLine, value: str, paper: Paper) -> str:
    """The name, shortened if need be, and the value, which never is."""
    behind = f" {value}" if value else ""
    room = MOST * paper.width - sample(paper) - width_of(behind, paper.text, bold=line.own)
    return shortened(line.name, room, paper.text, bold=line.own) + behind
