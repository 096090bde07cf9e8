"""What can be computed, what is lacking, and where; a formula is judged by itself."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.indicators.availability import Availability, availability_of
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.needs import alone, needed_variables, sound
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Kind, Tableau, TableauError, Variable
from sozialmonitoring_plugin.core.values import Values

DAY = date(2024, 12, 31)
TREE = AreaTree.build(
    [Level("town", "Stadt"), Level("quarter", "Quartier")],
    [Area("town", "1", "Aach", "")] + [Area("quarter", f"1{n}", f"Q{n}", "1") for n in range(3)],
)


def available(formula: str, *delivered: Observed, given: bool = False) -> Availability:
    indicator = Indicator("i", "I", formula, given=given)
    return availability_of(TREE, evaluate(TREE, indicator, HeldObservations(delivered), DAY))


def quarters(variable: str, *numbers: float, day: date = DAY) -> Observed:
    return Observed(variable, day, 1, Values.of(list(numbers)))


def test_everything_is_there() -> None:
    found = available("a / b per 100", quarters("a", 1, 2, 3), quarters("b", 4, 5, 6))
    assert (found.level, found.computable, found.areas) == ("Quartier", 3, 3)
    assert (found.gaps, found.lacking, found.day) == ((), (), DAY)


def test_an_empty_cell_is_a_gap_with_a_name() -> None:
    found = available("a / b per 100", quarters("a", 1, np.nan, 3), quarters("b", 4, 5, 6))
    assert (found.computable, found.gaps) == (2, ("Q1",))


def test_nobody_to_divide_by_is_no_gap() -> None:
    found = available("a / b per 100", quarters("a", 0, 2, 3), quarters("b", 0, 5, 6))
    assert found.computable == 3


def test_a_variable_that_nobody_delivered_is_named() -> None:
    found = available("a / b per 100", quarters("a", 1, 2, 3))
    assert found.computable == 0
    assert [one.variable for one in found.lacking] == ["b"]


def test_the_year_before_may_be_what_is_lacking() -> None:
    found = available("change(a, 1 year)", quarters("a", 1, 2, 3))
    (lacking,) = found.lacking
    assert (lacking.variable, found.computable) == ("a", 0)
    assert lacking.back == 12


def test_what_came_for_towns_is_counted_in_towns() -> None:
    found = available("a", Observed("a", DAY, 0, Values.of([7])))
    assert (found.level, found.computable, found.areas) == ("Stadt", 1, 1)


def test_a_delivered_rate_may_be_lacking() -> None:
    found = available("rate", given=True)
    assert ([one.variable for one in found.lacking], found.day) == (["rate"], None)


def test_an_older_delivery_says_its_own_day() -> None:
    old = date(2022, 12, 31)
    assert available("a", quarters("a", 1, 2, 3, day=old)).day == old


VARIABLES = (
    Variable("ew", "Einwohner"),
    Variable("a", "A", part_of="ew"),
    Variable("kind", "Kinder", family="e", ages="0-18"),
    Variable("alt", "Alte", family="e", ages="65-"),
    Variable("ab", "AB", formula="a + kind"),
    Variable("rund", "Rund", formula="rund + a"),
    Variable("note", "Note", Kind.GIVEN),
)


@pytest.mark.parametrize(
    ("formula", "needed"),
    [
        ("a / ew", ["ew", "a"]),
        ("a", ["ew", "a"]),
        ("e[0 to 18]", ["kind"]),
        ("ab", ["ew", "a", "kind", "ab"]),
        ("weighted(note by ew)", ["ew", "note"]),
    ],
)
def test_an_indicator_needs_sums_wholes_and_what_they_are_derived_from(
    formula: str, needed: list[str]
) -> None:
    tableau = Tableau(VARIABLES, ())
    assert [one.id for one in needed_variables(Indicator("i", "I", formula), tableau)] == needed


def test_what_is_wrong_elsewhere_does_not_matter() -> None:
    good, circular = Indicator("g", "G", "a / ew"), Indicator("c", "C", "rund")
    half_typed, unknown = Indicator("h", "H", "a /"), Indicator("u", "U", "nobody")
    tableau = Tableau(VARIABLES, (circular, good, half_typed, unknown))

    assert alone(good, tableau).indicators == (good,)
    for wrong in (circular, half_typed, unknown):
        with pytest.raises(TableauError):
            alone(wrong, tableau)
    assert sound(tableau) == Tableau(VARIABLES, (good,))
