#!/usr/bin/env python3
"""Bring i18n/sozialmonitoring_de.ts up to date with the texts in the code and the forms.

The code is read here, for pylupdate5 passes over calls that end with a comma. Found are calls of
`translate("Context", "text")`, the titles of algorithms, and the sentences of user errors, which are
written below the doors that translate them: `SomeError("sentence", hint="sentence")`,
`table.error("sentence")`, `Part("part of a sentence")`. Where a call is given a name instead of a
sentence, every sentence of its function and of the module's constants counts. All is handed to pylupdate5
as plain calls, beside the forms.
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
FOUND_TEXTS = ROOT / "build" / "texts.py"


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

    def calls(self, module: ast.AST) -> Iterator[tuple[str, ast.Call]]:
        """Find every construction of such an error, and every `super().__init__` inside such a class."""
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func).rpartition(".")[2]
                if name in self.contexts:
                    yield self.contexts[name], node
                elif node.args and (name == "Part" or _is_method(node.func, "error")):
                    yield "Errors", node
            elif isinstance(node, ast.ClassDef) and node.name in self.contexts:
                for inner in ast.walk(node):
                    if isinstance(inner, ast.Call) and ast.unparse(inner.func) == "super().__init__":
                        yield self.contexts[node.name], inner


def _is_method(function: ast.expr, name: str) -> bool:
    return isinstance(function, ast.Attribute) and function.attr == name


def _own_context(definition: ast.ClassDef) -> str:
    for node in definition.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "context":
            return str(ast.literal_eval(node.value))
    return ""


def error_texts(modules: list[ast.Module]) -> set[Text]:
    """Return all sentences of user errors."""
    classes = ErrorClasses(modules)
    return {
        Text(context, source)
        for module in modules
        for context, call in classes.calls(module)
        for source in _sentences_of(call, module)
    }


def translate_texts(modules: list[ast.Module]) -> set[Text]:
    """Return all texts that are translated where they are written."""
    calls = (node for module in modules for node in ast.walk(module) if isinstance(node, ast.Call))
    found = (call.args for call in calls if ast.unparse(call.func) == "translate" and len(call.args) == 2)
    return {Text(*(ast.literal_eval(part) for part in parts)) for parts in found if _are_literals(parts)}


def title_texts(modules: list[ast.Module]) -> set[Text]:
    """Return the titles of algorithms, which are class attributes: `title = ("Context", "text")`."""
    bodies = (node.body for module in modules for node in ast.walk(module) if isinstance(node, ast.ClassDef))
    assigned = (node for body in bodies for node in body if isinstance(node, ast.Assign))
    titles = (one.value for one in assigned if ast.unparse(one.targets[0]) == "title")
    pairs = [one.elts for one in titles if isinstance(one, ast.Tuple) and _are_literals(one.elts)]
    found = {Text(*(ast.literal_eval(part) for part in pair)) for pair in pairs}
    return {text for text in found if text.source}


def _are_literals(parts: list[ast.expr]) -> bool:
    return all(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in parts)


def _sentences_of(call: ast.Call, module: ast.Module) -> list[str]:
    written = call.args[:1] + [one.value for one in call.keywords if one.arg in {"message", "hint"}]
    if all(not isinstance(part, ast.Name) for part in written):
        return [source for part in written for source in _literals(part)]
    functions = (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))
    around = [node for node in functions if any(inner is call for inner in ast.walk(node))][-1:]
    constants = [node for node in module.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    return [source for node in (*around, *constants) for source in _sentences_in(node)]


def _sentences_in(node: ast.stmt) -> Iterator[str]:
    described = ast.get_docstring(node, clean=False) if isinstance(node, ast.FunctionDef) else None
    for inner in ast.walk(node):
        text = inner.value if isinstance(inner, ast.Constant) and isinstance(inner.value, str) else ""
        if text != described and " " in text and text.endswith((".", "}")):
            yield text


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
    texts = sorted(error_texts(modules) | translate_texts(modules) | title_texts(modules))
    FOUND_TEXTS.parent.mkdir(exist_ok=True)
    FOUND_TEXTS.write_text(
        "".join(f"translate({text.context!r}, {text.source!r})\n" for text in texts), "utf-8"
    )
    forms = [name for name in names if name.endswith(".ui")]
    read = [*forms, str(FOUND_TEXTS.relative_to(ROOT))]
    command = ["pylupdate5", "-noobsolete", *read, "-ts", str(translation)]
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "PYTHONWARNINGS": "ignore"})
    merged = translation.read_text("utf-8")
    translation.write_text(re.sub(r" *<location .*/>\n", "", merged), "utf-8")


if __name__ == "__main__":
    TRANSLATION.parent.mkdir(exist_ok=True)
    collect(TRANSLATION)
