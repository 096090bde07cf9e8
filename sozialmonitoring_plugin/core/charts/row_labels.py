"""The label of an indicator's row: its title on two lines at most, and what its numbers are below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..indicators.tableau import Indicator, Kind, Polarity
from ..wording import Wording
from .chart import Paper
from .drawing import Drawing, Writing
from .foot import foot_height
from .letters import width_of, wrapped
from .marks import INK, QUIET

PITCH, TIGHT = 4.0, 3.1
"""The height of a row as a multiple of the text: three lines and some air, or two."""

LEADING = 1.25
_LINES = 3


def pitch_of(paper: Paper, labels: Sequence[tuple[str, str]] = ()) -> float:
    """The height of a row in millimetres.

    With `labels`, the titles and notes of all rows, they stand closer where each of those has a line.
    """
    if not labels:
        return PITCH * paper.text
    room = label_width((title for title, _ in labels), paper)
    are_short = all(width_of(text, paper.text) <= room for label in labels for text in label)
    return (TIGHT if are_short else PITCH) * paper.text


def rows_below(top: float, rows: int, paper: Paper, foot: Sequence[str], pitch: float) -> int:
    """How many of the rows have room between `top` and the foot; one at least, as far as there is one."""
    room = paper.height - foot_height(foot, paper) - top
    return min(rows, max(1, int(room / pitch + 1e-6)))


def unit_of(indicator: Indicator, words: Wording) -> str:
    """The unit alone, in the word for counts where there is none."""
    return indicator.unit.strip() or (words.text("counts") if indicator.kind is Kind.COUNT else "")


def in_unit(number: str, indicator: Indicator) -> str:
    """A printed number with its unit behind it."""
    return f"{number} {indicator.unit.strip()}".strip()


def direction_of(indicator: Indicator, words: Wording) -> str:
    """What a high value means, "" where it is neither good nor bad."""
    neutral = indicator.polarity is Polarity.NEUTRAL
    return "" if neutral else words.text(f"chart_direction_{indicator.polarity.value}")


def label_width(titles: Iterable[str], paper: Paper) -> float:
    """As wide as the longest title, but not more than a third of the paper and a little."""
    widest = max((width_of(title, paper.text) for title in titles), default=0.0)
    return min(max(widest, 0.2 * paper.width), 0.36 * paper.width)


def draw_label(drawing: Drawing, middle: float, room: float, title: str, note: str) -> None:
    """The lines together centred on the middle of the row."""
    paper = drawing.paper
    lines = [(line, INK) for line in wrapped(title, room, paper.text, 2)]
    lines += [(line, QUIET) for line in wrapped(note, room, paper.text, _LINES - len(lines)) if line]
    draw_lines(drawing, (0.0, middle), lines)


def draw_lines(
    drawing: Drawing, at: tuple[float, float], lines: list[tuple[str, str]], anchor: str = "start"
) -> None:
    """Lines of text with their colours, together centred on the height of a point."""
    step = LEADING * drawing.paper.text
    top = at[1] - step * (len(lines) - 1) / 2
    for number, (line, colour) in enumerate(lines):
        drawing.text((at[0], top + number * step), line, Writing(anchor, colour))
