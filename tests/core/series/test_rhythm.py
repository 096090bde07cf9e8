"""Which dates a series has left out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.series.rhythm import missed_dates


def ends(*years: int) -> list[date]:
    return [date(year, 12, 31) for year in years]


def test_a_yearly_series_misses_a_year() -> None:
    assert missed_dates(ends(2018, 2019, 2022)) == tuple(ends(2020, 2021))


@pytest.mark.parametrize("years", [(2018, 2020, 2022), (2018, 2020), (2018,), (2017, 2019, 2022)])
def test_every_other_year_two_dates_or_no_rhythm_miss_nothing(years: tuple[int, ...]) -> None:
    assert missed_dates(ends(*years)) == ()


def test_the_ends_of_months_are_a_rhythm_in_leap_years_too() -> None:
    known = [date(2023, 12, 31), date(2024, 1, 31), date(2024, 3, 31)]
    assert missed_dates(known) == (date(2024, 2, 29),)


def test_different_days_of_the_month_are_no_rhythm() -> None:
    assert missed_dates([date(2020, 6, 30), date(2020, 12, 15), date(2022, 12, 15)]) == ()


@given(st.sets(st.integers(2000, 2030), min_size=3))
def test_missed_years_are_new_and_lie_between(years: set[int]) -> None:
    known = ends(*sorted(years))
    missed = missed_dates(known)
    assert not set(missed) & set(known)
    assert all(known[0] < day < known[-1] for day in missed)
    if any(later - year == 1 for year, later in zip(sorted(years), sorted(years)[1:], strict=False)):
        assert sorted([*known, *missed]) == ends(*range(min(years), max(years) + 1))
