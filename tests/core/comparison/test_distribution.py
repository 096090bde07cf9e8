"""Quartiles, percentiles and bars, by hand and beside other ways to compute them."""

from __future__ import annotations

import statistics

import numpy as np
import pytest
from hypothesis import given, strategies as st
from scipy.stats import percentileofscore

from sozialmonitoring_plugin.core.comparison.distribution import distribution, percentiles, quarter_of
from sozialmonitoring_plugin.core.comparison.groups import Groups
from sozialmonitoring_plugin.core.comparison.histogram import Histogram, histogram
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from tests.core.columns import ANY_VALUE, column
from tests.core.comparison.counties import county

HIDDEN, MISSING = Reason.HIDDEN, Reason.MISSING
COLUMNS = st.lists(ANY_VALUE, min_size=1, max_size=40).map(Values.from_values)


def test_five_numbers_by_hand():
    # 1 2 3 4 10: a quarter of the way from the 1st to the 5th is the 2nd. 1 2 3 4: 1.75, 2.5, 3.25.
    five = distribution(column(4, 10, 1, 3, 2))
    four = distribution(column(1, HIDDEN, 2, 3, 4, MISSING, HIDDEN))
    assert [one.number for one in (five.minimum, *five.middle_half, five.maximum)] == [1, 2, 4, 10]
    assert [one.number for one in (four.lower_quartile, four.median, four.upper_quartile)] == [
        1.75,
        2.5,
        3.25,
    ]
    assert (four.rated, four.left_out) == (4, {MISSING: 1, HIDDEN: 2})


def test_without_numbers_the_greatest_reason_stands_for_all():
    secret = distribution(column(MISSING, HIDDEN))
    assert secret.rated == 0
    assert [one.reason for one in (secret.minimum, secret.median, *secret.middle_half)] == [HIDDEN] * 4
    assert distribution(column()).maximum.reason is MISSING


def test_what_qualifies_one_number_qualifies_the_median():
    values = Values.from_values([Value(1.0, flags=Flag.LIMITED), Value(0.0, flags=Flag.NIL), Value(2.0)])
    assert distribution(values).median == Value(1.0, flags=Flag.LIMITED)


@given(COLUMNS)
def test_quartiles_are_those_of_the_standard_library(values: Values):
    numbers = sorted(values.numbers[values.present].tolist())
    if len(numbers) < 2:
        return
    made = distribution(values)
    found = [made.lower_quartile.number, made.median.number, made.upper_quartile.number]
    assert found == pytest.approx(statistics.quantiles(numbers, n=4, method="inclusive"))
    assert (made.minimum.number, made.maximum.number) == (numbers[0], numbers[-1])


def test_the_middle_area_is_at_fifty_and_equal_ones_stand_together():
    assert percentiles(column(1, 2, 3, 4, 5)).numbers.tolist() == [10, 30, 50, 70, 90]
    assert percentiles(column(7, 7, 7, 9)).numbers.tolist() == [37.5, 37.5, 37.5, 87.5]
    assert percentiles(column(7)).numbers.tolist() == [50]


def test_a_hidden_area_has_no_percentile_and_moves_nobody():
    found = percentiles(column(1, HIDDEN, 3))
    assert found.reasons.tolist() == [0, HIDDEN, 0]
    assert found.numbers[[0, 2]].tolist() == [25, 75]


def test_percentiles_within_a_town_are_of_its_quarters():
    assert percentiles(
        column(1, 2, 3, 9, 8), Groups.within(county(), 3, 1)
    ).numbers.tolist() == pytest.approx([100 / 6, 50, 500 / 6, 75, 25])


@given(COLUMNS)
def test_percentiles_are_those_of_percentileofscore(values: Values):
    numbers = values.numbers[values.present]
    # SciPy's "mean" of weak and strict is the same mid-distribution rank.
    weak = np.array([percentileofscore(numbers, one, "weak") for one in numbers])
    strict = np.array([percentileofscore(numbers, one, "strict") for one in numbers])
    np.testing.assert_allclose(percentiles(values).numbers[values.present], (weak + strict) / 2)


@given(COLUMNS)
def test_a_monotone_scale_changes_no_percentile(values: Values):
    scaled = Values(np.log1p(values.numbers) - 7, values.reasons, values.flags)
    np.testing.assert_array_equal(percentiles(scaled).numbers, percentiles(values).numbers)


def test_bars_by_hand_with_the_area_marked():
    values = column(0, 2, 4, HIDDEN, 10, 5)
    made = histogram(values, position=5, bins=2)
    assert made == Histogram((0.0, 5.0, 10.0), (3, 2), 1)
    assert histogram(values, position=4, bins=2).marked == 1
    assert histogram(values, position=1, bins=2).marked == 0


def test_a_hidden_area_is_in_no_bar():
    made = histogram(column(1, 2, HIDDEN), position=2, bins=2)
    assert (made.counts, made.marked) == ((1, 1), None)
    assert histogram(column(HIDDEN, MISSING), position=0) == Histogram((), ())


def test_equal_numbers_stand_in_one_bar():
    assert histogram(column(7, 7, 7), position=0) == Histogram((3.5, 10.5), (3,), 0)
    assert histogram(column(0, 0)) == Histogram((-0.5, 0.5), (2,))


def test_sixty_four_areas_get_seven_bars():
    assert len(histogram(Values.of(np.arange(64.0))).counts) == 7


def test_less_than_one_bar_is_refused():
    with pytest.raises(ValueError, match="one bar"):
        histogram(column(1, 2), bins=0)


@given(COLUMNS, st.integers(1, 20))
def test_bars_are_those_of_numpy_and_every_area_is_in_the_one_marked(values: Values, bins: int):
    made = histogram(values, bins=bins)
    numbers = values.numbers[values.present]
    assert sum(made.counts) == len(numbers)
    if len(made.counts):
        assert list(made.counts) == np.histogram(numbers, np.array(made.edges))[0].tolist()
    if len(set(numbers)) > 1:
        np.testing.assert_allclose(made.edges, np.histogram_bin_edges(numbers, bins))
    marked = [histogram(values, row, bins).marked for row in range(len(values))]
    assert [marked.count(bar) for bar in range(len(made.counts))] == list(made.counts)


def test_an_area_lies_in_a_quarter_of_its_level_by_value() -> None:
    values = Values.from_values(
        [*(Value(float(number)) for number in (1, 2, 3, 4, 5, 6, 7, 8, 9)), Value.none(Reason.HIDDEN)]
    )
    spread = distribution(values)

    # Quartiles by hand: 3, 5 and 7; each belongs to the quarter below it.
    assert [quarter_of(values[row], spread) for row in range(10)] == [1, 1, 1, 2, 2, 3, 3, 4, 4, 0]
