"""Changes in words: in the row, in sentences, in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ..booklets.changes import ChangeRow
from ..series.break_notes import break_note, notes
from ..series.change import is_percentage
from ..wording import Wording, rounded_half_up
from .chart import ChartTable
from .row_labels import in_unit, unit_of
from .sentences import told_value

_HEADS = (
    "column_indicator", "workbook_unit", "chart_date_before", "chart_value_before", "chart_date_after",
    "chart_value_after", "column_change", "column_change_percent", "chart_rating", "column_note",
)  # fmt: skip


def change_text(row: ChangeRow, words: Wording) -> str:
    """The difference, of percentages in percentage points; "" where there is none."""
    if row.difference is None:
        return ""
    number = words.signed(row.difference, row.indicator.decimals)
    if is_percentage(row.indicator):
        return words.text("chart_percentage_points", number=number)
    return number if row.per_cent is None else f"{number} ({words.signed(row.per_cent, 1)} %)"


def remarks(row: ChangeRow, words: Wording) -> Iterator[str]:
    """Whether the change is for the better and may be compared, or why there is no change."""
    if row.favourable is not None:
        yield words.text("chart_better" if row.favourable else "chart_worse")
    if row.difference is not None and row.breaks:
        yield words.text("chart_limited")
    if row.before_date is None:
        yield words.text("chart_not_before")
    elif not row.is_new:
        yield words.text("chart_not_new")


def dates_text(row: ChangeRow, words: Wording) -> str:
    """From when to when, or the only Stichtag there is."""
    if row.before_date is None or not row.is_new:
        return words.date(row.after_date)
    return words.text("chart_from_to", start=words.date(row.before_date), end=words.date(row.after_date))


def common_dates(rows: Sequence[ChangeRow]) -> tuple[date, date] | None:
    """Both Stichtage of the first row that has two, which most rows share: others say their own."""
    pairs = [(row.before_date, row.after_date) for row in rows if row.is_new]
    return next(((one, other) for one, other in pairs if one and other), None)


def is_rounded_apart(row: ChangeRow) -> bool:
    """Whether the printed change is another than that of the printed values."""
    if row.difference is None:
        return False
    decimals = row.indicator.decimals
    before, after, difference = (
        rounded_half_up(number, decimals) for number in (row.before.number, row.after.number, row.difference)
    )
    return after - before != difference


def change_sentences(rows: Sequence[ChangeRow], words: Wording) -> Iterator[str]:
    """For each indicator both values, then how they differ."""
    for row in rows:
        values = [(row.before_date, row.before), (row.after_date, row.after)]
        dated = "; ".join(
            words.text(
                "chart_told_dated", date=words.date(day), value=told_value(value, row.indicator, words)
            )
            for day, value in (values if row.is_new else values[1:])
            if day is not None
        )
        yield words.text("chart_told_row", title=row.indicator.title, values=dated or words.text("unknown"))
        said = [change_text(row, words), *remarks(row, words)]
        if row.difference is not None and not is_percentage(row.indicator) and row.per_cent is None:
            said[0] = in_unit(said[0], row.indicator)
        told = ", ".join(filter(None, said))
        if told:
            yield words.text("chart_told_difference", change=told)
        for entry in row.breaks:
            yield words.text("chart_told_break", note=break_note(entry, words))


def change_table(rows: Sequence[ChangeRow], words: Wording) -> ChartTable:
    """A row for each indicator."""
    return ChartTable(tuple(words.text(key) for key in _HEADS), tuple(_cells(row, words) for row in rows))


def _cells(row: ChangeRow, words: Wording) -> tuple[str, ...]:
    decimals = row.indicator.decimals
    difference = "" if row.difference is None else words.signed(row.difference, decimals)
    return (
        row.indicator.title,
        unit_of(row.indicator, words),
        words.date(row.before_date),
        words.value(row.before, decimals),
        words.date(row.after_date),
        words.value(row.after, decimals),
        words.text("chart_percentage_points", number=difference)
        if difference and is_percentage(row.indicator)
        else difference,
        "" if row.per_cent is None else words.signed(row.per_cent, 1),
        ", ".join(remarks(row, words)),
        notes(row.breaks, words),
    )
