"""Dates in the names of files."""

from __future__ import annotations

from datetime import date

import pytest

from sozialmonitoring_plugin.core.deliveries.cells.file_dates import file_date


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Einwohner_2020-12-31.xlsx", date(2020, 12, 31)),
        ("31122021_Auszug_GV.xlsx", date(2021, 12, 31)),
        ("20241231ew.csv", date(2024, 12, 31)),
        ("ew 30.06.2024.csv", date(2024, 6, 30)),
        ("Arbeitslose_SGBII_2024-02.xlsx", date(2024, 2, 29)),
        ("ew_12-2023.csv", date(2023, 12, 31)),
        ("Bericht 2015.xlsx", date(2015, 12, 31)),
        ("HzE_2020_bis_2024.csv", None),
        ("Blatt 2024-13.csv", None),
        ("Liste 12345.csv", None),
        ("Einwohner.csv", None),
    ],
)
def test_a_name_tells_one_date_or_none(name: str, day: date | None) -> None:
    assert file_date(name) == day


def test_a_bare_year_means_the_day_the_office_counts_at() -> None:
    assert file_date("SEU_2023.xlsx", "06-30") == date(2023, 6, 30)
