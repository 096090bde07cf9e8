"""A chart of series in sentences, in notes below it, and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from ..booklets.series_lines import SeriesLines
from ..series.break_notes import break_note
from ..values import Flag
from ..wording import Wording
from .chart import ChartTable
from .sentences import told_value


def series_sentences(lines: SeriesLines, words: Wording) -> Iterator[str]:
    """For each area the value of each date; what must not be compared across."""
    for line in lines.lines:
        values = "; ".join(
            words.text(
                "chart_told_dated", date=words.date(day), value=told_value(value, lines.indicator, words)
            )
            for day, value in zip(lines.dates, line.values, strict=True)
        )
        yield words.text("chart_told_series", name=line.name, values=values)
    for entry in lines.breaks:
        yield words.text("chart_told_break", note=break_note(entry, words))


def series_notes(lines: SeriesLines, unlabelled: int, words: Wording) -> Iterator[str]:
    """What has to be said below the drawing."""
    values = [value for line in lines.lines for value in line.values]
    if any(Flag.ESTIMATED in value.flags for value in values):
        yield words.text("chart_estimated")
    reasons = sorted({value.reason for value in values if value.reason}, reverse=True)
    if reasons:
        yield words.text("chart_gaps", reasons=", ".join(words.reason(reason) for reason in reasons))
    without = [line.name for line in lines.lines if all(value.reason for value in line.values)]
    if without:
        yield words.text("chart_no_line", names=", ".join(without))
    if unlabelled:
        yield words.text("chart_unlabelled", count=words.number(unlabelled, 0))
    yield from (break_note(entry, words) for entry in lines.breaks)


def series_table(lines: SeriesLines, words: Wording) -> ChartTable:
    """A row for each date, a column for each area."""
    decimals = lines.indicator.decimals
    head = (words.text("column_reference_date"), *(line.name for line in lines.lines))
    rows = tuple(
        (words.date(day), *(words.value(line.values[place], decimals) for line in lines.lines))
        for place, day in enumerate(lines.dates)
    )
    return ChartTable(head, rows)
