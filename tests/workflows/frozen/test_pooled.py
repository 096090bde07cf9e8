"""Bounds for all years: the published numbers of every Stichtag in one heap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from sozialmonitoring_plugin.core.classification.classification import Method, Scheme, classify
from sozialmonitoring_plugin.core.classification.frozen import MadeFrom, Way
from sozialmonitoring_plugin.core.classification.outside import outside
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.values import Reason, Values
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.pooled import PoolRequest, pool
from sozialmonitoring_plugin.workflows.published import PublishRequest, publish_monitoring
from tests.workflows.years import deliver, end_of

SHARES = [5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 6.0, 11.0, 16.0, 21.0, 26.0, 45.0]


def test_all_dates_of_the_finest_level_lie_on_one_heap(county: Monitoring) -> None:
    heap = pool(PoolRequest(county, "share"), Silence())
    assert heap.values.numbers.tolist() == SHARES
    assert heap.dates == (end_of(2021), end_of(2022))
    assert heap.made_from == MadeFrom("share", ("quarter",), ("2021-12-31", "2022-12-31"), "", Way.ALL_DATES)
    pooled = heap.classify(Scheme(Method.EQUAL_INTERVALS, 4))
    assert pooled.bounds == (5.0, 15.0, 25.0, 35.0, 45.0)
    of_one_year = classify(Values.of(SHARES[:6]), Scheme(Method.EQUAL_INTERVALS, 4), 1)
    later = Values.of(SHARES[6:])
    assert (len(outside(of_one_year, later)), len(outside(pooled, later))) == (1, 0)


def test_on_request_all_levels_or_some_or_one_date(county: Monitoring) -> None:
    towns = pool(PoolRequest(county, "share", ("town",)), Silence())
    assert towns.values.numbers.round(6).tolist() == [10.0, 25.0, 11.0, 30.666667]
    everyone = pool(PoolRequest(county, "share", all_levels=True), Silence())
    assert everyone.levels == ("total", "town", "quarter")
    assert len(everyone.values.numbers) == 2 * (1 + 2 + 6)
    earlier = pool(PoolRequest(county, "share", reference_date=end_of(2021)), Silence())
    assert earlier.values.numbers.tolist() == SHARES[:6]
    latest = pool(PoolRequest(county, "share", every_date=False), Silence())
    assert latest.values.numbers.tolist() == SHARES[6:]
    assert latest.made_from.way is Way.ONE_DATE


def test_weights_are_the_inhabitants_of_each_date(county: Monitoring, tmp_path: Path) -> None:
    folder = tmp_path / "neu"
    folder.mkdir()
    deliver(county, folder, "ew", {2023: [2500] * 6})
    deliver(county, folder, "al", {2023: [250] * 6})
    heap = pool(PoolRequest(county, "share", weights="ew"), Silence())
    assert heap.weights is not None
    assert heap.weights.tolist() == [1000.0] * 12 + [2500.0] * 6
    assert heap.values.numbers[-6:].tolist() == [10.0] * 6


def test_what_is_hidden_at_any_date_is_in_no_heap(county: Monitoring, tmp_path: Path) -> None:
    folder = tmp_path / "klein"
    folder.mkdir()
    deliver(county, folder, "al", {2023: [2, 100, 150, 200, 250, 300]})
    deliver(county, folder, "ew", {2023: [1000] * 6})
    heap = pool(PoolRequest(county, "share"), Silence())
    then, earlier = end_of(2023), (end_of(2021), end_of(2022))
    request = PublishRequest(county, reference_date=then, earlier_dates=earlier)
    series = publish_monitoring(request, Silence()).series("share")
    shown = np.concatenate([column.values[-1].numbers for column in series])
    assert np.array_equal(heap.values.numbers, shown, equal_nan=True)
    assert heap.values.reasons[12] == Reason.HIDDEN
    assert (heap.values.reasons == Reason.HIDDEN).sum() >= 2, "the rest of the town would give it away"
    smallest = heap.classify(Scheme()).bounds[0]
    assert smallest == 5.0


def test_without_published_numbers_there_is_one_sentence(county: Monitoring) -> None:
    with pytest.raises(UserError, match="share"):
        pool(PoolRequest(county, "share", reference_date=date(2020, 1, 1)), Silence())
    with pytest.raises(UserError, match="There is no level kreis"):
        pool(replace(PoolRequest(county, "share"), levels=("kreis",)), Silence())
