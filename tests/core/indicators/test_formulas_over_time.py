"""Means of two dates, changes, weighted means: computed by hand, for every level."""

from __future__ import annotations

from datetime import date

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.indicators.evaluate import Evaluated, evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Kind, Tableau, Variable
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values

TOWN, QUARTERS = 0, 1
TREE = AreaTree.build(
    [Level("town", "Town"), Level("quarter", "Quarter")],
    [Area("town", "1", "T", ""), Area("quarter", "11", "N", "1"), Area("quarter", "12", "S", "1")],
)


def end_of(year: int) -> date:
    return date(year, 12, 31)


def held(**series: dict[int, list[float]]) -> HeldObservations:
    return HeldObservations(
        Observed(name, end_of(year), QUARTERS, Values.of(numbers), "Office")
        for name, years in series.items()
        for year, numbers in years.items()
    )


def computed(formula: str, observations: HeldObservations, year: int = 2024, **more: object) -> Evaluated:
    tableau = Tableau((Variable("age", "Mean age", Kind.GIVEN),), ())
    indicator = Indicator("x", "X", formula, **more)
    return evaluate(TREE, indicator, observations, end_of(year), tableau.definitions)


def numbers(evaluated: Evaluated) -> tuple[list[float], list[float]]:
    return tuple([pytest.approx(one) for one in column.numbers.tolist()] for column in evaluated.values)


def test_births_per_thousand_of_the_mean_population() -> None:
    found = computed(
        "births / mean(ew) per 1000", held(births={2024: [9, 12]}, ew={2024: [1100, 800], 2023: [900, 800]})
    )
    # Town: 21 births, mean population (1900 + 1700) / 2 = 1800.
    assert numbers(found) == ([21 / 1800 * 1000], [9.0, 15.0])
    assert found.denominator_dates == (end_of(2023), end_of(2024))


def test_dates_that_the_formula_itself_names_are_no_deviation() -> None:
    found = computed(
        "births / mean(ew) per 1000", held(births={2024: [9, 12]}, ew={2024: [1, 1], 2023: [1, 1]})
    )
    assert not any(column.flags.any() for column in found.values)


def test_a_mean_of_two_dates_needs_both_and_says_so_by_having_none() -> None:
    found = computed("births / mean(ew) per 1000", held(births={2024: [9, 12]}, ew={2024: [1100, 800]}))
    assert all((column.reasons == Reason.MISSING).all() for column in found.values)


def test_the_change_of_a_share_is_in_percentage_points() -> None:
    observations = held(al={2024: [12, 30], 2022: [10, 10]}, ew={2024: [100, 300], 2022: [100, 100]})
    found = computed("change(al / ew per 100, 2 years)", observations)
    # Town: 42 of 400 = 10.5 % against 20 of 200 = 10 %.
    assert numbers(found) == ([0.5], [2.0, 0.0])
    assert found.dates == (end_of(2022), end_of(2024))


def test_a_change_since_two_years_never_spans_three() -> None:
    observations = held(al={2024: [12, 30], 2021: [10, 10]}, ew={2024: [100, 300], 2021: [100, 100]})
    found = computed("change(al / ew per 100, 2 years)", observations)
    assert (found.values[TOWN].reasons == Reason.MISSING).all()


def test_a_neighbouring_population_serves_below_the_line_of_a_change_and_is_said() -> None:
    observations = held(al={2024: [12, 30], 2022: [10, 10]}, ew={2024: [100, 300], 2021: [100, 100]})
    found = computed("change(al / ew per 100, 2 years)", observations)
    assert numbers(found)[TOWN] == [0.5]
    assert (found.values[TOWN].flags == Flag.OTHER_DATE).all()


def test_growth_is_in_percent_of_then() -> None:
    found = computed("growth(ew, 2019-12-31)", held(ew={2024: [110, 45], 2019: [100, 50]}))
    assert numbers(found) == ([155 / 150 * 100 - 100], [10.0, -10.0])


