"""Series reach over Stichtage, and never over boundaries or breaks unsaid."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.export_series import ExportSeriesRequest, export_series
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from sozialmonitoring_plugin.workflows.number_origin import NumberRequest, explain_number

from .conftest import KEYS, OPEN, TABLEAU, compare, deliver, row


def test_the_series_reaches_up_to_the_date_asked_for(filled: Monitoring) -> None:
    years = {
        day: [one.year for one in compare(filled, reference_date=day).indicators[1].series[-1].dates]
        for day in (date(2021, 12, 31), date(2023, 6, 30), date(2025, 1, 1))
    }
    assert list(years.values()) == [[2021], [2021, 2022], [2021, 2022, 2024]]


def test_a_change_tells_the_break_it_crosses(filled: Monitoring, tmp_path: Path) -> None:
    export_series(
        ExportSeriesRequest(filled, ("al",), "quarter", rules=OPEN), tmp_path / "out.csv", Silence()
    )
    told = pd.read_csv(tmp_path / "out.csv", dtype=str, keep_default_na=False)

    first, second, third = (
        row(told, area_key="10", reference_date=f"{year}-12-31") for year in (2021, 2022, 2024)
    )
    assert (first["since"], first["change"], first["note"]) == ("", "", "")
    assert (second["since"], second["change_unit"]) == ("2021-12-31", "percentage_points")
    assert float(second["change"]) == pytest.approx(1.0)
    assert float(second["change_percent"]) == pytest.approx(25.0)
    assert (second["note"], third["since"]) == ("", "2022-12-31")
    assert third["note"] == "01.01.2024: neue Definition (Arbeitslose: mit Geflüchteten)"


@pytest.fixture
def redrawn(filled: Monitoring) -> Monitoring:
    """The same keys, but from 2023 on the outlines are others."""
    with closing(sqlite3.connect(filled.path)) as file, file:
        file.execute(
            "INSERT INTO boundary_version (title, valid_from, created) "
            "VALUES ('Stand 2023', '2023-01-01', '')"
        )
        columns = "level_id, key, name, parent_key, geom"
        file.execute(
            f"INSERT INTO area (version_id, {columns}) SELECT 2, {columns} FROM area"  # noqa: S608 - fixed
        )
    return filled


def test_areas_of_other_boundaries_are_never_taken_for_the_same(redrawn: Monitoring, tmp_path: Path) -> None:
    deliver(redrawn, tmp_path, 2025, (60, 80, 70, 20, 40, 90))
    deliver(redrawn, tmp_path, 2026, (90, 80, 70, 20, 40, 90))

    series = compare(redrawn, indicators=("al",)).indicators[0].series[-1]

    history = series.history(0)
    assert [day.year for day in series.dates][:2] == [2021, 2022]
    assert history.reasons[:2].tolist() == [Reason.NOT_APPLICABLE] * 2
    assert history.numbers[-2:].tolist() == pytest.approx([6.0, 9.0])


def test_no_change_is_told_across_new_boundaries(redrawn: Monitoring, tmp_path: Path) -> None:
    deliver(redrawn, tmp_path, 2025, (60, 80, 70, 20, 40, 90))
    deliver(redrawn, tmp_path, 2026, (90, 80, 70, 20, 40, 90))
    days = (date(2021, 12, 31), date(2022, 12, 31), date(2025, 12, 31), date(2026, 12, 31))
    request = ExportSeriesRequest(redrawn, ("al",), "quarter", days, OPEN)
    export_series(request, tmp_path / "out.csv", Silence())
    told = pd.read_csv(tmp_path / "out.csv", dtype=str, keep_default_na=False)
    told = told[told["area_key"] == "10"].set_index("reference_date")

    assert told["version"].tolist() == ["01.01.2020"] * 2 + ["Stand 2023"] * 2
    across = told.loc["2025-12-31"]
    assert (across["value"], across["change"], across["change_reason"]) == ("6.0", "", "not_applicable")
    assert "01.01.2023: neuer Gebietsstand (Stand 2023)" in across["note"]
    assert float(told.loc["2026-12-31", "change"]) == pytest.approx(3.0)
    assert told.loc["2022-12-31", "change"] != ""


def test_a_stichtag_restated_in_new_boundaries_is_told_in_both(redrawn: Monitoring, tmp_path: Path) -> None:
    """Of the new boundaries there is nothing yet but 2022, once more; 2025 is asked for."""
    with closing(sqlite3.connect(redrawn.path)) as file, file:
        columns = "delivery_id, variable_number, reference_date, reason, flags, cell"
        file.execute("DELETE FROM observation WHERE reference_date = '2024-12-31'")
        file.execute(
            f"INSERT INTO observation (area_id, value, {columns}) "  # noqa: S608 - fixed
            "SELECT new.id, value + 10, "
            + ", ".join(f"observation.{name}" for name in columns.split(", "))
            + " FROM observation JOIN area AS old ON old.id = area_id"
            " JOIN area AS new ON new.key = old.key AND new.level_id = old.level_id AND new.version_id = 2"
            " WHERE reference_date = '2022-12-31'"
        )
    days = (date(2021, 12, 31), date(2022, 12, 31), date(2025, 12, 31))
    request = ExportSeriesRequest(redrawn, ("al",), "quarter", days, OPEN)
    export_series(request, tmp_path / "out.csv", Silence())
    told = pd.read_csv(tmp_path / "out.csv", dtype={"area_key": str}, keep_default_na=False)
    told = told[told["area_key"] == "10"]

    assert told[["version", "reference_date"]].to_numpy().tolist() == [
        ["01.01.2020", "2021-12-31"],
        ["01.01.2020", "2022-12-31"],
        ["Stand 2023", "2022-12-31"],
    ]
    assert told["value"].tolist() == pytest.approx([4.0, 5.0, 100 * 60 / 1010])


@pytest.mark.parametrize(
    ("stichtag", "asked", "share"),
    [
        # Divided by the inhabitants last known then, 1000 and 2500, not by the 3000 of today.
        (date(2021, 12, 31), date(2021, 12, 31), 5.0),
        (date(2022, 6, 30), date(2022, 9, 30), 2.4),
    ],
)
def test_every_number_of_a_series_can_be_asked_for_again(
    monitoring: Monitoring, tmp_path: Path, stichtag: date, asked: date, share: float
) -> None:
    for day, column, number in (
        ("30.06.2021", "Einwohner", 1000), ("31.12.2021", "Arbeitslose", 50),
        ("31.03.2022", "Einwohner", 2500), ("30.06.2022", "Arbeitslose", 60),
        ("30.09.2022", "Einwohner", 3000),
    ):  # fmt: skip
        lines = [f"Stand: {day};;", f"Schlüssel;Quartier;{column}"]
        lines += [f"{key};Q {key};{number}" for key in KEYS]
        file = tmp_path / f"{day}.csv"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        import_delivery(ImportRequest(monitoring, file, source="Amt", level="quarter"), Silence())
    file = tmp_path / "tableau.json"
    file.write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(monitoring, file)

    al = compare(monitoring, indicators=("al",)).indicators[0]

    assert al.series[-1].at(stichtag).numbers[0] == pytest.approx(share)
    assert al.asked_at[stichtag] == asked
    explained = explain_number(NumberRequest(monitoring, "al", "10", "quarter", asked))
    assert explained.value.number == pytest.approx(share)
