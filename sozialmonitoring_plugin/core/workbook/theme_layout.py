"""How wide the columns of a theme's sheet are, and which stand on one page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from ..areas import TOTAL
from ..indicator_texts import title_text
from .measuring import STANDARD_WIDTH, Pages, heading_width, pages_of, text_width
from .request import Shown, Theme, WorkbookRequest

KEY_COLUMNS = 3
"""Name, level and key of the area."""
_NARROWEST_NAME, _WIDEST_NAME = 22.0, 44.0
_NARROWEST_KEY, _WIDEST_KEY = 8.0, 24.0
_NARROWEST_VALUE, _WIDEST_VALUE = 12.5, 30.0
WIDEST_NOTE = 115
INDENT = 1.6
"""What a level moves a name to the right."""


@dataclass(frozen=True)
class Block:
    """Columns of values on one page, by position, and what notes on them are written over.

    `first` and `last` are columns of the sheet, `width` is their width together.
    """

    columns: range
    first: int
    last: int
    width: float


@dataclass(frozen=True)
class ThemeLayout:
    """Widths of the columns that name the area, and of each indicator's columns."""

    keys: tuple[float, ...]
    groups: tuple[tuple[float, ...], ...]

    @property
    def widths(self) -> tuple[float, ...]:
        """Of all columns from left to right."""
        return (*self.keys, *(width for group in self.groups for width in group))

    @cached_property
    def pages(self) -> Pages:
        """Where pages end; columns of one indicator stay together."""
        return pages_of(self.keys, self.groups)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The pages side by side; notes on a single one begin below the names of the areas."""
        count = len(self.widths) - KEY_COLUMNS
        if not self.pages.breaks:
            return (self._block(range(count), 1),)
        pairs = pairwise((0, *self.pages.breaks, count))
        return tuple(self._block(range(start, end), KEY_COLUMNS + start + 1) for start, end in pairs)

    def _block(self, columns: range, first: int) -> Block:
        """Notes are no wider than one likes to read, and take free columns at the right end of the sheet."""
        end = KEY_COLUMNS + columns.stop
        free = (STANDARD_WIDTH,) * (WIDEST_NOTE // int(STANDARD_WIDTH) if end == len(self.widths) else 0)
        widths = list(accumulate((*self.widths[first - 1 : end], *free)))
        count = max(1, sum(width <= WIDEST_NOTE for width in widths))
        return Block(columns, first, first + count - 1, widths[count - 1])


def layout_of(request: WorkbookRequest, theme: Theme) -> ThemeLayout:
    """Wide enough for every value, every whole word of a heading, and names up to a limit."""
    return ThemeLayout(_key_widths(request), tuple(_group_widths(request, shown) for shown in theme.shown))


def _key_widths(request: WorkbookRequest) -> tuple[float, ...]:
    words, levels = request.words, request.published.tree.levels
    names = [place.name + " " * round(INDENT * place.rank) for place in request.places]
    own = [place for place in request.places if levels[place.rank].level.id != TOTAL]
    titles, keys = [levels[place.rank].level.title for place in own], [place.key for place in own]
    return (
        text_width(names, _NARROWEST_NAME, _WIDEST_NAME),
        text_width([words.text("caption_level"), *titles], _NARROWEST_KEY, _WIDEST_KEY),
        text_width([words.text("caption_key"), *keys], _NARROWEST_KEY, _WIDEST_KEY),
    )


def _group_widths(request: WorkbookRequest, shown: Shown) -> tuple[float, ...]:
    values = request.values(shown.columns)
    texts = {request.words.value(value, shown.indicator.decimals) for value in values}
    narrowest = text_width([*texts, shown.indicator.unit], _NARROWEST_VALUE, _WIDEST_VALUE)
    count = len(shown.columns)
    return (heading_width(title_text(shown.indicator), count, narrowest),) * count