def test_growth_from_nothing_makes_no_sense() -> None:
    found = computed("growth(ew, 1 year)", held(ew={2024: [110, 45], 2023: [0, 50]}))
    assert found.values[QUARTERS][0].reason is Reason.NOT_APPLICABLE
    assert found.values[TOWN][0].number == pytest.approx(210.0)  # 155 against 50


def test_migration_volume_as_the_field_defines_it() -> None:
    # ½ [ (in + out) t / population (t-1) + (in + out) (t-1) / population (t-2) ], Quartier 11:
    # ½ [ 60 / 1000 + 45 / 900 ] = 5.5 %.
    observations = held(
        moved_in={2024: [40, 10], 2023: [30, 10]},
        moved_out={2024: [20, 10], 2023: [15, 10]},
        ew={2023: [1000, 500], 2022: [900, 500]},
    )
    found = computed("mean((moved_in + moved_out) / before(ew, 1 year)) per 100", observations)
    assert found.values[QUARTERS][0].reason is Reason.MISSING  # the population of 2024 did not come
    observations = held(
        moved_in={2024: [40, 10], 2023: [30, 10]},
        moved_out={2024: [20, 10], 2023: [15, 10]},
        ew={2024: [1, 1], 2023: [1000, 500], 2022: [900, 500]},
    )
    found = computed("mean((moved_in + moved_out) / before(ew, 1 year)) per 100", observations)
    assert numbers(found)[QUARTERS] == [5.5, 4.0]
    assert numbers(found)[TOWN] == [(80 / 1500 + 65 / 1400) / 2 * 100]


def test_mean_household_size_weighs_the_sizes() -> None:
    found = computed(
        "(h1 + 2 * h2 + 3 * h3) / (h1 + h2 + h3)",
        held(h1={2024: [5, 0]}, h2={2024: [3, 1]}, h3={2024: [2, 1]}),
    )
    assert numbers(found) == ([(17 + 5) / 12], [1.7, 2.5])


def test_a_mean_age_is_weighted_by_people_not_by_quarters() -> None:
    observations = held(age={2024: [40, 50]}, ew={2024: [300, 100]})
    found = computed("weighted(age by ew)", observations)
    assert numbers(found) == ([42.5], [40.0, 50.0])


def test_where_nobody_lives_nobodys_age_is_missing() -> None:
    age = Observed(
        "age", end_of(2024), QUARTERS, Values.from_values([Value(40.0), Value.none(Reason.NOT_APPLICABLE)])
    )
    people = Observed("ew", end_of(2024), QUARTERS, Values.of([300, 0]))
    found = computed("weighted(age by ew)", HeldObservations([age, people]))
    assert found.values[TOWN][0].number == 40.0
    assert found.values[QUARTERS][1].reason is Reason.NOT_APPLICABLE


def test_a_missing_quarter_leaves_the_town_without_a_mean_age() -> None:
    found = computed("weighted(age by ew)", held(age={2024: [40, float("nan")]}, ew={2024: [300, 100]}))
    assert found.values[TOWN][0].reason is Reason.MISSING


def test_the_change_of_a_delivered_rate_stays_on_its_level() -> None:
    found = computed("change(age, 1 year)", held(age={2024: [40, 50], 2023: [39, 52]}), given=True)
    assert numbers(found)[QUARTERS] == [1.0, -2.0]
    assert found.values[TOWN][0].reason is Reason.NOT_APPLICABLE


def test_the_change_of_a_count_may_be_negative() -> None:
    found = computed("change(ew, 1 year)", held(ew={2024: [110, 45], 2023: [100, 50]}))
    assert numbers(found) == ([5.0], [10.0, -5.0])


def test_three_cohorts_are_pooled_before_dividing() -> None:
    pooled = (
        "(x + before(x, 1 year) + before(x, 2 years)) / (n + before(n, 1 year) + before(n, 2 years)) per 100"
    )
    observations = held(
        x={2024: [3, 0], 2023: [1, 0], 2022: [2, 3]}, n={2024: [10, 10], 2023: [10, 10], 2022: [20, 10]}
    )
    assert numbers(computed(pooled, observations)) == ([9 / 70 * 100], [15.0, 10.0])


