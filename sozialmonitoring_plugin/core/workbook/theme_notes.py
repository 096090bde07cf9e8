"""The rows below the areas of a theme's sheet: footnotes, signs, Stichtage and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ..indicator_texts import dates_text, signs_of, sources_text, title_text
from ..wording import Wording
from .footnotes import Footnotes, said_above
from .measuring import height_of, line_count
from .paper import Cell, Look, Row
from .request import Shown, Theme, WorkbookRequest
from .theme_layout import Block, ThemeLayout

_Line = tuple[str, Look]


def note_rows(request: WorkbookRequest, theme: Theme, layout: ThemeLayout, notes: Footnotes) -> Iterator[Row]:
    """Notes, the legend of the signs and marks that occur, Stichtag and source of every indicator.

    Where columns are shared out over pages, each page has those of its own columns.
    """
    lines = [tuple(_lines(request, theme, block, notes)) for block in layout.blocks]
    for side_by_side in zip_longest(*lines):
        yield _row(layout.blocks, side_by_side)


def _lines(request: WorkbookRequest, theme: Theme, block: Block, notes: Footnotes) -> Iterator[_Line]:
    words = request.words
    columns = [theme.columns[position] for position in block.columns]
    yield "", Look.NOTE
    for text in notes.of(block.columns):
        yield text, Look.NOTE
    values = (said_above(column, place.value(column)) for column in columns for place in request.places)
    signs = signs_of(words, values)
    if signs:
        yield from _caption(words, "caption_signs")
        yield from ((f"{sign}   {meaning}", Look.NOTE) for sign, meaning in signs)
    yield from _caption(words, "workbook_origins")
    here = {column.indicator.id for column in columns}
    yield from ((_origin(words, one), Look.NOTE) for one in theme.shown if one.indicator.id in here)


def _caption(words: Wording, key: str) -> tuple[_Line, _Line]:
    return ("", Look.NOTE), (words.text(key), Look.CAPTION)


def _row(blocks: Sequence[Block], lines: Sequence[_Line | None]) -> Row:
    cells: list[Cell | None] = [None] * blocks[-1].first
    heights, spans = [height_of(1, small=True)], []
    for block, line in zip(blocks, lines, strict=True):
        text, look = line or ("", Look.NOTE)
        if text:
            cells[block.first - 1] = Cell(text, look)
            spans.append((block.first, block.last))
            small = look is Look.NOTE
            heights.append(height_of(line_count(text, block.width - 1, small=small), small=small))
    return Row(tuple(cells), max(heights), spans=tuple(spans))


def _origin(words: Wording, shown: Shown) -> str:
    dates = dict.fromkeys(dates_text(words, column) for column in shown.columns)
    sources = dict.fromkeys(sources_text(words, column) for column in shown.columns)
    return words.text(
        "workbook_origin",
        indicator=title_text(shown.indicator),
        dates=", ".join(dates),
        sources="; ".join(sources).rstrip("."),
    )
