"""Values in the order of their dates, with every gap, and the breaks between them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.series.breaks import Break, BreakKind, breaks_between
from sozialmonitoring_plugin.core.series.segments import Segment, segments
from sozialmonitoring_plugin.core.series.series import Series, SeriesError, series_of_levels
from sozialmonitoring_plugin.core.series.years import year_of
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from tests.core.columns import ANY_VALUE, column
from tests.core.series.stories import FIRST, new_law, year_end, yearly

MISSING, HIDDEN = Reason.MISSING, Reason.HIDDEN


def test_dates_ascend_whatever_order_they_came_in():
    series = Series.build({year_end(2024): column(7), year_end(2014): column(5)})
    assert series.dates == (year_end(2014), year_end(2024))
    assert series.history(0).numbers.tolist() == [5.0, 7.0]


def test_a_year_that_nobody_delivered_is_a_gap_of_every_area():
    series = Series.build({year_end(2022): column(1, 2)}, expected=[year_end(2023), year_end(2022)])
    assert series.dates == (year_end(2022), year_end(2023))
    assert series.reasons.tolist() == [[0, 0], [MISSING, MISSING]]


def test_the_history_of_an_area_keeps_reasons_and_flags():
    values = Values.from_values([Value(4.0, flags=Flag.PRELIMINARY)])
    series = Series.build({year_end(2023): column(HIDDEN), year_end(2024): values})
    history = series.history(0)
    assert [history[row].reason for row in (0, 1)] == [HIDDEN, Reason.NONE]
    assert history[1] == Value(4.0, flags=Flag.PRELIMINARY)


def test_the_series_of_some_areas_are_those_areas():
    series = yearly((1, 2), (3, 4), (5, HIDDEN), breaks=(new_law(year_end(2020)),))
    taken = series.taken([2, 0])
    assert taken.history(0).reasons.tolist() == [0, HIDDEN]
    assert taken.history(1).numbers.tolist() == [1.0, 2.0]
    assert taken.breaks == series.breaks


def test_an_unknown_date_is_told_with_the_known_ones():
    with pytest.raises(SeriesError, match=r"no values of 2030-12-31\. It has those of: 2019-12-31, 2020-"):
        yearly((1, 2)).at(year_end(2030))


def test_columns_of_different_areas_are_no_series():
    with pytest.raises(ValueError, match="the same areas"):
        Series.build({year_end(2023): column(1), year_end(2024): column(1, 2)})
    with pytest.raises(ValueError, match="each after the one before"):
        Series((year_end(2024), year_end(2024)), (column(1), column(1)))
    with pytest.raises(ValueError, match="nobody knows how many areas"):
        Series.build({}, expected=[year_end(2024)])


def test_every_level_gets_a_series_of_its_own():
    found = {year_end(2023): (column(3), column(1, 2)), year_end(2024): (column(7), column(3, 4))}
    top, lowest = series_of_levels(found, expected=[year_end(2025)])
    assert top.history(0).reasons.tolist() == [0, 0, MISSING]
    assert lowest.numbers[:2].tolist() == [[1.0, 2.0], [3.0, 4.0]]


def test_a_line_is_lifted_at_every_gap():
    series = yearly((1, 2, HIDDEN, 4, MISSING, 6, 7))
    assert segments(series, 0) == (
        Segment((year_end(2019), year_end(2020)), (1.0, 2.0)),
        Segment((year_end(2022),), (4.0,)),
        Segment((year_end(2024), year_end(2025)), (6.0, 7.0)),
    )


def test_a_line_may_end_at_a_break_too():
    series = yearly((1, 2, 3), breaks=(new_law(date(2021, 1, 1)),))
    assert [segment.numbers for segment in segments(series, 0)] == [(1.0, 2.0, 3.0)]
    assert [segment.numbers for segment in segments(series, 0, at_breaks=True)] == [(1.0, 2.0), (3.0,)]


def test_an_area_without_any_number_has_no_line():
    assert segments(yearly((HIDDEN, MISSING)), 0) == ()


@given(st.lists(ANY_VALUE, min_size=1, max_size=12))
def test_segments_hold_every_number_once_and_bridge_nothing(history: list[Value]):
    series = Series.build(
        {year_end(FIRST + row): Values.from_values([one]) for row, one in enumerate(history)}
    )
    found = segments(series, 0)
    told = [pair for segment in found for pair in zip(segment.dates, segment.numbers, strict=True)]
    assert told == [
        (year_end(FIRST + row), one.number) for row, one in enumerate(history) if one.reason is Reason.NONE
    ]
    for segment in found:
        assert segment.dates[-1].year - segment.dates[0].year == len(segment.dates) - 1
    for one, other in pairwise(found):
        assert other.dates[0].year - one.dates[-1].year > 1


def test_a_break_parts_the_day_before_from_the_day_itself():
    law = new_law(date(2023, 1, 1))
    assert law.is_between(date(2022, 12, 31), date(2023, 1, 1))
    assert law.is_between(date(2024, 12, 31), date(2022, 12, 31))
    assert not law.is_between(date(2023, 1, 1), date(2024, 1, 1))
    assert not law.is_between(date(2021, 12, 31), date(2022, 12, 31))


def test_breaks_are_told_from_the_oldest_on_each_once():
    boundary = Break(date(2020, 7, 1), BreakKind.BOUNDARY, "Neuzuschnitt")
    series = yearly((1, 2, 3, 4, 5), breaks=(new_law(date(2023, 1, 1)), boundary, boundary))
    assert breaks_between(series.breaks, *series.dates[::4]) == (boundary, new_law(date(2023, 1, 1)))
    assert breaks_between(series.breaks, year_end(2020), year_end(2021)) == ()


def test_since_the_last_break_only_its_own_side_is_left():
    series = yearly((1, 2, 3, 4), breaks=(new_law(date(2020, 6, 30)), new_law(year_end(2021))))
    assert series.since_last_break().dates == (year_end(2021), year_end(2022))


def test_breaks_before_the_first_and_after_the_last_date_part_nothing():
    series = yearly((1, 2, 3), breaks=(new_law(date(2010, 1, 1)), new_law(date(2030, 1, 1))))
    assert series.last_break is None
    assert series.since_last_break() is series


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2014, 12, 31), Fraction(2015)),
        (date(2014, 6, 30), Fraction(4029, 2)),
        (date(2024, 2, 29), 2024 + Fraction(1, 6)),
        (date(2023, 2, 28), 2023 + Fraction(1, 6)),
        (date(2024, 1, 1), 2024 + Fraction(1, 372)),
    ],
)
def test_months_are_twelfths_of_a_year(day: date, year: Fraction):
    assert year_of(day) == year


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_the_same_day_a_year_later_is_exactly_one_year_later(day: date):
    if day.month != 2:
        assert year_of(day.replace(year=day.year + 1)) - year_of(day) == 1


@given(st.dates(), st.dates())
def test_later_days_are_later(one: date, other: date):
    assert (one < other) == (year_of(one) < year_of(other))
