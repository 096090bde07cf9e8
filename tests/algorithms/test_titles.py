"""The toolbox speaks the language of QGIS."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from sozialmonitoring_plugin.algorithms.base import SozialmonitoringAlgorithm
from sozialmonitoring_plugin.algorithms.provider import ALGORITHMS


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_every_algorithm_has_a_german_title(
    algorithm: type[SozialmonitoringAlgorithm], project_root: Path
) -> None:
    root = ET.parse(project_root / "i18n" / "sozialmonitoring_de.ts").getroot()
    context, title = algorithm.title
    translations = [
        message.find("translation")
        for part in root.iter("context")
        for message in part.iter("message")
        if (part.findtext("name"), message.findtext("source")) == (context, title)
    ]
    (found,) = [one for one in translations if one is not None]
    assert found.text
    assert found.get("type") is None
