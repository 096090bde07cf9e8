"""Columns that were left out though they may hold values are told."""

from __future__ import annotations

import pytest

from ..read_back import DAY, A, B, C, D, read


def told_of(write_csv, county, *signs: str) -> list[str]:
    lines = (
        f"{key};{5 + row};{sign}" for row, (key, sign) in enumerate(zip((A, B, C, D), signs, strict=True))
    )
    report = read(write_csv("key;people;households", *lines), county, reference_date=DAY).report
    assert report.columns_left_out == ("C households",)
    return [remark.sentence() for remark in report.doubts]


@pytest.mark.parametrize("signs", ["----", "-  -", " -–-"])
def test_a_column_of_dashes_is_told_when_it_is_left_out(write_csv, county, signs):
    told = told_of(write_csv, county, *signs)
    assert told == ["Column C was left out: it holds nothing but “-”. Does it mean zero?"]


@pytest.mark.parametrize("texts", [["", "", "", ""], ["-", "neu", "-", "-"], ["a", "b", "a", "b"]])
def test_empty_columns_and_texts_are_no_dashes(write_csv, county, texts):
    assert told_of(write_csv, county, *texts) == []
