"""Shares from summed counts on every level."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.values import Flag, Reason, Values

YEAR = date(2024, 12, 31)
SHARE = Indicator("al", "Arbeitslosenanteil", "unemployed / inhabitants per 100")


def county(quarters: int = 3) -> AreaTree:
    towns = [Area("town", "1", "A", ""), Area("town", "2", "B", "")]
    parts = [
        Area("quarter", f"{1 + number % 2}{number:03}", "", str(1 + number % 2)) for number in range(quarters)
    ]
    return AreaTree.build([Level("town", "Town"), Level("quarter", "Quarter")], towns + parts, "County")


def observed(tree: AreaTree, **counts: list[float]) -> HeldObservations:
    rank = len(tree.levels) - 1
    return HeldObservations(
        Observed(name, YEAR, rank, Values.of(numbers), "Office") for name, numbers in counts.items()
    )


def test_the_rate_of_a_town_is_not_the_mean_of_its_quarters() -> None:
    # Quarters of town 1: 10 of 100 and 90 of 300. The mean of 10 % and 30 % would be 20 %.
    tree = county(4)
    seen = observed(tree, unemployed=[10, 90, 1, 1], inhabitants=[100, 300, 10, 10])
    values = evaluate(tree, SHARE, seen, YEAR).values
    assert values[1].numbers.tolist() == [25.0, 10.0]
    assert values[0].numbers.tolist() == [pytest.approx(102 / 420 * 100)]


def test_an_indicator_nobody_delivered_is_missing_everywhere() -> None:
    tree = county()
    result = evaluate(tree, SHARE, HeldObservations(()), YEAR)
    assert all((column.reasons == Reason.MISSING).all() for column in result.values)
    assert result.dates == ()


def test_sums_and_differences_of_variables() -> None:
    tree = county()
    seen = observed(tree, a=[5, 6, 7], b=[1, 1, 1], c=[2, 2, 2])
    values = evaluate(tree, Indicator("x", "X", "a + b - c"), seen, YEAR).values
    assert values[2].numbers.tolist() == [4.0, 5.0, 6.0]


def test_different_dates_above_and_below_the_line_are_said() -> None:
    tree = county()
    above = Observed("unemployed", YEAR, 2, Values.of([1, 2, 3]))
    older = Observed("inhabitants", date(2023, 12, 31), 2, Values.of([10, 20, 30]))
    result = evaluate(tree, SHARE, HeldObservations([above, older]), YEAR)
    assert (result.dates, result.denominator_dates) == ((YEAR,), (date(2023, 12, 31),))
    assert all((column.flags == Flag.OTHER_DATE).all() for column in result.values)


def test_counts_of_a_middle_level_are_missing_below_it() -> None:
    tree = county()
    seen = HeldObservations([Observed("a", YEAR, 1, Values.of([7, 8]))])
    values = evaluate(tree, Indicator("x", "X", "a"), seen, YEAR).values
    assert values[0].numbers.tolist() == [15.0]
    assert (values[2].reasons == Reason.MISSING).all()


def test_a_rate_as_delivered_is_never_carried_up() -> None:
    tree = county()
    seen = observed(tree, z=[0.5, -1.0, 2.0])
    values = evaluate(tree, Indicator("z", "Z", "z", given=True), seen, YEAR).values
    assert values[2].numbers.tolist() == [0.5, -1.0, 2.0]
    assert (values[1].reasons == Reason.NOT_APPLICABLE).all()


def test_terms_name_variable_and_date_and_sources_are_said_once() -> None:
    tree = county()
    seen = observed(tree, unemployed=[1, 2, 3], inhabitants=[4, 5, 6])
    result = evaluate(tree, SHARE, seen, YEAR)
    assert [one.id for one in result.sums] == ["+ unemployed@2024-12-31", "+ inhabitants@2024-12-31"]
    assert result.sources == ("Office",)


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 5000)), min_size=4, max_size=40))
def test_evaluating_and_carrying_up_commute(pairs: list[tuple[int, int]]) -> None:
    tree = county(len(pairs))
    unemployed, inhabitants = (list(map(float, numbers)) for numbers in zip(*pairs, strict=True))
    seen = observed(tree, unemployed=unemployed, inhabitants=inhabitants)
    values = evaluate(tree, SHARE, seen, YEAR).values
    town = np.array([key.startswith("1") for key in tree.lowest.keys])
    expected = np.sum(np.array(unemployed)[town]) / np.sum(np.array(inhabitants)[town]) * 100
    assert values[1].numbers[0] == pytest.approx(expected)


def test_where_quarters_do_not_add_up_the_number_of_the_town_itself_counts() -> None:
    # The quarters of town 1 are incomplete; both towns delivered a number of their own.
    tree = county()
    towns = Observed("a", YEAR, 1, Values.of([70, 8]))
    quarters = Observed("a", YEAR, 2, Values.of([5, float("nan"), 7]), coarser=(towns,))
    values = evaluate(tree, Indicator("x", "X", "a"), HeldObservations([quarters]), YEAR).values
    assert values[1].numbers.tolist() == [70.0, 7.0]
    assert values[0].numbers.tolist() == [77.0]
    assert values[2].present.tolist() == [True, False, True]


def test_rates_as_delivered_are_shown_on_every_level_they_came_for() -> None:
    tree = county()
    towns = Observed("z", YEAR, 1, Values.of([0.7, 0.8]))
    quarters = Observed("z", YEAR, 2, Values.of([0.1, 0.2, 0.3]), coarser=(towns,))
    indicator = Indicator("z", "Z", "z", given=True)
    values = evaluate(tree, indicator, HeldObservations([quarters]), YEAR).values
    assert values[1].numbers.tolist() == [0.7, 0.8]
    assert (values[0].reasons == Reason.NOT_APPLICABLE).all()
