"""The help of an algorithm says what may be given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sozialmonitoring_plugin.algorithms.base import SozialmonitoringAlgorithm
from sozialmonitoring_plugin.algorithms.provider import ALGORITHMS

HEADWORDS = {
    "VERSION": {"de": "Gebietsstand", "en": "Boundary version"},
    "RULES": {"de": "Regeln", "en": "Rules"},
    "INDICATORS": {"de": "Kennzahlen", "en": "Indicators"},
}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_version_rules_and_indicators_have_a_headword(
    algorithm: type[SozialmonitoringAlgorithm], language: str, project_root: Path
) -> None:
    made = algorithm()
    made.initAlgorithm()
    wanted = {parameter.name() for parameter in made.parameterDefinitions()} & set(HEADWORDS)
    path = project_root / "resources" / "help" / language / f"{made.identifier}.md"
    bold = " ".join(re.findall(r"\*\*(.*?)\*\*", path.read_text(encoding="utf-8"))).casefold()
    assert [name for name in sorted(wanted) if HEADWORDS[name][language].casefold() not in bold] == []
