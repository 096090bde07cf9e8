"""Every name and enum of Qt that the code uses exists in PyQt6 as well.

No QGIS built with Qt 6 is at hand to run against, but the stubs in PyQt6's wheel name all there is.
"""

from __future__ import annotations

import ast
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

# Qt 6 moved these; qgis.PyQt offers them at their old place too.
MOVED = {
    "QtWidgets": {"QAction", "QActionGroup", "QFileSystemModel", "QShortcut", "QUndoCommand", "QUndoStack"}
}
# qgis.PyQt's own words, beside what PyQt has.
OF_QGIS = {"QtCore": {"NULL"}}


class Stubs:
    """What PyQt6 has, read from the stubs in its wheel."""

    def __init__(self, wheel: Path) -> None:
        self.wheel = wheel

    @cache  # noqa: B019 - one object for the whole run
    def module(self, name: str) -> ast.Module | None:
        with zipfile.ZipFile(self.wheel) as archive:
            stub = f"PyQt6/{name}.pyi"
            if stub not in archive.namelist():
                return None
            # Some stubs put the slash where no grammar allows it; nobody asks for it here.
            return ast.parse(archive.read(stub).replace(b", /)", b")"))

    def offers(self, module: str, name: str) -> bool:
        """Whether `from PyQt6.module import name` works, or qgis.PyQt makes it work."""
        if name in OF_QGIS.get(module, set()):
            return True
        if name in MOVED.get(module, set()):
            module = "QtGui"
        stub = self.module(module)
        return stub is not None and _member(stub, name) is not None

    def lacks(self, module: str, chain: list[str]) -> str:
        """The part of `Qt.ItemDataRole.DisplayRole` that does not exist, or an empty text."""
        stub = self.module("QtGui" if chain[0] in MOVED.get(module, set()) else module)
        found: ast.AST | None = stub
        for depth, name in enumerate(chain):
            if not isinstance(found, ast.Module | ast.ClassDef):
                return ""
            found = self._find(found, name)
            if found is None:
                return ".".join(chain[: depth + 1])
        return ""

    def _find(self, scope: ast.Module | ast.ClassDef, name: str) -> ast.AST | None:
        found = _member(scope, name)
        if found is not None or isinstance(scope, ast.Module):
            return found
        for base in scope.bases:
            inherited = self._base(ast.unparse(base))
            if inherited is not None and (found := self._find(inherited, name)) is not None:
                return found
        # Enums of Python's own kind inherit members that no stub names.
        return (
            ast.Pass()
            if any("enum." in ast.unparse(base) for base in scope.bases) and name in {"value", "name"}
            else None
        )

    def _base(self, written: str) -> ast.ClassDef | None:
        module, _, name = written.rpartition(".")
        for candidate in [module] if module else ["QtCore", "QtGui", "QtWidgets"]:
            stub = self.module(candidate)
            found = _member(stub, name) if stub else None
            if isinstance(found, ast.ClassDef):
                return found
        return None


def _member(scope: ast.Module | ast.ClassDef, name: str) -> ast.AST | None:
    for node in scope.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name == name:
            return node
        if isinstance(node, ast.Assign) and name in {ast.unparse(target) for target in node.targets}:
            return node
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name:
            return node
    return None


def imported_from_qt(tree: ast.Module) -> dict[str, tuple[str, str]]:
    """Local name → module and name, for every `from qgis.PyQt.module import name`."""
    return {
        alias.asname or alias.name: (node.module.rpartition(".")[2], alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("qgis.PyQt.")
        for alias in node.names
    }


def chains(tree: ast.Module) -> Iterator[tuple[int, list[str]]]:
    """Line and parts of every `a.b.c` in the code that starts with a name, each as long as it is written."""
    inner = {node.value for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node not in inner:
            written = ast.unparse(node)
            if all(part.isidentifier() for part in written.split(".")):
                yield node.lineno, written.split(".")


def differences(source: str, stubs: Stubs) -> list[str]:
    """What of one module would fail with PyQt6."""
    tree = ast.parse(source)
    imported = imported_from_qt(tree)
    wrong = [
        f"{module} has no {name}" for module, name in imported.values() if not stubs.offers(module, name)
    ]
    for line, (first, *rest) in chains(tree):
        if first in imported:
            module, name = imported[first]
            if lacking := stubs.lacks(module, [name, *rest]):
                wrong.append(f"line {line}: {lacking}")
    return wrong


@pytest.fixture(scope="session")
def stubs(project_root: Path) -> Stubs:
    (wheel,) = (project_root / ".venv" / "pyqt6").glob("*.whl")
    return Stubs(wheel)


def test_the_code_uses_only_what_pyqt6_has(unpacked: Path, stubs: Stubs) -> None:
    wrong = {
        str(module.relative_to(unpacked)): found
        for module in sorted(unpacked.rglob("*.py"))
        if (found := differences(module.read_text("utf-8"), stubs))
    }
    assert wrong == {}


def test_pyqt_is_imported_only_through_qgis(unpacked: Path) -> None:
    direct = [
        str(module)
        for module in unpacked.rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
        )
        if name.partition(".")[0] in {"PyQt5", "PyQt6"}
    ]
    assert direct == []


@pytest.mark.parametrize(
    ("use", "lacking"),
    [
        ("Qt.ItemDataRole.DisplayRole", []),
        ("Qt.DisplayRole", ["line 2: Qt.DisplayRole"]),  # unscoped
        ("Qt.ItemDataRole.ShownRole", ["line 2: Qt.ItemDataRole.ShownRole"]),
        ("Qt.GlobalColor.red.value", []),
        ("f(Qt.DisplayRole).g", ["line 2: Qt.DisplayRole"]),
    ],
)
def test_a_wrong_enum_would_be_found(stubs: Stubs, use: str, lacking: list[str]) -> None:
    assert differences(f"from qgis.PyQt.QtCore import Qt\n{use}\n", stubs) == lacking


def test_a_removed_class_would_be_found(stubs: Stubs) -> None:
    assert differences("from qgis.PyQt.QtCore import QRegExp\n", stubs) == ["QtCore has no QRegExp"]


def test_an_inherited_enum_is_found(stubs: Stubs) -> None:
    source = "from qgis.PyQt.QtWidgets import QTableWidget\nQTableWidget.SelectionBehavior.SelectRows\n"
    assert differences(source, stubs) == []
