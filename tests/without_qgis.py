"""A pytest plugin, `-p tests.without_qgis`: the run behaves as on a machine that has neither QGIS nor Qt."""

from __future__ import annotations

import sys
from importlib.abc import MetaPathFinder

import pytest

ABSENT = frozenset({"qgis", "PyQt5", "PyQt6", "osgeo", "processing"})


class Refusal(MetaPathFinder):
    """Stands before all other finders and says no to everything of QGIS and Qt."""

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        if fullname.partition(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"{fullname} is absent in this run", name=fullname)


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    already_there = ABSENT & {name.partition(".")[0] for name in sys.modules}
    if already_there:
        raise pytest.UsageError(f"imported too early to test without them: {sorted(already_there)}")
    pluginmanager.set_blocked("pytest-qt")
    sys.meta_path.insert(0, Refusal())
