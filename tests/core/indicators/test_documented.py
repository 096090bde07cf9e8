"""What the description of the tableau shows is true."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.indicators.checks import find_doubts
from sozialmonitoring_plugin.core.indicators.formula.parser import parse
from sozialmonitoring_plugin.core.indicators.starter.tableau import starter_tableau
from sozialmonitoring_plugin.core.indicators.tableau_file import tableau_from_dict


@pytest.fixture
def section(project_root: Path) -> str:
    """The section of the tableau."""
    text = (project_root / "docs" / "formats.md").read_text(encoding="utf-8")
    return text.partition("\n## Tableau\n")[2].partition("\n## ")[0]


def test_the_example_is_a_tableau_without_doubts(section: str) -> None:
    (block,) = re.findall(r"```json\n(.*?)```", section, re.DOTALL)
    assert find_doubts(tableau_from_dict(json.loads(block), "formats.md")) == ()


def test_english_and_german_formulas_mean_the_same(section: str) -> None:
    table = section.partition("| English | German | meaning |\n")[2].partition("\n\n")[0]
    pairs = re.findall(r"^\| `(.*?)` \| `(.*?)` \|", table, re.MULTILINE)
    written = [(english, german) for english, german in pairs if "…" not in german]
    assert len(written) >= 9
    for english, german in written:
        assert parse(english) == parse(german)


def test_the_starter_has_as_many_indicators_as_is_said(project_root: Path) -> None:
    said = [
        number
        for name in ("README.md", "docs/formats.md")
        for number in re.findall(
            r"(?:starter|one) of (\d+) (?:indicators|with)", (project_root / name).read_text("utf-8")
        )
    ]
    assert len(said) == 3
    assert set(said) == {str(len(starter_tableau("de").indicators))}
