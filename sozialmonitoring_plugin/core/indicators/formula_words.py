"""A computation in the words of a reader: titles, or numbers, with signs of arithmetic between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatchmethod

from ..wording import MINUS, Wording
from .calculation import (
    Calculation,
    Count,
    Given,
    GivenChange,
    Growth,
    Mix,
    Rate,
    Total,
    WeightedMean,
)
from .formula.periods import MONTHS_A_YEAR, Span
from .terms import Term


@dataclass(frozen=True)
class FormulaWords:
    """How the pieces of a computation are shown; `term` and `given` give a title or a number."""

    words: Wording
    term: Callable[[Count, Term], str]
    given: Callable[[Given], str]

    @singledispatchmethod
    def text(self, calculation: Calculation) -> str:
        """The computation in one line."""
        raise TypeError(calculation)

    @text.register
    def _(self, calculation: Total) -> str:
        return self._total(calculation)

    @text.register
    def _(self, calculation: Rate) -> str:
        return self._rate(calculation)

    @text.register
    def _(self, calculation: Mix) -> str:
        return self._mix(calculation)

    @text.register
    def _(self, calculation: Growth) -> str:
        now, then = self._piece(calculation.now), self._piece(calculation.then)
        return self._growth(now, then, calculation.per)

    @text.register
    def _(self, calculation: Given) -> str:
        return self.given(calculation)

    @text.register
    def _(self, calculation: GivenChange) -> str:
        now, then = self.given(calculation.now), self.given(calculation.then)
        return (
            f"{now} {MINUS} {then}" if calculation.per is None else self._growth(now, then, calculation.per)
        )

    @text.register
    def _(self, calculation: WeightedMean) -> str:
        value, weight = self.given(calculation.value), self._total(calculation.weight)
        return self.words.text("formula_weighted", value=value, weight=weight)

    def _total(self, total: Total) -> str:
        mean = self._mean_of_counts(total)
        if mean:
            return mean
        text = ""
        for factor, count in total.parts:
            sign = f" {MINUS} " if factor < 0 else " + "
            shown = self._count(count)
            if abs(factor) != 1:
                shown = f"{self._number(abs(factor))} × {_bracketed(shown, count)}"
            elif text or factor < 0:
                shown = _bracketed(shown, count) if factor < 0 else shown
            text += (sign if text or factor < 0 else "") + shown
        return text.strip()

    def _mean_of_counts(self, total: Total) -> str:
        if len(total.parts) != 2 or {factor for factor, _ in total.parts} != {0.5}:
            return ""
        (_, now), (_, then) = total.parts
        return self.words.text("formula_mean", now=self._count(now), then=self._count(then))

    def _count(self, count: Count) -> str:
        text = ""
        for term in count.terms:
            sign = f" {MINUS} " if term.sign < 0 else " + "
            text += (sign if text or term.sign < 0 else "") + self.term(count, term)
        return text.strip()

    def _rate(self, rate: Rate) -> str:
        above, below = (self._in_brackets(total) for total in (rate.above, rate.below))
        times = "" if rate.per == 1 else f" × {self._number(rate.per)}"
        return f"{above} ÷ {below}{times}"

    def _mix(self, mix: Mix) -> str:
        (factor, now), (_, then) = mix.parts
        if factor == 1:
            return f"{self._rate(now)} {MINUS} {self._rate(then)}"
        return self.words.text("formula_mean", now=self._rate(now), then=self._rate(then))

    def _growth(self, now: str, then: str, per: float) -> str:
        return f"({now} {MINUS} {then}) ÷ {then} × {self._number(per)}"

    def _piece(self, piece: Total | Rate) -> str:
        return f"({self._rate(piece)})" if isinstance(piece, Rate) else self._in_brackets(piece)

    def _in_brackets(self, total: Total) -> str:
        text = self._total(total)
        single = total.single
        return text if single is not None and len(single.terms) == 1 else f"({text})"

    def _number(self, number: float) -> str:
        decimals = len(f"{number:.6f}".rstrip("0").partition(".")[2])
        return self.words.number(number, decimals)


def moment_text(anchor: Span, back: int, words: Wording) -> str:
    """When a number is taken, where that is not the reference date: "2 years before", "on 2015-12-31"."""
    told = [words.text("formula_on", date=words.date(anchor.fixed))] if anchor.fixed else []
    months = anchor.months + back
    if months:
        told.append(_span_text(months, words))
    return ", ".join(told)


def _span_text(months: int, words: Wording) -> str:
    years, rest = divmod(months, MONTHS_A_YEAR)
    if rest:
        return words.text("formula_month_before" if months == 1 else "formula_months_before", count=months)
    return words.text("formula_year_before" if years == 1 else "formula_years_before", count=years)


def titled(words: Wording, titles: Callable[[str], str]) -> FormulaWords:
    """Formulas with the titles of their variables, and in brackets when another moment is meant."""

    def shown(variable: str, anchor: Span, back: int = 0) -> str:
        when = moment_text(anchor, back, words)
        return f"{titles(variable)} ({when})" if when else titles(variable)

    return FormulaWords(
        words,
        lambda count, term: shown(term.variable, count.anchor, term.back),
        lambda given: shown(given.variable, given.anchor),
    )


def _bracketed(text: str, count: Count) -> str:
    return text if len(count.terms) == 1 else f"({text})"
