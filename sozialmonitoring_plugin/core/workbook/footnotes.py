"""Notes on Stichtage that are not what the reader expects, numbered for each sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..publication import PublishedColumn, PublishedTable
from ..values import Flag, Value
from ..wording import Wording
from .request import Theme, has_several_dates

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Footnotes:
    """The notes below a table, and the numbers of those on every column from left to right."""

    texts: tuple[str, ...]
    numbers: tuple[tuple[int, ...], ...]

    def mark(self, column: int) -> str:
        """What stands beside the Stichtag of a column: raised numbers, "" without a note."""
        return " ".join(map(raised, self.numbers[column]))

    def of(self, columns: range) -> tuple[str, ...]:
        """The notes on some columns, each once with its number."""
        used = sorted({number for column in columns for number in self.numbers[column]})
        return tuple(f"{raised(number)} {self.texts[number - 1]}" for number in used)


def footnotes_of(words: Wording, published: PublishedTable, theme: Theme) -> Footnotes:
    """Number the notes of a sheet; equal notes share a number."""
    numbers: dict[str, int] = {}
    columns = []
    for shown in theme.shown:
        for column in shown.columns:
            notes = list(_notes(words, column))
            if column is shown.columns[-1]:
                notes += _lateness(words, published, column)
            columns.append(tuple(numbers.setdefault(note, len(numbers) + 1) for note in notes))
    return Footnotes(tuple(numbers), tuple(columns))


def raised(number: int) -> str:
    """The number in raised digits."""
    return str(number).translate(_RAISED)


def _notes(words: Wording, column: PublishedColumn) -> Iterator[str]:
    if not has_several_dates(column):
        return
    above, below = words.dates(column.dates), words.dates(column.denominator_dates)
    if below in ("", above):
        yield words.text("workbook_note_dates", dates=above)
    else:
        yield words.text("workbook_note_two_dates", numerator=above, denominator=below)


def _lateness(words: Wording, published: PublishedTable, column: PublishedColumn) -> Iterator[str]:
    found = column.reference_date
    if found is not None and found < published.reference_date:
        yield words.text("workbook_note_older", date=words.date(published.reference_date))


def said_above(column: PublishedColumn, value: Value) -> Value:
    """The value without a mark for what a footnote at its column says of all its numbers."""
    if has_several_dates(column):
        return replace(value, flags=value.flags & ~Flag.OTHER_DATE)
    return value
