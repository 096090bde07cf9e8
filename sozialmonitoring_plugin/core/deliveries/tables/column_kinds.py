"""What a column holds: numbers, dates, names, or codes and texts that are no values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from ...indicators.tableau import Kind
from ..cells.cells import CellRules, ParsedColumn, parse_column
from ..cells.column_reader import have_fractions
from ..cells.dates import is_year, read_date, read_period
from ..cells.signs import Signs
from ..cells.texts import clean, fold
from ..profiles.profile_rules import Certainty
from .table import Column, Table

_SAMPLE = 3000
_DATE_WORDS = ("jahr", "stichtag", "datum", "stand", "zeit", "year", "date")
_DATE_NAME = re.compile(
    r"(?:(?:berichts|bezugs|daten|erhebungs|haushalts|kalender|referenz|schul|stich|zeit)?jahr|"
    r"(?:reference)?(?:year|date)|stand|zeit|(?:stand)?datum|.*stichtag)"
)
_CODE_WORDS = re.compile(
    r"postleitzahl|^plz|schluessel|^nummer$|^lfdnr|laufende|^nr$|kennziffer|kennzeichen|satzart|^ags$|^ars$|code$|^id$"
    r"|^stadtraum$|rang$|^(?:im)?vorjahr(?:eswert|esmonat|esquartal|eszeitraum)?$|^vormonat$|^vorquartal$"
)
_TREND = re.compile(r"\d\s?(?:\+/[-–−]|[+±–−-])")
_PLACE = re.compile(r"laengengrad|breitengrad|koordinate")
_RATE = re.compile(
    r"anteil|quote|index|z-?wert|^z[sd]\d|mittel|preis|miete|\bje\b|\bpro\b|rate\b|dichte|ziffer|koeffizient"
    r"|quotient|score|proportion",
    re.IGNORECASE,
)
_SHARE_OR_MEAN = re.compile(
    r"%|‰|prozent|promille|percent|(?<!\w)v\.?\s?h(?:\.|(?!\w))|ø|durchschnitt|mittelwert|\bmean\b|\baverage\b"
    r"|(?:\bje|\bpro|/)\s*(?:k?m²|k?m2\b|qm\b|qkm\b|ha\b)",
    re.IGNORECASE,
)
_BALANCE = re.compile(
    r"saldo|bilanz|differenz|überschuss|veränderung|zunahme|abnahme|entwicklung|balance|change|\bnetto",
    re.IGNORECASE,
)
_CLASS = re.compile(r"index|klasse|class(?:es)?\b|stufe\b|gruppe\b|rang\b|score", re.IGNORECASE)
_SO_OFTEN, _FEWEST_YEARS = 3, 6
"""Years that come so often, in so many rows, are no counts, whatever stands above them."""
_MOST_CLASSES = 10
_MOST_STRAY = 0.25
_FEWEST_OF_CLASSES = 30
_Z_OR_SHARE = re.compile(r"%|prozent|percent|\banteil|z-?wert|^z[\s_]", re.IGNORECASE)
_CLASS_OF = re.compile(r"klasse|class|zuordnung|gruppe|kategorie|stufe", re.IGNORECASE)
_LESS_SURE = tuple(Certainty)
_MEASURE = re.compile(
    r"€|\beuro?\b|betrag|ausgaben|aufwendungen|kosten\b|stunden|vollzeitäquivalent|\bvzä\b|\btonnen\b",
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
class KindGuess:
    """Counts are summed and protected, given numbers are neither: the safe error is to guess a count."""

    kind: Kind
    certainty: Certainty = Certainty.SURE


@dataclass(frozen=True)
class ColumnKind:
    """A column and what it holds; `guess` says whether its numbers may be summed."""

    column: Column
    content: Content
    guess: KindGuess
    distinct: int
    is_unique: bool
    has_words: bool
    has_fractions: bool = False


def column_kind(table: Table, column: Column, rows: Sequence[int]) -> ColumnKind:
    """Judge a column by its header and by its cells in the rows that name areas."""
    sample = rows[:: max(1, len(rows) // _SAMPLE)]
    places = [row for row in sample if table.grid.rows[row][column.index] not in (None, "")]
    filled = [table.grid.rows[row][column.index] for row in places]
    formats = [table.grid.format(row, column.index) for row in places]
    texts = {clean(cell) for cell in filled}
    parsed = parse_column(filled, formats, CellRules(Signs.of_all()))
    return ColumnKind(
        column=column,
        content=_content(column, filled, parsed) if filled else _content_of_none(table, column, sample),
        guess=_with_classes(column.header, guess_kind(column.header, parsed), len(texts), len(filled)),
        distinct=len(texts),
        is_unique=len(texts) == len(filled),
        has_words=any(letter.isalpha() for text in texts for letter in text),
        has_fractions=_has_fractions(parsed),
    )


def _content(column: Column, filled: list[Any], parsed: ParsedColumn) -> Content:
    name = fold(column.lowest)
    if _are_dates(name, filled):
        return Content.DATES
    if _CODE_WORDS.search(name) or _PLACE.search(fold(column.header)) or _are_trends(filled):
        return Content.CODES
    has_numbers = parsed.values.present.any() or parsed.open
    if not has_numbers or len(parsed.unread) > 0.5 * len(filled):
        return Content.TEXT
    return Content.NUMBERS


def _content_of_none(table: Table, column: Column, rows: Sequence[int]) -> Content:
    """A column without a cell; formulas without results are numbers that the file does not hold."""
    uncached = table.grid.uncached
    return Content.NUMBERS if any((row, column.index) in uncached for row in rows) else Content.NOTHING


def _are_trends(filled: list[Any]) -> bool:
    """Classes with their trend: 1+, 2- and 3+/- are no numbers."""
    texts = set(map(clean, filled))
    return any("+" in text for text in texts) and all(map(_TREND.fullmatch, texts))


def _are_dates(name: str, filled: list[Any]) -> bool:
    """Bare years are dates only below a name for dates, or where they repeat: counts look like them."""
    different = set(filled)
    if all(isinstance(cell, date) for cell in different):
        return True
    if _DATE_NAME.fullmatch(name):
        return all(read_period(cell) is not None for cell in different)
    if _SO_OFTEN * len(different) <= len(filled) >= _FEWEST_YEARS and all(map(is_year, different)):
        return True
    named = not name or any(word in name for word in _DATE_WORDS)
    repeats = not name and len(different) < len(filled)
    return bool(named) and all(read_date(cell) and (repeats or not is_year(cell)) for cell in different)


def guess_kind(title: str, parsed: ParsedColumn) -> KindGuess:
    """Given are percentages, and fractions but for surfaces; a name alone makes no rate of whole numbers.

    A fraction or two among whole numbers are slips of the pen, and asked about. A balance with numbers below
    zero is given too: no count is. Where the name speaks of per cent or a mean whole numbers are not to be
    summed either: then only a person can tell.
    """
    is_share = bool(_SHARE_OR_MEAN.search(title))
    is_rate = is_share or bool(_RATE.search(title))
    if parsed.all_percent or (_has_fractions(parsed) and (is_rate or not _SURFACE.search(title))):
        is_slip = not is_rate and not parsed.all_percent and _are_stray(parsed)
        return KindGuess(Kind.COUNT if is_slip else Kind.GIVEN)
    if _BALANCE.search(title) and (parsed.values.numbers < 0).any():
        return KindGuess(Kind.GIVEN)
    if is_share:
        return KindGuess(Kind.COUNT, Certainty.OPEN)
    return KindGuess(Kind.COUNT, Certainty.DOUBTED if is_rate else Certainty.SURE)


def _with_classes(title: str, guess: KindGuess, distinct: int, count: int) -> KindGuess:
    """A few whole numbers under "Index" may number classes, which are no counts: a person is asked."""
    few = distinct <= _MOST_CLASSES and count >= _FEWEST_OF_CLASSES
    is_open = few and guess.kind is Kind.COUNT and _CLASS.search(title)
    return replace(guess, certainty=Certainty.OPEN) if is_open else guess


def is_surface(title: str) -> bool:
    """Whether it is an area of land, which hardly changes."""
    return bool(_SURFACE.search(title))


def is_named_rate(title: str) -> bool:
    """Whether a header speaks of a share, a rate or a score, so that words below it are strange."""
    return bool(_Z_OR_SHARE.search(title) and not _CLASS_OF.search(title))


def is_measure(title: str, unit: str) -> bool:
    """Whether sums of it may have fractions: surfaces, money, hours, unlike heads that are counted."""
    return any(words.search(text) for words in (_SURFACE, _MEASURE) for text in (title, unit))


def joint_guess(guesses: Sequence[KindGuess]) -> KindGuess:
    """One guess for the columns of a variable: given where one of them surely is, else the least sure one."""
    given = [guess for guess in guesses if guess.kind is Kind.GIVEN]
    return given[0] if given else max(guesses, key=lambda guess: _LESS_SURE.index(guess.certainty))


def _has_fractions(parsed: ParsedColumn) -> bool:
    numbers = parsed.values.numbers[parsed.values.present]
    return bool(have_fractions(numbers).any())


def _are_stray(parsed: ParsedColumn) -> bool:
    """Whether fractions are so rare that a column of rates or means would hardly look like it."""
    numbers = parsed.values.numbers[parsed.values.present]
    numbers = numbers[numbers != 0]
    return bool(have_fractions(numbers).sum() <= _MOST_STRAY * numbers.size)
