"""The tableau, its formulas and its file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.indicators.checks import checked
from sozialmonitoring_plugin.core.indicators.tableau import (
    Indicator,
    Kind,
    Polarity,
    Tableau,
    TableauError,
    Variable,
)
from sozialmonitoring_plugin.core.indicators.tableau_file import (
    read_tableau,
    tableau_from_dict,
    tableau_to_dict,
)


def test_the_file_reads_back_as_it_was_written(tmp_path: Path) -> None:
    tableau = Tableau(
        (Variable("al", "Arbeitslose", source="BA"), Variable("index", "Index", Kind.GIVEN)),
        (
            Indicator("quote", "Anteil", "al / al per 100", polarity=Polarity.BURDEN, decimals=2),
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
        ({"indicators": [{"id": "a", "title": "x"}]}, "a lacks the property “formula”"),
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
        (Indicator("x", "X", "n", given=True), "character 1: n is a count: taken as given"),
        (Indicator("x", "X", "r + r", given=True), "neither added up nor divided"),
        (Indicator("x", "X", "r / n per 100", given=True), "character 5: n is a count: taken as given"),
        (Indicator("x", "X", "r"), "x: the formula “r”, character 1: r is a rate as delivered"),
        (Indicator("x", "X", "n / r per 100"), "character 5: r is a rate as delivered"),
    ],
)
def test_no_definition_goes_past_the_protection_of_counts_or_sums_rates(
    indicator: Indicator, sentence: str
) -> None:
    with pytest.raises(TableauError, match=sentence):
        checked(Tableau((COUNT, RATE), (indicator,)))
