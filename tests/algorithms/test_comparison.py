"""Comparison and series through Processing, as scripts call them."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from qgis.core import QgsProcessingException

from .conftest import Run


def test_chosen_areas_are_compared_in_chosen_indicators(run: Run, filled: str, tmp_path: Path) -> None:
    output = tmp_path / "out.json"
    run("compareareas", MONITORING=filled, AREAS="0500204,0500207", INDICATORS="al", NEAREST=2,
        RULES='{"minimum": 1}', OUTPUT=str(output))  # fmt: skip
    told = json.loads(output.read_text("utf-8"))

    # 50 of 1400 and 70 of 1700; with 2, 20, 30, 40 and 60 unemployed and one missing seven have a place.
    first, second = told["comparison"]
    assert (first["area_key"], first["value"]) == ("0500204", pytest.approx(100 * 50 / 1400))
    assert (second["rank"], second["rank_of"], first["rank"], first["rank_in_gemeinde"]) == (1, 7, 3, 3)
    assert first["gemeinde_reason"] == "missing"
    assert first["gemeinde_difference"] is None
    near = [one["similar_key"] for one in told["similar"] if one["area_key"] == "0500207"]
    assert near == ["0500205", "0500204"]


def test_the_rows_of_a_series_are_those_of_the_published_table(run: Run, filled: str, tmp_path: Path) -> None:
    series, table = tmp_path / "series.csv", tmp_path / "table.csv"
    run("exportseries", MONITORING=filled, OUTPUT=str(series))
    run("publish", MONITORING=filled, OUTPUT=str(table))
    told, published = (
        pd.read_csv(path, dtype=str, keep_default_na=False)[
            ["level", "area_key", "indicator", "reference_date", "value", "reason", "flags"]
        ].sort_values(["level", "area_key"], ignore_index=True)
        for path in (series, table)
    )

    assert (told["reason"] == "hidden").any()
    pd.testing.assert_frame_equal(told, published)


def test_a_date_that_is_none_is_refused(run: Run, filled: str, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="REFERENCE_DATES is not a date: 2024"):
        run("exportseries", MONITORING=filled, REFERENCE_DATES="2024", OUTPUT=str(tmp_path / "x.csv"))


def test_what_cannot_be_written_is_refused_before_the_work(run: Run, filled: str, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="cannot be written under this name"):
        run("compareareas", MONITORING=filled, OUTPUT=str(tmp_path / "x.pdf"))
