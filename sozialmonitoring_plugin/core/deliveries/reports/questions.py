"""What a person must or should answer before an import; a profile remembers the answers.

The second file of the same shape is read by the profile that holds the answers to the first one's
questions: then there are none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from ...errors import Quoted
from ...remarks import Remark
from .report import DeliveryReport, NamedColumn, UnmatchedRow, UnreadCell

_MOST_CELLS = 3
_MOST_DUPLICATES = 5


class Ask(Enum):
    """What a question is about."""

    PROFILE = "profile"
    DATE = "date"
    NUMBERS = "numbers"
    SIGN = "sign"
    NEGATIVE = "negative"
    FRACTION = "fraction"
    KIND = "kind"
    DOUBTED_KIND = "doubted_kind"
    DUPLICATE = "duplicate"
    LIST = "list"
    AREA = "area"
    AMBIGUOUS_AREA = "ambiguous_area"
    UNRATED = "unrated"
    SOURCE = "source"


@dataclass(frozen=True)
class Question:
    """One thing to be answered.

    `subject` is the letter of a column, the text of a sign, or the key or name in a row; `cells` are where
    to look. What `blocks` must be answered, the rest should be.
    """

    kind: Ask
    subject: str
    sentence: Remark
    blocks: bool
    cells: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """The question for JSON, with its sentence in English."""
        return {
            "kind": self.kind.value,
            "subject": self.subject,
            "sentence": self.sentence.sentence(),
            "blocks": self.blocks,
            "cells": list(self.cells),
        }


def questions(report: DeliveryReport) -> tuple[Question, ...]:
    """Everything to be answered, what blocks the import first."""
    asked = [question for find in _FINDERS for question in find(report)]
    return tuple(sorted(asked, key=lambda question: not question.blocks))


def _profile(report: DeliveryReport) -> Iterator[Question]:
    if report.rivals:
        names = Quoted.of(report.rivals)
        sentence = Remark.of("Which import profile is right: {names}?", names=names)
        if len(report.rivals) == 1:
            sentence = Remark.of("Is this a table for the import profile {names}?", names=names)
        yield Question(Ask.PROFILE, report.rivals[0], sentence, blocks=True)


def _date(report: DeliveryReport) -> Iterator[Question]:
    for column in report.undated[:1]:
        sentence = Remark.of(
            "For which date are the numbers of column {column} “{name}”?",
            column=column.column, name=column.name,
        )  # fmt: skip
        yield Question(Ask.DATE, column.column, sentence, blocks=True)


def _numbers(report: DeliveryReport) -> Iterator[Question]:
    """One question for all columns: an office writes its numbers in one style."""
    for cell in report.undecided[:1]:
        text = cell.text
        sentence = Remark.of(
            "Which number is “{text}” in {cell}: {german} or {english}?",
            text=text, cell=cell.cell, german=text.replace(".", "").replace(",", "."),
            english=text.replace(",", ""),
        )  # fmt: skip
        cells = _addresses(report.undecided)
        yield Question(Ask.NUMBERS, _letter(cell), sentence, blocks=True, cells=cells)


def _sign(report: DeliveryReport) -> Iterator[Question]:
    by_text: dict[str, list[UnreadCell]] = {}
    for cell in report.unread:
        by_text.setdefault(cell.text, []).append(cell)
    for text, cells in by_text.items():
        shown = ", ".join(_addresses(cells)[:_MOST_CELLS]) + (" …" if len(cells) > _MOST_CELLS else "")
        sentence = Remark.of("What does “{text}” mean in {cells}?", text=text, cells=shown)
        yield Question(Ask.SIGN, text, sentence, blocks=True, cells=_addresses(cells))


def _negative(report: DeliveryReport) -> Iterator[Question]:
    for column, cells in _by_column(report.negative):
        sentence = Remark.of(
            "{text} in {cell} is below zero: is this a wrong cell, or no count?",
            text=cells[0].text, cell=cells[0].cell,
        )  # fmt: skip
        yield Question(Ask.NEGATIVE, column, sentence, blocks=True, cells=_addresses(cells))


def _fraction(report: DeliveryReport) -> Iterator[Question]:
    for column, cells in _by_column(report.fractions):
        sentence = Remark.of(
            "{text} in {cell} is no whole number: is this a wrong cell, or no count?",
            text=cells[0].text, cell=cells[0].cell,
        )  # fmt: skip
        yield Question(Ask.FRACTION, column, sentence, blocks=True, cells=_addresses(cells))


def _kind(report: DeliveryReport) -> Iterator[Question]:
    for column in _each(report.kinds_open):
        sentence = Remark.of(
            "Does column {column} “{name}” hold counts, or shares and means that are never summed?",
            column=column.column, name=column.name,
        )  # fmt: skip
        yield Question(Ask.KIND, column.column, sentence, blocks=True)
    for column in _each(report.kinds_doubted):
        sentence = Remark.of(
            "Column {column} “{name}” sounds like a rate: are its whole numbers counts?",
            column=column.column, name=column.name,
        )  # fmt: skip
        yield Question(Ask.DOUBTED_KIND, column.column, sentence, blocks=False)


def _duplicate(report: DeliveryReport) -> Iterator[Question]:
    """Which of two rows counts; a list with several rows for many areas cannot be answered row by row."""
    areas = len({one.key for one in report.duplicates})
    if areas > _MOST_DUPLICATES:
        first = report.duplicates[0]
        sentence = Remark.of(
            "{count} areas have several rows, the first is {key} in {first} and {second}. Is this a list, "
            "for example of facilities? Its rows have to be summed up by area first.",
            count=areas, key=first.key, first=first.cells[0], second=first.cells[1],
        )  # fmt: skip
        cells = tuple(cell for one in report.duplicates for cell in one.cells)
        yield Question(Ask.LIST, "", sentence, blocks=True, cells=cells)
        return
    for one in report.duplicates:
        sentence = Remark.of(
            "Which of the two values of {key} for {variable} is right, {first} or {second}?",
            key=one.key, variable=one.variable, first=one.cells[0], second=one.cells[1],
        )  # fmt: skip
        yield Question(Ask.DUPLICATE, one.key, sentence, blocks=True, cells=one.cells)


def _area(report: DeliveryReport) -> Iterator[Question]:
    seen: dict[str, UnmatchedRow] = {}
    for row in report.unmatched:
        seen.setdefault(row.key or row.name, row)
    for text, row in seen.items():
        label = " ".join(filter(None, (row.key, row.name))) or "–"
        if row.why == "ambiguous_name":
            sentence = Remark.of(
                "Several areas are called “{label}”: which one is row {row}?", row=row.row, label=label
            )
            yield Question(Ask.AMBIGUOUS_AREA, text, sentence, blocks=False)
        else:
            sentence = Remark.of(
                "To which area does row {row} “{label}” belong, or is it to be left out?",
                row=row.row, label=label,
            )  # fmt: skip
            yield Question(Ask.AREA, text, sentence, blocks=False)


def _unrated(report: DeliveryReport) -> Iterator[Question]:
    if report.unrated:
        sentence = Remark.of(
            "{count} areas have {sign} for every rate, the first in row {row}: are they not rated?",
            count=len(report.unrated.rows), row=report.unrated.rows[0], sign=report.unrated.sign,
        )  # fmt: skip
        yield Question(Ask.UNRATED, "", sentence, blocks=True, cells=(report.unrated.cell,))


def _source(report: DeliveryReport) -> Iterator[Question]:
    """Asked once: who kept a profile without an office did not want to say."""
    if not report.source and not report.profile:
        yield Question(Ask.SOURCE, "", Remark.of("Which office does the file come from?"), blocks=False)


_FINDERS: tuple[Callable[[DeliveryReport], Iterator[Question]], ...] = (
    _profile, _date, _numbers, _sign, _negative, _fraction, _kind, _duplicate, _unrated, _area, _source,
)  # fmt: skip


def _each(columns: tuple[NamedColumn, ...]) -> list[NamedColumn]:
    """Every variable once: the columns of further dates have its answer too."""
    return list({column.name: column for column in reversed(columns)}.values())[::-1]


def _by_column(cells: tuple[UnreadCell, ...]) -> Iterator[tuple[str, list[UnreadCell]]]:
    for letter, found in groupby(sorted(cells, key=_letter), key=_letter):
        yield letter, list(found)


def _letter(cell: UnreadCell) -> str:
    return cell.cell.rstrip("0123456789")


def _addresses(cells: Sequence[UnreadCell]) -> tuple[str, ...]:
    return tuple(cell.cell for cell in cells)
