"""What is said about an indicator."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.indicator_texts import unit_text
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.indicators.tableau_file import tableau_from_dict
from sozialmonitoring_plugin.core.wording import Wording

GERMAN = Wording.of("de")


@pytest.mark.parametrize(
    ("formula", "unit", "said"),
    [
        ("a / b per 100", "%", "Angaben in %"),
        ("a / b per 100", " % ", "Angaben in %"),
        ("a / b per 100", " ", ""),
        ("a", "", GERMAN.text("counts")),
        ("a", " ", GERMAN.text("counts")),
    ],
)
def test_a_unit_of_blanks_is_none(formula: str, unit: str, said: str) -> None:
    assert unit_text(GERMAN, Indicator("i", "I", formula, unit=unit)) == said


def test_blanks_around_the_texts_of_a_file_are_not_read() -> None:
    entry = {"id": " i ", "title": " Kinder ", "formula": " a", "unit": " "}
    variable = {"id": "a", "title": "A\n"}
    read = tableau_from_dict({"variables": [variable], "indicators": [entry]}, "file")
    assert read.indicators == (Indicator("i", "Kinder", "a"),)
    assert read.variables[0].title == "A"
