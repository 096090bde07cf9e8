#!/usr/bin/env python3
"""Bring i18n/sozialmonitoring_de.ts up to date with the texts in the code and the forms.

pylupdate5 finds `translate("Context", "text")` and the forms' texts. The sentences of user errors are
written below the doors that translate them, as `SomeError("sentence", hint="sentence")`: they are handed
to pylupdate5 as if they were such calls.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TRANSLATION = ROOT / "i18n" / "sozialmonitoring_de.ts"
ERROR_TEXTS = ROOT / "build" / "error_texts.py"


class Text(NamedTuple):
    """One English text and the context it is translated in."""

    context: str
    source: str


class ErrorClasses:
    """Every class derived from UserError, by name, with the context its sentences are translated in."""

    def __init__(self, modules: list[ast.Module]) -> None:
        classes = [node for module in modules for node in ast.walk(module) if isinstance(node, ast.ClassDef)]
        self.contexts = {"UserError": "Errors"}
        self.definitions = classes
        while added := [one for one in classes if one.name not in self.contexts and self._inherited(one)]:
            for one in added:
                self.contexts[one.name] = _own_context(one) or self._inherited(one)

    def _inherited(self, definition: ast.ClassDef) -> str:
        bases = [ast.unparse(base).rpartition(".")[2] for base in definition.bases]
        return next((self.contexts[base] for base in bases if base in self.contexts), "")

    def calls(self, module: ast.Module) -> Iterator[tuple[str, ast.Call]]:
        """Find every construction of such an error, and every `super().__init__` inside such a class."""
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func).rpartition(".")[2]
                if name in self.contexts:
                    yield self.contexts[name], node
            elif isinstance(node, ast.ClassDef) and node.name in self.contexts:
                for inner in ast.walk(node):
                    if isinstance(inner, ast.Call) and ast.unparse(inner.func) == "super().__init__":
                        yield self.contexts[node.name], inner


def _own_context(definition: ast.ClassDef) -> str:
    for node in definition.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "context":
            return str(ast.literal_eval(node.value))
    return ""


def error_texts(modules: list[ast.Module]) -> list[Text]:
    """Return all sentences of user errors, each once, sorted."""
    classes = ErrorClasses(modules)
    found = set()
    for module in modules:
        for context, call in classes.calls(module):
            hints = [keyword.value for keyword in call.keywords if keyword.arg in {"message", "hint"}]
            for written in call.args[:1] + hints:
                found.update(Text(context, source) for source in _literals(written))
    return sorted(found)


def _literals(written: ast.expr) -> list[str]:
    """Return the literal texts of an expression; a choice between two literals has two."""
    if isinstance(written, ast.IfExp):
        return _literals(written.body) + _literals(written.orelse)
    if isinstance(written, ast.Constant) and isinstance(written.value, str) and written.value:
        return [written.value]
    return []


def sources() -> list[str]:
    """Return the code and the forms, relative to the checkout."""
    patterns = ["sozialmonitoring_plugin/*.py", "resources/*.ui"]
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    return sorted(name for name in set(listed) if (ROOT / name).exists())


def collect(translation: Path) -> None:
    """Merge all texts into the translation file; line numbers are left out, for they change all the time."""
    names = sources()
    modules = [ast.parse((ROOT / name).read_text("utf-8")) for name in names if name.endswith(".py")]
    lines = [f"translate({text.context!r}, {text.source!r})\n" for text in error_texts(modules)]
    ERROR_TEXTS.parent.mkdir(exist_ok=True)
    ERROR_TEXTS.write_text("".join(lines), "utf-8")
    read = [*names, str(ERROR_TEXTS.relative_to(ROOT))]
    command = ["pylupdate5", "-noobsolete", *read, "-ts", str(translation)]
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "PYTHONWARNINGS": "ignore"})
    merged = translation.read_text("utf-8")
    translation.write_text(re.sub(r" *<location .*/>\n", "", merged), "utf-8")


if __name__ == "__main__":
    TRANSLATION.parent.mkdir(exist_ok=True)
    collect(TRANSLATION)
