"""Every text for people is a literal that the translation knows."""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGIN = Path(__file__).parents[2] / "sozialmonitoring_plugin"
CODE = [PLUGIN / "plugin.py", *sorted(PLUGIN.glob("gui/**/*.py")), *sorted(PLUGIN.glob("support/*.py"))]


def translate_calls(module: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "translate" and len(node.args) == 2:
            yield node


@pytest.fixture(scope="session")
def known(project_root: Path) -> set[tuple[str, str]]:
    root = ET.parse(project_root / "i18n" / "sozialmonitoring_de.ts").getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    }


def test_texts_are_literals_and_filled_in_afterwards() -> None:
    wrong = [
        f"{module.name}:{call.lineno}"
        for module in CODE
        for call in translate_calls(module)
        if not all(isinstance(text, ast.Constant) for text in call.args)
    ]
    assert wrong == []


def test_no_text_is_lost_on_the_way_to_the_translator(known: set[tuple[str, str]]) -> None:
    """The collecting tool passes over calls it cannot read, such as those with a comma at their end."""
    lost = [
        (module.name, call.lineno, text.value)
        for module in CODE
        for call in translate_calls(module)
        for context, text in [call.args]
        if isinstance(context, ast.Constant)
        and isinstance(text, ast.Constant)
        and (context.value, text.value) not in known
    ]
    assert lost == []
