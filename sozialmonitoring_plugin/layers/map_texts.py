"""What a map says of an indicator in words."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.indicator_texts import unit_text
from ..core.publication import PublishedColumn
from ..core.wording import Wording


def column_title(column: PublishedColumn) -> str:
    """Number, title and unit of the indicator."""
    indicator = column.indicator
    unit = f" ({indicator.unit})" if indicator.unit else ""
    return f"{indicator.number} {indicator.title}{unit}".strip()


def column_notes(column: PublishedColumn, words: Wording) -> tuple[str, ...]:
    """Dates and sources, one line each."""
    above, below = words.dates(column.dates), words.dates(column.denominator_dates)
    lines = [words.text("map_reference_date", date=above)]
    if below not in ("", above):
        lines = [words.text("map_two_dates", numerator=above, denominator=below)]
    return (*lines, *source_notes([column], words))


def source_notes(columns: Sequence[PublishedColumn], words: Wording) -> tuple[str, ...]:
    """One line with every source of some indicators; none where nobody is known."""
    named = [column.sources or tuple(filter(None, [column.indicator.source])) for column in columns]
    sources = dict.fromkeys(source for one in named for source in one)
    return (words.text("map_source", sources=", ".join(sources)),) if sources else ()


def legend_heading(column: PublishedColumn, words: Wording, *, counts: bool) -> str:
    """What the numbers of the classes are, and those in brackets behind them."""
    unit = unit_text(words, column.indicator)
    if not counts:
        return unit
    return words.text("legend_heading", unit=unit) if unit else words.text("legend_heading_counts")
