"""At which dates an office is expected."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.completeness.rhythm import owed_dates

from .county import end_of

LATEST = date(2024, 12, 31)


def owed(delivered: list[str], known: list[str] = (), latest: date = LATEST) -> list[str]:  # type: ignore[assignment]
    days, others = ([date.fromisoformat(day) for day in texts] for texts in (delivered, known))
    return [day.isoformat() for day in owed_dates(days, [*days, *others], latest)]


def test_a_year_that_nobody_delivered_is_owed() -> None:
    assert list(owed_dates(end_of(2020, 2021, 2023, 2024), (), LATEST)) == end_of(*range(2020, 2025))


def test_a_year_after_the_last_is_owed_as_soon_as_anybody_has_it() -> None:
    assert owed(["2020-12-31", "2021-12-31", "2022-12-31"], latest=date(2024, 12, 30))[-1] == "2023-12-31"
    assert owed(["2020-12-31", "2021-12-31", "2022-12-31"], latest=LATEST)[-1] == "2024-12-31"


def test_nothing_is_owed_before_the_first_date() -> None:
    assert (
        owed(["2022-12-31", "2023-12-31", "2024-12-31"], known=["2019-12-31", "2020-12-31"])[0]
        == "2022-12-31"
    )


def test_every_second_year_is_a_rhythm() -> None:
    assert owed(["2016-12-31", "2018-12-31", "2020-12-31"]) == [
        "2016-12-31", "2018-12-31", "2020-12-31", "2022-12-31", "2024-12-31",
    ]  # fmt: skip


def test_an_extra_date_changes_no_rhythm() -> None:
    # The county's flash report of mid-2015 between yearly ones.
    years = ["2012-12-31", "2013-12-31", "2014-12-31", "2015-06-30", "2015-12-31"]
    assert owed(years, latest=date(2016, 12, 31)) == [*years, "2016-12-31"]


def test_the_last_of_a_month_is_followed_by_the_last_of_a_month() -> None:
    assert owed(["2024-01-31", "2024-02-29", "2024-04-30"], latest=date(2024, 6, 30)) == [
        "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31", "2024-06-30",
    ]  # fmt: skip


def test_new_year_instead_of_new_years_eve_leaves_no_year_out() -> None:
    days = ["2021-12-31", "2022-12-31", "2024-01-01"]
    assert owed(days) == days


def test_a_school_day_that_moves_within_its_month_is_one_date_a_year() -> None:
    days = ["2021-10-15", "2022-10-17", "2023-10-16"]
    assert owed(days) == [*days, "2024-10-16"]


def test_another_date_of_the_month_that_was_delivered_stands_for_the_expected_one() -> None:
    assert owed(["2021-10-15", "2022-10-17", "2023-10-16"], known=["2024-10-14"])[-1] == "2024-10-14"


def test_a_census_is_not_owed_every_year() -> None:
    assert owed(["2022-05-15"], known=["2022-12-31", "2023-12-31", "2024-12-31"]) == ["2022-05-15"]


def test_who_delivered_once_owes_what_others_deliver_a_year_later() -> None:
    assert owed(["2022-12-31"], known=["2024-12-31"]) == ["2022-12-31", "2024-12-31"]


def test_two_dates_two_years_apart_owe_the_year_between_only_if_others_have_it() -> None:
    assert owed(["2020-12-31", "2022-12-31"], latest=date(2022, 12, 31)) == ["2020-12-31", "2022-12-31"]
    assert "2021-12-31" in owed(["2020-12-31", "2022-12-31"], known=["2021-12-31"])


def test_who_never_delivered_owes_nothing() -> None:
    assert owed_dates((), end_of(2024), LATEST) == ()


@given(st.integers(1990, 2010), st.integers(6, 15), st.data())
def test_one_lost_year_is_always_found(first: int, count: int, data: st.DataObject) -> None:
    years = end_of(*range(first, first + count))
    lost = data.draw(st.sampled_from(years[1:-1]))
    assert list(owed_dates([day for day in years if day != lost], (), years[-1])) == years


@given(
    st.sets(st.dates(date(2000, 1, 1), date(2030, 12, 31)), min_size=1),
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
)
def test_what_was_delivered_counts_and_nothing_beyond_the_latest_is_added(
    days: set[date], latest: date
) -> None:
    found = set(owed_dates(days, days, latest))
    assert days <= found
    assert all(day <= latest for day in found - days)


@pytest.mark.parametrize("first", ["2020-02-29", "2021-02-28"])
def test_leap_days(first: str) -> None:
    assert owed([first, "2022-02-28", "2023-02-28"], latest=date(2024, 3, 1))[-1] == "2024-02-29"
