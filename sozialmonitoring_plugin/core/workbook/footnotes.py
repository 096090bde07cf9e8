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
    """The notes below a table with their marks, and the marks of every column from left to right."""

    texts: tuple[str, ...]
    marks: tuple[str, ...]


def footnotes_of(words: Wording, published: PublishedTable, theme: Theme) -> Footnotes:
    """Number the notes of a sheet; equal notes share a number."""
    numbers: dict[str, int] = {}
    marks = []
    for shown in theme.shown:
        for column in shown.columns:
            notes = list(_notes(words, column))
            if column is shown.columns[-1]:
                notes += _lateness(words, published, column)
            own = [numbers.setdefault(note, len(numbers) + 1) for note in notes]
            marks.append(" ".join(map(raised, own)))
    return Footnotes(tuple(f"{raised(number)} {note}" for note, number in numbers.items()), tuple(marks))


def raised(number: int) -> str:
    """The number in raised digits."""
    return str(number).translate(_RAISED)


def _notes(words: Wording, column: PublishedColumn) -> Iterator[str]:
    if not has_several_dates(column):
        return
    above, below = words.dates(column.dates), words.dates(column.denominator_dates)
    if below:
        yield words.text("workbook_note_two_dates", numerator=above, denominator=below)
    else:
        yield words.text("workbook_note_dates", dates=above)


def _lateness(words: Wording, published: PublishedTable, column: PublishedColumn) -> Iterator[str]:
    found = column.reference_date
    if found is not None and found < published.reference_date:
        yield words.text("workbook_note_older", date=words.date(published.reference_date))


def said_above(column: PublishedColumn, value: Value) -> Value:
    """The value without a mark for what a footnote at its column says of all its numbers."""
    if has_several_dates(column):
        return replace(value, flags=value.flags & ~Flag.OTHER_DATE)
    return value
