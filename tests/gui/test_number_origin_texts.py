"""The formula of a number in words and in its numbers, for every kind of indicator; and what is missing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.gui.number_origin.texts import formula, origin_rows
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from sozialmonitoring_plugin.workflows.number_origin import NumberOrigin, NumberRequest, explain_number
from sozialmonitoring_plugin.workflows.number_origin_json import origin_to_dict

WORDS = Wording.of("de")
KEYS = ("11", "12", "21", "22")
DELIVERED = {
    ("al", 2022): ["50", "200", "2", "4"],
    ("al", 2024): ["60", ".", "8", "6"],
    ("ew", 2022): ["1000", "2000", "500", "500"],
    ("ew", 2023): ["1100", "2100", "520", "500"],
    ("ew", 2024): ["1200", "2200", "540", "500"],
    ("hh", 2024): ["5", "6", "7"],
    ("age", 2023): ["41,5", "44", "50", "40"],
    ("age", 2024): ["42", "45,5", "", "40"],
}
VARIABLES = [
    {"id": "al", "title": "Arbeitslose"},
    {"id": "ew", "title": "Einwohner"},
    {"id": "hh", "title": "Haushalte"},
    {"id": "age", "title": "Durchschnittsalter", "kind": "given"},
]
FORMULAS = {
    "points": "change(al / ew per 100, 2 years)",
    "more": "change(al, 2 years)",
    "growth": "growth(ew, 2022-12-31)",
    "mean": "al / mean(ew) per 1000",
    "shares": "mean(al / ew per 100, 2 years)",
    "age": "weighted(age by ew)",
    "homes": "hh / ew per 100",
    "then": "before(al, 2 years)",
}
GIVEN = {"older": "change(age, 1 year)", "plain": "age", "before": "before(age, 1 year)"}


@pytest.fixture
def county(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    """Two towns of two quarters: 12 keeps its unemployed secret, 21 has no age, 22 no line of homes."""
    indicators = [{"id": name, "title": name, "formula": text} for name, text in FORMULAS.items()]
    indicators += [
        {"id": name, "title": name, "formula": text, "given": True} for name, text in GIVEN.items()
    ]
    path = tmp_path / "tableau.json"
    path.write_text(json.dumps({"variables": VARIABLES, "indicators": indicators}), encoding="utf-8")
    load_tableau(monitoring, path)
    for (variable, year), cells in DELIVERED.items():
        path = tmp_path / f"{variable}{year}.csv"
        lines = [f"Schlüssel;{variable}", *(f"{key};{cell}" for key, cell in zip(KEYS, cells, strict=False))]
        path.write_text("\n".join(lines), encoding="utf-8")
        rule = next(one for one in VARIABLES if one["id"] == variable)
        profile = {"title": "x", "key": "Schlüssel", "variables": [{**rule, "column": variable}]}
        request = ImportRequest(
            monitoring, path, profile=json.dumps(profile), source="Amt", reference_date=date(year, 12, 31)
        )
        import_delivery(request, Silence())
    return monitoring


def explained(county: Monitoring, indicator: str, key: str, level: str = "") -> NumberOrigin:
    return explain_number(NumberRequest(county, indicator, key, level, date(2024, 12, 31)))


def lines(found: NumberOrigin) -> list[str]:
    return formula(found, WORDS).split("<br>")


@pytest.mark.parametrize(
    ("indicator", "in_words", "in_numbers"),
    [
        (
            "points",
            "Arbeitslose ÷ Einwohner × 100 − Arbeitslose (2 Jahre zuvor) ÷ Einwohner (2 Jahre zuvor) × 100",
            "= 14 ÷ 1.040 × 100 − 6 ÷ 1.000 × 100",
        ),
        ("more", "Arbeitslose − Arbeitslose (2 Jahre zuvor)", "= 14 − 6"),
        (
            "growth",
            "(Einwohner − Einwohner (am 31.12.2022)) ÷ Einwohner (am 31.12.2022) × 100",
            "= (1.040 − 1.000) ÷ 1.000 × 100",
        ),
        (
            "mean",
            "Arbeitslose ÷ (Mittel aus Einwohner und Einwohner (1 Jahr zuvor)) × 1.000",
            "= 14 ÷ (Mittel aus 1.040 und 1.020) × 1.000",
        ),
        ("then", "Arbeitslose (2 Jahre zuvor)", "= 6"),
        ("homes", "Haushalte ÷ Einwohner × 100", "= keine Angabe ÷ 1.040 × 100"),
        ("age", "Mittel von Durchschnittsalter, gewichtet mit Einwohner", "= keine Angabe"),
    ],
)
def test_a_town_has_its_formula_in_words_and_in_numbers(
    county: Monitoring, indicator: str, in_words: str, in_numbers: str
) -> None:
    assert lines(explained(county, indicator, "2", "gemeinde")) == [in_words, in_numbers]


def test_the_mean_of_two_shares_names_both(county: Monitoring) -> None:
    assert lines(explained(county, "shares", "11"))[1] == "= Mittel aus 60 ÷ 1.200 × 100 und 50 ÷ 1.000 × 100"


def test_a_mean_age_of_a_town_is_years_of_life_by_people_and_names_the_cells_of_both(
    county: Monitoring,
) -> None:
    found = explained(county, "age", "1", "gemeinde")
    # 42 × 1,200 + 45.5 × 2,200
    assert lines(found)[1] == "= 150.500 ÷ 3.400"
    assert found.value.number == pytest.approx(150_500 / 3_400)
    age, people = found.terms
    assert [(cell.area_key, cell.value.number) for cell in age.cells] == [("11", 42.0), ("12", 45.5)]
    assert [(cell.area_key, cell.value.number) for cell in people.cells] == [("11", 1200.0), ("12", 2200.0)]
    assert lines(explained(county, "age", "12"))[1] == "= 45,5"


def test_the_change_of_a_delivered_rate_names_the_rate_of_now_and_of_then(county: Monitoring) -> None:
    found = explained(county, "older", "12")
    assert lines(found) == ["Durchschnittsalter − Durchschnittsalter (1 Jahr zuvor)", "= 45,5 − 44,0"]
    assert [row.cells[0] for row in origin_rows(found, WORDS)] == [
        "Durchschnittsalter",
        "Durchschnittsalter (1 Jahr zuvor)",
    ]
    assert [(term.reference_date, term.value.number) for term in found.terms] == [
        (date(2024, 12, 31), 45.5),
        (date(2023, 12, 31), 44.0),
    ]


def test_where_the_rate_of_then_did_not_come_that_of_now_is_shown_once(county: Monitoring) -> None:
    found = explain_number(NumberRequest(county, "older", "12", "", date(2023, 12, 31)))
    assert found.value.reason is Reason.MISSING
    assert lines(found)[1] == "= 44,0 − keine Angabe"


def test_a_rate_as_delivered_needs_no_formula_but_one_of_another_date_does(county: Monitoring) -> None:
    assert len(lines(explained(county, "plain", "12"))) == 1
    assert lines(explained(county, "before", "12")) == ["Durchschnittsalter (1 Jahr zuvor)", "= 44,0"]


def shown(found: NumberOrigin) -> list[tuple[str, list[tuple[str, ...]]]]:
    """Each variable with the areas below it and what stands there."""
    return [
        (row.cells[0], [(*child.cells[:2], *child.cells[5:6]) for child in row.children])
        for row in origin_rows(found, WORDS)
    ]


@pytest.mark.parametrize(
    ("indicator", "key", "expected"),
    [
        ("homes", "2", [("Talheim (22)", "keine Angabe"), ("Bergheim (21)", "7", "B4")]),
        ("age", "2", [("Bergheim (21)", "keine Angabe", "B4"), ("Talheim (22)", "40", "B5")]),
        ("more", "1", [("Neudorf (12)", "geheim zu halten", "B3"), ("Altdorf (11)", "60", "B2")]),
    ],
)
def test_which_quarter_is_missing_is_said_once_and_first(
    county: Monitoring, indicator: str, key: str, expected: list[tuple[str, ...]]
) -> None:
    assert shown(explained(county, indicator, key, "gemeinde"))[0][1] == expected


@pytest.mark.parametrize("indicator", [*FORMULAS, *GIVEN])
def test_every_kind_can_be_written_as_json(county: Monitoring, indicator: str) -> None:
    for key, level in (("11", ""), ("2", "gemeinde")):
        found = explained(county, indicator, key, level)
        told = json.loads(json.dumps(origin_to_dict(found), allow_nan=False))
        assert told["formula"] == (FORMULAS | GIVEN)[indicator]
        assert (told["value"] is None) == bool(told["reason"])
        assert [term["value"] for term in told["terms"]] == [
            None if term.value.reason else term.value.number for term in found.terms
        ]


def test_json_names_the_missing_quarter_and_both_dates(county: Monitoring) -> None:
    told = origin_to_dict(explained(county, "homes", "2", "gemeinde"))
    assert told["terms"][0]["gaps"] == [
        {"level": "quartier", "area_key": "22", "area_name": "Talheim", "reason": "missing"}
    ]
    told = origin_to_dict(explained(county, "points", "2", "gemeinde"))
    assert [(term["variable"], term["part"], term["reference_date"][:4]) for term in told["terms"]] == [
        ("al", "numerator", "2024"),
        ("ew", "denominator", "2024"),
        ("al", "numerator", "2022"),
        ("ew", "denominator", "2022"),
    ]
