"""Monitoring Soziale Stadtentwicklung 2017 and 2019, from the published files to every index and class."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date

import numpy as np
import openpyxl
import pytest

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.index.options import Standardisation
from sozialmonitoring_plugin.core.index.presets import preset
from sozialmonitoring_plugin.core.index.spec import IndexIndicator, IndexSpec
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.workflows.compute_index import ComputeIndexRequest, compute_monitoring_index
from sozialmonitoring_plugin.workflows.index_files import index_to_frame

MARKS = {"hoch": "1", "mittel": "2", "niedrig": "3", "sehr niedrig": "4"}
SIGNS = {"positiv": "+", "stabil": "+/-", "negativ": "-"}


def berlin_spec(rates: str, changes: str) -> IndexSpec:
    """Berlin's preset for rates whose changes were delivered too."""
    indicators = tuple(
        IndexIndicator(rate, change=change)
        for rate, change in zip(rates.split(), changes.split(), strict=True)
    )
    return replace(preset("berlin_mss", Wording.of("de")), indicators=indicators)


@pytest.fixture(scope="module")
def published_2017(real_data):
    path = real_data / "berlin/3.IndexInd_z_WerteMSS2017.xlsx"
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    rows = {row[0]: row for row in sheet.iter_rows(min_row=20, max_row=466, max_col=18, values_only=True)}
    assert len(rows) == 447
    return rows


@pytest.mark.parametrize("standardisation", [Standardisation.GIVEN, Standardisation.POPULATION_SD])
def test_mss_2017_every_index_class_and_group_of_436_areas(berlin, published_2017, standardisation):
    spec = replace(berlin_spec("zs1 zs2 zs3 zs4", "zd1 zd2 zd3 zd4"), standardisation=standardisation)
    computed = compute_monitoring_index(ComputeIndexRequest(berlin, spec), Silence())
    frame = index_to_frame(computed)
    assert list(frame.columns) == [
        "area_key", "z_zs1", "z_zs2", "z_zs3", "z_zs4", "sum", "index", "status_class", "dynamics_index",
        "dynamics_class", "group", "note", "reason", "flags", "dynamics_flags",
    ]  # fmt: skip
    assert len(frame) == 447
    rated = 0
    for mine in frame.to_dict("records"):
        theirs = published_2017[mine["area_key"]]
        classes = (mine["status_class"], mine["dynamics_class"], mine["group"])
        if theirs[9] is None:
            assert np.isnan(mine["index"])
            assert np.isnan(mine["dynamics_index"])
            assert classes == ("nicht bewertet", "nicht bewertet", "")
            assert mine["note"]
            continue
        rated += 1
        assert mine["index"] == pytest.approx(theirs[8], abs=5e-6)
        assert mine["dynamics_index"] == pytest.approx(theirs[15], abs=5e-6)
        assert classes == (theirs[9], theirs[16], MARKS[theirs[9]] + SIGNS[theirs[16]])
    assert rated == 436


def test_mss_2019_every_class_and_group_of_436_areas(berlin_2019, real_data):
    file = next((real_data / "berlin").glob("*2019-00-planning-areas.csv"))
    with file.open(encoding="utf-8") as opened:
        published = {row["id"]: row for row in csv.DictReader(opened)}
    computed = compute_monitoring_index(
        ComputeIndexRequest(berlin_2019, berlin_spec("s1 s3 s4", "d1 d3 d4")), Silence()
    )
    assert computed.dates.day == date(2018, 12, 31)
    rated = [one for one in index_to_frame(computed).to_dict("records") if one["group"]]
    assert len(rated) == len(published) == 436
    for mine in rated:
        theirs = published[mine["area_key"]]
        assert mine["status_class"] == theirs["status_index_class"]
        assert mine["dynamics_class"] == theirs["dynamic_index_class"]
        assert mine["group"] == theirs["status_dynamic_index"]
        assert mine["z_s1"] == pytest.approx(float(theirs["z_s1_percentage_unemployed"]), abs=1e-5)


def test_mss_2017_needs_no_profile(berlin_unprofiled, published_2017):
    """The workbook as it lies there: the rows that are not rated say so themselves."""
    spec = berlin_spec("zs1 zs2 zs3 zs4", "zd1 zd2 zd3 zd4")
    computed = compute_monitoring_index(ComputeIndexRequest(berlin_unprofiled, spec), Silence())
    assert computed.warnings == ()
    rows = index_to_frame(computed).to_dict("records")
    groups = {row["area_key"]: row["group"] for row in rows}
    expected = {key: MARKS[row[9]] + SIGNS[row[16]] if row[9] else "" for key, row in published_2017.items()}
    assert groups == expected
