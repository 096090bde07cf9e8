"""What is said about an indicator and its published numbers, alike in booklets and workbooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .disclosure.rules import Rules
from .indicators.calculation import Given
from .indicators.formula_words import titled
from .indicators.tableau import Indicator, Kind
from .publication import PublishedColumn
from .values import Flag, Reason, Value
from .wording import Wording


def title_text(indicator: Indicator) -> str:
    """Number and title: "2.1 Arbeitslosenanteil"."""
    return f"{indicator.number} {indicator.title}".strip()


def unit_text(words: Wording, indicator: Indicator) -> str:
    """What the numbers are: "Angaben in %"."""
    unit = indicator.unit.strip()
    if not unit:
        return words.text("counts") if indicator.kind is Kind.COUNT else ""
    is_phrase = unit.split()[0] in words.text("unit_prepositions").split()
    return words.text("unit_phrase" if is_phrase else "unit", unit=unit)


def dates_text(words: Wording, column: PublishedColumn) -> str:
    """The Stichtag; both where the numbers below the line have another one."""
    above, below = words.dates(column.dates), words.dates(column.denominator_dates)
    if below in ("", above):
        return above or words.text("unknown")
    return words.text("two_dates", numerator=above, denominator=below)


def sources_text(words: Wording, column: PublishedColumn) -> str:
    """Who delivered the numbers."""
    return "; ".join(column.sources) or column.indicator.source or words.text("unknown")


def formula_text(words: Wording, column: PublishedColumn, titles: Mapping[str, str]) -> str:
    """How the indicator is computed, in words; a variable without a title is called by its id."""
    if isinstance(column.calculation, Given):
        return words.text("definition_given")
    return titled(words, lambda name: titles.get(name, name)).text(column.calculation)


def definition_text(words: Wording, column: PublishedColumn, titles: Mapping[str, str]) -> str:
    """How the indicator is computed, as a sentence."""
    formula = formula_text(words, column, titles)
    is_given = isinstance(column.calculation, Given)
    return formula if is_given else words.text("definition", formula=formula)


def confidentiality_text(words: Wording, rules: Rules) -> str:
    """What is not published, and why some numbers are missing that look harmless."""
    sentences = [words.text("confidentiality_none")]
    if rules.minimum > 1:
        sentences = [words.text("confidentiality_minimum", largest=rules.minimum - 1)]
        if rules.secondary:
            sentences.append(words.text("confidentiality_secondary"))
    if rules.rounding:
        sentences.append(words.text("confidentiality_rounding", rounding=rules.rounding))
    return " ".join(sentences)


def signs_of(words: Wording, values: Iterable[Value]) -> tuple[tuple[str, str], ...]:
    """Sign and meaning of every reason and mark among the values: the legend they need."""
    shown = list(values)
    reasons = sorted({value.reason for value in shown if value.reason}, reverse=True)
    found = [(words.sign(reason), words.reason(reason)) for reason in reasons]
    return (*found, *_marks_of(words, shown))


def _marks_of(words: Wording, values: Iterable[Value]) -> Iterator[tuple[str, str]]:
    flags = Flag(0)
    for value in values:
        if value.reason is Reason.NONE:
            flags |= value.flags if value.number == 0 else value.flags & ~Flag.NIL
    for flag in Flag:
        if flag in flags:
            sign = words.text("sign_nil") if flag is Flag.NIL else words.text(f"mark_{flag.token}")
            yield sign, words.flag(flag)
