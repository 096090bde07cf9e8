"""The table of what has changed: every indicator before and after, and why some cannot be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..core.booklets.changes import ChangeRow
from ..core.charts.change_told import remarks
from ..core.indicator_texts import title_text
from ..core.series.change import is_percentage
from ..core.wording import Wording
from .booklet import BookletRequest
from .tables.rows import NO_BREAK, RowStyle, TableRow

COLUMNS = ("before", "after", "difference", "per_cent")


def change_header(request: BookletRequest) -> TableRow:
    """What the columns hold."""
    words = request.words
    heads = (words.text(f"atlas_change_{name}") for name in COLUMNS)
    return TableRow(RowStyle.HEADER, (words.text("atlas_change_indicator"), *heads))


def change_table_rows(request: BookletRequest, rows: Sequence[ChangeRow]) -> tuple[TableRow, ...]:
    """A row for each indicator below its theme."""
    return tuple(_by_theme(request, rows))


def _by_theme(request: BookletRequest, rows: Sequence[ChangeRow]) -> Iterator[TableRow]:
    words, titles = request.words, request.contents.theme_titles
    for theme, group in groupby(rows, lambda row: titles.get(row.indicator.id, "")):
        if theme:
            blank = ("",) * len(COLUMNS)
            continued = words.text("atlas_continued", name=theme)
            yield TableRow(RowStyle.GROUP, (theme, *blank), 0, continued)
        for row in group:
            yield TableRow(RowStyle.AREA, _cells(words, row), 1 if theme else 0)


def _cells(words: Wording, row: ChangeRow) -> tuple[str, ...]:
    decimals = row.indicator.decimals
    name = title_text(row.indicator)
    unit = f" ({row.indicator.unit})" if row.indicator.unit else ""
    told = " · ".join(remarks(row, words))
    values = (words.value(value, decimals) for value in (row.before, row.after))
    per_cent = None if is_percentage(row.indicator) else row.per_cent
    differences = (
        "" if number is None else words.signed(number, places)
        for number, places in ((row.difference, decimals), (per_cent, 1))
    )
    cells = (text.replace(" ", NO_BREAK) for text in (*values, *differences))
    return ("\n".join(filter(None, (f"{name}{unit}", told))), *cells)
