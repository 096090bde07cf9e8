"""Names in formulas: derived variables, age ranges, circles, and what must not be added up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sozialmonitoring_plugin.core.errors import Part
from sozialmonitoring_plugin.core.indicators.calculation import Count, Mix, Rate, Total, counts
from sozialmonitoring_plugin.core.indicators.checks import checked, find_doubts
from sozialmonitoring_plugin.core.indicators.formula.errors import TableauError
from sozialmonitoring_plugin.core.indicators.resolving import resolve
from sozialmonitoring_plugin.core.indicators.shares import share_pairs
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Kind, Tableau, Variable
from sozialmonitoring_plugin.core.indicators.terms import Term


def people(*ages: str) -> tuple[Variable, ...]:
    return tuple(
        Variable(f"ew_{age}", f"Einwohner {age}", unit="Personen", family="ew", ages=age.replace("_", "-"))
        for age in ages
    )


GROUPS = people("0_15", "15_18", "18_65", "65_80", "80_")


def tableau(*variables: Variable, formula: str = "al / ew", **more: object) -> Tableau:
    return Tableau((*GROUPS, *variables), (Indicator("x", "X", formula, **more),))


def plus(*names: str) -> tuple[Term, ...]:
    return tuple(Term(name, 1) for name in names)


@pytest.mark.parametrize(
    ("range_", "names"),
    [
        ("ew[15 to 65]", ("ew_15_18", "ew_18_65")),
        ("ew[to 18]", ("ew_0_15", "ew_15_18")),
        ("ew[65 to]", ("ew_65_80", "ew_80_")),
        ("ew[80 to]", ("ew_80_",)),
        ("ew[to]", ("ew_0_15", "ew_15_18", "ew_18_65", "ew_65_80", "ew_80_")),
    ],
)
def test_an_age_range_is_the_sum_of_its_groups(range_: str, names: tuple[str, ...]) -> None:
    one = tableau(formula=range_)
    assert resolve(one.indicators[0], one.definitions) == Total(((1.0, Count(plus(*names))),))


def test_the_fewest_groups_are_taken_where_several_add_up() -> None:
    wide = Variable("ew_wide", "Einwohner", family="ew", ages="15-65")
    assert tableau(wide).definitions.groups("ew", 15, 80) == ("ew_wide", "ew_65_80")


def test_two_groups_of_the_same_ages_are_never_chosen_from() -> None:
    women = Variable("w_0_15", "Mädchen", family="ew", ages="0-15")
    problem = tableau(women).definitions.groups("ew", None, 18)
    assert str(problem) == "ew_0_15 and w_0_15 of the family ew count the same ages."
    assert tableau(women).definitions.groups("ew", 65, None) == ("ew_65_80", "ew_80_")


def test_an_age_that_is_no_limit_is_told_with_those_that_are() -> None:
    problem = tableau().definitions.groups("ew", 16, 65)
    assert isinstance(problem, Part)
    assert (
        str(problem)
        == "the age groups of ew do not add up to this range; there are: 0–15, 15–18, 18–65, 65–80, 80–."
    )


def test_ages_that_are_no_range_are_told() -> None:
    with pytest.raises(TableauError, match="ages “young”"):
        checked(tableau(Variable("y", "Y", family="ew", ages="young")))


def test_derived_variables_are_added_up_from_delivered_ones() -> None:
    one = tableau(
        Variable("ew", "Einwohner", formula="ew[to]"),
        Variable("al", "Arbeitslose", formula="al_2 + al_3"),
        Variable("al_2", "SGB II"),
        Variable("al_3", "SGB III"),
        formula="al / (ew - al) per 100",
    )
    calculation = resolve(checked(one).indicators[0], one.definitions)
    assert isinstance(calculation, Rate)
    assert calculation.above == Total(((1.0, Count(plus("al_2", "al_3"))),))
    assert calculation.below.parts[0][1].terms[-2:] == (Term("al_2", -1), Term("al_3", -1))


def test_circles_are_told_with_their_way() -> None:
    circle = (Variable("a", "A", formula="b + c"), Variable("b", "B", formula="a"), Variable("c", "C"))
    with pytest.raises(TableauError, match="a → b → a goes round in a circle"):
        checked(Tableau(circle, (Indicator("x", "X", "a"),)))


def test_unknown_names_are_told() -> None:
    with pytest.raises(TableauError, match="x uses the variable al, which is not defined"):
        checked(tableau())


@pytest.mark.parametrize(
    ("formula", "problem"),
    [
        ("a / b + c", "character 3: a rate can be neither added up"),
        ("a / (b / c)", "character 8: a rate can be neither added up"),
        ("a * b", "character 3: only a number"),
        ("a per 100", "character 1: “per” belongs behind a ratio"),
        ("3", "character 1: a formula needs a variable"),
        ("a - a", "character 1: nothing is left"),
        ("a / 0", "character 3: nothing can be divided by zero"),
        ("mean(change(a / b, 1 year))", "character 1: mean needs counts or a rate"),
        ("weighted(a by b)", "character 10: a is a count"),
        ("age + a", "character 1: age is a rate as delivered"),
        ("change(before(a, 2011-05-09), 1 year)", "character 1: numbers of a fixed date do not change"),
        ("growth(before(a / b, 2011-05-09), 1 year)", "character 1: numbers of a fixed date do not change"),
    ],
)
def test_what_makes_no_sense_is_told_at_its_place(formula: str, problem: str) -> None:
    variables = (*(Variable(name, name.upper()) for name in "abc"), Variable("age", "Age", Kind.GIVEN))
    with pytest.raises(TableauError, match=problem):
        checked(Tableau(variables, (Indicator("x", "X", formula),)))


def test_equal_variables_are_joined() -> None:
    found = resolve(Indicator("x", "X", "a + b - a + 2 * b"), Tableau((), ()).definitions)
    assert found == Total(((3.0, Count(plus("b"))),))


def test_a_change_keeps_both_counts_apart_for_their_protection() -> None:
    change = resolve(Indicator("x", "X", "change(a, 1 year)"), Tableau((), ()).definitions)
    assert [count.terms for count in counts(change)] == [plus("a"), (Term("a", 1, 12),)]
    assert isinstance(resolve(Indicator("x", "X", "mean(a / b)"), Tableau((), ()).definitions), Mix)


JOBLESS = Variable("al", "Arbeitslose", part_of="work")
HOMES = Variable("hh", "Haushalte", unit="Haushalte")
CHILDREN = Variable("kids", "Kinder in SGB II", unit="Personen", family="sgb2", ages="0-15")


@pytest.mark.parametrize(
    ("variable", "formula", "problem"),
    [
        (CHILDREN, "kids / ew[to 15]", ""),
        (CHILDREN, "kids / ew[65 to]", "Kinder in SGB II counts ages that the whole does not."),
        (Variable("al", "Arbeitslose", part_of="work"), "al / ew[15 to 65]", ""),
        (Variable("al", "Arbeitslose", part_of="work"), "al / ew[to]", ""),
        (
            Variable("al", "Arbeitslose", part_of="work"),
            "al / ew[to 15]",
            "is a part of Alter 15–65, which is not below",
        ),
        (
            Variable("hh", "Haushalte", unit="Haushalte"),
            "hh / ew[to]",
            "Haushalte counts Haushalte, the whole Personen.",
        ),
        (Variable("al", "Arbeitslose"), "al / ew[to]", ""),
    ],
)
def test_a_numerator_that_is_no_part_of_its_denominator_is_doubted(
    variable: Variable, formula: str, problem: str
) -> None:
    work = Variable("work", "Alter 15–65", formula="ew[15 to 65]")
    doubts = find_doubts(checked(tableau(work, variable, formula=formula)))
    assert [problem in str(doubt) for doubt in doubts] == ([True] if problem else [])


def test_ratios_need_no_part() -> None:
    doubts = find_doubts(tableau(formula="ew[65 to] / ew[18 to 65] per 100", part_of_whole=False))
    assert doubts == ()


def test_different_units_in_one_sum_are_doubted() -> None:
    doubts = find_doubts(tableau(Variable("hh", "Haushalte", unit="Haushalte"), formula="ew[80 to] + hh"))
    assert [str(doubt) for doubt in doubts] == ["x: it adds up different units: Haushalte, Personen."]


def pairs(formula: str) -> list[tuple[str, tuple[int, ...], str, tuple[int, ...]]]:
    indicator = Indicator("x", "X", formula)
    found = share_pairs(indicator, resolve(indicator, Tableau((), ()).definitions))
    return [
        (part.terms[0].variable, part.backs, whole.terms[0].variable, whole.backs) for part, whole in found
    ]


@pytest.mark.parametrize("formula", ["al / ew", "100 * al / ew", "al * 100 / ew", "al / (ew / 1000)"])
def test_a_share_is_one_however_its_hundred_is_written(formula: str) -> None:
    assert pairs(formula) == [("al", (0,), "ew", (0,))]


def test_means_are_shares_of_each_year() -> None:
    assert pairs("mean(al) / mean(ew)") == [("al", (0,), "ew", (0,)), ("al", (12,), "ew", (12,))]


def test_pooled_years_are_one_share() -> None:
    assert pairs("(al + before(al, 1 year)) / (ew + before(ew, 1 year))") == [("al", (0, 12), "ew", (0, 12))]


@pytest.mark.parametrize("formula", ["births / mean(ew)", "(h1 + 2 * h2) / (h1 + h2)", "mean(al) / ew"])
def test_what_is_no_part_of_one_whole_is_no_share(formula: str) -> None:
    assert pairs(formula) == []


def test_parts_of_themselves_are_told_with_their_way() -> None:
    circle = (Variable("a", "A", part_of="b"), Variable("b", "B", part_of="a"))
    with pytest.raises(TableauError, match="a → b → a: a part of itself"):
        checked(Tableau(circle, ()))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"decimals": 99}, "99 decimals"),
        ({"decimals": -1}, "-1 decimals"),
        ({"id": "2 neu"}, "“2 neu” cannot be"),
    ],
)
def test_what_no_table_can_show_or_list_is_refused(changes: dict[str, Any], told: str) -> None:
    indicator = replace(Indicator("x", "X", "a"), **changes)
    with pytest.raises(TableauError, match=told):
        checked(Tableau((Variable("a", "A"),), (indicator,)))
