"""The maps of a page share their classes over Stichtage, and its legend tells all that occurs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from qgis.core import Qgis

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.joined_legend import joined_legend
from sozialmonitoring_plugin.layers.map_legend import EntryKind
from sozialmonitoring_plugin.layers.multiples import Multiples
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_multiples import (
    CreateMultiplesRequest,
    _refuse_many,
    create_multiples,
    write_multiples,
)
from sozialmonitoring_plugin.workflows.published import PublishRequest, publish_monitoring
from tests.workflows.years import COUNT, SHARE, YEARS, define, end_of, filled_over_years

RATE = {"id": "rate", "title": "Quote je 1.000", "formula": "al / ew per 1000"}


@pytest.fixture
def county(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    return define(filled_over_years(monitoring, tmp_path), tmp_path, SHARE, COUNT, RATE)


def drawn(county: Monitoring, *indicators: str, days: tuple[date, ...] = (), **wishes: object) -> Multiples:
    return create_multiples(CreateMultiplesRequest(county, indicators, days, **wishes), Silence())


def bounds_of(multiples: Multiples) -> list[list[float]]:
    maps = [panel.indicator_map for panel in multiples.panels]
    return [sorted(one.upperValue() for one in drawn.values_layer.renderer().ranges()) for drawn in maps]


def test_over_stichtage_every_map_has_the_same_classes(county):
    made = drawn(county, "share")
    assert [panel.caption for panel in made.panels] == [f"31.12.{year}" for year in YEARS]
    first, *others = bounds_of(made)
    assert first
    assert all(other == first for other in others)


def test_the_common_classes_hold_every_published_number(county):
    made = drawn(county, "share")
    request = PublishRequest(
        county, indicators=("share",), earlier_dates=tuple(end_of(year) for year in YEARS)
    )
    numbers = np.concatenate(
        [column.values[-1].numbers for column in publish_monitoring(request, Silence()).series("share")]
    )
    ranges = made.panels[0].indicator_map.values_layer.renderer().ranges()
    assert min(one.lowerValue() for one in ranges) <= np.nanmin(numbers)
    assert max(one.upperValue() for one in ranges) >= np.nanmax(numbers)


def test_the_legend_of_all_maps_tells_a_reason_of_any(county):
    made = drawn(county, "share", days=(end_of(2021), end_of(2022), end_of(2019)))
    maps = [panel.indicator_map for panel in made.panels]
    assert maps[0].reasons_layer is None
    legend = joined_legend(maps[::-1])
    told = [item.label() for item in legend.reasons_layer.renderer().legendSymbolItems()]
    assert told == ["geheim zu halten"]


def test_over_indicators_each_has_its_own_classes(county):
    made = drawn(county, "share", "rate")
    share, rate = bounds_of(made)
    assert share != rate
    assert [panel.caption for panel in made.panels] == ["Anteil", "Quote je 1.000"]


def test_several_of_both_are_refused(county):
    with pytest.raises(UserError, match="one indicator at several reference dates, or several indicators"):
        drawn(county, "share", "count", days=(end_of(2021), end_of(2022)))


def test_a_page_has_an_end():
    with pytest.raises(UserError, match="25 maps do not fit"):
        _refuse_many(25)


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_the_page_is_written(county, tmp_path, suffix):
    path = tmp_path / f"page{suffix}"
    write_multiples(drawn(county, "share"), path)
    assert path.stat().st_size > 5_000


def test_counts_are_circles_of_one_scale(county):
    made = drawn(county, "count")
    maps = [panel.indicator_map for panel in made.panels]
    sizes = {
        tuple((one.low, one.high) for one in drawn_map.entries if one.kind is EntryKind.SIZE)
        for drawn_map in maps
    }
    assert len(maps) == len(YEARS)
    assert len(sizes) == 1
    assert joined_legend(maps).values_layer.geometryType() == Qgis.GeometryType.Point
