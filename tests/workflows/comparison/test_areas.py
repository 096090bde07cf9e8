"""An area beside town and county, its ranks, and the areas like it."""

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
    CompareAreasRequest,
)
from sozialmonitoring_plugin.workflows.comparison_files import compare_to_file

from .conftest import OPEN, compare, deliver


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
