"""The core works on a machine that has neither QGIS nor Qt, and its examples say the truth."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import sozialmonitoring_plugin.core


def modules_of_the_core() -> list[str]:
    package = sozialmonitoring_plugin.core
    return sorted(entry.name for entry in pkgutil.walk_packages(package.__path__, f"{package.__name__}."))


def import_without_qgis(modules: list[str], root: Path) -> subprocess.CompletedProcess[str]:
    program = (
        "import sys, importlib\n"
        "from tests.without_qgis import Refusal\n"
        "sys.meta_path.insert(0, Refusal())\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
    )
    return subprocess.run(
        [sys.executable, "-c", program, *modules], cwd=root, capture_output=True, text=True, check=False
    )


def test_every_module_of_the_core_imports_without_qgis(project_root: Path) -> None:
    modules = modules_of_the_core()
    assert "sozialmonitoring_plugin.core.errors" in modules

    finished = import_without_qgis(modules, project_root)

    assert finished.returncode == 0, finished.stderr


def test_an_import_of_qgis_would_be_noticed(project_root: Path) -> None:
    finished = import_without_qgis(["qgis.core"], project_root)

    assert "qgis is absent in this run" in finished.stderr


@pytest.mark.parametrize("module", modules_of_the_core())
def test_the_examples_in_the_docstrings_are_true(module: str) -> None:
    assert doctest.testmod(importlib.import_module(module)).failed == 0
