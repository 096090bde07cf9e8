"""What is said of an index: report, flags, and why an area is not rated."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from sozialmonitoring_plugin.core.index.compute import compute_index
from sozialmonitoring_plugin.core.index.options import MissingRule
from sozialmonitoring_plugin.core.values import Flag, Value, Values
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.compute_index import (
    ComputedIndex,
)
from sozialmonitoring_plugin.workflows.index_files import index_to_dict, index_to_frame
from sozialmonitoring_plugin.workflows.index_robustness import (
    robustness_of,
    robustness_to_dict,
    write_robustness,
)

from .conftest import CHILDREN, JOBLESS_2024, KEYS, PEOPLE, computed, spec_of, with_dynamics


def test_the_report_names_the_indicator_without_which_most_changes(two_years: Monitoring) -> None:
    report = robustness_to_dict(robustness_of(computed(two_years, spec_of())))
    assert report["most_influential"] in {"al", "ki"}
    assert [row["area_key"] for row in report["areas"]] == list(KEYS)
    al, ki = (np.array(counts) / np.array(PEOPLE) for counts in (JOBLESS_2024, CHILDREN))
    assert report["correlation"]["pearson"][0][1] == pytest.approx(np.corrcoef(al, ki)[0, 1], abs=1e-12)
    assert all(row["least_rank"] <= row["rank"] <= row["greatest_rank"] for row in report["areas"])


def spoiled(computed_index: ComputedIndex, **rates: Values) -> ComputedIndex:
    """The same index of other rates."""
    given = replace(computed_index.given, rates=rates)
    result = compute_index(computed_index.result.spec, given)
    return replace(computed_index, given=given, result=result, rated_from=result)


def test_an_index_whose_rates_lie_in_different_areas_has_a_report_without_correlations(
    two_years: Monitoring, tmp_path: Path
) -> None:
    nothing = np.nan
    spec = spec_of(missing=MissingRule.OTHERS)
    apart = spoiled(
        computed(two_years, spec),
        al=Values.of([1, 2, 3, nothing, nothing, nothing]),
        ki=Values.of([nothing, nothing, nothing, 1, 2, 6]),
    )
    assert apart.result.status.rated.all()
    found = robustness_of(apart)
    assert found.correlated is None
    report = robustness_to_dict(found)
    assert report["correlation"] is None
    assert len(report["areas"]) == 6
    assert len(report["warnings"]) == 1
    write_robustness(found, tmp_path / "report.xlsx")
    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    assert book.sheetnames == ["indicators", "areas", "warnings"]
    assert book["warnings"]["A2"].value == report["warnings"][0]


def test_flags_of_the_rates_and_why_an_area_is_not_rated_are_written(two_years: Monitoring) -> None:
    """Quarter 10 is preliminary, 11 lacks a rate that is left to the other, 12 is excluded."""
    spec = spec_of(missing=MissingRule.OTHERS, exclusions={"12": "Hafen"})
    al = Values.from_values(
        [Value(1.0, flags=Flag.PRELIMINARY), *(Value(float(one)) for one in (2, 3, 4, 5, 6))]
    )
    found = spoiled(computed(two_years, spec), al=al, ki=Values.of([1, np.nan, 5, 2, 2, 6]))
    rows = index_to_frame(found).to_dict("records")
    assert list(rows[0])[-3:] == ["reason", "flags", "dynamics_flags"]
    assert [row["flags"] for row in rows] == ["preliminary", "limited", "", "", "", ""]
    assert [row["reason"] for row in rows] == ["", "", "not_rated", "", "", ""]
    told = index_to_dict(found)["areas"]
    for key in ("reason", "flags", "dynamics_flags"):
        assert [one[key] for one in told] == [row[key] for row in rows]


def test_flags_of_then_are_flags_of_the_change_alone(two_years: Monitoring) -> None:
    now = computed(two_years, with_dynamics("al"))
    flags = [Flag.ESTIMATED, *[Flag(0)] * 5]
    before = Values.from_values([Value(float(at * at), flags=flag) for at, flag in enumerate(flags)])
    result = compute_index(now.result.spec, replace(now.given, earlier={"al": before}))
    rows = index_to_frame(replace(now, result=result, rated_from=result)).to_dict("records")
    assert [row["flags"] for row in rows] == [""] * 6
    assert [row["dynamics_flags"] for row in rows] == ["estimated", "", "", "", "", ""]
