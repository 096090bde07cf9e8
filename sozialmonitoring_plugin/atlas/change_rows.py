"""The table of what has changed: every indicator before and after, and why some cannot be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..core.booklets.changes import ChangeRow
from ..core.indicator_texts import title_text
from ..core.values import Flag, Reason, Value
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
    why = why_not_compared(words, row)
    values = (words.value(value, decimals) for value in (row.before, row.after))
    differences = (
        "" if number is None else words.signed(number, places)
        for number, places in ((row.difference, decimals), (row.per_cent, 1))
    )
    cells = (text.replace(" ", NO_BREAK) for text in (*values, *differences))
    return ("\n".join(filter(None, (f"{name}{unit}", why))), *cells)


def why_not_compared(words: Wording, row: ChangeRow) -> str:
    """Why there is no difference, or why it is to be read with care; "" where there is nothing to say."""
    if row.breaks:
        return words.text("atlas_change_break", date=words.date(row.breaks[-1].since))
    if row.difference is not None:
        return words.text("atlas_change_estimated") if _is_estimated(row.before, row.after) else ""
    if row.before_date is None:
        return words.text("atlas_change_no_before")
    if not row.is_new:
        return words.text("atlas_change_not_new", date=words.date(row.after_date))
    reason = max(row.before.reason, row.after.reason)
    return words.text("atlas_change_reason", reason=words.reason(reason)) if reason > Reason.NONE else ""


def _is_estimated(*values: Value) -> bool:
    return any(Flag.ESTIMATED in value.flags for value in values)
