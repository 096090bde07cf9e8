"""How wide texts are and how they share pages, in characters of the standard font, by a rule of thumb.

Nothing is cut where it errs: a column is a little wider than needed, a row a little higher.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LINE_HEIGHT, SMALL_LINE_HEIGHT = 13.5, 12.0
STANDARD_WIDTH = 8.43
"""Of a column that nobody made wider."""
PAGE_WIDTH = 136.0
"""What A4 across holds at full size."""
PLAIN_TEXT, SMALL_TEXT = 1.15, 1.28
"""Letters of German prose for one digit of the standard font, which is larger than that of the sheets."""
_LIKED_HEADING, _WIDEST_HEADING = 20.0, 42.0
SMALLEST_FIT, SMALLEST_SCALE = 0.6, 0.75


@dataclass(frozen=True)
class Pages:
    """Last columns of the pages but the last, none where all columns are fitted to one page."""

    breaks: tuple[int, ...] = ()
    scale: int = 100


def text_width(texts: Iterable[str], narrowest: float, widest: float) -> float:
    """Width of a column of texts, each in one line, within limits."""
    return min(widest, max([narrowest, *(1.05 * len(text) + 2.0 for text in texts)]))


def line_count(text: str, width: float, *, small: bool = False) -> int:
    """How many lines a text takes that is broken between words; `small` is a size below that of tables."""
    characters = max(1, int(width * (SMALL_TEXT if small else PLAIN_TEXT)))
    return sum(max(1, len(textwrap.wrap(line, characters))) for line in text.split("\n"))


def height_of(lines: int, *, small: bool = False) -> float:
    """Height of a row of so many lines."""
    return (SMALL_LINE_HEIGHT if small else LINE_HEIGHT) * lines + 2.0


def heading_width(title: str, columns: int, narrowest: float) -> float:
    """Width of each of the columns below a title: its longest word is whole, and it is four lines high."""
    word = max((len(part) for part in title.replace("-", "- ").split()), default=0)
    width = max(narrowest, min((word + 2.0) / columns, _WIDEST_HEADING))
    while width < _LIKED_HEADING and line_count(title, columns * width - 1) > 4:
        width += 1
    return width


def pages_of(keys: Sequence[float], groups: Sequence[Sequence[float]]) -> Pages:
    """One page where everything stays legible on it, else as few as possible, about equally full.

    `keys` are the widths of the columns repeated on every page, `groups` those of columns that stay
    together; one that is wider than a page is not kept.
    """
    key_width, total = sum(keys), sum(map(sum, groups))
    if key_width + total <= PAGE_WIDTH / SMALLEST_FIT:
        return Pages()
    room = PAGE_WIDTH / SMALLEST_SCALE - key_width
    parts = [part for group in groups for part in _kept_together(group, room)]
    fullest = total / -(-total // room)
    breaks, used, column = [], 0.0, 0
    for part in parts:
        if used and (used + sum(part) > room or used >= fullest):
            breaks.append(column)
            used = 0.0
        used += sum(part)
        column += len(part)
    return Pages(tuple(breaks), round(100 * SMALLEST_SCALE))


def _kept_together(group: Sequence[float], room: float) -> list[Sequence[float]]:
    return [group] if sum(group) <= room else [[width] for width in group]
