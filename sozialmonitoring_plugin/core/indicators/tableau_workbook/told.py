"""Formulas in words, beside them: what is counted above and below the line."""

from __future__ import annotations

from contextlib import suppress

from ...wording import Wording
from ..calculation import Calculation, Rate
from ..formula.errors import TableauError
from ..formula.parser import parse
from ..formula.writing import write
from ..formula_words import FormulaWords, titled
from ..resolving import resolve
from ..tableau import Indicator, Tableau


class Told:
    """Words for the formulas of one tableau."""

    def __init__(self, tableau: Tableau, words: Wording) -> None:
        self._tableau = tableau
        self._language = words.language
        self._words = titled(words, self._title)

    def formula(self, text: str) -> str:
        """The formula in the language of the sheet; what cannot be read stays as it is."""
        with suppress(TableauError):
            return write(parse(text), self._language) if text else ""
        return text

    def line(self, indicator: Indicator) -> tuple[str, str]:
        """Numerator and denominator; what is no ratio has everything above the line."""
        with suppress(TableauError):
            return _line(resolve(indicator, self._tableau.definitions), self._words)
        return "", ""

    def _title(self, variable: str) -> str:
        known = self._tableau.variable.get(variable)
        return known.title if known else variable


def _line(calculation: Calculation, words: FormulaWords) -> tuple[str, str]:
    if isinstance(calculation, Rate):
        return words.text(calculation.above), words.text(calculation.below)
    return words.text(calculation), ""