def test_what_stands_at_a_fixed_date_stays_there_in_sums_as_in_rates() -> None:
    observations = held(
        ew={2024: [110, 45], 2023: [100, 40], 2011: [80, 40], 2010: [1, 1]},
        al={2024: [11, 9], 2023: [5, 2], 2011: [4, 1], 2010: [1, 1]},
    )
    # Both against the census of 2011: what is taken off twice leaves the change of one year.
    assert numbers(computed("change(ew - before(ew, 2011-12-31), 1 year)", observations))[QUARTERS] == [10, 5]
    assert numbers(computed("before(before(ew, 2011-12-31), 1 year)", observations))[QUARTERS] == [80, 40]
    rate = computed("before(before(al / ew per 100, 2011-12-31), 1 year)", observations)
    assert numbers(rate)[QUARTERS] == [5.0, 2.5]


def test_a_year_before_a_fixed_date_is_the_same_for_counts_and_rates() -> None:
    observations = held(
        ew={2024: [10, 10], 2023: [10, 10], 2015: [10, 20], 2014: [50, 40]},
        al={2024: [1, 1], 2023: [1, 1], 2015: [5, 5], 2014: [1, 2]},
    )
    count = computed("before(before(ew, 1 year), 2015-12-31)", observations)
    rate = computed("before(before(al / ew per 100, 1 year), 2015-12-31)", observations)
    assert (count.dates, rate.dates) == ((end_of(2014),), (end_of(2014),))
    assert (numbers(count)[QUARTERS], numbers(rate)[QUARTERS]) == ([50, 40], [2.0, 5.0])


def test_a_mean_age_has_its_own_date_not_that_of_the_people_it_is_weighted_with() -> None:
    found = computed("weighted(age by ew)", held(age={2023: [40, 50]}, ew={2024: [300, 100]}))
    assert (found.dates, found.denominator_dates) == ((end_of(2023),), (end_of(2024),))
    assert numbers(found) == ([42.5], [40.0, 50.0])
    # The mean of the town mixes two dates, those of the quarters are as they came.
    assert found.values[TOWN][0].flags == Flag.OTHER_DATE
    assert not found.values[QUARTERS].flags.any()


def test_rounded_weights_leave_a_mean_between_its_parts() -> None:
    # Rounded to 5, 12 and 12 people are 10 and 10, but 24 are 25: 800 ÷ 25 would make the town 32 years old.
    found = computed("weighted(age by ew)", held(age={2024: [40, 40]}, ew={2024: [12, 12]}))
    rounded = found.from_sums(TREE, lambda one: (Values.of([25.0]), Values.of([10.0, 10.0])))
    assert rounded[TOWN].numbers.tolist() == [40.0]


def test_growth_since_a_date_is_nothing_before_that_date() -> None:
    observations = held(ew={2019: [100, 50], 2017: [90, 45]}, age={2019: [40, 50], 2017: [39, 49]})
    for formula, given in (("growth(ew, 2019-12-31)", False), ("change(age, 2019-12-31)", True)):
        found = computed(formula, observations, 2017, given=given)
        assert found.values[QUARTERS].reasons.tolist() == [Reason.MISSING] * 2
        # Else a number of 2017 would bear the date of 2019.
        assert found.dates == (end_of(2017),)


def test_a_census_to_come_may_stand_below_the_line() -> None:
    observations = held(al={2021: [10, 20]}, ew={2022: [100, 400], 2021: [1, 1]})
    found = computed("al / before(ew, 2022-12-31) per 100", observations, 2021)
    assert numbers(found)[QUARTERS] == [10.0, 5.0]


def test_a_numerator_of_an_earlier_year_is_divided_by_the_denominator_of_its_year() -> None:
    found = computed("al / ew per 100", held(al={2022: [10, 20]}, ew={2022: [100, 100], 2024: [200, 200]}))
    assert numbers(found)[QUARTERS] == [10.0, 20.0]
    assert (found.dates, found.denominator_dates) == ((end_of(2022),), (end_of(2022),))
    assert not any(column.flags.any() for column in found.values)
