"""Formulas are read as written or refused at the place that is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.indicators.formula.errors import FormulaError
from sozialmonitoring_plugin.core.indicators.formula.parser import parse
from sozialmonitoring_plugin.core.indicators.formula.periods import Span, months_before
from sozialmonitoring_plugin.core.indicators.formula.tree import (
    Ages,
    Call,
    Function,
    Name,
    Number,
    Per,
    Product,
    Ratio,
    Sum,
    Weighted,
)
from sozialmonitoring_plugin.core.indicators.formula.writing import write

A, B, C = Name("a"), Name("b"), Name("c")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a", A),
        ("a + b - c", Sum(((1, A), (1, B), (-1, C)))),
        ("-a + b", Sum(((-1, A), (1, B)))),
        ("a / b per 100", Per(Ratio(A, B), 100)),
        ("(a + b) / c", Ratio(Sum(((1, A), (1, B))), C)),
        # Times and divided bind more tightly than plus, as on paper.
        ("a + 2 * b / c", Sum(((1, A), (1, Ratio(Product(Number(2), B), C))))),
        ("mean(a)", Call(Function.MEAN, A, Span(12))),
        ("mean(a, 2 years)", Call(Function.MEAN, A, Span(24))),
        ("before(a, 1 quarter)", Call(Function.BEFORE, A, Span(3))),
        ("change(a / b per 100, 2 years)", Call(Function.CHANGE, Per(Ratio(A, B), 100), Span(24))),
        ("growth(a, 2015-12-31)", Call(Function.GROWTH, A, Span(fixed=date(2015, 12, 31)))),
        ("weighted(a by b + c)", Weighted(A, Sum(((1, B), (1, C))))),
        ("a[15 to 65]", Ages("a", 15, 65)),
        ("a[65 to]", Ages("a", 65, None)),
        ("a[..18]", Ages("a", None, 18)),
    ],
)
def test_a_formula_is_a_tree(text: str, tree: object) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("a / b je 1000", "a / b per 1000"),
        ("a / b pro 100", "a / b per 100"),
        ("Mittel(a)", "mean(a)"),
        ("vorher(a, 1 Jahr)", "before(a, 1 year)"),
        ("Veränderung(a, 2 Jahre)", "change(a, 2 years)"),
        ("wachstum(a, 31.12.2015)", "growth(a, 2015-12-31)"),
        ("gewichtet(a mit b)", "weighted(a by b)"),
        ("a[15 bis 65]", "a[15 to 65]"),
        ("a × 2 ÷ b − c", "a * 2 / b - c"),
    ],
)
def test_german_words_say_the_same(german: str, english: str) -> None:
    assert parse(german) == parse(english)


def test_a_variable_may_be_called_like_a_word() -> None:
    assert parse("je / vorher per 100") == Per(Ratio(Name("je"), Name("vorher")), 100)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", 1),
        ("a b", 3),
        ("a + ", 4),
        ("a + * b", 5),
        ("2a", 1),
        ("a $ b", 3),
        ("(a", 3),
        ("a)", 2),
        ("a / b per", 10),
        ("a / b per 0", 11),
        ("nothing(a)", 1),
        ("change(a)", 9),
        ("change(a, 2)", 11),
        ("change(a, 2020-02-30)", 11),
        ("a[18 to 3]", 1),
        ("a[3]", 4),
        ("a / b per 1.000", 11),
        ("mean(a, 1.5 years)", 9),
        ("change(a, 3000 years)", 11),
        ("before(a, 1201 months)", 11),
        ("2 * a / " + "9" * 101, 9),
        ("change(a, " + "9" * 5000 + " years)", 11),
    ],
)
def test_an_error_points_at_the_place(text: str, place: int) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert (caught.value.place + 1, f"character {place}" in str(caught.value)) == (place, True)


@pytest.mark.parametrize("text", ["100 years", "400 quarters", "1200 months", "100 Jahre"])
def test_a_century_is_the_longest_span(text: str) -> None:
    assert parse(f"change(a, {text})") == Call(Function.CHANGE, A, Span(1200))


def test_endless_brackets_are_refused_in_a_sentence() -> None:
    with pytest.raises(FormulaError, match="too many brackets"):
        parse("(" * 5000 + "a" + ")" * 5000)


def test_endless_factors_are_refused_in_a_sentence() -> None:
    with pytest.raises(FormulaError, match="character 5: there are too many factors"):
        parse("b + a" + " * 1" * 5000)


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2024, 12, 31), 12, date(2023, 12, 31)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2023, 2, 28), -12, date(2024, 2, 29)),  # the end of a month stays one
        (date(2024, 1, 15), 1, date(2023, 12, 15)),
        (date(2024, 5, 30), 3, date(2024, 2, 29)),
        (date(2, 3, 31), 13, date(1, 2, 28)),
        (date(1, 3, 31), 3, date(1, 1, 1)),  # the calendar begins here
        (date(2024, 12, 31), 36_000, date(1, 1, 1)),
    ],
)
def test_a_year_before(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


NAMES = st.sampled_from(["a", "b_2", "übrige", "je", "mean", "per"]).map(Name)
SPANS = st.one_of(
    st.integers(1, 40).map(Span), st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(lambda day: Span(0, day))
)
NUMBERS = st.one_of(st.integers(0, 10**6).map(float), st.sampled_from([0.5, 1.25, 0.001, 2.125])).map(Number)


def _grown(inner: st.SearchStrategy) -> st.SearchStrategy:
    signs = st.sampled_from([1, -1])
    return st.one_of(
        st.lists(st.tuples(signs, inner), min_size=2, max_size=4).map(lambda terms: Sum(tuple(terms))),
        inner.map(lambda one: Sum(((-1, one),))),
        st.builds(Product, NUMBERS, inner),
        st.builds(Ratio, inner, inner),
        st.builds(Per, inner, st.sampled_from([100.0, 1000.0, 0.5])),
        st.builds(Call, st.sampled_from(Function), inner, SPANS),
        st.builds(Weighted, NAMES, inner),
        st.builds(Ages, st.just("a"), st.integers(0, 20), st.one_of(st.none(), st.integers(21, 99))),
    )


@settings(max_examples=300)
@given(st.recursive(st.one_of(NAMES, NUMBERS), _grown, max_leaves=12), st.sampled_from(["en", "de"]))
def test_what_is_written_is_read_back_as_the_same(tree: object, language: str) -> None:
    assert parse(write(tree, language)) == tree


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1234.567, "1234.5670"),  # three decimals could be thousands
        (0.1, "0.1"),
        (0.125, "0.125"),
        (100.0, "100"),
        (1e16, "10000000000000000"),
        (1e-7, "0.0000001"),
        (1 / 3, "0.3333333333333333"),
    ],
)
def test_a_number_is_written_as_short_as_it_can_be(number: float, written: str) -> None:
    assert write(Product(Number(number), A)) == f"{written} * a"


@given(st.floats(1e-20, 1e20))
def test_every_number_is_read_back_as_the_same(number: float) -> None:
    assert parse(write(Product(Number(number), A))) == Product(Number(number), A)
