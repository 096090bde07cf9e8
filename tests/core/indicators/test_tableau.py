"""The tableau, its formulas and its file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.indicators.tableau import (
    Indicator,
    Kind,
    Polarity,
    Tableau,
    TableauError,
    Term,
    Variable,
    parse_sum,
)
from sozialmonitoring_plugin.core.indicators.tableau_file import (
    read_tableau,
    tableau_from_dict,
    tableau_to_dict,
)


def test_a_formula_is_a_sum_with_signs() -> None:
    assert parse_sum("a + b_2 - übrige", "x") == (Term("a", 1), Term("b_2", 1), Term("übrige", -1))


@pytest.mark.parametrize(
    ("formula", "place"), [("a b", 3), ("a + ", 3), ("a * b", 3), ("2a", 1), ("a + 3", 3)]
)
def test_an_error_points_at_the_place(formula: str, place: int) -> None:
    with pytest.raises(TableauError, match=f"at character {place}"):
        parse_sum(formula, "x")


def test_a_formula_without_anything_is_told() -> None:
    with pytest.raises(TableauError, match="no numerator"):
        parse_sum("", "x")


def test_the_file_reads_back_as_it_was_written(tmp_path: Path) -> None:
    tableau = Tableau(
        (Variable("al", "Arbeitslose", source="BA"), Variable("index", "Index", Kind.GIVEN)),
        (
            Indicator("quote", "Anteil", "al", "al", polarity=Polarity.BURDEN, decimals=2),
            Indicator("z", "Index", "index", given=True),
        ),
    )
    path = tmp_path / "tableau.json"
    path.write_text(json.dumps(tableau_to_dict(tableau)), encoding="utf-8")
    assert read_tableau(path) == tableau


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({"indicators": [{"title": "x"}]}, "needs an “id”"),
        ({"indicators": [{"id": "a", "title": "x"}]}, "a lacks the property “numerator”"),
        (
            {"indicators": [{"id": "a", "title": "x", "numerator": "b", "colour": 1}]},
            "unknown property “colour”",
        ),
        ({"indicators": [{"id": "a", "title": "x", "numerator": "b"}]}, "variable b, which is not defined"),
        (
            {"indicators": [{"id": "a", "title": "x", "numerator": "b", "polarity": "bad"}]},
            "polarity “bad”, which is none",
        ),
        ([], "no list “indicators”"),
    ],
)
def test_a_wrong_file_is_told_with_the_entry(content: object, sentence: str) -> None:
    with pytest.raises(TableauError, match=sentence):
        tableau_from_dict(content, "tableau.json")


def test_no_file_and_no_json(tmp_path: Path) -> None:
    with pytest.raises(TableauError, match="There is no file"):
        read_tableau(tmp_path / "nothing.json")
    (tmp_path / "text.json").write_text("hello")
    with pytest.raises(TableauError, match="not a tableau in JSON"):
        read_tableau(tmp_path / "text.json")


def test_an_id_is_defined_once() -> None:
    with pytest.raises(TableauError, match="indicator a twice"):
        Tableau((), (Indicator("a", "A", "x"), Indicator("a", "B", "x")))


COUNT, RATE = Variable("n", "N"), Variable("r", "R", Kind.GIVEN)


@pytest.mark.parametrize(
    ("indicator", "sentence"),
    [
        (Indicator("x", "X", "n", given=True), "taken as delivered, but n is a count"),
        (Indicator("x", "X", "r + r", given=True), "can only name one variable"),
        (Indicator("x", "X", "r", "n", given=True), "can only name one variable"),
        (Indicator("x", "X", "r"), "sums r, which is no count"),
        (Indicator("x", "X", "n", "r"), "sums r, which is no count"),
    ],
)
def test_no_definition_goes_past_the_protection_of_counts_or_sums_rates(
    indicator: Indicator, sentence: str
) -> None:
    with pytest.raises(TableauError, match=sentence):
        Tableau((COUNT, RATE), (indicator,)).checked()
