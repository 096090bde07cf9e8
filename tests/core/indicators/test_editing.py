"""A county ticks, changes and removes indicators; every edit gives a new tableau."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.indicators.checks import checked
from sozialmonitoring_plugin.core.indicators.editing import (
    adopted,
    changed_indicator,
    changed_variable,
    completed,
    joined,
    offered,
    users_of,
    with_indicator,
    without_indicator,
    without_variable,
)
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Kind, Tableau, TableauError, Variable

CHILDREN = Variable("ew_0_17", "Kinder", family="ew", ages="0-18", part_of="ew")
ADULTS = Variable("ew_18", "Erwachsene", family="ew", ages="18-", part_of="ew")
PEOPLE = Variable("ew", "Einwohner", unit="Personen", source="Melderegister")
POOR = Variable("arm_0_17", "Kinder in SGB II", part_of="ew_0_17")

CATALOGUE = Tableau(
    (PEOPLE, CHILDREN, ADULTS, POOR, Variable("geb", "Geburten")),
    (
        Indicator("einwohner", "Einwohner", "ew", theme="Bevölkerung"),
        Indicator("kinder", "Kinder", "ew[0 to 18] / ew per 100", theme="Bevölkerung"),
        Indicator("geburten", "Geburten", "geb / mean(ew) per 1000", theme="Bewegung"),
        Indicator("kinderarmut", "Kinderarmut", "arm_0_17 / ew_0_17 per 100", theme="Armut"),
    ),
)
EMPTY = Tableau((), ())


def ids(tableau: Tableau) -> list[str]:
    return [one.id for one in tableau.indicators]


def variables(tableau: Tableau) -> set[str]:
    return set(tableau.variable)


def test_a_ticked_indicator_brings_what_it_needs_and_nothing_else() -> None:
    ticked = adopted(EMPTY, CATALOGUE, "kinderarmut")

    assert ids(ticked) == ["kinderarmut"]
    # Its numerator, its denominator, and the whole of which that is a part.
    assert variables(ticked) == {"arm_0_17", "ew_0_17", "ew"}
    assert checked(ticked) is ticked


def test_a_ticked_indicator_brings_the_age_groups_of_its_range() -> None:
    assert variables(adopted(EMPTY, CATALOGUE, "kinder")) == {"ew", "ew_0_17"}


def test_whatever_is_ticked_first_the_order_is_that_of_the_catalogue() -> None:
    tableau = EMPTY
    for name in ("kinderarmut", "einwohner", "geburten", "kinder"):
        tableau = adopted(tableau, CATALOGUE, name)
    assert ids(tableau) == ["einwohner", "kinder", "geburten", "kinderarmut"]


def test_a_ticked_indicator_stands_with_the_county_s_own_of_its_theme() -> None:
    own = Tableau(
        (PEOPLE,), (Indicator("dichte", "Dichte", "ew", theme="Bewegung"), Indicator("z", "Z", "ew"))
    )
    assert ids(adopted(own, CATALOGUE, "geburten")) == ["dichte", "geburten", "z"]


def test_what_the_county_calls_a_variable_stays_and_blanks_are_filled_in() -> None:
    own = Tableau((Variable("ew_0_17", "Unsere Kinder", source="Stadt"), Variable("ew", "Alle")), ())
    ticked = adopted(own, CATALOGUE, "kinder")

    children = ticked.variable["ew_0_17"]
    assert (children.title, children.source) == ("Unsere Kinder", "Stadt")
    assert (children.family, children.ages, children.part_of) == ("ew", "0-18", "ew")
    assert ticked.variable["ew"] == Variable("ew", "Alle", unit="Personen", source="Melderegister")


def test_ages_that_the_county_states_are_not_mixed_with_others() -> None:
    own = Tableau((Variable("ew_0_17", "Kinder", ages="0-17"),), ())
    filled = adopted(own, CATALOGUE, "kinderarmut").variable["ew_0_17"]
    assert (filled.ages, filled.family) == ("0-17", "")


def test_a_delivered_variable_never_becomes_a_derived_one() -> None:
    catalogue = Tableau(
        (Variable("a", "A"), Variable("b", "B"), Variable("ab", "AB", formula="a + b")),
        (Indicator("i", "I", "ab"),),
    )
    own = Tableau((Variable("ab", "AB"),), ())
    assert adopted(own, catalogue, "i").variable["ab"].formula == ""
    assert variables(adopted(own, catalogue, "i")) == {"ab"}


def test_the_county_s_own_age_groups_come_before_those_of_the_catalogue() -> None:
    young = Variable("jung", "unter 10", family="ew", ages="0-10")
    older = Variable("aelter", "10 bis 17", family="ew", ages="10-18")
    own = Tableau((young, older, PEOPLE), ())
    assert variables(adopted(own, CATALOGUE, "kinder")) == {"jung", "aelter", "ew"}


def test_a_new_formula_brings_what_it_names() -> None:
    indicator = Indicator("meine", "Meine", "geb / arm_0_17 per 100")
    tableau = completed(with_indicator(EMPTY, indicator), CATALOGUE, indicator)
    assert {"geb", "arm_0_17"} <= variables(tableau)


@pytest.mark.parametrize("formula", ["geb /", "geb / nobody_knows per 100", "ew[3 to 5]"])
def test_a_formula_that_makes_no_sense_brings_nothing(formula: str) -> None:
    indicator = Indicator("meine", "Meine", formula)
    assert completed(EMPTY, CATALOGUE, indicator) == EMPTY


def test_unticking_takes_what_ticking_brought() -> None:
    both = adopted(adopted(EMPTY, CATALOGUE, "kinder"), CATALOGUE, "kinderarmut")
    without = without_indicator(both, "kinderarmut", spare=CATALOGUE.variables)
    assert without == adopted(EMPTY, CATALOGUE, "kinder")
    assert without_indicator(without, "kinder", spare=CATALOGUE.variables) == EMPTY


def test_unticking_leaves_what_the_county_has() -> None:
    ticked = adopted(EMPTY, CATALOGUE, "kinderarmut")
    assert variables(without_indicator(ticked, "kinderarmut")) == {"arm_0_17", "ew_0_17", "ew"}


def test_a_changed_indicator_keeps_its_place() -> None:
    tableau = adopted(adopted(EMPTY, CATALOGUE, "einwohner"), CATALOGUE, "kinder")
    renamed = replace(tableau.indicator("einwohner"), title="Menschen")
    changed = changed_indicator(tableau, "einwohner", renamed)
    assert [one.title for one in changed.indicators] == ["Menschen", "Kinder"]
    assert with_indicator(tableau, renamed) == changed


def test_a_variable_in_use_stays_and_says_who_uses_it() -> None:
    ticked = adopted(EMPTY, CATALOGUE, "kinderarmut")
    with pytest.raises(TableauError, match="ew_0_17 is used by: Kinder in SGB II, Kinderarmut"):
        without_variable(ticked, "ew_0_17")

    free = without_indicator(ticked, "kinderarmut")
    assert variables(without_variable(free, "arm_0_17")) == {"ew", "ew_0_17"}


def test_who_asks_for_a_family_uses_all_its_age_groups() -> None:
    tableau = adopted(EMPTY, CATALOGUE, "kinder").with_variables([ADULTS])
    assert [one.id for one in users_of(tableau, "ew_18")] == ["kinder"]


def test_ages_that_are_no_range_are_refused() -> None:
    tableau = Tableau((CHILDREN,), ())
    for family in ("ew", ""):
        with pytest.raises(TableauError, match="ages “jung”"):
            changed_variable(tableau, "ew_0_17", ages="jung", family=family)
    assert changed_variable(tableau, "ew_0_17", kind=Kind.GIVEN).variable["ew_0_17"].kind is Kind.GIVEN


def test_of_two_joined_tableaus_the_second_counts() -> None:
    own = adopted(adopted(EMPTY, CATALOGUE, "einwohner"), CATALOGUE, "kinder")
    other = Tableau(
        (replace(PEOPLE, title="Menschen"),),
        (Indicator("einwohner", "Menschen", "ew"), Indicator("neu", "Neu", "ew", theme="Bevölkerung")),
    )
    both = joined(own, other)
    assert [(one.id, one.title) for one in both.indicators] == [
        ("einwohner", "Menschen"),
        ("kinder", "Kinder"),
        ("neu", "Neu"),
    ]
    assert both.variable["ew"].title == "Menschen"


def test_a_county_is_offered_its_own_indicators_and_the_others_of_the_catalogue() -> None:
    mine = Indicator("kinder", "Unsere Kinder", "kids / ew per 100", theme="Bevölkerung")
    own = Tableau((Variable("kids", "Kinder"), Variable("ew", "Alle")), (mine,))
    catalogue = offered(own, CATALOGUE)

    assert ids(catalogue) == ["kinder", "einwohner", "geburten", "kinderarmut"]
    assert catalogue.indicator("kinder") == mine
    assert catalogue.variable["ew"] == PEOPLE
    # What was unticked comes back as the county had it.
    assert adopted(without_indicator(own, "kinder"), catalogue, "kinder").indicators == (mine,)
