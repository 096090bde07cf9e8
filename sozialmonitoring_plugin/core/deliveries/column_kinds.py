"""What a column holds: numbers, dates, names, or codes and texts that are no values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

import numpy as np

from ..indicators.tableau import Kind
from ..values import Values
from .cells import CellRules, parse_column
from .dates import read_date
from .signs import Signs
from .table import Column, Table
from .texts import clean, fold

_SAMPLE = 3000
_DATE_WORDS = ("jahr", "stichtag", "datum", "stand", "zeit", "year", "date")
_CODE_WORDS = re.compile(
    r"postleitzahl|^plz|schluessel|^nummer$|^lfdnr|laufende|^nr$|kennziffer|kennzeichen|satzart|^ags$|^ars$|code$|^id$"
    r"|rang$"
)
_PLACE = re.compile(r"laengengrad|breitengrad|koordinate")
_RATE = re.compile(
    r"%|‰|anteil|quote|index|z-?wert|^z[sd]\d|durchschnitt|mittel|\bje\b|\bpro\b|rate\b|dichte|ziffer|koeffizient"
    r"|quotient|score|durchschnittsalter|mittleres alter|percent|proportion",
    re.IGNORECASE,
)
_SURFACE = re.compile(r"fläche|km²|km2|\bha\b|\bar\b|m²", re.IGNORECASE)


class Content(Enum):
    """What stands in a column."""

    NUMBERS = "numbers"
    DATES = "dates"
    CODES = "codes"
    TEXT = "text"
    NOTHING = "nothing"


@dataclass(frozen=True)
class ColumnKind:
    """A column and what it holds; `kind` says whether its numbers may be summed."""

    column: Column
    content: Content
    kind: Kind
    distinct: int
    is_unique: bool
    has_words: bool


def column_kind(table: Table, column: Column, rows: Sequence[int]) -> ColumnKind:
    """Judge a column by its header and by its cells in the rows that name areas."""
    sample = rows[:: max(1, len(rows) // _SAMPLE)]
    cells = [table.grid.rows[row][column.index] for row in sample]
    filled = [cell for cell in cells if cell is not None and cell != ""]
    texts = {clean(cell) for cell in filled}
    content, fractions = _content(column, filled)
    return ColumnKind(
        column=column,
        content=content,
        kind=guess_kind(column.header, fractions=fractions),
        distinct=len(texts),
        is_unique=len(texts) == len(filled),
        has_words=any(letter.isalpha() for text in texts for letter in text),
    )


def _content(column: Column, filled: list[Any]) -> tuple[Content, bool]:
    if not filled:
        return Content.NOTHING, False
    name = fold(column.lowest)
    if _are_dates(name, filled):
        return Content.DATES, False
    if _CODE_WORDS.search(name) or _PLACE.search(fold(column.header)):
        return Content.CODES, False
    parsed = parse_column(filled, (), CellRules(Signs.of_all()))
    has_numbers = parsed.values.present.any() or parsed.open
    if not has_numbers or len(parsed.unread) > 0.5 * len(filled):
        return Content.TEXT, False
    return Content.NUMBERS, has_fractions(parsed.values)


def has_fractions(values: Values) -> bool:
    """Whether a number of the column is not whole."""
    numbers = values.numbers[values.present]
    return bool((numbers != np.floor(numbers)).any())


def _are_dates(name: str, filled: list[Any]) -> bool:
    if not any(word in name for word in _DATE_WORDS) and not all(isinstance(cell, date) for cell in filled):
        return False
    return all(read_date(cell) is not None for cell in set(filled))


def guess_kind(title: str, *, fractions: bool) -> Kind:
    """Rates by their name; without a telling name fractions are no counts, but for surfaces."""
    if _RATE.search(title) or (fractions and not _SURFACE.search(title)):
        return Kind.GIVEN
    return Kind.COUNT
