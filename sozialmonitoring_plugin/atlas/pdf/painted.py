"""What the items of a page are to somebody who hears it read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ...core.charts.drawing import Box


class Role(Enum):
    """How an item is read."""

    FURNITURE = "what every page has, never read"
    ORNAMENT = "never read"
    HEADING = "a heading"
    PARAGRAPH = "its texts one after the other"
    FIGURE = "the text told of it"
    TABLE = "by rows and cells"


@dataclass(frozen=True)
class TableRow:
    """The texts of a row; `is_header` where it names the columns."""

    cells: tuple[str, ...]
    is_header: bool = False


@dataclass(frozen=True)
class Painted:
    """An item of a page; its box in millimetres from the upper left corner.

    `told` is what a figure shows, and the text of a label.
    """

    role: Role
    box: Box
    item_id: str = ""
    told: str = ""
    rows: tuple[TableRow, ...] = ()


SAME_LINE = 3.0
"""Items whose upper edges differ by less, in millimetres, stand beside each other."""

CAPTION = "caption_"


def reading_order(items: Sequence[Painted]) -> list[int]:
    """Positions of the items from top to bottom and left to right, captions just before what they name."""
    lines: list[list[int]] = []
    for place in sorted(range(len(items)), key=lambda place: items[place].box.y):
        if not lines or items[place].box.y - items[lines[-1][0]].box.y >= SAME_LINE:
            lines.append([])
        lines[-1].append(place)
    read = [place for line in lines for place in sorted(line, key=lambda place: items[place].box.x)]
    return _captions_before(read, [item.item_id for item in items])


def _captions_before(read: Sequence[int], names: Sequence[str]) -> list[int]:
    captions = {
        names[place].removeprefix(CAPTION): place
        for place in read
        if names[place].startswith(CAPTION) and names[place].removeprefix(CAPTION) in names
    }
    moved = set(captions.values())

    def with_caption(place: int) -> list[int]:
        """An item behind its caption, which may have one itself."""
        caption = captions.pop(names[place], None)
        return [place] if caption is None else [*with_caption(caption), place]

    return [one for place in read if place not in moved for one in with_caption(place)]
