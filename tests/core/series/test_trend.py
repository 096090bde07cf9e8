"""Lines through at least three numbers, beside NumPy's and SciPy's."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given, strategies as st
from scipy.stats import linregress

from sozialmonitoring_plugin.core.series.series import Series
from sozialmonitoring_plugin.core.series.trend import Direction, trend
from sozialmonitoring_plugin.core.series.years import year_of
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from tests.core.columns import ANY_VALUE
from tests.core.series.stories import FIRST, new_law, year_end, yearly

HIDDEN, MISSING, NOT_APPLICABLE = Reason.HIDDEN, Reason.MISSING, Reason.NOT_APPLICABLE
RISING, FALLING, STEADY = Direction.RISING, Direction.FALLING, Direction.STEADY


def test_a_line_by_hand():
    # Mean 4; deviations -2, -1, 3 at -1, 0, 1: slope 5/2, on the line 12.5 of 14.
    made = trend(yearly((2, 3, 7)))
    assert made.slopes[0] == Value(2.5)
    assert made.explained.numbers.tolist() == [pytest.approx(12.5 / 14)]
    assert made.counts.tolist() == [3]
    assert made.spans == ((year_end(2019), year_end(2021)),)


def test_a_gap_takes_no_part_and_costs_its_time():
    # 2 in 2019, 4 in 2021, 6 in 2023: one a year, although four numbers would rise by more.
    made = trend(yearly((2, HIDDEN, 4, MISSING, 6)))
    assert made.slopes[0] == Value(1.0)
    assert made.counts.tolist() == [3]
    assert made.explained.numbers.tolist() == [1.0]


def test_half_years_are_half_years():
    halves = {date(2023, 12, 31): [1.0], date(2024, 6, 30): [2.0], date(2024, 12, 31): [3.0]}
    assert trend(Series.build({day: Values.of(numbers) for day, numbers in halves.items()})).slopes[
        0
    ] == Value(2)


def test_two_numbers_are_no_trend():
    made = trend(yearly((1, 2)))
    assert made.slopes[0].reason is made.explained[0].reason is NOT_APPLICABLE
    assert (made.directions, made.spans, made.breaks) == ((None,), (None,), ((),))


def test_too_few_numbers_give_the_greatest_reason_of_the_gaps():
    made = trend(yearly((1, HIDDEN, MISSING, 3), (1, MISSING, Reason.LATER, 3), (HIDDEN,) * 4))
    assert made.slopes.reasons.tolist() == [HIDDEN, Reason.LATER, HIDDEN]
    assert made.counts.tolist() == [2, 2, 0]


def test_a_line_that_moves_by_a_twentieth_of_the_mean_is_steady():
    # Means 100; in two years the lines move by 5, 5.2, −5, −5.2 and 0.
    series = yearly(
        (97.5, 100, 102.5), (97.4, 100, 102.6), (102.5, 100, 97.5), (102.6, 100, 97.4), (100,) * 3
    )
    assert trend(series).directions == (STEADY, RISING, STEADY, FALLING, STEADY)
    assert trend(series, steady=0).directions == (RISING, RISING, FALLING, FALLING, STEADY)


def test_scores_about_zero_have_directions_too():
    assert trend(yearly((-1, 0, 1), (1, 0, -1), (-2, -2, -2))).directions == (RISING, FALLING, STEADY)


@pytest.mark.parametrize("numbers", [(0.1,) * 5, (0.0,) * 5, (29.0, 0.29 * 100, 29.0, 29.0)])
def test_equal_numbers_stand_exactly_still_and_there_is_nothing_to_explain(numbers: tuple[float, ...]):
    made = trend(yearly(numbers), steady=0)
    assert made.slopes[0] == Value(0.0)
    assert made.directions == (STEADY,)
    assert made.explained[0].reason is NOT_APPLICABLE


def test_a_trend_across_a_break_carries_its_note_where_it_has_numbers_on_both_sides():
    law = new_law(date(2022, 1, 1))
    series = yearly((1, 2, 3, 9, 8, 7), (1, 2, 3) + (MISSING,) * 3, breaks=(law,))
    made = trend(series)
    assert made.breaks == ((law,), ())
    assert made.directions == (RISING, RISING)


def test_the_trend_since_the_last_break_knows_only_comparable_numbers():
    law = new_law(date(2022, 1, 1))
    series = yearly((1, 2, 3, 9, 8, 7), (1, 2, 3) + (MISSING,) * 3, breaks=(law,))
    made = trend(series.since_last_break())
    assert made.slopes[0] == Value(-1.0)
    assert made.directions == (FALLING, None)
    assert made.slopes[1].reason is MISSING
    assert made.breaks == ((), ())


def test_a_number_with_a_flag_marks_the_trend_and_a_dash_does_not():
    dates = [year_end(2022), year_end(2023), year_end(2024)]
    flags = [(Flag.NIL, Flag.LIMITED), (Flag(0), Flag(0)), (Flag(0), Flag.REVISED)]
    found = {
        day: Values.from_values([Value(float(row), flags=one) for one in flags[row]])
        for row, day in enumerate(dates)
    }
    assert trend(Series.build(found)).slopes.flags.tolist() == [0, Flag.LIMITED | Flag.REVISED]


HISTORIES = st.lists(st.lists(ANY_VALUE, min_size=4, max_size=4), min_size=3, max_size=9)


def of_years(rows: list[list[Value]]) -> Series:
    return Series.build({year_end(FIRST + row): Values.from_values(one) for row, one in enumerate(rows)})


@given(HISTORIES)
def test_slopes_are_those_of_polyfit(rows: list[list[Value]]):
    series = of_years(rows)
    made = trend(series)
    for area in range(4):
        history = series.history(area)
        years = np.arange(len(rows), dtype=np.float64)[history.present]
        if len(years) < 3:
            assert made.slopes[area].reason is not Reason.NONE
            continue
        expected = np.polyfit(years, history.numbers[history.present], 1)[0]
        assert made.slopes[area].number == pytest.approx(expected, rel=1e-9, abs=1e-8)


@given(st.sets(st.dates(date(2000, 1, 1), date(2030, 12, 31)), min_size=3, max_size=12), st.data())
def test_uneven_dates_and_what_a_line_explains_are_those_of_linregress(days: set[date], data: st.DataObject):
    numbers = data.draw(st.lists(st.integers(-1000, 1000), min_size=len(days), max_size=len(days)))
    if len(set(numbers)) < 2:
        return
    ordered = sorted(days)
    made = trend(Series.build({day: Values.of([one]) for day, one in zip(ordered, numbers, strict=True)}))
    expected = linregress([float(year_of(day)) for day in ordered], numbers)
    assert made.slopes[0].number == pytest.approx(expected.slope, rel=1e-6, abs=1e-6)
    assert made.explained[0].number == pytest.approx(expected.rvalue**2, abs=1e-6)


@given(HISTORIES)
def test_turned_about_every_direction_turns(rows: list[list[Value]]):
    opposite = {RISING: FALLING, FALLING: RISING, STEADY: STEADY, None: None}
    there, back = trend(of_years(rows)), trend(of_years(rows[::-1]))
    assert [opposite[one] for one in there.directions] == list(back.directions)
    np.testing.assert_allclose(there.slopes.numbers, -back.slopes.numbers, atol=1e-8)


@given(HISTORIES, st.permutations(range(4)))
def test_no_area_changes_the_trend_of_another(rows: list[list[Value]], order: list[int]):
    series = of_years(rows)
    mixed, alone = trend(series.taken(np.array(order))), trend(series)
    np.testing.assert_array_equal(mixed.slopes.numbers, alone.slopes.numbers[order])
    assert list(mixed.directions) == [alone.directions[row] for row in order]
