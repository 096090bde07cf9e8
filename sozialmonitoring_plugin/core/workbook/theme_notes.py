"""The rows below the areas of a theme's sheet: footnotes, signs, Stichtage and sources."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from ..indicator_texts import dates_text, signs_of, sources_text, title_text
from ..wording import Wording
from .footnotes import Footnotes, said_above
from .measuring import STANDARD_WIDTH, height_of, line_count
from .paper import Cell, Look, Row
from .request import Shown, Theme, WorkbookRequest
from .theme_layout import KEY_COLUMNS, ThemeLayout

_WIDEST_NOTE = 120.0


def note_rows(request: WorkbookRequest, theme: Theme, layout: ThemeLayout, notes: Footnotes) -> Iterator[Row]:
    """Notes, the legend of the signs and marks that occur, Stichtag and source of every indicator."""
    words, width = request.words, _NoteWidth(layout)
    yield Row()
    yield from map(width.row, notes.texts)
    values = (said_above(column, place.value(column)) for column in theme.columns for place in request.places)
    signs = signs_of(words, values)
    if signs:
        yield from _caption(words, "caption_signs")
        yield from (width.row(f"{sign}   {meaning}") for sign, meaning in signs)
    yield from _caption(words, "workbook_origins")
    yield from (width.row(_origin(words, shown)) for shown in theme.shown)


class _NoteWidth:
    """Texts over several columns: no line longer than one likes to read, none beyond the first page."""

    def __init__(self, layout: ThemeLayout) -> None:
        first_page = layout.pages.breaks[0] + KEY_COLUMNS if layout.pages.breaks else None
        free = (STANDARD_WIDTH,) * (0 if first_page else int(_WIDEST_NOTE / STANDARD_WIDTH))
        ends = list(accumulate((*layout.widths[:first_page], *free)))
        self._last = max(KEY_COLUMNS, sum(end <= _WIDEST_NOTE for end in ends))
        self._width = ends[self._last - 1]

    def row(self, text: str) -> Row:
        lines = line_count(text, self._width - 1, small=True)
        return Row((Cell(text, Look.NOTE),), height_of(lines, small=True), spans=((1, self._last),))


def _caption(words: Wording, key: str) -> Iterator[Row]:
    yield Row()
    yield Row((Cell(words.text(key), Look.CAPTION),))


def _origin(words: Wording, shown: Shown) -> str:
    dates = dict.fromkeys(dates_text(words, column) for column in shown.columns)
    sources = dict.fromkeys(sources_text(words, column) for column in shown.columns)
    return words.text(
        "workbook_origin",
        indicator=title_text(shown.indicator),
        dates=", ".join(dates),
        sources="; ".join(sources).rstrip("."),
    )
