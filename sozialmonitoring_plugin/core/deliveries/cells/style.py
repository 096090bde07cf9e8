"""What a point means in a column: the texts that only one reading allows decide about the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .numbers import Reading

PlacedReading = tuple[int, str, Reading]


@dataclass(frozen=True)
class StyleEvidence:
    """How the numbers of a column are written, and why.

    `text` is the text that decided, "" where the profile did; it stands at `position` among the cells,
    or, with `elsewhere`, among the other cells of the column. `dependent` counts the texts that could
    be two numbers, `example` is the first of them.
    """

    style: str
    text: str = ""
    position: int = -1
    elsewhere: bool = False
    dependent: int = 0
    example: str = ""


def find_style(
    texts: Mapping[int, tuple[str, Reading]], stated: str, others: Callable[[], Iterable[PlacedReading]]
) -> StyleEvidence:
    """German or English by the texts only one of them writes; "" where none tells, or they disagree.

    `stated` is what a person said and decides alone. Where no text is open and both ways are met,
    the more frequent one is taken, so that the others stand out as unread.
    """
    dependent = [text for text, reading in texts.values() if reading.style == "open"]
    example = dependent[0] if dependent else ""
    if stated:
        return StyleEvidence(stated, dependent=len(dependent), example=example)
    placed = [(position, text, reading) for position, (text, reading) in texts.items()]
    here = [one for one in placed if one[2].style in ("german", "english")]
    there = (
        [one for one in others() if one[2].style in ("german", "english")] if dependent and not here else []
    )
    sure = here or there
    if not sure:
        return StyleEvidence("", dependent=len(dependent), example=example)
    german = sum(reading.style == "german" for _, _, reading in sure)
    if dependent and 0 < german < len(sure):
        return StyleEvidence("", dependent=len(dependent), example=example)
    style = "german" if german * 2 >= len(sure) else "english"
    position, text, _ = next(one for one in sure if one[2].style == style)
    return StyleEvidence(style, text, position, bool(there), len(dependent), example)
