"""On a line of time every Stichtag has its own frame, and no two of them share a day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.series.validity import Step, step_of, validities


def test_half_yearly_dates_that_miss_one_go_by_half_years():
    days = (date(2020, 6, 30), date(2020, 12, 31), date(2021, 12, 31))
    assert step_of(days) == Step(6, True)
    assert [one.end for one in validities(days)] == [
        date(2020, 12, 30),
        date(2021, 12, 30),
        date(2022, 12, 30),
    ]


def test_days_that_are_no_whole_months_apart_go_by_days():
    days = (date(2020, 1, 1), date(2020, 1, 11), date(2020, 1, 16))
    assert step_of(days) == Step(5, False)
    assert validities(days)[-1].end == date(2020, 1, 20)


def test_nothing_is_shown_without_a_date():
    assert validities(()) == ()


@given(st.lists(st.dates(date(1990, 1, 1), date(2090, 1, 1)), min_size=1, max_size=8, unique=True))
def test_the_steps_meet_every_date_and_the_days_follow_each_other(days):
    days = sorted(days)
    step, frames = step_of(days), {days[0]}
    moment = days[0]
    while moment < days[-1] and len(frames) < 50_000:
        number = len(frames)
        moment = (
            Step(step.count * number, True).after(days[0])
            if step.is_months
            else days[0] + timedelta(days=step.count * number)
        )
        frames.add(moment)
    assert set(days) <= frames
    spans = validities(days)
    assert [one.start for one in spans] == days
    assert all(one.end + timedelta(days=1) == other.start for one, other in pairwise(spans))
