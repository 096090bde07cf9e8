"""From one date to another: in the unit, in per cent, in percentage points, and halfway."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given

from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.series.change import Measure, change, mean, measures_of
from sozialmonitoring_plugin.core.series.series import Series, SeriesError
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from tests.core.columns import column, columns_of
from tests.core.series.stories import new_law, year_end, yearly

HIDDEN, MISSING, NOT_APPLICABLE = Reason.HIDDEN, Reason.MISSING, Reason.NOT_APPLICABLE
THEN, NOW = year_end(2019), year_end(2020)
POINTS, PERCENT, ABSOLUTE = Measure.PERCENTAGE_POINTS, Measure.PERCENT, Measure.ABSOLUTE


def changed(measure: Measure, then: Values, now: Values) -> Values:
    return change(Series.build({THEN: then, NOW: now}), THEN, NOW, measure).values


def test_from_eight_to_ten_per_cent_are_two_points_or_a_quarter():
    assert changed(POINTS, column(8), column(10))[0] == Value(2.0)
    assert changed(PERCENT, column(8), column(10))[0] == Value(25.0)


def test_from_400_to_300_people_are_100_fewer_or_minus_25_per_cent():
    assert changed(ABSOLUTE, column(400), column(300))[0] == Value(-100.0)
    assert changed(PERCENT, column(400), column(300))[0] == Value(-25.0)


def test_growth_from_nothing_or_from_below_has_no_per_cent():
    assert changed(PERCENT, column(0, 0, -5), column(3, 0, 5)).reasons.tolist() == [NOT_APPLICABLE] * 3
    assert changed(ABSOLUTE, column(0, 0, -5), column(3, 0, 5)).numbers.tolist() == [3.0, 0.0, 10.0]


def test_the_greater_reason_of_the_two_dates_wins():
    then, now = column(HIDDEN, MISSING, 5, MISSING, 0), column(MISSING, HIDDEN, HIDDEN, 4, HIDDEN)
    for measure in Measure:
        assert changed(measure, then, now).reasons.tolist() == [HIDDEN, HIDDEN, HIDDEN, MISSING, HIDDEN]


def test_a_preliminary_number_makes_a_preliminary_change():
    now = Values.from_values([Value(6.0, flags=Flag.PRELIMINARY)])
    assert changed(ABSOLUTE, column(4), now)[0] == Value(2.0, flags=Flag.PRELIMINARY)


def test_what_was_nothing_is_subtracted_as_zero():
    then = Values.of([0.0]).flagged(Flag.NIL)
    assert changed(ABSOLUTE, then, column(4))[0] == Value(4.0)


def test_a_change_across_a_break_carries_its_note():
    law = new_law(date(2020, 7, 1))
    series = yearly((1, 2, 3), breaks=(law,))
    assert change(series, THEN, year_end(2021), ABSOLUTE).breaks == (law,)
    assert change(series, NOW, year_end(2021), ABSOLUTE).breaks == ()
    assert mean(series, NOW, THEN).breaks == (law,)


def test_a_date_that_is_not_there_has_no_change():
    with pytest.raises(SeriesError, match="no values of 2018-12-31"):
        change(yearly((1, 2)), year_end(2018), NOW, ABSOLUTE)


@given(columns_of(6), columns_of(6))
def test_there_and_back_again_is_nothing(then: Values, now: Values):
    there, back = changed(ABSOLUTE, then, now), changed(ABSOLUTE, now, then)
    np.testing.assert_array_equal(there.numbers, -back.numbers)
    np.testing.assert_array_equal(there.reasons, back.reasons)


@given(columns_of(6), columns_of(6))
def test_per_cent_lead_from_the_start_to_the_end(then: Values, now: Values):
    found = changed(PERCENT, then, now)
    with_per_cent = found.present
    np.testing.assert_allclose(
        (then.numbers * (1 + found.numbers / 100))[with_per_cent], now.numbers[with_per_cent], atol=1e-9
    )
    np.testing.assert_array_equal(with_per_cent, then.present & now.present & (then.numbers != 0))


@given(columns_of(6), columns_of(6))
def test_no_change_and_no_mean_says_anything_of_a_secret(then: Values, now: Values):
    secret = (then.reasons == HIDDEN) | (now.reasons == HIDDEN)
    series = Series.build({THEN: then, NOW: now})
    found = [change(series, THEN, NOW, measure).values for measure in Measure]
    for values in (*found, mean(series, THEN, NOW).values):
        assert (values.reasons[secret] == HIDDEN).all()
        assert np.isnan(values.numbers[secret]).all()


def test_the_mean_population_of_a_year_is_halfway_between_its_ends():
    made = mean(yearly((1000, 1100), (0, 0), (HIDDEN, 3), (4, MISSING)), THEN, NOW)
    assert made.dates == (THEN, NOW)
    assert made.values.reasons.tolist() == [0, 0, HIDDEN, MISSING]
    assert made.values.numbers[:2].tolist() == [1050.0, 0.0]


@pytest.mark.parametrize(
    ("indicator", "measures"),
    [
        (Indicator("ew", "Einwohner", "ew", unit="Personen"), (ABSOLUTE, PERCENT)),
        (Indicator("al", "Arbeitslosenanteil", "al / ew per 100", unit="%"), (POINTS, PERCENT)),
        (Indicator("al", "Arbeitslosenanteil", "al / ew per 100"), (POINTS, PERCENT)),
        (Indicator("hze", "Hilfen", "hze / ew per 1000", unit="je 1.000"), (ABSOLUTE, PERCENT)),
        (Indicator("hze", "Hilfen", "hze / ew per 1000"), (ABSOLUTE, PERCENT)),
        (Indicator("hze", "Hilfen", "hze / ew"), (ABSOLUTE, PERCENT)),
        (Indicator("aq", "Altenquotient", "a / b per 100", part_of_whole=False), (ABSOLUTE, PERCENT)),
        (Indicator("alter", "Alter", "weighted(age by ew)", unit="Jahre"), (ABSOLUTE, PERCENT)),
        (Indicator("alq", "Arbeitslosenquote", "alq", given=True, unit=" Prozent"), (POINTS, PERCENT)),
        (Indicator("si", "Statusindex", "si", given=True), (ABSOLUTE,)),
        (Indicator("st", "Status", "st", given=True, unit="Klasse"), (ABSOLUTE,)),
        (Indicator("wachstum", "Wachstum", "growth(ew, 2 years)", unit="%"), (POINTS,)),
        (Indicator("saldo", "Saldo", "change(ew, 2 years)"), (ABSOLUTE,)),
    ],
)
def test_only_percentages_change_in_points_and_scores_have_no_per_cent(
    indicator: Indicator, measures: tuple[Measure, ...]
):
    assert measures_of(indicator) == measures
