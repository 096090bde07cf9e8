"""The rows above the areas of a theme's sheet: title, then indicator, unit and Stichtag of every column."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from ..indicator_texts import title_text
from ..indicators.tableau import Indicator, Kind
from ..wording import Wording
from .footnotes import Footnotes
from .measuring import height_of, line_count
from .number_formats import marked_date
from .paper import Cell, Look, Row
from .request import Shown, Theme, WorkbookRequest
from .theme_layout import KEY_COLUMNS, ThemeLayout

TITLE_ROW, DATE_ROW = 4, 6
"""First and last row of the heading that is repeated when printed."""


def heading_rows(
    request: WorkbookRequest, theme: Theme, layout: ThemeLayout, notes: Footnotes
) -> tuple[Row, ...]:
    """The first rows, up to `DATE_ROW`."""
    return (
        Row((Cell(f"{request.name} – {theme.title}", Look.TITLE),), height_of(2)),
        Row((Cell(_subtitle(request), Look.SUBTITLE),)),
        Row(),
        _titles(theme, layout),
        Row((*_blank(KEY_COLUMNS), *_units(request.words, theme))),
        Row((*_key_heads(request.words), *_dates(request.words, theme, notes))),
    )


def _subtitle(request: WorkbookRequest) -> str:
    published, words = request.published, request.words
    return words.text(
        "workbook_subtitle",
        title=published.title,
        version=published.version_title,
        date=words.date(published.reference_date),
    )


def _titles(theme: Theme, layout: ThemeLayout) -> Row:
    lines = [
        line_count(title_text(shown.indicator), sum(group) - 1.5)
        for shown, group in zip(theme.shown, layout.groups, strict=True)
    ]
    ends = accumulate((len(group) for group in layout.groups), initial=KEY_COLUMNS)
    spans = tuple((start + 1, end) for start, end in pairwise(ends) if end > start + 1)
    cells = (cell for shown in theme.shown for cell in _title_cells(shown))
    return Row((*_blank(KEY_COLUMNS, Look.HEAD_TITLE), *cells), height_of(max(lines)), spans=spans)


def _title_cells(shown: Shown) -> Iterator[Cell]:
    look = Look.HEAD_SERIES if len(shown.columns) > 1 else Look.HEAD_TITLE
    yield Cell(title_text(shown.indicator), look)
    yield from _blank(len(shown.columns) - 1, look)


def _units(words: Wording, theme: Theme) -> Iterator[Cell]:
    for shown in theme.shown:
        for _ in shown.columns:
            yield Cell(_unit(words, shown.indicator), Look.HEAD_DETAIL)


def _unit(words: Wording, indicator: Indicator) -> str:
    return indicator.unit or (words.text("counts") if indicator.kind is Kind.COUNT else "")


def _key_heads(words: Wording) -> Iterator[Cell]:
    for key in ("workbook_area", "caption_level", "caption_key"):
        yield Cell(words.text(key), Look.HEAD)


def _dates(words: Wording, theme: Theme, notes: Footnotes) -> Iterator[Cell]:
    for position, column in enumerate(theme.columns):
        if column.reference_date is None:
            yield Cell(words.text("unknown"), Look.HEAD_DETAIL)
        else:
            yield Cell(column.reference_date, Look.HEAD_DETAIL, marked_date(words, notes.mark(position)))


def _blank(count: int, look: Look = Look.HEAD) -> tuple[Cell, ...]:
    return (Cell(None, look),) * count
