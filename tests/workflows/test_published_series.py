"""Indicators at several Stichtage: the same numbers as one by one, and the same cells hidden."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.publication import PublishedColumn, PublishedTable
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.published import PublishRequest, publish_monitoring
from tests.workflows.years import (
    CHANGE,
    COUNT,
    JOBLESS,
    PEOPLE,
    SHARE,
    YEARS,
    define,
    deliver,
    end_of,
    filled_over_years,
)


@pytest.fixture
def filled(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    return filled_over_years(monitoring, tmp_path)


def published(monitoring: Monitoring, year: int, *earlier: int) -> PublishedTable:
    dates = tuple(end_of(one) for one in earlier)
    return publish_monitoring(
        PublishRequest(monitoring, reference_date=end_of(year), earlier_dates=dates), Silence()
    )


def same(one: PublishedColumn, other: PublishedColumn) -> bool:
    pairs = list(zip(one.values, other.values, strict=True))
    return (one.dates, one.denominator_dates) == (other.dates, other.denominator_dates) and all(
        np.array_equal(a.numbers, b.numbers, equal_nan=True)
        and np.array_equal(a.reasons, b.reasons)
        and np.array_equal(a.flags, b.flags)
        for a, b in pairs
    )


def hidden(column: PublishedColumn) -> list[list[bool]]:
    return [(level.reasons == Reason.HIDDEN).tolist() for level in column.values]


def test_five_dates_together_are_the_five_dates_one_by_one(filled: Monitoring, tmp_path: Path) -> None:
    define(filled, tmp_path, SHARE, COUNT)
    together = published(filled, 2022, *YEARS[:-1])
    for name in ("share", "count"):
        series = together.series(name)
        assert [column.reference_date for column in series] == [end_of(year) for year in YEARS]
        for column, year in zip(series, YEARS, strict=True):
            assert same(column, published(filled, year).column(name)), (name, year)
    # Not for want of secrets: in every year but 2019 somebody is alone.
    assert [np.any(hidden(column)[-1]) for column in together.series("count")] == [1, 0, 1, 1, 1]


def test_figures_that_an_office_sends_again_hide_no_other_cells_than_alone(
    monitoring: Monitoring, tmp_path: Path
) -> None:
    # Equal in both years, the children are a sum of themselves; hidden otherwise beside another year than
    # alone, a map and a series of one date would be set off against each other.
    again = {2020: [3, 1, 3, 30, 9, 30], 2022: [3, 1, 3, 30, 9, 30]}
    deliver(monitoring, tmp_path, "ki", again)
    deliver(monitoring, tmp_path, "al", {2020: [9, 2, 30, 4, 3, 2], 2022: [1, 4, 3, 9, 9, 9]})
    deliver(monitoring, tmp_path, "ew", {2020: PEOPLE[2020], 2022: PEOPLE[2020]})
    children = {"id": "kids", "title": "Kinder", "formula": "ki / ew per 100"}
    define(monitoring, tmp_path, SHARE, children)
    both = published(monitoring, 2022, 2020)
    for name in ("share", "kids"):
        for column, year in zip(both.series(name), (2020, 2022), strict=True):
            assert hidden(column) == hidden(published(monitoring, year).column(name)), (name, year)


def test_a_frame_has_a_row_for_every_date(filled: Monitoring, tmp_path: Path) -> None:
    frame = published(define(filled, tmp_path, COUNT), 2022, 2019, 2020).to_frame()
    assert set(frame["reference_date"]) == {"2019-12-31", "2020-12-31", "2022-12-31"}
    assert len(frame) == 3 * (1 + 2 + 6)
    quarter = frame[frame["area_key"] == "10"]
    assert quarter["reason"].tolist() == ["", "hidden", ""]
    assert quarter["value"].dropna().tolist() == [41.0, 49.0]


def test_the_latest_column_is_that_of_the_reference_date_whatever_else_is_asked_for(
    filled: Monitoring, tmp_path: Path
) -> None:
    table = published(define(filled, tmp_path, COUNT), 2020, 2019, 2022)
    assert table.column("count").reference_date == table.reference_date == end_of(2020)
    assert [one.reference_date for one in table.series("count")] == [end_of(2019), end_of(2020)]


def test_a_date_without_numbers_of_its_own_is_no_point_of_the_series(
    monitoring: Monitoring, tmp_path: Path
) -> None:
    deliver(monitoring, tmp_path, "al", {year: JOBLESS[year] for year in (2019, 2022)})
    deliver(monitoring, tmp_path, "ew", {year: PEOPLE[year] for year in (2019, 2020, 2021, 2022)})
    table = published(define(monitoring, tmp_path, SHARE), 2022, 2019, 2020, 2021)
    assert [column.dates for column in table.series("share")] == [(end_of(2019),), (end_of(2022),)]
    # The point of 2019 is divided by the inhabitants of 2019, not by those of the last date asked for.
    assert table.series("share")[0].denominator_dates == (end_of(2019),)
    assert same(table.series("share")[0], published(monitoring, 2019).column("share"))


@pytest.mark.parametrize(("year", "earlier"), [(2020, ()), (2022, ()), (2022, (2020,)), (2022, YEARS)])
def test_with_a_change_the_same_cells_are_hidden_whichever_date_is_asked_for(
    filled: Monitoring, tmp_path: Path, year: int, earlier: tuple[int, ...]
) -> None:
    define(filled, tmp_path, COUNT, CHANGE)
    everything = {
        (name, column.dates): column
        for name in ("count", "change")
        for column in published(filled, 2022, *YEARS).series(name)
    }
    table = published(filled, year, *earlier)
    for name in ("count", "change"):
        for column in table.series(name):
            assert same(column, everything[name, column.dates])


def test_a_change_is_hidden_wherever_one_of_its_numbers_is(filled: Monitoring, tmp_path: Path) -> None:
    define(filled, tmp_path, COUNT, CHANGE)
    table = published(filled, 2020)
    then = hidden(published(filled, 2018).column("count"))
    now, change = hidden(table.column("count")), hidden(table.column("change"))
    for level in range(3):
        assert change[level] == np.logical_or(now[level], then[level]).tolist()
    assert (sum(now[-1]), sum(then[-1]), sum(change[-1])) == (4, 2, 5)
