"""Areas of a monitoring beside others and over time, as published."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.values import Flag, Reason
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.compare_areas import (
    AreasCompared,
    CompareAreasRequest,
    compare_areas,
)
from sozialmonitoring_plugin.workflows.comparison_files import compare_to_file
from sozialmonitoring_plugin.workflows.export_series import ExportSeriesRequest, export_series
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from sozialmonitoring_plugin.workflows.number_origin import NumberRequest, explain_number

# Towns 1 and 2 of three Quartiere each, 1000 inhabitants everywhere: jobless per thousand.
KEYS = ("10", "11", "12", "23", "24", "25")
JOBLESS = {
    2021: (40, 80, 60, 30, 40, 100),
    2022: (50, 80, 80, 20, 40, 100),
    2024: (60, 80, 70, 20, 40, 90),
}
OPEN = Rules(minimum=1)
TABLEAU = {
    "variables": [
        {"id": "einwohner", "title": "Einwohner"},
        {"id": "arbeitslose", "title": "Arbeitslose", "breaks": "2024-01-01: mit Geflüchteten"},
    ],
    "indicators": [
        {"id": "ew", "title": "Einwohner", "numerator": "einwohner", "decimals": 0},
        {
            "id": "al",
            "title": "Arbeitslosenanteil",
            "numerator": "arbeitslose",
            "denominator": "einwohner",
            "unit": "%",
            "polarity": "burden",
        },
    ],
}


def deliver(monitoring: Monitoring, folder: Path, year: int, jobless: tuple[int, ...]) -> None:
    lines = [f"Stand: 31.12.{year};;;", "Schlüssel;Quartier;Einwohner;Arbeitslose"]
    lines += [f"{key};Q {key};1000;{count}" for key, count in zip(KEYS, jobless, strict=True)]
    file = folder / f"{year}.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    import_delivery(ImportRequest(monitoring, file, source="Agentur", level="quarter"), Silence())


@pytest.fixture
def filled(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    for year, jobless in JOBLESS.items():
        deliver(monitoring, tmp_path, year, jobless)
    file = tmp_path / "tableau.json"
    file.write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(monitoring, file)
    return monitoring


def compare(monitoring: Monitoring, **asked: object) -> AreasCompared:
    return compare_areas(CompareAreasRequest(monitoring, **{"rules": OPEN, **asked}), Silence())


def row(frame: pd.DataFrame, **where: str) -> pd.Series:
    for column, value in where.items():
        frame = frame[frame[column] == value]
    (found,) = (frame.iloc[place] for place in range(len(frame)))
    return found


def test_an_area_stands_beside_town_and_county(filled: Monitoring) -> None:
    al = compare(filled, indicators=("al",), reference_date=date(2022, 12, 31)).indicators[0]

    county, town = al.comparison.uppers
    assert county.reference.numbers[0] == pytest.approx(100 * 370 / 6000)
    assert town.reference.numbers.tolist() == pytest.approx([7.0] * 3 + [100 * 160 / 3000] * 3)
    assert town.difference.numbers[:3].tolist() == pytest.approx([-2.0, 1.0, 1.0])


def test_equal_areas_share_a_rank_in_county_and_town(filled: Monitoring, tmp_path: Path) -> None:
    request = CompareAreasRequest(filled, indicators=("al",), reference_date=date(2022, 12, 31), rules=OPEN)
    compare_to_file(request, tmp_path / "out.csv", Silence())
    told = pd.read_csv(tmp_path / "out.csv", dtype={"area_key": str}).set_index("area_key")

    assert told["rank"].tolist() == [4, 2, 2, 6, 5, 1]
    assert told["rank_sharing"].tolist() == [1, 2, 2, 1, 1, 1]
    assert told["rank_in_town"].tolist() == [3, 1, 1, 3, 2, 1]
    assert told["rank_of"].tolist() == [6] * 6
    assert told["rank_of_in_town"].tolist() == [3] * 6
    # 2 4 5 8 8 10: quartiles by hand 4.25, 6.5 and 8.
    assert told.loc["10", ["minimum", "lower_quartile", "median", "upper_quartile", "maximum"]].tolist() == (
        pytest.approx([2.0, 4.25, 6.5, 8.0, 10.0])
    )
    assert told["quarter"].tolist() == [2, 3, 3, 1, 1, 4]


def test_a_hidden_number_has_no_rank_and_no_difference(filled: Monitoring, tmp_path: Path) -> None:
    deliver(filled, tmp_path, 2025, (60, 80, 70, 2, 40, 90))
    al = compare(filled, indicators=("al",), rules=Rules()).indicators[0]

    found = al.comparison
    hidden = found.values.reasons == Reason.HIDDEN
    # The 2 itself, and a neighbour without which it would be the town's total less the others.
    assert hidden[3]
    assert hidden.sum() >= 2
    assert found.overall.ranking.places[hidden].tolist() == [0] * int(hidden.sum())
    assert all((upper.difference.reasons[hidden] == Reason.HIDDEN).all() for upper in found.uppers)
    assert found.overall.distributions[0].left_out == {Reason.HIDDEN: int(hidden.sum())}


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


def test_areas_are_alike_by_rates_and_the_nearest_comes_first(filled: Monitoring) -> None:
    compared = compare(filled, reference_date=date(2022, 12, 31), nearest=2)

    assert compared.space is not None
    assert compared.space.indicators == ("al",)
    # 8 % beside the other 8 %, then 10 % (two points away) before 5 % (three).
    assert [near.key for near in compared.neighbours(1)] == ["12", "25"]
    assert compared.neighbours(1)[0].distance == 0


def test_a_person_may_choose_by_what_areas_are_alike(filled: Monitoring) -> None:
    compared = compare(filled, indicators=("al",), similar_by=("ew", "al"))
    assert compared.space is not None
    assert compared.space.indicators == ("ew", "al")
    assert compared.space.constant == ("ew",)
    assert [one.indicator.id for one in compared.indicators] == ["al"]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"level": "street"}, "There is no level street."),
        ({"areas": ("99",)}, "there is no area with the key 99."),
        ({"indicators": ("nobody",)}, "neither an indicator nor a variable nobody"),
        ({"nearest": 0}, "0 similar areas cannot be found."),
    ],
)
def test_what_is_not_there_is_refused(filled: Monitoring, asked: dict[str, object], sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        compare(filled, **asked)
    assert sentence in str(refused.value)


def test_the_workbook_speaks_to_people_and_json_to_scripts(filled: Monitoring, tmp_path: Path) -> None:
    request = CompareAreasRequest(filled, areas=("10",), rules=OPEN)
    compare_to_file(request, tmp_path / "out.xlsx", Silence())
    compare_to_file(request, tmp_path / "out.json", Silence())

    sheets = pd.read_excel(tmp_path / "out.xlsx", sheet_name=None)
    told = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert list(sheets) == ["Vergleich", "Zeitreihen", "Trends", "Ähnliche Gebiete"]
    by_title = sheets["Vergleich"].set_index("Kennzahl").loc["Arbeitslosenanteil"]
    (by_id,) = (one for one in told["comparison"] if one["indicator"] == "al")
    assert by_title["Wert"] == by_id["value"] == pytest.approx(6.0)
    assert by_title["Town: Wert"] == by_id["town_value"] == pytest.approx(7.0)
    assert by_title["Rang innerhalb (Town)"] == by_id["rank_in_town"] == 3
    assert told["similar_by"] == ["al"]
    # Over all dates 4, 5 and 6 % rise; since the break there is one number and so no trend.
    assert [(one["direction"], one["numbers"]) for one in told["trends"] if one["indicator"] == "al"] == [
        ("rising", 3),
        ("", 1),
    ]


def test_what_qualifies_a_number_qualifies_what_is_made_of_it(filled: Monitoring, tmp_path: Path) -> None:
    """The jobless of Quartier 10 are preliminary: so is the rate of its town, and what stands beside it."""
    with closing(sqlite3.connect(filled.path)) as file, file:
        file.execute(
            "UPDATE observation SET flags = ? WHERE reference_date = '2024-12-31' AND variable_number ="
            " (SELECT number FROM variable WHERE id = 'arbeitslose')"
            " AND area_id = (SELECT id FROM area WHERE key = '10')",
            (int(Flag.PRELIMINARY),),
        )
    request = CompareAreasRequest(filled, indicators=("al",), rules=OPEN)
    compare_to_file(request, tmp_path / "out.csv", Silence())
    told = pd.read_csv(tmp_path / "out.csv", dtype=str, keep_default_na=False).set_index("area_key")

    mark = Flag.PRELIMINARY.token
    beside = [f"town_{what}flags" for what in ("", "difference_", "ratio_")]
    assert told.loc["11", ["flags", *beside]].tolist() == ["", mark, mark, mark]
    assert told.loc["23", ["flags", *beside]].tolist() == [""] * 4
    assert told["distribution_flags"].unique().tolist() == [mark]


def test_a_difference_that_is_not_told_says_why(filled: Monitoring, tmp_path: Path) -> None:
    deliver(filled, tmp_path, 2025, (60, 80, 70, 2, 40, 90))
    request = CompareAreasRequest(filled, indicators=("al",))
    compare_to_file(request, tmp_path / "out.csv", Silence())
    compare_to_file(request, tmp_path / "out.xlsx", Silence())
    told = pd.read_csv(tmp_path / "out.csv", dtype=str, keep_default_na=False).set_index("area_key")
    sheet = pd.read_excel(tmp_path / "out.xlsx", dtype=str).set_index("Schlüssel")

    beside = ["town_reason", "town_difference_reason", "town_ratio_reason", "distribution_reason"]
    assert told.loc["23", beside].tolist() == ["", "hidden", "hidden", ""]
    hidden = Wording.of("de").reason(Reason.HIDDEN)
    assert sheet.loc["23", "Town: Differenz: Grund ohne Wert"] == hidden


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
