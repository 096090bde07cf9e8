"""The unpacked ZIP runs in a profile that never saw it, and loads nothing heavy before it is used."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import qgis_environment

HEAVY = ["matplotlib", "numpy", "openpyxl", "pandas", "scipy"]


@pytest.fixture
def environment(unpacked: Path, tmp_path: Path) -> dict[str, str]:
    return qgis_environment(unpacked, tmp_path)


def qgis_process(*arguments: str, environment: dict[str, str]) -> str:
    finished = subprocess.run(
        ["qgis_process", *arguments], env=environment, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "Traceback" not in finished.stderr, finished.stderr
    return finished.stdout


def test_the_unpacked_copy_is_enabled_and_brings_its_provider(environment: dict[str, str]) -> None:
    qgis_process("plugins", "enable", "sozialmonitoring_plugin", environment=environment)

    plugins = json.loads(qgis_process("--json", "plugins", environment=environment))["plugins"]
    providers = json.loads(qgis_process("--json", "list", environment=environment))["providers"]

    assert plugins["sozialmonitoring_plugin"]["loaded"] is True
    provider = providers["sozialmonitoring"]
    assert provider["name"] == "Sozialmonitoring"
    assert provider["algorithms"]


@pytest.mark.parametrize("module", ["plugin", "algorithms.provider"])
def test_starting_the_plugin_loads_nothing_heavy(unpacked: Path, module: str) -> None:
    program = (
        "import importlib, sys, qgis.core\n"
        "before = set(sys.modules)\n"
        f"importlib.import_module('sozialmonitoring_plugin.sozialmonitoring_plugin.{module}')\n"
        "print(*sorted({name.partition('.')[0] for name in set(sys.modules) - before}))\n"
    )
    finished = subprocess.run(
        [sys.executable, "-c", program], cwd=unpacked, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stderr
    assert [name for name in finished.stdout.split() if name in HEAVY] == []
