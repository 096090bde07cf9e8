"""From one cell to one property. What Excel made of a text is refused, never guessed back.

Excel turns 3.10 into 3.1 and, in German, 3.1 into a day of January; -a into #NAME?.
"""

from __future__ import annotations

from typing import Any

from ...errors import Part, Quoted
from ...wording import LANGUAGES, Wording
from ..formula.errors import FormulaError, TableauError
from ..formula.parser import parse
from ..tableau import Kind, Polarity
from .columns import TICK, Column, Content, plain, token_of
from .errors import Place

_FORMAT_AS_TEXT = "Format the cell as text and write it again."
_EXCEL_ERRORS = ("#NAME?", "#VALUE!", "#REF!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!")
_TICKS = (TICK, "×", "✓", "1", "true", "wahr")
_NO_TICKS = ("", "0", "-", "–", "false", "falsch")
_TOKENS: dict[str, type[Kind | Polarity]] = {"kind": Kind, "polarity": Polarity}


def property_of(place: Place, column: Column) -> Any:
    """The property that a filled cell states. Raises TableauError with the cell."""
    if column.content is Content.NUMBER:
        return _whole_number(place)
    if column.content is Content.FLAG:
        return place.value if isinstance(place.value, bool) else _token(place, column) == "true"
    if column.content is Content.CHOICE:
        return _TOKENS[column.name](_token(place, column))
    if column.content is Content.FORMULA:
        return _formula(place)
    return _text(place)


def is_ticked(place: Place) -> bool:
    """Whether a row is in use. Raises TableauError for anything that is neither yes nor no."""
    _refuse_what_excel_made(place)
    words = [Wording.of(language) for language in LANGUAGES]
    text = plain(place.exact)
    if text in (*_TICKS, *(words.text("tableau_yes") for words in words)):
        return True
    if text in (*_NO_TICKS, *(words.text("tableau_no") for words in words)):
        return False
    problem = Part("“{word}” says neither yes nor no.", word=place.exact)
    raise place.error(problem, "Write x, or leave the cell empty.")


def _text(place: Place) -> str:
    value = place.value
    _refuse_what_excel_made(place)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        problem = Part("a text belongs here, not the number or date {value}.", value=place.exact)
        raise place.error(problem, _FORMAT_AS_TEXT)
    return str(value).strip()


def _formula(place: Place) -> str:
    text = _text(place)
    try:
        parse(text)
    except FormulaError as error:
        raise _located(place, error) from error
    return text


def _located(place: Place, error: FormulaError) -> TableauError:
    """The error of a formula with its cell in place of its text."""
    return TableauError(
        "{file}, sheet “{sheet}”, cell {cell}, character {place} of the formula: {problem}",
        hint=error.hint,
        file=place.grid.file,
        sheet=place.grid.sheet,
        cell=place.name,
        place=error.place + 1,
        problem=error.problem or Part("nobody can read on from here."),
    )


def _whole_number(place: Place) -> int:
    value = place.value
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        problem = Part("“{word}” is no whole number.", word=place.exact)
        raise place.error(problem, "Write 0, 1, 2 or more.")
    return value


def _token(place: Place, column: Column) -> str:
    token = token_of(column, place.exact)
    if token is None:
        problem = Part("“{word}” is none of the words for this column.", word=place.exact)
        known = [word for language in LANGUAGES for word in column.words_of(Wording.of(language)).values()]
        raise place.error(problem, "Write one of: {known}.", known=Quoted.of(dict.fromkeys(known)))
    return token


def _refuse_what_excel_made(place: Place) -> None:
    if place.is_uncached:
        problem = Part("a formula of Excel stands here, and the file does not contain its result.")
        raise place.error(problem, _FORMAT_AS_TEXT)
    if place.exact in _EXCEL_ERRORS:
        raise place.error(Part("Excel shows the error {word} here.", word=place.exact), _FORMAT_AS_TEXT)
