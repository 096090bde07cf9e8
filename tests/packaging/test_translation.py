"""The German translation is complete and says nothing the English does not."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from tools import collect_translations


def messages(translation: Path) -> Iterator[tuple[str, str, ET.Element]]:
    for context in ET.parse(translation).getroot().iter("context"):
        for message in context.iter("message"):
            translated = message.find("translation")
            assert translated is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translated


@pytest.fixture
def german(project_root: Path) -> Path:
    return project_root / "i18n" / "sozialmonitoring_de.ts"


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_text_is_translated(german: Path) -> None:
    unfinished = [
        source for _, source, translated in messages(german) if translated.get("type") == "unfinished"
    ]
    assert unfinished == []


def test_a_translation_has_the_fields_of_its_source(german: Path) -> None:
    differing = [
        source
        for _, source, translated in messages(german)
        if translated.text and fields(source) != fields(translated.text)
    ]
    assert differing == []


def test_no_text_of_the_code_is_missing(german: Path, tmp_path: Path) -> None:
    collected = tmp_path / "collected.ts"
    shutil.copy(german, collected)

    collect_translations.collect(collected)

    in_code = {(context, source) for context, source, _ in messages(collected)}
    in_file = {(context, source) for context, source, _ in messages(german)}
    assert in_code - in_file == set(), "run `make i18n` and translate these"
    assert in_file - in_code == set(), "run `make i18n`: these are not used any more"
