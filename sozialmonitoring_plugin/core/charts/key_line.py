"""What the marks of a chart mean: samples with a text each, side by side, on as many lines as they take."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .chart import Paper
from .drawing import Drawing, Point, Writing
from .letters import shortened, width_of
from .marks import INK, QUIET


@dataclass(frozen=True)
class KeyEntry:
    """A text behind the sample that `draw` puts around a point, as wide as `letters` times the text."""

    text: str
    draw: Callable[[Drawing, Point], None]
    letters: float = 1.2
    bold: bool = False


_NARROWER = 20
"""Widths that are tried."""


@dataclass(frozen=True)
class _Placed:
    entry: KeyEntry
    line: int
    left: float


def key_lines(entries: Sequence[KeyEntry], paper: Paper) -> int:
    """How many lines of text the entries take."""
    return max((one.line for one in _placed(entries, paper)), default=-1) + 1


def draw_key(drawing: Drawing, entries: Sequence[KeyEntry], top: float) -> float:
    """Draw them from `top` on; what follows begins at the height returned."""
    paper = drawing.paper
    for one in _placed(entries, paper):
        entry, middle = one.entry, top + (one.line + 0.5) * paper.line
        sample = entry.letters * paper.text
        entry.draw(drawing, (one.left + sample / 2, middle))
        left = one.left + sample + _gap(paper)
        text = shortened(entry.text, paper.width - left, paper.text, bold=entry.bold)
        drawing.text((left, middle), text, Writing(colour=INK if entry.bold else QUIET, bold=entry.bold))
    return top + key_lines(entries, paper) * paper.line


def _placed(entries: Sequence[KeyEntry], paper: Paper) -> list[_Placed]:
    """On as few lines as they take, and on those in lines of much the same length: none stands alone."""
    placed = list(_within(entries, paper, paper.width))
    lines = max((one.line for one in placed), default=0)
    for part in range(1, _NARROWER if lines else 0):
        narrower = list(_within(entries, paper, paper.width * (1 - part / _NARROWER)))
        if narrower[-1].line > lines:
            break
        placed = narrower
    return placed


def _within(entries: Sequence[KeyEntry], paper: Paper, width: float) -> Iterator[_Placed]:
    line, left = 0, 0.0
    for entry in entries:
        takes = entry.letters * paper.text + _gap(paper) + width_of(entry.text, paper.text, bold=entry.bold)
        if left > 0 and left + takes > width:
            line, left = line + 1, 0.0
        yield _Placed(entry, line, left)
        left += takes + 1.5 * paper.text


def _gap(paper: Paper) -> float:
    return 0.5 * paper.text
