"""What a map says of an indicator in words."""

from __future__ import annotations

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
    sources = ", ".join(column.sources) or column.indicator.source
    if sources:
        lines.append(words.text("map_source", sources=sources))
    return tuple(lines)
