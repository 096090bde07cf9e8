"""The foot of a chart: what the signs among its numbers mean, and what else has to be said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..indicator_texts import signs_of
from ..values import Value
from ..wording import Wording
from .chart import Paper
from .drawing import Drawing, Writing
from .letters import shortened, width_of
from .marks import QUIET

MOST_LINES = 3


def foot_lines(values: Iterable[Value], words: Wording, paper: Paper, notes: Sequence[str] = ()) -> list[str]:
    """Notes, then signs with their meaning; three lines at most."""
    signs = (f"{sign} {meaning}" for sign, meaning in signs_of(words, values))
    return joined([*notes, *signs], paper, MOST_LINES)


def joined(texts: Iterable[str], paper: Paper, most: int) -> list[str]:
    """Texts with a dot between them, on at most so many lines as long as the paper is wide."""
    lines: list[str] = []
    for text in texts:
        longer = f"{lines[-1]} · {text}" if lines else text
        if lines and (width_of(longer, paper.text) <= paper.width or len(lines) == most):
            lines[-1] = longer
        else:
            lines.append(text)
    return [shortened(line, paper.width, paper.text) for line in lines]


def foot_height(lines: Sequence[str], paper: Paper) -> float:
    """What the lines and the gap above them take."""
    return (len(lines) + 0.6) * paper.line if lines else 0.0


def draw_foot(drawing: Drawing, lines: Sequence[str], top: float) -> None:
    """The lines below a gap that begins at `top`."""
    line = drawing.paper.line
    for number, text in enumerate(lines):
        drawing.text((0.0, top + (number + 1.1) * line), text, Writing(colour=QUIET))
